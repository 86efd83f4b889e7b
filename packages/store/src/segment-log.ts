import { type LogFile, type LogFolder, logFileName } from './log-folder.ts'

/** A file of the log is closed from this size on. */
const segmentBytes = 16 << 20

interface Segment {
  readonly name: string
  readonly file: LogFile
  /** Last sequence number in it. */
  last: number
  bytes: number
  isSynced: boolean
  /** Why a sync failed: the system may have dropped bytes, and a later sync would not say so. */
  failure: unknown
}

/** Frames in files, in order of their sequence numbers. */
export class SegmentLog {
  readonly #folder: LogFolder
  readonly #closed: Segment[] = []
  #open: Segment | undefined
  #last: number
  #count = 0
  #hasNewName = false
  /** Resolves when no file is being synced or removed. */
  #busy: Promise<void> = Promise.resolve()

  /** @param last last sequence number that is in the database */
  constructor(folder: LogFolder, last: number) {
    this.#folder = folder
    this.#last = last
  }

  /** The last sequence number that was appended. */
  get last(): number {
    return this.#last
  }

  /** Appends frames with the next `count` sequence numbers, all or none. */
  append(frames: Uint8Array, count: number): void {
    const segment = this.#segment()
    try {
      segment.file.append(frames)
    } catch (error) {
      this.#cut(segment)
      throw error
    }
    this.#last += count
    segment.last = this.#last
    segment.bytes += frames.length
    segment.isSynced = false
  }

  /** Leaves out sequence numbers of writes that are in the database. */
  skip(count: number): void {
    this.#last += count
  }

  /** Waits until all frames that are appended survive loss of power. */
  sync(): Promise<void> {
    return this.#afterOthers(() => this.#sync())
  }

  /** Whether files are closed whose frames all are up to `sequence`. */
  canDrop(sequence: number): boolean {
    return this.#closed.some(({ last }) => last <= sequence)
  }

  /** Removes closed files whose frames all are up to `sequence`. The database has these frames, synced. */
  drop(sequence: number): Promise<void> {
    return this.#afterOthers(async () => {
      // In order: the files that stay have no gap.
      for (
        let segment = this.#closed[0];
        segment !== undefined && segment.last <= sequence;
        segment = this.#closed[0]
      ) {
        await this.#folder.remove(segment.name)
        this.#closed.shift()
        segment.file.close()
      }
    })
  }

  /** Closes the file that is open; the next frame begins another one. */
  closeSegment(): void {
    if (this.#open === undefined) return
    this.#closed.push(this.#open)
    this.#open = undefined
  }

  /** Releases the files, and keeps them. */
  async close(): Promise<void> {
    await this.#busy
    this.closeSegment()
    for (const { file } of this.#closed.splice(0)) file.close()
  }

  /** One action at a time: a file is not closed while it is being synced. */
  #afterOthers(action: () => Promise<void>): Promise<void> {
    const done = this.#busy.then(action)
    this.#busy = done.catch(() => undefined)
    return done
  }

  #segment(): Segment {
    if (this.#open !== undefined && this.#open.bytes >= segmentBytes) this.closeSegment()
    if (this.#open !== undefined) return this.#open
    const name = logFileName(this.#count + 1, this.#last + 1)
    const file = this.#folder.create(name)
    this.#count++
    this.#hasNewName = true
    this.#open = { name, file, last: this.#last, bytes: 0, isSynced: true, failure: undefined }
    return this.#open
  }

  /** Removes what a failed append left; where this fails too, frames go on in another file, whose name ends this one. */
  #cut(segment: Segment): void {
    try {
      segment.file.truncate(segment.bytes)
    } catch {
      this.closeSegment()
    }
  }

  async #sync(): Promise<void> {
    const waiting = [...this.#closed, ...(this.#open === undefined ? [] : [this.#open])].filter(
      ({ isSynced }) => !isSynced,
    )
    if (waiting.length === 0) return
    await this.#syncNames()
    for (const segment of waiting) {
      if (segment.failure !== undefined) throw segment.failure
      // Frames that are appended meanwhile may be missed.
      segment.isSynced = true
      try {
        await segment.file.sync()
      } catch (error) {
        segment.isSynced = false
        segment.failure = error
        // The database takes its frames over.
        if (segment === this.#open) this.closeSegment()
        throw error
      }
    }
  }

  async #syncNames(): Promise<void> {
    if (!this.#hasNewName) return
    this.#hasNewName = false
    try {
      await this.#folder.sync()
    } catch (error) {
      this.#hasNewName = true
      throw error
    }
  }
}
