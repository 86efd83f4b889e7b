import { link, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { DagBuilder, type FileDag } from './dag-builder.ts'
import { leafBytes } from './unixfs.ts'

/**
 * Files by content id that the blob stores of one machine share by hard links, so that each is once on disk and is downloaded
 * once. The folder holds no bytes of its own: a file that no store has is removed from it.
 */
export class SharedFolder {
  readonly #folder: string

  private constructor(folder: string) {
    this.#folder = folder
  }

  /** Opens the folder, creates it when it is absent, and removes what no store has. */
  static async open(folder: string): Promise<SharedFolder> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const shared = new SharedFolder(folder)
    for (const cid of await readdir(folder)) await shared.removeUnused(cid)
    return shared
  }

  /** Links a stored file into the folder. Files stay unshared where the file system has no hard links. */
  async offer(cid: string, file: string): Promise<void> {
    await link(file, join(this.#folder, cid)).catch(() => undefined)
  }

  /**
   * Links a shared file to a new name and reads the whole of it.
   *
   * @returns its DAG, or undefined when it is absent, longer than `maxBytes`, or damaged: then it is removed from the folder
   * @throws the signal's reason
   */
  async take(
    cid: string,
    file: string,
    { maxBytes, signal }: { readonly maxBytes: number; readonly signal?: AbortSignal | undefined },
  ): Promise<FileDag | undefined> {
    if (!(await link(join(this.#folder, cid), file).then(isDone, isNotDone))) return undefined
    try {
      if ((await stat(file)).size > maxBytes) return undefined
      const dag = await readDag(file, signal)
      if (dag.cid === cid) return dag
      await this.remove(cid)
      return undefined
    } catch (error) {
      signal?.throwIfAborted()
      if ((error as NodeJS.ErrnoException).code === undefined) throw error
      return undefined
    }
  }

  /** Ignores an absent file. */
  async remove(cid: string): Promise<void> {
    await rm(join(this.#folder, cid), { force: true })
  }

  /** Removes a file that only this folder has. */
  async removeUnused(cid: string): Promise<void> {
    const { nlink } = await stat(join(this.#folder, cid)).catch(() => ({ nlink: 0 }))
    if (nlink === 1) await this.remove(cid)
  }
}

const isDone = (): boolean => true
const isNotDone = (): boolean => false

async function readDag(path: string, signal: AbortSignal | undefined): Promise<FileDag> {
  const file = await open(path, 'r')
  try {
    const builder = new DagBuilder()
    const buffer = new Uint8Array(leafBytes)
    for (let position = 0; ; ) {
      signal?.throwIfAborted()
      const { bytesRead } = await file.read(buffer, 0, buffer.length, position)
      if (bytesRead === 0) return builder.finish()
      builder.push(buffer.subarray(0, bytesRead))
      position += bytesRead
    }
  } finally {
    await file.close()
  }
}
