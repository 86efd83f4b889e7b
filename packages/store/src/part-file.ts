import type { BlobContents } from './blob-contents.ts'
import { type BlobEntry, contentNotFound, entryKey } from './blob-entry.ts'
import type { PartialFile } from './blob-store.ts'
import type { ByteFile } from './byte-files.ts'

/** Opens the unfinished file of a content id, or creates it with `bytes` reserved. @throws TOO_LARGE, OVERLOADED, STORE */
export async function openPartFile(contents: BlobContents, cid: string, bytes: number): Promise<PartialFile> {
  const { entry, resumed } = await holdPart(contents, cid, bytes)
  contents.index.touch(entry)
  return new PartFile(contents, entry, await contents.openOrCreate(entryKey(entry)), resumed)
}

async function holdPart(
  contents: BlobContents,
  cid: string,
  bytes: number,
): Promise<{ entry: BlobEntry; resumed: boolean }> {
  const key = entryKey({ kind: 'parts', cid })
  return contents.locks.run(key, async () => {
    const known = contents.index.get('parts', cid)
    if (known !== undefined) {
      known.held++
      return { entry: known, resumed: true }
    }
    await contents.reserve(bytes)
    const entry: BlobEntry = { kind: 'parts', cid, bytes, digests: new Uint8Array(0), checked: false, held: 1 }
    try {
      const empty = await contents.openOrCreate(key)
      await empty.close()
      await contents.index.add(entry)
    } catch (error) {
      contents.release(bytes)
      throw error
    }
    return { entry, resumed: false }
  })
}

class PartFile implements PartialFile {
  readonly resumed: boolean
  readonly #contents: BlobContents
  readonly #entry: BlobEntry
  readonly #file: ByteFile
  #isOpen = true

  constructor(contents: BlobContents, entry: BlobEntry, file: ByteFile, resumed: boolean) {
    this.#contents = contents
    this.#entry = entry
    this.#file = file
    this.resumed = resumed
  }

  write(position: number, leaf: Uint8Array): Promise<void> {
    return this.#file.write(position, leaf)
  }

  read(position: number, length: number): Promise<Uint8Array> {
    return this.#file.read(position, length)
  }

  async commit(digests: Uint8Array, nodes: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const { index, locks } = this.#contents
    await locks.run(entryKey({ kind: 'files', cid: this.#entry.cid }), () => this.#publish(digests, nodes))
    await this.release()
    // The file contains its nodes now; the blocks that the fetch stored are copies.
    for (const node of nodes.keys()) {
      const block = index.get('blocks', node)
      if (block !== undefined) await this.#contents.drop(block)
    }
  }

  async release(): Promise<void> {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#entry.held--
    await this.#file.close()
  }

  /** Turns the part into a file; the file keeps the bytes that the part reserved. */
  async #publish(digests: Uint8Array, nodes: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const { files, index } = this.#contents
    const { cid, bytes } = this.#entry
    const part = entryKey(this.#entry)
    if (!index.hide(this.#entry)) throw contentNotFound(cid)
    if (index.get('files', cid) === undefined) {
      await files.rename(part, entryKey({ kind: 'files', cid }))
      await this.#contents.addFile({ cid, bytes, digests, nodes })
    } else {
      this.#contents.release(bytes)
      await files.remove(part)
    }
    await index.remove('parts', cid)
  }
}
