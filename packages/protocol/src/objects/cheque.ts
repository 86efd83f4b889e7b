import { hashWords } from '../abi-words.ts'
import type { Hex } from '../hex.ts'
import { struct, type ValueOf } from '../struct.ts'

/** A payer's cumulative promise for one gateway and one worker, signed by the payer. */
export const chequeType = struct('Cheque', {
  module: 'address',
  payer: 'address',
  gateway: 'address',
  worker: 'address',
  token: 'address',
  /** Sum of prices and audit fees of all groups under this cheque's epoch and class, the latest included. */
  cumulative: 'uint256',
  /** Chosen by the payer: amounts of different epochs are counted apart. */
  epoch: 'uint64',
  /** Shares of the price in 1/10,000. */
  gatewayFeeBps: 'uint16',
  burnBps: 'uint16',
  /** Of the groups that it pays, in 1/10,000: amounts of different classes are counted apart. */
  auditClass: 'uint16',
  /** `postingModes`. */
  postingMode: 'uint8',
})
export type Cheque = ValueOf<typeof chequeType>

/** Parts of a batch in calldata: every leaf hash, or groups and root only. */
export const postingModes = { listed: 0, totals: 1 } as const

/** Whom and what a cheque pays: a module counts apart what it drew for each. */
export type ChequeParties = Pick<Cheque, 'payer' | 'gateway' | 'worker' | 'token' | 'epoch' | 'auditClass'>

/** The key under which a module counts what it drew: keccak256(abi.encode(payer, gateway, worker, token, epoch, auditClass)). */
export function chequeKey({ payer, gateway, worker, token, epoch, auditClass }: ChequeParties): Hex {
  return hashWords(payer, gateway, worker, token, epoch, auditClass)
}

/** A payer's signed reservation: `amount` is added once per `nonce`. */
export const reservationType = struct('Reservation', {
  module: 'address',
  payer: 'address',
  worker: 'address',
  token: 'address',
  amount: 'uint256',
  nonce: 'bytes32',
  /** Unix seconds. */
  deadline: 'uint64',
})
export type Reservation = ValueOf<typeof reservationType>
