import { firstSequenceOf, type LogFolder } from './log-folder.ts'
import { type LogFrame, scanFrames } from './log-frame.ts'

/** Readable content of one file of the log. */
export interface ReadSegment {
  readonly frames: readonly LogFrame[]
  /** One sentence for each damaged place. */
  readonly reasons: readonly string[]
  /** Bytes of a frame that the end of the process cut off. */
  readonly tornBytes: number
}

/** Reads the files of a log in order. Bytes behind an append that failed are not read: the next file begins in front of them. */
export async function* readSegments(folder: LogFolder): AsyncGenerator<ReadSegment> {
  const names = await folder.list()
  for (const [index, name] of names.entries()) {
    const next = names[index + 1]
    const end = next === undefined ? Number.POSITIVE_INFINITY : firstSequenceOf(next)
    const scan = scanFrames(await folder.read(name))
    const frames = scan.frames.filter(({ sequence }) => sequence < end)
    const reasons: string[] = []
    // Behind the last frame are bytes of an append that failed.
    const isWhole = (frames.at(-1)?.sequence ?? firstSequenceOf(name) - 1) === end - 1
    if (!isWhole) for (const position of scan.damage) reasons.push(`${name} is damaged at byte ${position}.`)
    yield { frames, reasons, tornBytes: next === undefined ? scan.tornBytes : 0 }
  }
}

/** One sentence for each damaged place in a log. */
export async function damageOfSegments(folder: LogFolder): Promise<string[]> {
  const found: string[] = []
  for await (const { reasons } of readSegments(folder)) found.push(...reasons)
  return found
}
