import { fromHex, type Hex, keccak256, toHex } from '@opengradient/protocol'

/**
 * The tree of OpenZeppelin's `SimpleMerkleTree` without sorted leaves, as `BatchTree.sol` computes it: a complete binary tree
 * in an array, leaves from its end backwards, nodes keccak256 over their two children in ascending order. Importing the library
 * would add a hundred kilobytes to every bundle.
 */
export interface MerkleTree {
  readonly root: Hex
  /** Siblings of a leaf, from the leaf up. */
  proof(index: number): Hex[]
}

/** @param leaves hashes of 32 bytes, at least one */
export function merkleTree(leaves: readonly Hex[]): MerkleTree {
  const nodes = new Array<Hex>(2 * leaves.length - 1)
  for (const [index, leaf] of leaves.entries()) nodes[nodes.length - 1 - index] = leaf
  for (let at = nodes.length - 1 - leaves.length; at >= 0; at--) {
    nodes[at] = hashPair(nodes[2 * at + 1] as Hex, nodes[2 * at + 2] as Hex)
  }
  return {
    root: nodes[0] as Hex,
    proof(index) {
      const siblings: Hex[] = []
      for (let at = nodes.length - 1 - index; at > 0; at = (at - 1) >> 1) {
        siblings.push(nodes[at % 2 === 1 ? at + 1 : at - 1] as Hex)
      }
      return siblings
    },
  }
}

/** The root computed from a leaf and its siblings. */
export function merkleRoot(leaf: Hex, proof: readonly Hex[]): Hex {
  return proof.reduce(hashPair, leaf)
}

/** Hashes are in lower case, so that string order is byte order. */
function hashPair(a: Hex, b: Hex): Hex {
  const [left, right] = a < b ? [a, b] : [b, a]
  const bytes = new Uint8Array(64)
  bytes.set(fromHex(left))
  bytes.set(fromHex(right), 32)
  return toHex(keccak256(bytes))
}
