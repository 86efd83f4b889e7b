import { type Address, type Hex, OgError } from '@opengradient/protocol'
import { encodeAbiParameters, encodePacked, keccak256 } from 'viem'

import { merkleRoot, merkleTree } from './merkle.ts'

/** Receipts of a batch that one payer pays through one gateway in one token, with one split of the price. */
export interface Group {
  readonly payer: Address
  readonly gateway: Address
  readonly token: Address
  readonly gatewayFeeBps: number
  readonly burnBps: number
  readonly count: number
  readonly total: bigint
}

/** One receipt on its way into a batch. */
export interface BatchItem {
  readonly receiptHash: Hex
  readonly price: bigint
  readonly payer: Address
  readonly gateway: Address
  readonly token: Address
  readonly gatewayFeeBps: number
  readonly burnBps: number
}

/** A batch as `Settlement.postBatch` takes it. */
export interface Batch {
  readonly groups: readonly Group[]
  /** 44 bytes per receipt: receiptHash(32) ‖ price(12, big-endian). */
  readonly entries: Hex
}

/** One leaf with its path to the root. */
export interface InclusionProof {
  readonly index: number
  readonly receiptHash: Hex
  readonly price: bigint
  readonly payer: Address
  readonly gateway: Address
  readonly token: Address
  readonly proof: readonly Hex[]
}

const entryDigits = 88

/** Sorts receipts into groups, ascending by receiptHash within each, as the contract demands. */
export function buildBatch(items: readonly BatchItem[]): Batch {
  const byGroup = new Map<string, BatchItem[]>()
  for (const item of items) {
    const key = [item.payer, item.gateway, item.token, item.gatewayFeeBps, item.burnBps].join()
    const group = byGroup.get(key)
    if (group) group.push(item)
    else byGroup.set(key, [item])
  }
  const groups: Group[] = []
  const entries: Hex[] = []
  for (const members of byGroup.values()) {
    members.sort((a, b) => (a.receiptHash < b.receiptHash ? -1 : 1))
    const { payer, gateway, token, gatewayFeeBps, burnBps } = members[0] as BatchItem
    const total = members.reduce((sum, { price }) => sum + price, 0n)
    groups.push({ payer, gateway, token, gatewayFeeBps, burnBps, count: members.length, total })
    for (const { receiptHash, price } of members)
      entries.push(encodePacked(['bytes32', 'uint96'], [receiptHash, price]))
  }
  return { groups, entries: `0x${entries.map((entry) => entry.slice(2)).join('')}` }
}

/** The leaves of a batch in order. @throws BAD_ENCODING when entries and groups do not fit. */
export function leavesOf(batch: Batch): Omit<InclusionProof, 'proof'>[] {
  const digits = batch.entries.slice(2)
  const count = batch.groups.reduce((sum, group) => sum + group.count, 0)
  if (digits.length !== count * entryDigits)
    throw new OgError('BAD_ENCODING', 'The entries of a batch do not fit its groups.')
  const leaves: Omit<InclusionProof, 'proof'>[] = []
  for (const { payer, gateway, token, count: members } of batch.groups) {
    for (let member = 0; member < members; member++) {
      const index = leaves.length
      const entry = digits.slice(index * entryDigits, (index + 1) * entryDigits)
      leaves.push({
        index,
        receiptHash: `0x${entry.slice(0, 64)}`,
        price: BigInt(`0x${entry.slice(64)}`),
        payer,
        gateway,
        token,
      })
    }
  }
  return leaves
}

/** keccak256(abi.encode(index, receiptHash, price, payer, gateway, token)): 192 bytes, so no leaf passes for a node. */
export function leafHash(leaf: Omit<InclusionProof, 'proof'>): Hex {
  return keccak256(
    encodeAbiParameters(
      [
        { type: 'uint256' },
        { type: 'bytes32' },
        { type: 'uint256' },
        { type: 'address' },
        { type: 'address' },
        { type: 'address' },
      ],
      [BigInt(leaf.index), leaf.receiptHash, leaf.price, leaf.payer, leaf.gateway, leaf.token],
    ),
  )
}

/** The batch's Merkle tree: proofs of its leaves, and the root that the contract computed from the same bytes. */
export interface BatchTree {
  readonly root: Hex
  prove(index: number): InclusionProof
  /** The place of a receipt, or undefined. */
  find(receiptHash: Hex): number | undefined
}

export function batchTree(batch: Batch): BatchTree {
  const leaves = leavesOf(batch)
  if (leaves.length === 0) throw new OgError('BAD_ENCODING', 'A batch holds at least one receipt.')
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
