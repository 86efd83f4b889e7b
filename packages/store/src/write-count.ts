import { readFile, rename, writeFile } from 'node:fs/promises'

/** Time until the number of writes is written to its file, in milliseconds. */
const delayMs = 500

/** The number of writes to a database, in a file beside it: a database with fewer writes has lost some. */
export class WriteCountFile {
  readonly #path: string
  #latest: number
  #written: number
  #timer: NodeJS.Timeout | undefined
  #writing: Promise<void> = Promise.resolve()

  private constructor(path: string, written: number) {
    this.#path = path
    this.#latest = written
    this.#written = written
  }

  /** A file that is absent or damaged counts as 0. */
  static async open(path: string): Promise<WriteCountFile> {
    const text = await readFile(path, 'utf8').catch(() => '')
    return new WriteCountFile(path, /^[0-9]{1,15}\n$/.test(text) ? Number(text) : 0)
  }

  get value(): number {
    return this.#latest
  }

  /** Sets the number; the file follows soon. */
  set(count: number): void {
    this.#latest = count
    if (this.#timer !== undefined) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      void this.#write()
    }, delayMs)
    this.#timer.unref()
  }

  /** Writes the number now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    await this.#write()
  }

  #write(): Promise<void> {
    this.#writing = this.#writing.then(async () => {
      const count = this.#latest
      if (count === this.#written) return
      try {
        await writeFile(`${this.#path}.new`, `${count}\n`)
        await rename(`${this.#path}.new`, this.#path)
        this.#written = count
      } catch {
        // The database itself reports a full or failing disk. A smaller number only finds fewer losses.
      }
    })
    return this.#writing
  }
}

/** Key of the record with the number of writes, behind all other keys. */
export const writesKey = '\uffffwrites'

export function encodeCount(count: number): Uint8Array {
  return new TextEncoder().encode(String(count))
}

export function decodeCount(record: Uint8Array | undefined): number {
  return record === undefined ? 0 : Number(new TextDecoder().decode(record))
}
