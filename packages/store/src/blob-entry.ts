import { OgError } from '@opengradient/protocol'

import { cidOf, codecs } from './cid.ts'
import { leafBytes } from './unixfs.ts'

/** `files` are whole files, `blocks` single blocks, `parts` files that are being fetched. Each has a folder of its name. */
export const blobKinds = ['files', 'blocks', 'parts'] as const
export type BlobKind = (typeof blobKinds)[number]

/** Content of the store. */
export interface BlobEntry {
  readonly kind: BlobKind
  readonly cid: string
  readonly bytes: number
  /** Digests of the leaves of a file, or of the block itself, 32 bytes each. Empty for parts. */
  readonly digests: Uint8Array
  /** Whether the content was verified, or written, since the store was opened. */
  checked: boolean
  /** Readers and writers that protect a part from eviction. */
  held: number
}

/** Readable bytes inside an entry. */
export interface BlobExtent {
  readonly entry: BlobEntry
  readonly offset: number
  readonly bytes: number
  readonly digests: Uint8Array
}

/** Key of an entry in the index and name of its file: `kind/cid`. */
export function entryKey({ kind, cid }: Pick<BlobEntry, 'kind' | 'cid'>): string {
  return `${kind}/${cid}`
}

/** All bytes of an entry. */
export function wholeExtent(entry: BlobEntry): BlobExtent {
  return { entry, offset: 0, bytes: entry.bytes, digests: entry.digests }
}

/** Bytes under each digest of an extent, except the last. A single block may be longer than a leaf of the profile. */
export function bytesPerDigest({ digests, bytes }: BlobExtent): number {
  return digests.length === 32 ? Math.max(1, bytes) : leafBytes
}

/** Number of digests in a list of digests, 32 bytes each. */
export function digestCount(digests: Uint8Array): number {
  return digests.length / 32
}

/** One digest of a list of digests, without a copy. */
export function digestAt(digests: Uint8Array, index: number): Uint8Array {
  return digests.subarray(index * 32, index * 32 + 32)
}

/** Content id of a leaf. */
export function leafCidAt(digests: Uint8Array, index: number): string {
  return cidOf(codecs.raw, digestAt(digests, index))
}

export function contentNotFound(cid: string): OgError {
  return new OgError('NOT_FOUND', `${cid} is not in this store.`)
}
