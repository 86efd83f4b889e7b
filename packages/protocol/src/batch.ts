import { abiWords, hashWords } from './abi-words.ts'
import { keccak256, keccak256Hex } from './hash.ts'
import { type Address, type Hex, toHex, zeroBytes32 } from './hex.ts'
import { type MerkleTree, merkleTree } from './merkle-tree.ts'
import { OgError } from './og-error.ts'
import { struct, type ValueOf } from './struct.ts'

/** One receipt in a batch. */
export const leafType = struct('Leaf', {
  receiptHash: 'bytes32',
  jobHash: 'bytes32',
  price: 'uint128',
  auditFee: 'uint128',
  /** Sums over the group's leaves up to this one, itself included. */
  runningPrice: 'uint128',
  runningAudit: 'uint128',
  index: 'uint32',
  group: 'uint16',
})
export type Leaf = ValueOf<typeof leafType>

/** The leaves of one payer, gateway, token and class: a contiguous run of a batch. */
export const groupType = struct('Group', {
  payer: 'address',
  gateway: 'address',
  token: 'address',
  priceTotal: 'uint128',
  auditTotal: 'uint128',
  /** Fee of one check, from the worker's offer. */
  checkFee: 'uint128',
  /** Of the cheque. */
  cumulative: 'uint256',
  epoch: 'uint64',
  count: 'uint32',
  auditClass: 'uint16',
  gatewayFeeBps: 'uint16',
  burnBps: 'uint16',
})
export type Group = ValueOf<typeof groupType>

/** Largest numbers of groups and leaves in a batch. */
export const maxGroups = 16
export const maxLeaves = 4_096

/** One receipt that goes into a batch. */
export type BatchItem = Pick<Leaf, 'receiptHash' | 'jobHash' | 'price' | 'auditFee'>

/** A group before its totals are known. */
export interface BatchGroup extends Omit<Group, 'priceTotal' | 'auditTotal' | 'count'> {
  readonly items: readonly BatchItem[]
}

/** A batch as it is posted. */
export interface Batch {
  readonly groups: readonly Group[]
  readonly leaves: readonly Leaf[]
  /** Leaf hashes in order: `digests` of a posting in listed mode. */
  readonly digests: readonly Hex[]
  readonly tree: MerkleTree
}

/**
 * Numbers the leaves of groups and adds them up.
 * @throws BAD_INPUT without leaves, for too many leaves or groups, an empty group, and for a job that occurs twice
 */
export function buildBatch(input: readonly BatchGroup[]): Batch {
  if (input.length === 0 || input.length > maxGroups) {
    throw badBatch('groups', `A batch has 1 to ${maxGroups} groups, not ${input.length}.`)
  }
  const jobs = new Set<Hex>()
  const groups: Group[] = []
  const leaves: Leaf[] = []
  for (const [group, { items, ...terms }] of input.entries()) {
    if (items.length === 0) throw badBatch('groups', `Group ${group} of the batch is empty.`)
    let [runningPrice, runningAudit] = [0n, 0n]
    for (const { receiptHash, jobHash, price, auditFee } of items) {
      if (jobs.has(jobHash)) throw badBatch('leaves', `Job ${jobHash} occurs twice in the batch.`)
      jobs.add(jobHash)
      runningPrice += price
      runningAudit += auditFee
      const index = leaves.length
      leaves.push({ receiptHash, jobHash, price, auditFee, runningPrice, runningAudit, index, group })
    }
    groups.push({ ...terms, priceTotal: runningPrice, auditTotal: runningAudit, count: items.length })
  }
  if (leaves.length > maxLeaves) {
    throw badBatch('leaves', `A batch has at most ${maxLeaves} leaves, not ${leaves.length}.`)
  }
  const digests = leaves.map(hashLeaf)
  return { groups, leaves, digests, tree: merkleTree(digests) }
}

/** keccak256(abi.encode(leaf)): 256 bytes, so that no inner node of a tree is valid as a leaf. */
export function hashLeaf(leaf: Leaf): Hex {
  return toHex(keccak256(leafType.words(leaf)))
}

/** `groupsHash` of a batch: keccak256(abi.encode(groups, atRisk)). */
export function hashGroups(groups: readonly Group[], atRisk: readonly bigint[]): Hex {
  const groupBytes = groups.map((group) => groupType.words(group))
  const groupsLength = 32 + groupBytes.reduce((sum, bytes) => sum + bytes.length, 0)
  const parts = [abiWords(64, 64 + groupsLength, groups.length), ...groupBytes, abiWords(atRisk.length, ...atRisk)]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return keccak256Hex(bytes)
}

/** keccak256(abi.encode(chainId, module, worker, sequence, root)). */
export function batchIdOf(chainId: number, module: Address, worker: Address, sequence: number, root: Hex): Hex {
  return hashWords(chainId, module, worker, sequence, root)
}

/** The leaf that names a batch's whole leaf list in a case. */
export const leafList: Leaf = {
  receiptHash: zeroBytes32,
  jobHash: zeroBytes32,
  price: 0n,
  auditFee: 0n,
  runningPrice: 0n,
  runningAudit: 0n,
  index: 0xffff_ffff,
  group: 0,
}

/** keccak256(abi.encode(chainId, cases, batchId, leafHash)), the hash of the leaf or of {@link leafList}. */
export function caseIdOf(chainId: number, cases: Address, batchId: Hex, leafHash: Hex): Hex {
  return hashWords(chainId, cases, batchId, leafHash)
}

function badBatch(field: string, message: string): OgError {
  return new OgError('BAD_INPUT', message, { details: { field } })
}
