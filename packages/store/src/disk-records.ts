import { mkdir } from 'node:fs/promises'

import { OgError, type RecordOperation, type Records } from '@opengradient/protocol'
import { Level } from 'level'

import { assertKey } from './memory-records.ts'

export interface DiskRecords extends Records, AsyncDisposable {
  /** Waits for pending writes and releases the folder. Idempotent. */
  close(): Promise<void>
}

/**
 * Bytes that Level buffers in memory, at most twice, before it writes a sorted file. With the default of 4 MiB it sorts
 * and merges evidence of a megabyte repeatedly, which took more time than the rest of the write.
 */
const writeBufferSize = 16 * 1024 * 1024

/**
 * Records in a folder, which one process at a time may have open. A resolved `batch` survives the end of the process,
 * `kill -9` included; with `durable` it survives loss of power too, which costs about 2 ms instead of 30 µs.
 * @throws STATE_IN_USE when another process has the folder open
 * @throws STORE when the folder cannot be read or is damaged
 */
export async function openDiskRecords({ path }: { path: string }): Promise<DiskRecords> {
  const level = new Level<string, Uint8Array>(path, { keyEncoding: 'utf8', valueEncoding: 'view' })
  try {
    await mkdir(path, { recursive: true })
    await level.open({ writeBufferSize })
  } catch (error) {
    throw openError(error, path)
  }
  return new LevelRecords(level, path)
}

/** A batch that waits for its turn. */
interface Write {
  readonly operations: RecordOperation[]
  readonly durable: boolean
  resolve(): void
  reject(error: unknown): void
}

/** A group of this many bytes accepts no further batch, which bounds the wait of its callers. */
const groupBytes = 1 << 20

class LevelRecords implements DiskRecords {
  readonly #level: Level<string, Uint8Array>
  readonly #path: string
  readonly #waiting: Write[] = []
  /** Resolves when no batch waits. */
  #writing: Promise<void> | undefined

  constructor(level: Level<string, Uint8Array>, path: string) {
    this.#level = level
    this.#path = path
  }

  /** Synchronous: most keys are in memory or absent, and a call through the thread pool costs ten times the read. */
  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      const value = this.#level.getSync(key)
      return value === undefined ? undefined : plain(value)
    } catch (error) {
      throw this.#failed(error)
    }
  }

  /** Batches that arrive during a write are written together: a busy node writes many small ones. */
  async batch(operations: readonly RecordOperation[], options: { durable?: boolean } = {}): Promise<void> {
    for (const { key } of operations) assertKey(key)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    this.#waiting.push({ operations: [...operations], durable: options.durable === true, resolve, reject })
    this.#writing ??= this.#write()
    return promise
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const group = this.#nextGroup()
      try {
        const sync = group.some(({ durable }) => durable)
        await this.#level.batch(
          group.flatMap(({ operations }) => operations),
          { sync },
        )
        for (const { resolve } of group) resolve()
      } catch (error) {
        for (const { reject } of group) reject(this.#failed(error))
      }
    }
    this.#writing = undefined
  }

  /** The next queued batches, in order, within the bound, at least one. */
  #nextGroup(): Write[] {
    let bytes = 0
    let count = 0
    for (const { operations } of this.#waiting) {
      if (bytes >= groupBytes) break
      count++
      for (const operation of operations) bytes += operation.type === 'put' ? operation.value.length : 0
    }
    return this.#waiting.splice(0, count)
  }

  async *entries(range: {
    gte: string
    lt: string
    limit?: number
    reverse?: boolean
  }): AsyncIterable<[string, Uint8Array]> {
    try {
      for await (const [key, value] of this.#level.iterator(range)) yield [key, plain(value)]
    } catch (error) {
      throw this.#failed(error)
    }
  }

  async close(): Promise<void> {
    await this.#writing
    await this.#level.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #failed(cause: unknown): OgError {
    return new OgError('STORE', `The records in ${this.#path} could not be read or written.`, {
      next: ['Check whether the disk is full, failing or read-only.'],
      cause,
    })
  }
}

/** Level returns Buffers, whose `slice` and `toString` differ from those of a Uint8Array. */
function plain(value: Uint8Array): Uint8Array {
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
}

function openError(error: unknown, path: string): OgError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'LEVEL_LOCKED') {
      return new OgError('STATE_IN_USE', `${path} is open in another process.`, {
        next: ['Stop the process that uses this folder, or start with another folder.'],
        cause: error,
      })
    }
    if (code === 'LEVEL_CORRUPTION') {
      return new OgError('STORE', `The records in ${path} are damaged.`, {
        next: ['Restore the folder from a copy, or move it away to start empty; keep it until you know its content.'],
        cause: error,
      })
    }
  }
  return new OgError('STORE', `The records in ${path} could not be opened.`, {
    next: ['Check that the folder is writable and the disk has space.'],
    cause: error,
  })
}
