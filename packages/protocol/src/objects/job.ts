import { struct, type ValueOf } from '../struct.ts'

/** A request for one run, signed by the requester, or by the gateway for work that it sells or sponsors. */
export const jobType = struct('Job', {
  requester: 'address',
  gateway: 'address',
  /** Pays for the leaf and is the only account that is refunded. */
  payer: 'address',
  /** Key of the client. It may open cases; zero if the requester is the only one. */
  client: 'address',
  /** ERC-20 token of price and audit fee. */
  token: 'address',
  /** Settlement module. */
  module: 'address',
  modelId: 'bytes32',
  /** `hashRuntimes` of the accepted runtimes. */
  runtimes: 'bytes32',
  /** Salted hashes of inputs, parameters and request: `hashTensors`, `hashParams`, `hashRequest`. */
  inputHash: 'bytes32',
  paramsHash: 'bytes32',
  requestHash: 'bytes32',
  /** The only offer that the requester accepts; zero accepts any within `maxPrice`. */
  offerHash: 'bytes32',
  /** `orderCommit` of the requester's own draw of auditors; zero without one. */
  orderCommit: 'bytes32',
  /** Reference of an outside payment (x402); zero when paid from the Escrow. */
  payment: 'bytes32',
  /** Random, so that two jobs with the same request differ. */
  nonce: 'bytes32',
  /** Smallest units of the token. */
  maxPrice: 'uint256',
  /** On top of the price. */
  auditFee: 'uint256',
  maxInputUnits: 'uint64',
  maxOutputUnits: 'uint64',
  /** Unix seconds: a worker must not begin later. */
  executeBy: 'uint64',
  /** Unix seconds: a receipt that is in no batch by then is void. */
  settleBy: 'uint64',
  /** `auditClasses`: share of leaves that each drawn auditor checks, in 1/10,000. */
  auditClass: 'uint16',
  /** `visibilities`. */
  visibility: 'uint8',
})
export type Job = ValueOf<typeof jobType>

/** Shares of leaves, in 1/10,000, that a job can ask for. Class 0 is never audited. */
export const auditClasses = [0, 100, 1_000, 10_000] as const
export type AuditClass = (typeof auditClasses)[number]

/** Accounts that may read the evidence: the drawn auditors, auditors that the requester lists, or none. */
export const visibilities = { public: 0, named: 1, none: 2 } as const

/**
 * Least seconds from a job's `executeBy` to its `settleBy`: a third of the module's longest job life. Workers refuse jobs with
 * less, since a run that begins at `executeBy` has to end and to get into a batch by `settleBy`.
 *
 * @param jobLifetime of the module's parameters, in seconds
 */
export function settleMarginOf(jobLifetime: number): number {
  return Math.floor(jobLifetime / 3)
}
