import type { Blobs } from '@opengradient/protocol'

/**
 * Blobs with blocks, pins and files on disk, for peers and engines. Content ids are
 * CIDv1 in base32 with sha2-256; others are rejected with BAD_ENCODING. Files have the profile `unixfs-v1-2025` and are
 * stored once, as plain files that contain their leaves. The hash of every block is verified when it is read: damaged
 * content is dropped, logged and reported as absent.
 */
export interface BlobStore extends Blobs, AsyncDisposable {
  /** Whether `getBlock` finds the block: a leaf or node of a stored file, or a single block. */
  hasBlock(cid: string): Promise<boolean>
  /** @throws NOT_FOUND */
  getBlock(cid: string): Promise<Uint8Array>
  /**
   * Stores one block. A raw block is a file; a dag-cbor block is readable too; a dag-pb block is not readable before
   * `fetchBlob` has completed its file.
   * @throws BAD_ENCODING when the hash differs
   * @throws TOO_LARGE over 2 MiB
   */
  putBlock(cid: string, bytes: Uint8Array): Promise<void>
  /** Stores the canonical bytes of a record, for example a manifest, as a dag-cbor block and returns its content id. */
  putRecord(bytes: Uint8Array): Promise<string>
  /**
   * Path of a plain file with the blob's content, for programs that map it into memory. The content was verified since
   * the store was opened. The file exists until the blob is deleted or evicted; a pin prevents eviction. Read only.
   * @throws NOT_FOUND
   */
  localPath(cid: string): Promise<string>
  /** Reads the whole blob and its nodes and verifies every hash and size. @throws NOT_FOUND when absent or damaged */
  verifyDag(cid: string, signal?: AbortSignal): Promise<void>
  /** Protects from eviction, across restarts; a content id may be pinned before its content arrives. Idempotent. */
  pin(cid: string): Promise<void>
  unpin(cid: string): Promise<void>
  /** Removes content, pinned or not, and its pin. Ignores absent content. */
  delete(cid: string): Promise<void>
  stat(): Promise<BlobStat>
  /** Files and single blocks, least recently used first. */
  list(): AsyncIterable<StoredBlob>
  /**
   * Takes a whole file from the folder that stores share, for `fetchBlob`. Every byte is hashed before.
   *
   * @returns whether the store has the file now
   * @throws TOO_LARGE, OVERLOADED when the store has no room for it, the signal's reason
   */
  adopt(cid: string, options: { readonly maxBytes: number; readonly signal?: AbortSignal }): Promise<boolean>
  /** Opens the partial file of a fetch, for `fetchBlob`. At most one per content id may be open. */
  openPart(cid: string, bytes: number): Promise<PartialFile>
  /** Runs tasks for one content id one after another. */
  exclusive<T>(cid: string, task: () => Promise<T>): Promise<T>
  /** Waits for pending writes and releases folder and files. Idempotent. */
  close(): Promise<void>
}

export interface BlobStat {
  /** Content bytes; partial files count with their full length. */
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
   * @param leaves sha2-256 digests of the leaves, in order, concatenated
   * @param nodes blocks above the leaves by content id
   */
  commit(leaves: Uint8Array, nodes: ReadonlyMap<string, Uint8Array>): Promise<void>
  /** Closes the file; a later attempt can resume it. Does nothing after `commit`. */
  release(): Promise<void>
}

export interface BlobStoreOptions {
  /** Upper bound of content bytes; unpinned content is evicted, least recently used first. @default no bound */
  maxBytes?: number
}
