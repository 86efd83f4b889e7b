import { decodeRecord, encodeRecord, type RecordOperation, type Records } from '@opengradient/protocol'

import {
  type BlobEntry,
  type BlobExtent,
  type BlobKind,
  digestCount,
  entryKey,
  leafCidAt,
  wholeExtent,
} from './blob-entry.ts'
import { codecs, type ParsedCid, parseCid } from './cid.ts'
import { under } from './prefixed.ts'
import { leafBytes, nodesOf } from './unixfs.ts'

/** Order of use, written when the store is closed. */
const usageKey = 'usage'
const maxIndexRecordBytes = 1 << 30

/** A block above the leaves of a file. */
export interface IndexedNode {
  /** Content id of the file. */
  readonly file: string
  readonly block: Uint8Array
}

/**
 * Entries, pins and order of use of a blob store. Records: `files/`, `blocks/` and `parts/` hold length and digests by
 * content id, `leaves/<leaf>/<file>` the position of a leaf, `nodes/<node>/<file>` the block of a node, `pins/` the pins.
 */
export class BlobIndex {
  readonly #records: Records
  /** By `kind/cid`, least recently used first. */
  readonly #entries = new Map<string, BlobEntry>()
  readonly #pins = new Set<string>()

  constructor(records: Records) {
    this.#records = records
  }

  /** Entries of a kind in the records. Readers do not find them before {@link restore}. */
  async *recorded(kind: BlobKind): AsyncIterable<BlobEntry> {
    for await (const [key, value] of this.#records.entries(under(`${kind}/`))) {
      const [bytes, digests] = decodeEntry(value)
      yield { kind, cid: key.slice(kind.length + 1), bytes, digests, checked: false, held: 0 }
    }
  }

  /** Makes entries readable in their last order of use, and loads the pins. */
  async restore(found: ReadonlyMap<string, BlobEntry>): Promise<void> {
    const usage = await this.#records.get(usageKey)
    const order = usage === undefined ? [] : (decodeRecord(usage, maxIndexRecordBytes) as string[])
    for (const key of [...order, ...found.keys()]) {
      const entry = found.get(key)
      if (entry !== undefined && !this.#entries.has(key)) this.#entries.set(key, entry)
    }
    for await (const [key] of this.#records.entries(under('pins/'))) this.#pins.add(key.slice('pins/'.length))
  }

  /** Writes the order of use. */
  async save(): Promise<void> {
    await this.#records.batch([{ type: 'put', key: usageKey, value: encodeRecord([...this.#entries.keys()]) }])
  }

  get(kind: BlobKind, cid: string): BlobEntry | undefined {
    return this.#entries.get(entryKey({ kind, cid }))
  }

  /** All entries, least recently used first. */
  entries(): Iterable<BlobEntry> {
    return this.#entries.values()
  }

  /** Makes the entry the most recently used one. */
  touch(entry: BlobEntry): void {
    const key = entryKey(entry)
    if (this.#entries.delete(key)) this.#entries.set(key, entry)
  }

  /** Writes an entry and makes it readable. `nodes` are the blocks above the leaves of a file. */
  async add(entry: BlobEntry, nodes: ReadonlyMap<string, Uint8Array> = new Map()): Promise<void> {
    await this.#records.batch(entryWrites(entry, nodes))
    this.#entries.set(entryKey(entry), entry)
  }

  /** Hides an entry from readers; its records stay. @returns false when it was hidden or replaced before */
  hide(entry: BlobEntry): boolean {
    const key = entryKey(entry)
    return this.#entries.get(key) === entry && this.#entries.delete(key)
  }

  /** Deletes the records of an entry. */
  async remove(kind: BlobKind, cid: string): Promise<void> {
    const key = entryKey({ kind, cid })
    const value = kind === 'files' ? await this.#records.get(key) : undefined
    const keys = value === undefined ? [] : await this.#keysInside(parseCid(cid), ...decodeEntry(value))
    await this.#records.batch([key, ...keys].map((one) => ({ type: 'del', key: one })))
  }

  /** Readable content: a file, a record, or a leaf inside a file. */
  async locate(cid: ParsedCid): Promise<BlobExtent | undefined> {
    const whole =
      this.get('files', cid.text) ?? (cid.codec === codecs.dagCbor ? this.get('blocks', cid.text) : undefined)
    if (whole !== undefined) return wholeExtent(whole)
    if (cid.codec !== codecs.raw) return undefined
    const prefix = `leaves/${cid.text}/` as const
    for await (const [key, value] of this.#records.entries(under(prefix))) {
      const entry = this.get('files', key.slice(prefix.length))
      // An evicted file whose records are being removed.
      if (entry === undefined) continue
      const offset = (decodeRecord(value, 16) as number) * leafBytes
      return { entry, offset, bytes: Math.min(leafBytes, entry.bytes - offset), digests: cid.digest }
    }
    return undefined
  }

  /** A node above the leaves of any file. */
  async findNode(cid: string): Promise<IndexedNode | undefined> {
    const prefix = `nodes/${cid}/` as const
    for await (const [key, block] of this.#records.entries({ ...under(prefix), limit: 1 })) {
      return { file: key.slice(prefix.length), block }
    }
    return undefined
  }

  isPinned(cid: string): boolean {
    return this.#pins.has(cid)
  }

  async pin(cid: string): Promise<void> {
    this.#pins.add(cid)
    await this.#records.batch([{ type: 'put', key: `pins/${cid}`, value: new Uint8Array(0) }])
  }

  async unpin(cid: string): Promise<void> {
    this.#pins.delete(cid)
    await this.#records.batch([{ type: 'del', key: `pins/${cid}` }])
  }

  /** Keys of the leaves and nodes of a file. */
  async #keysInside(file: ParsedCid, bytes: number, digests: Uint8Array): Promise<string[]> {
    const keys = leafKeys(file.text, digests)
    if (file.codec !== codecs.dagPb) return keys
    const nodes = new Map<string, Uint8Array>()
    for (const { cid } of nodesOf(file, bytes, (node) => nodes.get(node.text)!)) {
      const key = `nodes/${cid.text}/${file.text}`
      const block = await this.#records.get(key)
      if (block === undefined) break
      nodes.set(cid.text, block)
      keys.push(key)
    }
    return keys
  }
}

function entryWrites(entry: BlobEntry, nodes: ReadonlyMap<string, Uint8Array>): RecordOperation[] {
  const { cid, bytes, digests } = entry
  const writes: RecordOperation[] = [{ type: 'put', key: entryKey(entry), value: encodeRecord([bytes, digests]) }]
  for (const [node, value] of nodes) writes.push({ type: 'put', key: `nodes/${node}/${cid}`, value })
  if (nodes.size === 0) return writes
  for (const [index, key] of leafKeys(cid, digests).entries()) {
    writes.push({ type: 'put', key, value: encodeRecord(index) })
  }
  return writes
}

function leafKeys(cid: string, digests: Uint8Array): string[] {
  return Array.from({ length: digestCount(digests) }, (_, index) => `leaves/${leafCidAt(digests, index)}/${cid}`)
}

function decodeEntry(value: Uint8Array): [bytes: number, digests: Uint8Array] {
  return decodeRecord(value, maxIndexRecordBytes) as [number, Uint8Array]
}
