import { mkdir } from 'node:fs/promises'

import { OgError, type RecordOperation, type Records } from '@opengradient/protocol'
import { Level } from 'level'

import { assertKey } from './memory-records.ts'

export interface DiskRecords extends Records, AsyncDisposable {
  /** Waits for writes under way and releases the folder. Closing twice is fine. */
  close(): Promise<void>
}

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
    await level.open()
  } catch (error) {
    throw openError(error, path)
  }
  return new LevelRecords(level, path)
}

class LevelRecords implements DiskRecords {
  readonly #level: Level<string, Uint8Array>
  readonly #path: string

  constructor(level: Level<string, Uint8Array>, path: string) {
    this.#level = level
    this.#path = path
  }

  async get(key: string): Promise<Uint8Array | undefined> {
    try {
      const value = await this.#level.get(key)
      return value === undefined ? undefined : plain(value)
    } catch (error) {
      throw this.#failed(error)
    }
  }

  async batch(operations: readonly RecordOperation[], options: { durable?: boolean } = {}): Promise<void> {
    for (const { key } of operations) assertKey(key)
    try {
      await this.#level.batch([...operations], { sync: options.durable === true })
    } catch (error) {
      throw this.#failed(error)
    }
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
    await this.#level.close()
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  #failed(cause: unknown): OgError {
    return new OgError('STORE', `The records in ${this.#path} could not be read or written.`, {
      next: ['See whether the disk is full, failing or read-only.'],
      cause,
    })
  }
}

/** Level hands out Node's Buffers, whose `slice` and `toString` do other things than those of a Uint8Array. */
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
        next: [
          'Restore the folder from a copy, or move it away to start empty; keep it until you know what was in it.',
        ],
        cause: error,
      })
    }
  }
  return new OgError('STORE', `The records in ${path} could not be opened.`, {
    next: ['See whether the folder can be written and the disk has room.'],
    cause: error,
  })
}
