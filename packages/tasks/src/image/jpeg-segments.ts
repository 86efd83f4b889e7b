import { type Orientation, readExifOrientation } from './exif-orientation.ts'
import { invalidJpeg } from './jpeg-errors.ts'
import { type JpegFrame, readJpegFrame, refuseFrameKind } from './jpeg-frame.ts'
import { findScanEnd, readScanHeader } from './jpeg-scan.ts'
import { checkHuffmanTables, checkQuantizationTables } from './jpeg-tables.ts'

/** Maximum number of scans. Encoders write about ten; a scan of few bytes can visit every block of the picture. */
const maxJpegScans = 100

/** Statements of a JPEG's segments. */
export interface JpegSegments {
  readonly frame: JpegFrame
  /** Whether three components are brightness and two colour differences, and not red, green and blue. */
  readonly yCbCr: boolean
  readonly orientation: Orientation
  /** The segments that determine the pixels, each complete and checked; without metadata and previews. */
  readonly parts: readonly Uint8Array[]
}

/** State of the reader between two segments. */
interface Reading {
  frame: JpegFrame | undefined
  interval: number
  scans: number
  /** Names of the components that have pixels. */
  readonly started: Set<number>
  jfif: boolean
  /** The colour transform that Adobe's programs state: 0 none. */
  adobe: number | undefined
  orientation: Orientation | undefined
  readonly parts: Uint8Array[]
}

/**
 * Reads and validates the segments of a JPEG (ITU-T T.81, annex B), up to the end of its first picture.
 * @throws BAD_INPUT, TOO_LARGE
 */
export function readJpegSegments(bytes: Uint8Array): JpegSegments {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw invalidJpeg('it does not begin with the signature.')
  const reading: Reading = {
    ...{ frame: undefined, interval: 0, scans: 0, started: new Set(), jfif: false },
    ...{ adobe: undefined, orientation: undefined, parts: [bytes.subarray(0, 2)] },
  }
  for (let at = 2; ; ) {
    // A marker may have several bytes 0xff before it (B.1.1.2).
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++
    const marker = bytes[at + 1]
    if (marker === undefined) throw invalidJpeg('it is truncated.')
    if (bytes[at] !== 0xff || marker < 0xc0) throw invalidJpeg('a segment is damaged.')
    if (marker === 0xd9) return finish(reading, bytes.subarray(at, at + 2))
    const length = at + 4 > bytes.length ? undefined : ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)
    if (length === undefined || at + 2 + length > bytes.length) throw invalidJpeg('it is truncated.')
    if (length < 2) throw invalidJpeg('a segment is damaged.')
    const body = bytes.subarray(at + 4, at + 2 + length)
    let end = at + 2 + length
    if (marker === 0xda) end = readScan(reading, bytes, { body, start: end })
    else if (!readSegment(reading, marker, body)) {
      at = end
      continue
    }
    reading.parts.push(bytes.subarray(at, end))
    at = end
  }
}

/** Whether the segment determines pixels. */
function readSegment(reading: Reading, marker: number, body: Uint8Array): boolean {
  refuseFrameKind(marker)
  if (marker === 0xc0 || marker === 0xc1 || marker === 0xc2) {
    if (reading.frame !== undefined) throw invalidJpeg('it has two frames.')
    reading.frame = readJpegFrame(marker, body)
  } else if (marker === 0xc4) checkHuffmanTables(body)
  else if (marker === 0xdb) checkQuantizationTables(body)
  else if (marker === 0xdd) {
    if (body.length !== 2) throw invalidJpeg('its restart interval is damaged.')
    reading.interval = ((body[0] as number) << 8) | (body[1] as number)
  } else if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) {
    readMetadata(reading, marker, body)
    return false
  } else throw invalidJpeg(`its segment 0x${marker.toString(16)} is unknown.`)
  return true
}

function readMetadata(reading: Reading, marker: number, body: Uint8Array): void {
  const name = String.fromCharCode(...body.subarray(0, 5))
  if (marker === 0xe0 && name === 'JFIF\0') reading.jfif = true
  else if (marker === 0xe1) reading.orientation ??= readExifOrientation(body)
  else if (marker === 0xee && name === 'Adobe' && body.length >= 12) reading.adobe = body[11] as number
}

/** Reads a scan's header and finds the end of its data. */
function readScan(reading: Reading, bytes: Uint8Array, scan: { body: Uint8Array; start: number }): number {
  const { frame, interval } = reading
  if (frame === undefined) throw invalidJpeg('it has pixels before its frame header.')
  if (++reading.scans > maxJpegScans) throw invalidJpeg(`it has more than ${maxJpegScans} scans.`)
  const { stored, started } = readScanHeader(frame, scan.body)
  if (started) for (const { id } of stored) reading.started.add(id)
  return findScanEnd(bytes, scan.start, { frame, stored, interval })
}

function finish({ frame, started, jfif, adobe, orientation, parts }: Reading, end: Uint8Array): JpegSegments {
  if (frame === undefined || started.size < frame.components.length) throw invalidJpeg('a part of its data is missing.')
  const named = String.fromCharCode(...frame.components.map(({ id }) => id))
  return {
    frame,
    // The order of libjpeg: JFIF has one colour space, Adobe's programs state theirs, and names are a hint.
    yCbCr: jfif || (adobe === undefined ? named !== 'RGB' : adobe !== 0),
    orientation: orientation ?? 1,
    parts: [...parts, end],
  }
}
