import { KeyedMutex } from '@opengradient/async'
import { equalBytes, isOgError, type Logger, OgError } from '@opengradient/protocol'

import {
  type BlobEntry,
  type BlobExtent,
  type BlobKind,
  blobKinds,
  bytesPerDigest,
  contentNotFound,
  digestAt,
  digestCount,
  entryKey,
} from './blob-entry.ts'
import type { BlobIndex } from './blob-index.ts'
import type { ByteFile, ByteFiles } from './byte-files.ts'
import { sha256Of } from './cid.ts'
import type { FileDag } from './dag-builder.ts'
import { planEviction } from './eviction.ts'
import type { SharedFolder } from './shared-folder.ts'

export interface BlobContentsInit {
  readonly files: ByteFiles
  readonly index: BlobIndex
  /** Folder in which files are shared with other stores. */
  readonly shared: SharedFolder | undefined
  readonly logger: Logger
  readonly maxBytes: number
}

/** Files and index of a blob store: keeps the two consistent, bounds the bytes and verifies what is read. */
export class BlobContents {
  readonly files: ByteFiles
  readonly index: BlobIndex
  readonly maxBytes: number
  /**
   * Guards index and file of one entry, by `kind/cid`. A task may wait for free space, that is for the removal of other
   * entries, only while its own entry does not exist: no other task can then wait for it.
   */
  readonly locks = new KeyedMutex()
  readonly #logger: Logger
  readonly #shared: SharedFolder | undefined
  /** Bytes of all entries and of files that are being written. */
  #bytes = 0
  #temporaryFiles = 0

  constructor({ files, index, shared, logger, maxBytes }: BlobContentsInit) {
    this.files = files
    this.#shared = shared
    this.index = index
    this.maxBytes = maxBytes
    this.#logger = logger
  }

  get bytes(): number {
    return this.#bytes
  }

  /** Reads the index and makes it and the folder consistent after a crash. */
  async load(): Promise<void> {
    const found = new Map<string, BlobEntry>()
    const missing: BlobEntry[] = []
    for (const kind of blobKinds) {
      const onDisk = new Map((await this.files.list(kind)).map(({ name, bytes }) => [name, bytes]))
      for await (const entry of this.index.recorded(kind)) {
        if (isIntact(entry, onDisk.get(entry.cid))) found.set(entryKey(entry), entry)
        else missing.push(entry)
        onDisk.delete(entry.cid)
      }
      for (const name of onDisk.keys()) await this.files.remove(`${kind}/${name}`)
    }
    for (const { name } of await this.files.list('tmp')) await this.files.remove(`tmp/${name}`)
    for (const entry of missing) {
      this.#logger.warn({ content: entryKey(entry) }, 'Content dropped: its file is missing or has another length')
      await this.#remove(entry)
    }
    await this.index.restore(found)
    for (const { bytes } of found.values()) this.#bytes += bytes
    await this.reserve(0)
  }

  /** An empty file that becomes content when it is renamed. The caller removes it when that fails. */
  async createTemporary(): Promise<{ name: string; file: ByteFile }> {
    const name = `tmp/${this.#temporaryFiles++}`
    return { name, file: await this.openOrCreate(name) }
  }

  async openOrCreate(name: string): Promise<ByteFile> {
    return (await this.files.open(name, { existing: false }))!
  }

  /**
   * Counts `more` bytes as used, after the eviction that they need. The caller subtracts them with {@link release} when
   * its write fails.
   * @throws TOO_LARGE, OVERLOADED
   */
  async reserve(more: number): Promise<void> {
    if (more > this.maxBytes) {
      throw new OgError('TOO_LARGE', `${more} bytes are more than this store may hold (${this.maxBytes}).`, {
        next: ['Raise the limit on stored bytes.'],
        details: { limit: this.maxBytes, actual: more },
      })
    }
    const { victims, freeBytes } = planEviction(
      this.index.entries(),
      { freeBytes: this.maxBytes - this.#bytes, neededBytes: more },
      (cid) => this.index.isPinned(cid),
    )
    if (more > 0 && freeBytes < more) {
      throw new OgError('OVERLOADED', 'The blob store is full of content that is pinned or being written.', {
        next: ['Raise the limit on stored bytes, or unpin content.'],
        details: { limit: this.maxBytes },
      })
    }
    this.#bytes += more
    await Promise.all(victims.map((entry) => this.drop(entry)))
  }

  /** Subtracts reserved bytes. */
  release(bytes: number): void {
    this.#bytes -= bytes
  }

  /** Makes a verified file of the folder `files` readable, and shares it when it has more than one leaf. */
  async addFile({ cid, bytes, digests, nodes }: FileDag): Promise<void> {
    await this.index.add({ kind: 'files', cid, bytes, digests, checked: true, held: 0 }, nodes)
    if (this.#shared !== undefined && nodes.size > 0) {
      await this.#shared.offer(cid, await this.files.localPath(entryKey({ kind: 'files', cid })))
    }
  }

  /** Hides content from readers at once, then removes its file and records. */
  async drop(entry: BlobEntry): Promise<void> {
    if (!this.index.hide(entry)) return
    this.#bytes -= entry.bytes
    await this.locks.run(entryKey(entry), () => this.#remove(entry))
  }

  /** Drops damaged content. @returns the error for the reader */
  dropDamaged(entry: BlobEntry): OgError {
    this.#logger.warn({ content: entryKey(entry) }, 'Damaged content dropped')
    this.drop(entry).catch((error) => this.#logger.error({ error }, 'Damaged content not removed'))
    return contentNotFound(entry.cid)
  }

  /** @throws NOT_FOUND */
  async open(entry: BlobEntry): Promise<ByteFile> {
    const file = await this.files.open(entryKey(entry), { existing: true })
    if (file === undefined) throw contentNotFound(entry.cid)
    return file
  }

  /** Reads one leaf of an extent. @throws NOT_FOUND when its bytes are damaged: the content is then dropped */
  async readLeaf(file: ByteFile, extent: BlobExtent, index: number): Promise<Uint8Array> {
    const step = bytesPerDigest(extent)
    const leaf = await file.read(extent.offset + index * step, Math.min(step, extent.bytes - index * step))
    if (!equalBytes(sha256Of(leaf), digestAt(extent.digests, index))) throw this.dropDamaged(extent.entry)
    return leaf
  }

  /** Reads an extent of one block. Undefined when it is absent or damaged. */
  async readBlock(extent: BlobExtent): Promise<Uint8Array | undefined> {
    try {
      const file = await this.open(extent.entry)
      try {
        return await this.readLeaf(file, extent, 0)
      } finally {
        await file.close()
      }
    } catch (error) {
      if (isOgError(error) && error.code === 'NOT_FOUND') return undefined
      throw error
    }
  }

  /** Verifies every leaf of an extent. @throws NOT_FOUND when absent or damaged */
  async verify(extent: BlobExtent, signal?: AbortSignal): Promise<void> {
    const file = await this.open(extent.entry)
    try {
      for (let index = 0; index < digestCount(extent.digests); index++) {
        signal?.throwIfAborted()
        await this.readLeaf(file, extent, index)
      }
      extent.entry.checked = true
    } finally {
      await file.close()
    }
  }

  /** Records first: a file without a record is removed when the store is next opened. */
  async #remove({ kind, cid }: { readonly kind: BlobKind; readonly cid: string }): Promise<void> {
    await this.index.remove(kind, cid)
    await this.files.remove(entryKey({ kind, cid }))
    if (kind === 'files') await this.#shared?.removeUnused(cid)
  }
}

/** Whether the file of a recorded entry has its length; the file of a part may still grow. */
function isIntact({ kind, bytes }: BlobEntry, bytesOnDisk: number | undefined): boolean {
  return bytesOnDisk !== undefined && (kind === 'parts' || bytesOnDisk === bytes)
}
