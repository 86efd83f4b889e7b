import { struct, type ValueOf } from '../eip712.ts'

/** A request for one run, signed by the requester, or by the gateway for requests that it sponsors. */
export const jobType = struct('Job', {
  requester: 'address',
  gateway: 'address',
  payer: 'address',
  /** Account that receives the refund when the receipt is voided. */
  refundTo: 'address',
  /** ERC-20 token of the price. */
  token: 'address',
  modelId: 'bytes32',
  runtimeId: 'bytes32',
  inputHash: 'bytes32',
  paramsHash: 'bytes32',
  /** Blinded hash of the user's request (the text, the file); of `null` when the tensors are the request. */
  requestHash: 'bytes32',
  /** The one offer that the requester accepts; zero accepts any whose price is within `maxPrice`. */
  offerHash: 'bytes32',
  /** Smallest units of the token. */
  maxPrice: 'uint256',
  maxInputUnits: 'uint64',
  maxOutputUnits: 'uint64',
  /** Share of receipts an auditor must check, in 1/10,000. */
  auditBps: 'uint16',
  /** {@link visibilities}. */
  visibility: 'uint8',
  /** Unix seconds: a worker must not begin later. */
  executeBy: 'uint64',
  /** Unix seconds: a receipt that is in no batch by then is void. */
  settleBy: 'uint64',
  /** Reference of an outside payment (x402); zero when paid from escrow. */
  payment: 'bytes32',
  /** Random, so that two jobs with the same request differ. */
  nonce: 'bytes32',
})
export type Job = ValueOf<typeof jobType>

/** Accounts that may read the evidence: any auditor on duty, auditors that the requester lists, or none. */
export const visibilities = { public: 0, named: 1, none: 2 } as const
