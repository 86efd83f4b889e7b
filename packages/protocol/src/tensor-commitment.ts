import { encodeRecord } from './canonical.ts'
import { sha256 } from './hash.ts'
import { type Hex, toHex } from './hex.ts'
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
