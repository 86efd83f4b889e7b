import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { KeyedMutex } from '@opengradient/async'
import {
  type Blobs,
  type ByteRange,
  decodeRecord,
  equalBytes,
  type Logger,
  OgError,
  type Records,
  silentLogger,
  toOgError,
} from '@opengradient/protocol'

import { BlobContents } from './blob-contents.ts'
import {
  type BlobExtent,
  type BlobKind,
  blobKinds,
  bytesPerDigest,
  contentNotFound,
  entryKey,
  wholeExtent,
} from './blob-entry.ts'
import { BlobIndex } from './blob-index.ts'
import type { BlobStat, BlobStore, BlobStoreOptions, PartialFile, StoredBlob } from './blob-store.ts'
import type { ByteFiles } from './byte-files.ts'
import { checkBlock, cidOf, codecs, maxBlockBytes, type ParsedCid, parseCid, sha256Of } from './cid.ts'
import { DagBuilder } from './dag-builder.ts'
import { openDiskFiles } from './disk-files.ts'
import { openDiskRecords } from './disk-records.ts'
import { memoryFiles } from './memory-files.ts'
import { memoryRecords } from './memory-records.ts'
import { openPartFile } from './part-file.ts'
import { SharedFolder } from './shared-folder.ts'
import { leafBytes, leafDigests, nodesOf, slices } from './unixfs.ts'

/** Blobs that end with the process; `localPath` writes into a folder of the system's temporary files until `close`. */
export function memoryBlobs(options: BlobStoreOptions = {}): BlobStore {
  return new FileBlobs({ files: memoryFiles(), records: memoryRecords(), closeRecords: async () => {}, ...options })
}

/**
 * Blobs in a folder, which one process at a time may have open. Content survives `kill -9`; content whose bytes had not
 * reached the disk before a loss of power is detected as damaged when it is read, and dropped.
 * @throws STATE_IN_USE, STORE
 */
export async function openDiskBlobs({
  path,
  sharedPath,
  ...options
}: {
  path: string
  logger?: Logger
  /**
   * Folder in which the stores of this machine share files by hard links. It must be on the file system of `path`, and only the
   * user of these stores may write to it.
   *
   * @default files are not shared
   */
  sharedPath?: string | undefined
} & BlobStoreOptions): Promise<BlobStore> {
  await mkdir(path, { recursive: true })
  const records = await openDiskRecords({ path: join(path, 'index') })
  try {
    const files = await openDiskFiles(path)
    const shared = sharedPath === undefined ? undefined : await SharedFolder.open(sharedPath)
    const blobs = new FileBlobs({ files, records, shared, closeRecords: () => records.close(), ...options })
    await blobs.load()
    return blobs
  } catch (error) {
    await records.close()
    throw toOgError(error, 'STORE', `The blobs in ${path} could not be opened`)
  }
}

/** Stores a file from disk and returns its content id. @throws NOT_FOUND when it cannot be read */
export async function importFile(blobs: Blobs, path: string, signal?: AbortSignal): Promise<string> {
  async function* content(): AsyncIterable<Uint8Array> {
    try {
      yield* createReadStream(path, { highWaterMark: leafBytes })
    } catch (cause) {
      throw new OgError('NOT_FOUND', `${path} could not be read.`, { cause })
    }
  }
  return blobs.put(content(), signal)
}

interface FileBlobsInit extends BlobStoreOptions {
  readonly files: ByteFiles
  readonly records: Records
  readonly closeRecords: () => Promise<void>
  readonly shared?: SharedFolder | undefined
  readonly logger?: Logger
}

class FileBlobs implements BlobStore {
  readonly #contents: BlobContents
  readonly #index: BlobIndex
  readonly #closeRecords: () => Promise<void>
  readonly #shared: SharedFolder | undefined
  readonly #tasks = new KeyedMutex()
  #closing: Promise<void> | undefined

  constructor(init: FileBlobsInit) {
    const { files, records, closeRecords, shared, logger = silentLogger, maxBytes = Number.MAX_SAFE_INTEGER } = init
    this.#index = new BlobIndex(records)
    this.#contents = new BlobContents({ files, index: this.#index, shared, logger, maxBytes })
    this.#closeRecords = closeRecords
    this.#shared = shared
  }

  load(): Promise<void> {
    return this.#contents.load()
  }

  async has(cid: string): Promise<boolean> {
    return (await this.#index.locate(parseCid(cid))) !== undefined
  }

  async size(cid: string): Promise<number> {
    return (await this.#find(parseCid(cid))).bytes
  }

  async *read(cid: string, range: ByteRange = { start: 0 }, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    signal?.throwIfAborted()
    const extent = await this.#find(parseCid(cid))
    const { start, end } = checkRange(range, extent.bytes)
    this.#index.touch(extent.entry)
    const file = await this.#contents.open(extent.entry)
    try {
      const step = bytesPerDigest(extent)
      for (let at = start; at < end; ) {
        signal?.throwIfAborted()
        const index = Math.floor(at / step)
        const leaf = await this.#contents.readLeaf(file, extent, index)
        const part = leaf.subarray(at - index * step, Math.min(leaf.length, end - index * step))
        at += part.length
        yield part
      }
    } finally {
      await file.close()
    }
  }

  async put(content: AsyncIterable<Uint8Array> | Uint8Array, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted()
    const contents = this.#contents
    const { name, file } = await contents.createTemporary()
    let reserved = 0
    try {
      const builder = new DagBuilder()
      for await (const part of content instanceof Uint8Array ? slices(content) : content) {
        signal?.throwIfAborted()
        await contents.reserve(part.length)
        reserved += part.length
        await file.write(reserved - part.length, part)
        builder.push(part)
      }
      await file.close()
      const dag = builder.finish()
      const { cid } = dag
      const key = entryKey({ kind: 'files', cid })
      await contents.locks.run(key, async () => {
        if (this.#index.get('files', cid) !== undefined) return
        await contents.files.rename(name, key)
        await contents.addFile(dag)
        // The entry holds these bytes now.
        reserved = 0
      })
      return cid
    } finally {
      await file.close()
      await contents.files.remove(name)
      contents.release(reserved)
    }
  }

  async hasBlock(cid: string): Promise<boolean> {
    const parsed = parseCid(cid)
    if (this.#index.get('blocks', cid) !== undefined) return true
    if (parsed.codec === codecs.dagPb) return (await this.#index.findNode(cid)) !== undefined
    return (await this.#index.locate(parsed)) !== undefined
  }

  async getBlock(cid: string): Promise<Uint8Array> {
    const parsed = parseCid(cid)
    const node = parsed.codec === codecs.dagPb ? await this.#verifiedNode(parsed) : undefined
    if (node !== undefined) return node
    for (;;) {
      const single = this.#index.get('blocks', cid)
      const extent = single === undefined ? await this.#index.locate(parsed) : wholeExtent(single)
      if (extent === undefined || extent.bytes > maxBlockBytes) throw contentNotFound(cid)
      this.#index.touch(extent.entry)
      const block = await this.#contents.readBlock(extent)
      // Damaged content was dropped; another file may contain a copy.
      if (block !== undefined) return block
    }
  }

  async putBlock(cid: string, bytes: Uint8Array): Promise<void> {
    const parsed = parseCid(cid)
    checkBlock(parsed, bytes)
    const kind = parsed.codec === codecs.raw ? 'files' : 'blocks'
    await this.#contents.locks.run(entryKey({ kind, cid }), async () => {
      const known = this.#index.get(kind, cid)
      if (known === undefined) await this.#writeBlock(kind, parsed, bytes)
      else this.#index.touch(known)
    })
  }

  async putRecord(bytes: Uint8Array): Promise<string> {
    decodeRecord(bytes, maxBlockBytes)
    const cid = cidOf(codecs.dagCbor, sha256Of(bytes))
    await this.putBlock(cid, bytes)
    return cid
  }

  async localPath(cid: string): Promise<string> {
    const extent = await this.#find(parseCid(cid))
    if (extent.bytes !== extent.entry.bytes) {
      // A leaf inside a larger file.
      await this.putBlock(cid, await this.getBlock(cid))
      return this.localPath(cid)
    }
    if (!extent.entry.checked) await this.#contents.verify(extent)
    this.#index.touch(extent.entry)
    return this.#contents.files.localPath(entryKey(extent.entry))
  }

  async verifyDag(cid: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    const parsed = parseCid(cid)
    const extent = await this.#find(parsed)
    await this.#contents.verify(extent, signal)
    if (parsed.codec !== codecs.dagPb) return
    const nodes = new Map<string, Uint8Array>()
    for (const { cid: node } of nodesOf(parsed, extent.bytes, (node) => nodes.get(node.text)!)) {
      nodes.set(node.text, await this.getBlock(node.text))
    }
    if (!equalBytes(leafDigests(parsed, extent.bytes, nodes), extent.digests)) {
      throw this.#contents.dropDamaged(extent.entry)
    }
  }

  async pin(cid: string): Promise<void> {
    parseCid(cid)
    await this.#index.pin(cid)
  }

  async unpin(cid: string): Promise<void> {
    parseCid(cid)
    await this.#index.unpin(cid)
    // Content that was pinned may exceed the bound.
    await this.#contents.reserve(0)
  }

  async delete(cid: string): Promise<void> {
    await this.unpin(cid)
    for (const kind of blobKinds) {
      const entry = this.#index.get(kind, cid)
      if (entry !== undefined) await this.#contents.drop(entry)
    }
  }

  async stat(): Promise<BlobStat> {
    let count = 0
    for (const { kind } of this.#index.entries()) if (kind !== 'parts') count++
    return { bytes: this.#contents.bytes, count, maxBytes: this.#contents.maxBytes }
  }

  async *list(): AsyncIterable<StoredBlob> {
    for (const { kind, cid, bytes } of [...this.#index.entries()]) {
      if (kind !== 'parts') yield { cid, bytes, pinned: this.#index.isPinned(cid) }
    }
  }

  async adopt(cid: string, options: { readonly maxBytes: number; readonly signal?: AbortSignal }): Promise<boolean> {
    parseCid(cid)
    if (this.#shared === undefined) return false
    const contents = this.#contents
    const { name, file } = await contents.createTemporary()
    await file.close()
    await contents.files.remove(name)
    try {
      const dag = await this.#shared.take(cid, await contents.files.localPath(name), options)
      if (dag === undefined) return false
      await contents.reserve(dag.bytes)
      await contents.locks.run(entryKey({ kind: 'files', cid }), async () => {
        if (this.#index.get('files', cid) !== undefined) return contents.release(dag.bytes)
        await contents.files.rename(name, entryKey({ kind: 'files', cid }))
        await contents.addFile(dag)
      })
      return true
    } finally {
      await contents.files.remove(name)
    }
  }

  async openPart(cid: string, bytes: number): Promise<PartialFile> {
    parseCid(cid)
    return openPartFile(this.#contents, cid, bytes)
  }

  exclusive<T>(cid: string, task: () => Promise<T>): Promise<T> {
    return this.#tasks.run(cid, task)
  }

  close(): Promise<void> {
    this.#closing ??= (async () => {
      await this.#contents.locks.idle()
      await this.#index.save()
      await this.#closeRecords()
      await this.#contents.files.close()
    })()
    return this.#closing
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #find(cid: ParsedCid): Promise<BlobExtent> {
    const extent = await this.#index.locate(cid)
    if (extent === undefined) throw contentNotFound(cid.text)
    return extent
  }

  /** A node inside a file. @throws NOT_FOUND when it is damaged: the file is then dropped */
  async #verifiedNode(cid: ParsedCid): Promise<Uint8Array | undefined> {
    const node = await this.#index.findNode(cid.text)
    if (node === undefined || equalBytes(sha256Of(node.block), cid.digest)) return node?.block
    const file = this.#index.get('files', node.file)
    if (file !== undefined) throw this.#contents.dropDamaged(file)
    return undefined
  }

  async #writeBlock(kind: BlobKind, { text: cid, digest }: ParsedCid, block: Uint8Array): Promise<void> {
    const contents = this.#contents
    const bytes = block.length
    await contents.reserve(bytes)
    let temporary: string | undefined
    try {
      const { name, file } = await contents.createTemporary()
      temporary = name
      try {
        await file.write(0, block)
      } finally {
        await file.close()
      }
      await contents.files.rename(name, entryKey({ kind, cid }))
      await this.#index.add({ kind, cid, bytes, digests: digest, checked: true, held: 0 })
    } catch (error) {
      contents.release(bytes)
      if (temporary !== undefined) await contents.files.remove(temporary)
      throw error
    }
  }
}

/** @throws BAD_INPUT when the range is not inside the blob */
function checkRange(range: ByteRange, bytes: number): { start: number; end: number } {
  const { start } = range
  const end = Math.min(range.end ?? bytes, bytes)
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || start > end) {
    throw new OgError('BAD_INPUT', `Bytes ${start} to ${range.end} are not a range of a blob of ${bytes} bytes.`, {
      details: { field: 'range' },
    })
  }
  return { start, end }
}
