import { keccak256 } from './hash.ts'
import { fromHex, type Hex, toHex, writeHex } from './hex.ts'
import { OgError } from './og-error.ts'

/** Largest number of hashes in a path: a tree has fewer than 2^32 leaves. */
export const maxPathLength = 32

/** A Merkle tree with its paths. */
export interface MerkleTree {
  readonly root: Hex
  readonly count: number
  /** The siblings of leaf `index`, from the leaf up. @throws NOT_FOUND for an index beyond the last leaf */
  path(index: number): readonly Hex[]
}

/**
 * The tree of OpenZeppelin's SimpleMerkleTree with `sortLeaves: false`: a heap of 2n - 1 nodes, leaf i at 2n - 2 - i, parents
 * over sorted pairs. Leaves must be hashes of other than 64 bytes, so that no inner node is valid as a leaf.
 * @throws BAD_INPUT without leaves
 */
export function merkleTree(leaves: readonly Hex[]): MerkleTree {
  const count = leaves.length
  if (count === 0) {
    throw new OgError('BAD_INPUT', 'A tree must have at least one leaf.', { details: { field: 'leaves' } })
  }
  const nodes = new Uint8Array(32 * (2 * count - 1))
  const at = (node: number): Uint8Array => nodes.subarray(32 * node, 32 * node + 32)
  for (const [i, leaf] of leaves.entries()) writeHash(leaf, nodes, 32 * (2 * count - 2 - i))
  for (let node = count - 2; node >= 0; node--) nodes.set(hashPair(at(2 * node + 1), at(2 * node + 2)), 32 * node)
  return {
    root: toHex(at(0)),
    count,
    path(index) {
      if (!Number.isInteger(index) || index < 0 || index >= count) {
        throw new OgError('NOT_FOUND', `The tree has no leaf ${index}.`)
      }
      const path: Hex[] = []
      for (let node = 2 * count - 2 - index; node > 0; node = (node - 1) >> 1) {
        path.push(toHex(at(node % 2 === 0 ? node - 1 : node + 1)))
      }
      return path
    },
  }
}

/** The root to which a leaf and its path lead. @throws BAD_ENCODING for a path that is too long or holds other values. */
export function merkleRoot(leaf: Hex, path: readonly Hex[]): Hex {
  if (path.length > maxPathLength) {
    throw new OgError('BAD_ENCODING', `A path of ${path.length} hashes is longer than ${maxPathLength}.`)
  }
  let node: Uint8Array = new Uint8Array(32)
  writeHash(leaf, node, 0)
  const sibling = new Uint8Array(32)
  for (const hash of path) {
    writeHash(hash, sibling, 0)
    node = hashPair(node, sibling)
  }
  return toHex(node)
}

/** Whether a leaf and its path lead to `root`. @throws BAD_ENCODING as {@link merkleRoot} */
export function isInTree(root: Hex, leaf: Hex, path: readonly Hex[]): boolean {
  return merkleRoot(leaf, path) === root
}

const pair = new Uint8Array(64)

function hashPair(a: Uint8Array, b: Uint8Array): Uint8Array {
  const isSorted = compare(a, b) <= 0
  pair.set(isSorted ? a : b)
  pair.set(isSorted ? b : a, 32)
  return keccak256(pair)
}

function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < 32; i++) {
    const difference = (a[i] as number) - (b[i] as number)
    if (difference !== 0) return difference
  }
  return 0
}

function writeHash(hash: Hex, target: Uint8Array, offset: number): void {
  if (hash.length !== 66) throw new OgError('BAD_ENCODING', 'A hash of a tree has 32 bytes.')
  writeHex(hash, target, offset)
}

/** Packed form of a path: its hashes, concatenated. */
export function packPath(path: readonly Hex[]): Uint8Array {
  return fromHex(`0x${path.map((hash) => hash.slice(2)).join('')}`)
}

/** @throws BAD_ENCODING when the length is no multiple of 32 or the path is too long. */
export function unpackPath(bytes: Uint8Array): readonly Hex[] {
  if (bytes.length % 32 !== 0 || bytes.length > 32 * maxPathLength) {
    throw new OgError('BAD_ENCODING', `A path of ${bytes.length} bytes is no path.`)
  }
  return Array.from({ length: bytes.length / 32 }, (_, i) => toHex(bytes.subarray(32 * i, 32 * i + 32)))
}
