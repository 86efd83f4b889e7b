import type { Blobs } from '@opengradient/protocol'

/**
 * Blobs with blocks, pins and files on disk, for peers and engines. Content ids are
 * CIDv1 in base32 with sha2-256; others are refused with BAD_ENCODING. Files have the profile `unixfs-v1-2025` and are
 * kept once, as plain files; their leaves are read out of them. Every block that is read is checked against its hash
 * first: damaged content is dropped, logged and reported as absent.
 */
export interface BlobStore extends Blobs, AsyncDisposable {
  /** Whether `getBlock` would find it: a leaf or node of a stored file, or a block of its own. */
  hasBlock(cid: string): Promise<boolean>
  /** @throws NOT_FOUND */
  getBlock(cid: string): Promise<Uint8Array>
  /**
   * Keeps one block. A raw block is a file of its own; a dag-cbor block is readable too; a dag-pb block is not, until
   * `fetchBlob` has put its file together.
   * @throws BAD_ENCODING when the hash differs
   * @throws TOO_LARGE over 2 MiB
   */
  putBlock(cid: string, bytes: Uint8Array): Promise<void>
  /** Keeps the canonical bytes of a record, a manifest for instance, as a dag-cbor block and returns its content id. */
  putRecord(bytes: Uint8Array): Promise<string>
  /**
   * Path of a plain file with the blob's content, for programs that map it into memory. The content was checked since
   * the store was opened. It stays until the blob is deleted or evicted: pin what must stay. Read only.
   * @throws NOT_FOUND
   */
  localPath(cid: string): Promise<string>
  /** Reads the whole blob and its nodes and checks every hash and size. @throws NOT_FOUND when absent or damaged */
  verifyDag(cid: string, signal?: AbortSignal): Promise<void>
  /** Protects from eviction, across restarts; a content id may be pinned before its content arrives. Idempotent. */
  pin(cid: string): Promise<void>
  unpin(cid: string): Promise<void>
  /** Removes content, pinned or not, and its pin. Nothing happens when it is absent. */
  delete(cid: string): Promise<void>
  stat(): Promise<BlobStat>
  /** Files and single blocks, least recently used first. */
  list(): AsyncIterable<StoredBlob>
  /** Opens the unfinished file of a fetch; `fetchBlob` is what calls this. Hold one per content id at a time. */
  openPart(cid: string, bytes: number): Promise<PartialFile>
  /** Runs tasks for one content id one after another. */
  exclusive<T>(cid: string, task: () => Promise<T>): Promise<T>
  /** Waits for writes under way and releases folder and files. Idempotent. */
  close(): Promise<void>
}

export interface BlobStat {
  /** Content bytes, unfinished files with their full length. */
  readonly bytes: number
  /** Files and single blocks. */
  readonly count: number
  /** Upper bound of `bytes`. */
  readonly maxBytes: number
}

export interface StoredBlob {
  readonly cid: string
  readonly bytes: number
  readonly pinned: boolean
}

/** A file whose leaves arrive in any order. It is not visible through the store before `commit`. */
export interface PartialFile {
  /** Whether leaves of an earlier attempt may be in it. */
  readonly resumed: boolean
  write(position: number, leaf: Uint8Array): Promise<void>
  read(position: number, length: number): Promise<Uint8Array>
  /**
   * Makes the file visible.
   * @param leaves sha2-256 digests of the leaves, in order, one behind the other
   * @param nodes blocks above the leaves by content id
   */
  commit(leaves: Uint8Array, nodes: ReadonlyMap<string, Uint8Array>): Promise<void>
  /** Keeps what was written for a later attempt. Does nothing after `commit`. */
  release(): Promise<void>
}

export interface BlobStoreOptions {
  /** Content bytes kept at most; unpinned content makes room, least recently used first. Default: no bound. */
  maxBytes?: number
}
