import { type Address, type Hex, OgError } from '@opengradient/protocol'
import { encodePacked } from 'viem'

import { lowerCaseAddresses } from './lower-case-addresses.ts'

/** Receipts of a batch that one payer pays through one gateway in one token, with one split of the price. */
export interface Group {
  readonly payer: Address
  readonly gateway: Address
  readonly token: Address
  /** The gateway's share of the price, in 1/10,000. */
  readonly gatewayFeeBps: number
  /** The share of the price that is burnt, in 1/10,000. */
  readonly burnBps: number
  readonly count: number
  /** Sum of the prices, in the token's smallest unit. */
  readonly total: bigint
}

/** One receipt that goes into a batch. */
export interface BatchItem {
  readonly receiptHash: Hex
  /** In the token's smallest unit. */
  readonly price: bigint
  readonly payer: Address
  readonly gateway: Address
  readonly token: Address
  readonly gatewayFeeBps: number
  readonly burnBps: number
}

/** Arguments of `Settlement.postBatch`. */
export interface Batch {
  readonly groups: readonly Group[]
  /** 44 bytes per receipt: receiptHash(32) ‖ price(12, big-endian). */
  readonly entries: Hex
}

/** One leaf of a batch's Merkle tree. */
export interface BatchLeaf {
  readonly index: number
  readonly receiptHash: Hex
  readonly price: bigint
  readonly payer: Address
  readonly gateway: Address
  readonly token: Address
}

/** Hexadecimal digits of an entry. */
const entryDigits = 88

/** Sorts receipts into groups, ascending by receiptHash within each, as the contract requires. */
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

/** The leaves of a batch in order. @throws BAD_ENCODING when the number of entries differs from the groups' counts */
export function leavesOf(batch: Batch): BatchLeaf[] {
  const digits = batch.entries.slice(2)
  const count = batch.groups.reduce((sum, group) => sum + group.count, 0)
  if (digits.length !== count * entryDigits) {
    throw new OgError('BAD_ENCODING', 'Batch entries do not match the counts of the groups.')
  }
  const leaves: BatchLeaf[] = []
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

/** Copies the fields of a group that viem decoded, with addresses in lower case. */
export function toGroup(decoded: Group): Group {
  const { payer, gateway, token, gatewayFeeBps, burnBps, count, total } = lowerCaseAddresses(decoded)
  return { payer, gateway, token, gatewayFeeBps, burnBps, count, total }
}
