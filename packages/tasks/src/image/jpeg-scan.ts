import { invalidJpeg, unsupportedJpeg } from './jpeg-errors.ts'
import type { JpegComponent, JpegFrame } from './jpeg-frame.ts'

/** A scan's coded data and the marker after it. */
interface ScanData {
  /** Offset of the marker after the data. */
  readonly end: number
  /** Number of restart markers. */
  readonly restarts: number
}

/**
 * Checks a scan header (ITU-T T.81, B.2.3), and returns the components whose mean values the scan stores at first.
 * @param body the segment without its length
 * @throws BAD_INPUT
 */
export function readScanHeader(frame: JpegFrame, body: Uint8Array): { stored: JpegComponent[]; started: boolean } {
  const count = body[0] ?? 0
  if (count === 0 || body.length !== 4 + 2 * count) throw invalidJpeg('a scan header has the wrong length.')
  const stored = Array.from({ length: count }, (_, i) => {
    const component = frame.components.find(({ id }) => id === body[1 + 2 * i])
    if (component === undefined) throw invalidJpeg('a scan has an unknown component.')
    return component
  })
  if (new Set(stored).size !== count) throw invalidJpeg('a scan has a component twice.')
  const [first, last, steps] = body.subarray(-3) as unknown as [number, number, number]
  if (!frame.progressive) return { stored, started: true }
  const [before, after] = [steps >> 4, steps & 15]
  const bandExists = first === 0 ? last === 0 : first <= last && last <= 63 && count === 1
  if (!bandExists || after > 13 || (before !== 0 && before !== after + 1)) {
    throw invalidJpeg('a scan header is wrong.')
  }
  return { stored, started: first === 0 && before === 0 }
}

/**
 * Finds the end of a scan's data. Checks the restart markers, because a decoder that stops at the first unexpected one leaves
 * the rest of the picture grey.
 * @param interval units between restart markers; 0: none
 * @throws BAD_INPUT
 */
export function findScanEnd(
  bytes: Uint8Array,
  start: number,
  { frame, stored, interval }: { frame: JpegFrame; stored: readonly JpegComponent[]; interval: number },
): number {
  const { end, restarts } = skipScanData(bytes, start)
  const alone = stored.length === 1 ? stored[0] : undefined
  const units = alone ? alone.blocksAcross * alone.blocksDown : frame.unitsAcross * frame.unitsDown
  if (restarts !== (interval === 0 ? 0 : Math.ceil(units / interval) - 1)) {
    throw invalidJpeg('a part of its data is missing.')
  }
  // jpeg-js reads on into the blocks below the image, which such a scan does not store.
  if (alone && interval > 0 && units % interval !== 0 && alone.blocksDown < frame.unitsDown * alone.v) {
    throw unsupportedJpeg('has restart markers in the scan of one colour component')
  }
  return end
}

function skipScanData(bytes: Uint8Array, start: number): ScanData {
  let restarts = 0
  for (let at = start; ; ) {
    at = bytes.indexOf(0xff, at)
    const next = at < 0 ? undefined : bytes[at + 1]
    if (next === undefined) throw invalidJpeg('it is truncated.')
    if (next >= 0xd0 && next <= 0xd7) {
      if (next !== 0xd0 + (restarts & 7)) throw invalidJpeg('a part of its data is missing.')
      restarts++
    } else if (next !== 0) return { end: at, restarts }
    at += 2
  }
}
