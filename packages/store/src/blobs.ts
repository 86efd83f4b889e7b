import { createReadStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

import { KeyedMutex } from '@opengradient/async'
import {
  type Blobs,
  type ByteRange,
  decodeRecord,
  encodeRecord,
  equalBytes,
  type Logger,
  OgError,
  type RecordOperation,
  type Records,
  silentLogger,
  toOgError,
} from '@opengradient/protocol'

import type { BlobStat, BlobStore, BlobStoreOptions, PartialFile, StoredBlob } from './blob-store.ts'
import type { ByteFile, ByteFiles } from './byte-files.ts'
import { checkBlock, cidOf, codecs, maxBlockBytes, type ParsedCid, parseCid, sha256Of } from './cid.ts'
import { DagBuilder } from './dag-builder.ts'
import { openDiskFiles } from './disk-files.ts'
import { openDiskRecords } from './disk-records.ts'
import { planEviction } from './eviction.ts'
import { memoryFiles } from './memory-files.ts'
import { memoryRecords } from './memory-records.ts'

import { under } from './prefixed.ts'
import { leafBytes, leafDigests, nodesOf, slices } from './unixfs.ts'

/** Blobs that end with the process; `localPath` writes into a folder of the system's temporary files until `close`. */
export function memoryBlobs(options: BlobStoreOptions = {}): BlobStore {
  return new FileBlobs(memoryFiles(), memoryRecords(), async () => {}, silentLogger, options)
}

/**
 * Blobs in a folder, which one process at a time may have open. Content survives `kill -9`; after loss of power content
 * whose bytes had not reached the disk is found damaged when it is read, and dropped.
 * @throws STATE_IN_USE, STORE
 */
export async function openDiskBlobs({
  path,
  logger = silentLogger,
  ...options
}: { path: string; logger?: Logger } & BlobStoreOptions): Promise<BlobStore> {
  await mkdir(path, { recursive: true })
  const records = await openDiskRecords({ path: join(path, 'index') })
  try {
    const blobs = new FileBlobs(await openDiskFiles(path), records, () => records.close(), logger, options)
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

/** `files` hold the bytes of whole files, `blocks` single blocks, `parts` files that are being fetched. */
type Kind = 'files' | 'blocks' | 'parts'

interface BlobEntry {
  readonly kind: Kind
  readonly cid: string
  readonly bytes: number
  /** Digests of a file's leaves, or a block's own, 32 bytes each. Empty for parts. */
  readonly digests: Uint8Array
  /** Whether the content was checked, or written, since the store was opened. */
  checked: boolean
  /** Readers and writers that keep a part from being evicted. */
  held: number
}

/** Where readable bytes lie. */
interface Place {
  readonly entry: BlobEntry
  readonly offset: number
  readonly bytes: number
  readonly digests: Uint8Array
}

/** The usage order, written on close. */
const usageKey = 'usage'
const maxIndexRecordBytes = 1 << 30

class FileBlobs implements BlobStore {
  readonly #files: ByteFiles
  readonly #records: Records
  readonly #closeRecords: () => Promise<void>
  readonly #logger: Logger
  readonly #maxBytes: number
  /** By `kind/cid`, least recently used first. */
  readonly #entries = new Map<string, BlobEntry>()
  readonly #pins = new Set<string>()
  /**
   * Guards index and file of one entry, by `kind/cid`. A task may wait for room, that is for the removal of other entries,
   * only while its own does not exist: no other task can then be waiting for it.
   */
  readonly #content = new KeyedMutex()
  readonly #tasks = new KeyedMutex()
  /** Bytes of all entries and of files being written. */
  #bytes = 0
  #temporary = 0
  #closing: Promise<void> | undefined

  constructor(
    files: ByteFiles,
    records: Records,
    closeRecords: () => Promise<void>,
    logger: Logger,
    options: BlobStoreOptions,
  ) {
    this.#files = files
    this.#records = records
    this.#closeRecords = closeRecords
    this.#logger = logger
    this.#maxBytes = options.maxBytes ?? Number.MAX_SAFE_INTEGER
  }

  /** Reads the index and makes it and the folder agree again after a crash. */
  async load(): Promise<void> {
    const usage = await this.#records.get(usageKey)
    const order = (usage === undefined ? [] : decodeRecord(usage, maxIndexRecordBytes)) as string[]
    const found = new Map<string, BlobEntry>()
    const missing: string[] = []
    for (const kind of ['files', 'blocks', 'parts'] as const) {
      const onDisk = new Map((await this.#files.list(kind)).map(({ name, bytes }) => [name, bytes]))
      for await (const [key, value] of this.#records.entries(under(`${kind}/`))) {
        const cid = key.slice(kind.length + 1)
        const [bytes, digests] = decodeRecord(value, maxIndexRecordBytes) as [number, Uint8Array]
        const present = onDisk.get(cid)
        onDisk.delete(cid)
        if (present === undefined || (kind !== 'parts' && present !== bytes)) missing.push(key)
        else found.set(key, { kind, cid, bytes, digests, checked: false, held: 0 })
      }
      for (const name of onDisk.keys()) await this.#files.remove(`${kind}/${name}`)
    }
    for (const { name } of await this.#files.list('tmp')) await this.#files.remove(`tmp/${name}`)
    for (const key of missing) {
      this.#logger.warn({ content: key }, 'Content dropped: its file is missing or has another length')
      await this.#forget(key)
    }
    for (const key of [...order, ...found.keys()]) {
      const entry = found.get(key)
      if (entry === undefined || this.#entries.has(key)) continue
      this.#entries.set(key, entry)
      this.#bytes += entry.bytes
    }
    for await (const [key] of this.#records.entries(under('pins/'))) this.#pins.add(key.slice('pins/'.length))
    await this.#reserve(0)
  }

  async has(cid: string): Promise<boolean> {
    return (await this.#locate(parseCid(cid))) !== undefined
  }

  async size(cid: string): Promise<number> {
    return (await this.#find(parseCid(cid))).bytes
  }

  async *read(cid: string, range: ByteRange = { start: 0 }, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    signal?.throwIfAborted()
    const parsed = parseCid(cid)
    const place = await this.#find(parsed)
    const end = Math.min(range.end ?? place.bytes, place.bytes)
    if (!Number.isSafeInteger(range.start) || !Number.isSafeInteger(end) || range.start < 0 || range.start > end) {
      throw new OgError(
        'BAD_INPUT',
        `Bytes ${range.start} to ${range.end} are not a range of a blob of ${place.bytes} bytes.`,
      )
    }
    this.#touch(place.entry)
    const file = await this.#files.open(nameOf(place.entry), { existing: true })
    if (file === undefined) throw notFound(cid)
    try {
      const step = leafBytesOf(place)
      for (let at = range.start; at < end; ) {
        signal?.throwIfAborted()
        const index = Math.floor(at / step)
        const leaf = await this.#readLeaf(file, place, index)
        const from = at - index * step
        const part = leaf.subarray(from, Math.min(leaf.length, end - index * step))
        at += part.length
        yield part
      }
    } finally {
      await file.close()
    }
  }

  async put(content: AsyncIterable<Uint8Array> | Uint8Array, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted()
    const name = `tmp/${this.#temporary++}`
    const file = (await this.#files.open(name, { existing: false }))!
    let bytes = 0
    try {
      const builder = new DagBuilder()
      for await (const part of content instanceof Uint8Array ? slices(content) : content) {
        signal?.throwIfAborted()
        await this.#reserve(part.length)
        bytes += part.length
        await file.write(bytes - part.length, part)
        builder.push(part)
      }
      await file.close()
      const { cid, digests, nodes } = builder.finish()
      await this.#content.run(`files/${cid}`, async () => {
        if (this.#entries.has(`files/${cid}`)) return
        await this.#files.rename(name, `files/${cid}`)
        await this.#add({ kind: 'files', cid, bytes, digests, checked: true, held: 0 }, nodes)
        // The entry counts these bytes from here on.
        bytes = 0
      })
      return cid
    } finally {
      await file.close()
      await this.#files.remove(name)
      this.#bytes -= bytes
    }
  }

  async hasBlock(cid: string): Promise<boolean> {
    const parsed = parseCid(cid)
    if (this.#entries.has(`blocks/${cid}`)) return true
    if (parsed.codec === codecs.dagPb) return (await this.#firstUnder(`nodes/${cid}/`)) !== undefined
    return (await this.#locate(parsed)) !== undefined
  }

  async getBlock(cid: string): Promise<Uint8Array> {
    const parsed = parseCid(cid)
    if (parsed.codec === codecs.dagPb) {
      const node = await this.#firstUnder(`nodes/${cid}/`)
      if (node !== undefined) {
        if (equalBytes(sha256Of(node[1]), parsed.digest)) return node[1]
        const root = this.#entries.get(`files/${node[0].slice(node[0].lastIndexOf('/') + 1)}`)
        if (root !== undefined) throw this.#damaged(root)
      }
    }
    for (;;) {
      const loose = this.#entries.get(`blocks/${cid}`)
      const place = loose === undefined ? await this.#locate(parsed) : placeOf(loose)
      if (place === undefined || place.bytes > maxBlockBytes) throw notFound(cid)
      this.#touch(place.entry)
      const block = await this.#readAll(place)
      // Damaged content was dropped; there may be another copy inside another file.
      if (block !== undefined) return block
    }
  }

  async putBlock(cid: string, bytes: Uint8Array): Promise<void> {
    const parsed = parseCid(cid)
    checkBlock(parsed, bytes)
    const kind = parsed.codec === codecs.raw ? 'files' : 'blocks'
    await this.#content.run(`${kind}/${cid}`, async () => {
      const known = this.#entries.get(`${kind}/${cid}`)
      if (known !== undefined) return this.#touch(known)
      await this.#reserve(bytes.length)
      const name = `tmp/${this.#temporary++}`
      try {
        const file = (await this.#files.open(name, { existing: false }))!
        try {
          await file.write(0, bytes)
        } finally {
          await file.close()
        }
        await this.#files.rename(name, `${kind}/${cid}`)
        await this.#add({ kind, cid, bytes: bytes.length, digests: parsed.digest, checked: true, held: 0 }, new Map())
      } catch (error) {
        this.#bytes -= bytes.length
        await this.#files.remove(name)
        throw error
      }
    })
  }

  async putRecord(bytes: Uint8Array): Promise<string> {
    decodeRecord(bytes, maxBlockBytes)
    const cid = cidOf(codecs.dagCbor, sha256Of(bytes))
    await this.putBlock(cid, bytes)
    return cid
  }

  async localPath(cid: string): Promise<string> {
    const parsed = parseCid(cid)
    const place = await this.#find(parsed)
    if (place.bytes !== place.entry.bytes) {
      // A leaf inside a larger file.
      await this.putBlock(cid, await this.getBlock(cid))
      return this.localPath(cid)
    }
    if (!place.entry.checked) await this.#check(place)
    this.#touch(place.entry)
    return this.#files.localPath(nameOf(place.entry))
  }

  async verifyDag(cid: string, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted()
    const parsed = parseCid(cid)
    const place = await this.#find(parsed)
    await this.#check(place, signal)
    if (parsed.codec !== codecs.dagPb) return
    const nodes = new Map<string, Uint8Array>()
    for (const { cid: node } of nodesOf(parsed, place.bytes, (node) => nodes.get(node.text)!)) {
      nodes.set(node.text, await this.getBlock(node.text))
    }
    if (!equalBytes(leafDigests(parsed, place.bytes, nodes), place.digests)) throw this.#damaged(place.entry)
  }

  async pin(cid: string): Promise<void> {
    parseCid(cid)
    this.#pins.add(cid)
    await this.#records.batch([{ type: 'put', key: `pins/${cid}`, value: new Uint8Array(0) }])
  }

  async unpin(cid: string): Promise<void> {
    parseCid(cid)
    this.#pins.delete(cid)
    await this.#records.batch([{ type: 'del', key: `pins/${cid}` }])
    await this.#reserve(0)
  }

  async delete(cid: string): Promise<void> {
    parseCid(cid)
    await this.unpin(cid)
    for (const kind of ['files', 'blocks', 'parts']) {
      const entry = this.#entries.get(`${kind}/${cid}`)
      if (entry !== undefined) await this.#drop(entry)
    }
  }

  async stat(): Promise<BlobStat> {
    let count = 0
    for (const { kind } of this.#entries.values()) if (kind !== 'parts') count++
    return { bytes: this.#bytes, count, maxBytes: this.#maxBytes }
  }

  async *list(): AsyncIterable<StoredBlob> {
    for (const { kind, cid, bytes } of [...this.#entries.values()]) {
      if (kind !== 'parts') yield { cid, bytes, pinned: this.#pins.has(cid) }
    }
  }

  async openPart(cid: string, bytes: number): Promise<PartialFile> {
    parseCid(cid)
    const name = `parts/${cid}`
    const [entry, resumed] = await this.#content.run(name, async (): Promise<[BlobEntry, boolean]> => {
      const known = this.#entries.get(name)
      if (known !== undefined) {
        known.held++
        return [known, true]
      }
      await this.#reserve(bytes)
      const made: BlobEntry = { kind: 'parts', cid, bytes, digests: new Uint8Array(0), checked: false, held: 1 }
      try {
        const empty = (await this.#files.open(name, { existing: false }))!
        await empty.close()
        await this.#add(made, new Map())
      } catch (error) {
        this.#bytes -= bytes
        throw error
      }
      return [made, false]
    })
    this.#touch(entry)
    const file = (await this.#files.open(name, { existing: false }))!
    let open = true
    const release = async (): Promise<void> => {
      if (!open) return
      open = false
      entry.held--
      await file.close()
    }
    return {
      resumed,
      write: (position, leaf) => file.write(position, leaf),
      read: (position, length) => file.read(position, length),
      release,
      commit: async (digests, nodes) => {
        await this.#content.run(`files/${cid}`, async () => {
          if (this.#entries.get(name) !== entry) throw notFound(cid)
          this.#entries.delete(name)
          if (this.#entries.has(`files/${cid}`)) {
            this.#bytes -= bytes
            await this.#files.remove(name)
          } else {
            await this.#files.rename(name, `files/${cid}`)
            await this.#add({ kind: 'files', cid, bytes, digests, checked: true, held: 0 }, nodes)
          }
          await this.#records.batch([{ type: 'del', key: name }])
        })
        await release()
        for (const node of nodes.keys()) {
          const loose = this.#entries.get(`blocks/${node}`)
          if (loose !== undefined) await this.#drop(loose)
        }
      },
    }
  }

  exclusive<T>(cid: string, task: () => Promise<T>): Promise<T> {
    return this.#tasks.run(cid, task)
  }

  close(): Promise<void> {
    this.#closing ??= (async () => {
      await this.#content.idle()
      await this.#records.batch([{ type: 'put', key: usageKey, value: encodeRecord([...this.#entries.keys()]) }])
      await this.#closeRecords()
      await this.#files.close()
    })()
    return this.#closing
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close()
  }

  async #find(cid: ParsedCid): Promise<Place> {
    const place = await this.#locate(cid)
    if (place === undefined) throw notFound(cid.text)
    return place
  }

  /** Readable content: a file, a record, or a leaf inside a file. */
  async #locate(cid: ParsedCid): Promise<Place | undefined> {
    const file = this.#entries.get(`files/${cid.text}`)
    if (file !== undefined) return placeOf(file)
    if (cid.codec === codecs.dagCbor) {
      const block = this.#entries.get(`blocks/${cid.text}`)
      return block === undefined ? undefined : placeOf(block)
    }
    if (cid.codec !== codecs.raw) return undefined
    const prefix = `leaves/${cid.text}/` as const
    for await (const [key, value] of this.#records.entries(under(prefix))) {
      const entry = this.#entries.get(`files/${key.slice(prefix.length)}`)
      // An evicted file whose index entries are being removed.
      if (entry === undefined) continue
      const offset = (decodeRecord(value, 16) as number) * leafBytes
      return { entry, offset, bytes: Math.min(leafBytes, entry.bytes - offset), digests: cid.digest }
    }
    return undefined
  }

  async #firstUnder(prefix: `${string}/`): Promise<[string, Uint8Array] | undefined> {
    for await (const found of this.#records.entries({ ...under(prefix), limit: 1 })) return found
    return undefined
  }

  /** @throws NOT_FOUND when the bytes are not what they were: the content is then dropped. */
  async #readLeaf(file: ByteFile, place: Place, index: number): Promise<Uint8Array> {
    const step = leafBytesOf(place)
    const leaf = await file.read(place.offset + index * step, Math.min(step, place.bytes - index * step))
    if (!equalBytes(sha256Of(leaf), place.digests.subarray(index * 32, index * 32 + 32)))
      throw this.#damaged(place.entry)
    return leaf
  }

  async #readAll(place: Place): Promise<Uint8Array | undefined> {
    const file = await this.#files.open(nameOf(place.entry), { existing: true })
    if (file === undefined) return undefined
    try {
      return await this.#readLeaf(file, place, 0)
    } catch (error) {
      if (error instanceof OgError && error.code === 'NOT_FOUND') return undefined
      throw error
    } finally {
      await file.close()
    }
  }

  async #check(place: Place, signal?: AbortSignal): Promise<void> {
    const file = await this.#files.open(nameOf(place.entry), { existing: true })
    if (file === undefined) throw notFound(place.entry.cid)
    try {
      for (let index = 0; index * 32 < place.digests.length; index++) {
        signal?.throwIfAborted()
        await this.#readLeaf(file, place, index)
      }
      place.entry.checked = true
    } finally {
      await file.close()
    }
  }

  #damaged(entry: BlobEntry): OgError {
    this.#logger.warn({ content: `${entry.kind}/${entry.cid}` }, 'Damaged content dropped')
    this.#drop(entry).catch((error) => this.#logger.error({ error }, 'Damaged content not removed'))
    return notFound(entry.cid)
  }

  /** Moves the entry to the end of the order in which content is evicted. */
  #touch(entry: BlobEntry): void {
    const key = `${entry.kind}/${entry.cid}`
    if (this.#entries.delete(key)) this.#entries.set(key, entry)
  }

  /** Counts `more` bytes as taken, after evicting what must go. The caller subtracts them when the write fails. */
  async #reserve(more: number): Promise<void> {
    if (more > this.#maxBytes) {
      throw new OgError('TOO_LARGE', `${more} bytes are more than this store may hold (${this.#maxBytes}).`, {
        next: ['Raise the limit on stored bytes.'],
      })
    }
    const { victims, freeBytes } = planEviction(
      this.#entries.values(),
      { freeBytes: this.#maxBytes - this.#bytes, neededBytes: more },
      (cid) => this.#pins.has(cid),
    )
    if (more > 0 && freeBytes < more) {
      throw new OgError('OVERLOADED', 'The blob store is full of content that is pinned or being written.', {
        next: ['Raise the limit on stored bytes, or unpin what is no longer needed.'],
      })
    }
    this.#bytes += more
    await Promise.all(victims.map((entry) => this.#drop(entry)))
  }

  /** The entry's bytes are counted already. */
  async #add(entry: BlobEntry, nodes: ReadonlyMap<string, Uint8Array>): Promise<void> {
    const { kind, cid, bytes, digests } = entry
    const operations: RecordOperation[] = [
      { type: 'put', key: `${kind}/${cid}`, value: encodeRecord([bytes, digests]) },
      ...[...nodes].map(([node, value]): RecordOperation => ({ type: 'put', key: `nodes/${node}/${cid}`, value })),
    ]
    if (nodes.size > 0) {
      for (let index = 0; index * 32 < digests.length; index++) {
        operations.push({ type: 'put', key: `leaves/${leafCid(digests, index)}/${cid}`, value: encodeRecord(index) })
      }
    }
    await this.#records.batch(operations)
    this.#entries.set(`${kind}/${cid}`, entry)
  }

  /** Removes the entry for readers at once, then its file and index entries. */
  async #drop(entry: BlobEntry): Promise<void> {
    const key = `${entry.kind}/${entry.cid}`
    if (this.#entries.get(key) !== entry) return
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
    await this.#content.run(key, () => this.#forget(key))
  }

  /** Index first: a file without an index entry is removed when the store is next opened. */
  async #forget(key: string): Promise<void> {
    const value = await this.#records.get(key)
    const operations: RecordOperation[] = [{ type: 'del', key }]
    const [kind, cid] = key.split('/') as [Kind, string]
    if (value !== undefined && kind === 'files') {
      const [bytes, digests] = decodeRecord(value, maxIndexRecordBytes) as [number, Uint8Array]
      for (let index = 0; index * 32 < digests.length; index++) {
        operations.push({ type: 'del', key: `leaves/${leafCid(digests, index)}/${cid}` })
      }
      const root = parseCid(cid)
      if (root.codec === codecs.dagPb) {
        const nodes = new Map<string, Uint8Array>()
        for (const { cid: node } of nodesOf(root, bytes, (node) => nodes.get(node.text)!)) {
          const block = await this.#records.get(`nodes/${node.text}/${cid}`)
          if (block === undefined) break
          nodes.set(node.text, block)
          operations.push({ type: 'del', key: `nodes/${node.text}/${cid}` })
        }
      }
    }
    await this.#records.batch(operations)
    await this.#files.remove(key)
  }
}

function nameOf(entry: BlobEntry): string {
  return `${entry.kind}/${entry.cid}`
}

function placeOf(entry: BlobEntry): Place {
  return { entry, offset: 0, bytes: entry.bytes, digests: entry.digests }
}

function leafCid(digests: Uint8Array, index: number): string {
  return cidOf(codecs.raw, digests.subarray(index * 32, index * 32 + 32))
}

/** A single block may be longer than a leaf of the profile. */
function leafBytesOf({ digests, bytes }: Place): number {
  return digests.length === 32 ? Math.max(1, bytes) : leafBytes
}

function notFound(cid: string): OgError {
  return new OgError('NOT_FOUND', `${cid} is not in this store.`)
}
