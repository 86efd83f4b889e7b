import { type Hex, OgError } from '@opengradient/protocol'
import { encodeAbiParameters, keccak256 } from 'viem'

import { type Batch, type BatchLeaf, leavesOf } from './batch.ts'
import { merkleRoot, merkleTree } from './merkle-tree.ts'

/** One leaf with its path to the root. */
export interface InclusionProof extends BatchLeaf {
  /** Siblings from the leaf up. */
  readonly proof: readonly Hex[]
}

/** The Merkle tree of a batch: the root that the contract computes from the same bytes, and proofs of its leaves. */
export interface BatchTree {
  readonly root: Hex
  /** @throws NOT_FOUND for an index beyond the last leaf */
  prove(index: number): InclusionProof
  /** The index of a receipt; undefined when the batch does not hold it. */
  find(receiptHash: Hex): number | undefined
}

/** @throws BAD_ENCODING for an empty batch, or entries whose number differs from the groups' counts */
export function batchTree(batch: Batch): BatchTree {
  const leaves = leavesOf(batch)
  if (leaves.length === 0) throw new OgError('BAD_ENCODING', 'A batch must hold at least one receipt.')
  const tree = merkleTree(leaves.map(leafHash))
  return {
    root: tree.root,
    prove(index) {
      const leaf = leaves[index]
      if (leaf === undefined) throw new OgError('NOT_FOUND', `The batch has no leaf ${index}.`)
      return { ...leaf, proof: tree.proof(index) }
    },
    find(receiptHash) {
      const index = leaves.findIndex((leaf) => leaf.receiptHash === receiptHash)
      return index < 0 ? undefined : index
    },
  }
}

/** Whether a leaf and its path lead to `root`. */
export function isIncluded(root: Hex, proof: InclusionProof): boolean {
  return merkleRoot(leafHash(proof), proof.proof) === root
}

const leafTypes = [
  { type: 'uint256' },
  { type: 'bytes32' },
  { type: 'uint256' },
  { type: 'address' },
  { type: 'address' },
  { type: 'address' },
] as const

/**
 * keccak256(abi.encode(index, receiptHash, price, payer, gateway, token)). A leaf hashes 192 bytes and an inner node 64, so
 * that neither is valid as the other.
 */
export function leafHash({ index, receiptHash, price, payer, gateway, token }: BatchLeaf): Hex {
  return keccak256(encodeAbiParameters(leafTypes, [BigInt(index), receiptHash, price, payer, gateway, token]))
}
