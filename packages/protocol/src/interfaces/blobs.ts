/** A half-open range of bytes. */
export interface ByteRange {
  readonly start: number
  /** Exclusive; the end of the blob when absent. */
  readonly end?: number
}

/** Immutable content, named by its content id (CIDv1 string, profile unixfs-v1-2025 for files). */
export interface Blobs {
  has(cid: string, signal?: AbortSignal): Promise<boolean>
  /** Byte length of the file. @throws NOT_FOUND */
  size(cid: string, signal?: AbortSignal): Promise<number>
  /** The file's bytes, or a range of them. @throws NOT_FOUND */
  read(cid: string, range?: ByteRange, signal?: AbortSignal): AsyncIterable<Uint8Array>
  /** Stores a file and returns its content id. Storing the same bytes again changes nothing. */
  put(bytes: AsyncIterable<Uint8Array> | Uint8Array, signal?: AbortSignal): Promise<string>
}
