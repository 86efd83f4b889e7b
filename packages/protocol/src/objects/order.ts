import { keccak256Hex } from '../hash.ts'
import { type Address, fromHex, type Hex, zeroAddress } from '../hex.ts'
import { struct, type ValueOf } from '../struct.ts'
import type { Job } from './job.ts'
import type { Receipt } from './receipt.ts'

/**
 * A requester's order of audits for one receipt, signed by the job's requester or client. Its auditors are drawn with the
 * value that the job committed to, see `drawOrder`.
 */
export const orderType = struct('Order', {
  receiptHash: 'bytes32',
  requester: 'address',
  module: 'address',
  /** The value behind the job's `orderCommit`. */
  random: 'bytes32',
  /** `hashList` of the drawn accounts, in the order of the draw. */
  auditorsHash: 'bytes32',
  /** `hashList` of the cheques' digests, one for each auditor. */
  chequesHash: 'bytes32',
  /** The draw reads the array of seats before this block. */
  seatsBlock: 'uint64',
  /** Unix seconds. */
  expires: 'uint64',
})
export type Order = ValueOf<typeof orderType>

/** An auditor's acceptance or refusal of an order, signed by the auditor. */
export const orderReplyType = struct('OrderReply', {
  orderHash: 'bytes32',
  auditor: 'address',
  /** Unix seconds: when the audit is due; 0 in a refusal. */
  answerBy: 'uint64',
  /** 1 accepts, 0 declines. */
  accepts: 'uint8',
})
export type OrderReply = ValueOf<typeof orderReplyType>

/** An auditor's outcome of an order, signed by the auditor. It moves no money and is no summary. */
export const orderVerdictType = struct('OrderVerdict', {
  orderHash: 'bytes32',
  receiptHash: 'bytes32',
  auditor: 'address',
  /** `tagOf` the auditor's own output; zero without one. */
  tag: 'bytes32',
  fingerprint: 'bytes32',
  /** Unix milliseconds, reported by the auditor. */
  checkedAt: 'uint64',
  /** `outcomes`. */
  outcome: 'uint8',
  /** `encodeDistance`. */
  distance: 'uint8',
})
export type OrderVerdict = ValueOf<typeof orderVerdictType>

/** keccak256 of concatenated addresses or 32-byte values. */
export function hashList(values: readonly (Address | Hex)[]): Hex {
  return keccak256Hex(fromHex(`0x${values.map((value) => value.slice(2)).join('')}`))
}

/** Accounts that no draw gives a receipt to: signers of its objects, its payer and its client. */
export function orderParties(
  job: Pick<Job, 'requester' | 'gateway' | 'payer' | 'client'>,
  { worker }: Pick<Receipt, 'worker'>,
): readonly Address[] {
  const parties = [job.requester, job.gateway, job.payer, job.client, worker]
  return [...new Set(parties)].filter((account) => account !== zeroAddress)
}
