import {
  type Address,
  type BatchGroup,
  type BatchItem,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  toHex,
} from '@opengradient/protocol'

import type { Commitment } from './cheque-ledger.ts'

/** Terms that the receipts of one group share. */
export type GroupTerms = Omit<BatchGroup, 'items' | 'cumulative'> & {
  /** The cheque that pays the group. */
  readonly chequeKey: Hex
  readonly postingMode: number
}

/** A receipt that is in no batch yet. */
export interface PendingReceipt extends BatchItem {
  readonly terms: GroupTerms
  /** Unix seconds. */
  readonly settleBy: number
  readonly answerBy: number
  /** Unix milliseconds of the signature. */
  readonly signedAt: number
  /** Whether the gateway has the answer. */
  readonly isAcknowledged: boolean
  /** Whether its output is wrong by agreement: it is posted only once its planter has acknowledged it. */
  readonly isCanary: boolean
}

/** Receipts of equal terms may be in one group. */
export function groupIdOf(terms: GroupTerms): string {
  const { payer, gateway, token, epoch, auditClass, checkFee, gatewayFeeBps, burnBps, postingMode } = terms
  return [payer, gateway, token, epoch, auditClass, checkFee, gatewayFeeBps, burnBps, postingMode].join('/')
}

/** The amount of a receipt, price and audit fee. */
export function commitmentOf({ terms, price, auditFee }: PendingReceipt): Commitment {
  return { key: terms.chequeKey, amount: price + auditFee }
}

/** Fields in this order: names would double the size of a record that is written for every receipt. */
type StoredReceipt = readonly [
  receiptHash: Uint8Array,
  jobHash: Uint8Array,
  price: string,
  auditFee: string,
  settleBy: number,
  answerBy: number,
  signedAt: number,
  isAcknowledged: boolean,
  isCanary: boolean,
  terms: StoredTerms,
]
type StoredTerms = readonly [
  payer: Uint8Array,
  gateway: Uint8Array,
  token: Uint8Array,
  epoch: number,
  auditClass: number,
  checkFee: string,
  gatewayFeeBps: number,
  burnBps: number,
  chequeKey: Uint8Array,
  postingMode: number,
]

const maxBytes = 4_096

export function encodePending(receipt: PendingReceipt): Uint8Array {
  const { receiptHash, jobHash, price, auditFee, settleBy, answerBy, signedAt, isAcknowledged, isCanary } = receipt
  const { payer, gateway, token, epoch, auditClass, checkFee, gatewayFeeBps, burnBps, chequeKey, postingMode } =
    receipt.terms
  const terms: StoredTerms = [
    fromHex(payer),
    fromHex(gateway),
    fromHex(token),
    epoch,
    auditClass,
    checkFee.toString(),
    gatewayFeeBps,
    burnBps,
    fromHex(chequeKey),
    postingMode,
  ]
  const stored: StoredReceipt = [
    fromHex(receiptHash),
    fromHex(jobHash),
    price.toString(),
    auditFee.toString(),
    settleBy,
    answerBy,
    signedAt,
    isAcknowledged,
    isCanary,
    terms,
  ]
  return encodeRecord(stored)
}

export function decodePending(bytes: Uint8Array): PendingReceipt {
  const [receiptHash, jobHash, price, auditFee, settleBy, answerBy, signedAt, isAcknowledged, isCanary, terms] =
    decodeRecord(bytes, maxBytes) as StoredReceipt
  const [payer, gateway, token, epoch, auditClass, checkFee, gatewayFeeBps, burnBps, chequeKey, postingMode] = terms
  const toAddress = (account: Uint8Array): Address => toHex(account)
  return {
    ...{ receiptHash: toHex(receiptHash), jobHash: toHex(jobHash), price: BigInt(price), auditFee: BigInt(auditFee) },
    ...{ settleBy, answerBy, signedAt, isAcknowledged, isCanary },
    terms: {
      ...{ payer: toAddress(payer), gateway: toAddress(gateway), token: toAddress(token), epoch, auditClass },
      ...{ checkFee: BigInt(checkFee), gatewayFeeBps, burnBps, chequeKey: toHex(chequeKey), postingMode },
    },
  }
}

/** Record key prefixes of a worker. */
export const pendingPrefix = 'pending/'
export const pendingKey = (receiptHash: Hex): string => `${pendingPrefix}${receiptHash}`
