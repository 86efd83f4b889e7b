import { encodeRecord } from './canonical.ts'
import { sha256 } from './hash.ts'
import { fromHex, type Hex, toHex } from './hex.ts'
import { OgError } from './og-error.ts'
import type { Datatype, Tensor } from './tensor.ts'

/** Bytes of tensor data per leaf. */
export const leafBytes = 1024

const leafPrefix = 0
const nodePrefix = 1

/**
 * Root over raw bytes: the tree of RFC 6962 §2.1 with sha2-256 over leaves of at most 1 KiB (prefix 0x00 leaf, 0x01
 * node). The root of empty data is the hash of zero bytes, as in the RFC.
 */
export function bytesRoot(data: Uint8Array): Uint8Array {
  if (data.length === 0) return sha256(new Uint8Array(0))
  // A level is hashed from left to right and an odd last node moves up unchanged: the same tree as the RFC's recursion.
  const level: Uint8Array[] = []
  const leaf = new Uint8Array(leafBytes + 1)
  leaf[0] = leafPrefix
  for (let at = 0; at < data.length; at += leafBytes) {
    const end = Math.min(at + leafBytes, data.length)
    leaf.set(data.subarray(at, end), 1)
    level.push(sha256(end - at === leafBytes ? leaf : leaf.subarray(0, end - at + 1)))
  }
  const pair = new Uint8Array(65)
  pair[0] = nodePrefix
  for (let count = level.length; count > 1; count = Math.ceil(count / 2)) {
    for (let i = 0; i < count; i += 2) {
      if (i + 1 < count) {
        pair.set(level[i] as Uint8Array, 1)
        pair.set(level[i + 1] as Uint8Array, 33)
        level[i / 2] = sha256(pair)
      } else level[i / 2] = level[i] as Uint8Array
    }
  }
  return level[0] as Uint8Array
}

/** A tensor's commitment: its metadata, and a root that binds metadata and bytes. */
export interface TensorCommitment {
  readonly name: string
  readonly datatype: Datatype
  readonly shape: readonly number[]
  /** sha2-256 over (tag, datatype, shape, layout, byte length, tree root). */
  readonly root: Hex
}

/** Row-major is the only layout. */
const rowMajor = 'row-major'

export function commitTensor(tensor: Tensor): TensorCommitment {
  const { name, datatype, shape, data } = tensor
  const root = sha256(encodeRecord(['og/tensor/1', datatype, [...shape], rowMajor, data.length, bytesRoot(data)]))
  return { name, datatype, shape, root: toHex(root) }
}

/** The list of tensors that a hash covers. It is part of the tag, so that an input hash is never a valid output hash. */
export type Direction = 'input' | 'output'

/** Proof that a range of leaves belongs to a root: the subtree roots to the left and right, in order of use. */
export interface RangeProof {
  /** Byte length of the whole data: fixes the tree's shape. */
  readonly byteLength: number
  /** First leaf of the range. */
  readonly firstLeaf: number
  /** Hashes of the subtrees outside the range, depth first, left to right. */
  readonly hashes: readonly Hex[]
}

/** Opens leaves `[firstLeaf, endLeaf)` of `data`. @throws BAD_INPUT when the range is empty or outside. */
export function proveRange(data: Uint8Array, firstLeaf: number, endLeaf: number): RangeProof {
  const leaves = Math.ceil(data.length / leafBytes)
  if (
    !(
      Number.isInteger(firstLeaf) &&
      Number.isInteger(endLeaf) &&
      0 <= firstLeaf &&
      firstLeaf < endLeaf &&
      endLeaf <= leaves
    )
  ) {
    throw new OgError('BAD_INPUT', `Leaves ${firstLeaf} to ${endLeaf} are not a range of ${leaves} leaves.`, {
      details: { field: 'firstLeaf' },
    })
  }
  const hashes: Hex[] = []
  const visit = (from: number, to: number): void => {
    if (to <= firstLeaf || from >= endLeaf) {
      hashes.push(toHex(bytesRoot(data.subarray(from * leafBytes, to * leafBytes))))
    } else if (to - from > 1) {
      const middle = split(from, to)
      visit(from, middle)
      visit(middle, to)
    }
  }
  visit(0, leaves)
  return { byteLength: data.length, firstLeaf, hashes }
}

/**
 * The tree root computed from a range of bytes and its proof. Trees of different lengths can share a root's left part, so
 * the caller must also compare `proof.byteLength` with the length that the tensor's commitment binds.
 * @throws BAD_ENCODING when the proof has the wrong shape.
 */
export function rangeRoot(range: Uint8Array, proof: RangeProof): Uint8Array {
  const leaves = Math.ceil(proof.byteLength / leafBytes)
  const { firstLeaf } = proof
  const endLeaf = firstLeaf + Math.ceil(range.length / leafBytes)
  const wanted = Math.min(endLeaf * leafBytes, proof.byteLength) - firstLeaf * leafBytes
  const wellFormed =
    Number.isSafeInteger(proof.byteLength) &&
    Number.isSafeInteger(firstLeaf) &&
    firstLeaf >= 0 &&
    range.length > 0 &&
    endLeaf <= leaves &&
    range.length === wanted &&
    proof.hashes.length <= 128
  if (!wellFormed) throw new OgError('BAD_ENCODING', 'The range and its proof do not fit together.')
  let used = 0
  const pair = (left: Uint8Array, right: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(65)
    bytes[0] = nodePrefix
    bytes.set(left, 1)
    bytes.set(right, 33)
    return sha256(bytes)
  }
  const visit = (from: number, to: number): Uint8Array => {
    if (to <= firstLeaf || from >= endLeaf) {
      const hash = proof.hashes[used++]
      if (hash === undefined) throw new OgError('BAD_ENCODING', 'The proof is too short.')
      const bytes = fromHex(hash)
      if (bytes.length !== 32) throw new OgError('BAD_ENCODING', 'A hash in the proof is not 32 bytes.')
      return bytes
    }
    if (to - from === 1) {
      const start = (from - firstLeaf) * leafBytes
      return bytesRoot(range.subarray(start, start + leafBytes))
    }
    const middle = split(from, to)
    return pair(visit(from, middle), visit(middle, to))
  }
  const root = visit(0, leaves)
  if (used !== proof.hashes.length) throw new OgError('BAD_ENCODING', 'The proof is too long.')
  return root
}

/** RFC 6962: the left subtree holds the largest power of two of leaves that is smaller than their number. */
function split(from: number, to: number): number {
  let half = 1
  while (half * 2 < to - from) half *= 2
  return from + half
}
