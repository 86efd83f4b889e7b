import type { LogFile, LogFolder } from './log-folder.ts'

/** A log's files in memory. `fail` is called before each action and may throw, as a full or failing disk does. */
export class MemoryLogFolder implements LogFolder {
  readonly #files = new Map<string, Buffer[]>()
  /** Bytes that an append may write before it fails. */
  space = Number.POSITIVE_INFINITY
  fail: (action: 'create' | 'truncate' | 'sync' | 'remove') => void = () => {}

  constructor(files: Iterable<readonly [name: string, content: Buffer]> = []) {
    for (const [name, content] of files) this.#files.set(name, [content])
  }

  get files(): readonly (readonly [name: string, content: Buffer])[] {
    return Array.from(this.#files, ([name, parts]) => [name, Buffer.concat(parts)])
  }

  async list(): Promise<string[]> {
    return [...this.#files.keys()].sort()
  }

  async read(name: string): Promise<Buffer> {
    return Buffer.concat(this.#files.get(name) ?? [])
  }

  create(name: string): LogFile {
    this.fail('create')
    if (this.#files.has(name)) throw new Error(`EEXIST: ${name}`)
    const parts: Buffer[] = []
    this.#files.set(name, parts)
    return {
      append: (bytes) => {
        const written = bytes.subarray(0, this.space)
        this.space -= written.length
        parts.push(Buffer.from(written))
        if (written.length < bytes.length) throw new Error('ENOSPC: no space left on device, write')
      },
      truncate: (bytes) => {
        this.fail('truncate')
        parts.splice(0, parts.length, Buffer.concat(parts).subarray(0, bytes))
      },
      sync: async () => this.fail('sync'),
      close: () => {},
    }
  }

  async remove(name: string): Promise<void> {
    this.fail('remove')
    this.#files.delete(name)
  }

  async sync(): Promise<void> {}

  /** A copy as a kill leaves it. */
  copy(): MemoryLogFolder {
    return new MemoryLogFolder(this.files)
  }
}
