import { type BatchGroup, type BatchItem, decodeRecord, encodeRecord, type Hex } from '@opengradient/protocol'

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

type StoredReceipt = Omit<PendingReceipt, 'price' | 'auditFee' | 'terms'> & {
  readonly price: string
  readonly auditFee: string
  readonly terms: Omit<GroupTerms, 'checkFee'> & { readonly checkFee: string }
}

const maxBytes = 4_096

export function encodePending(receipt: PendingReceipt): Uint8Array {
  const { price, auditFee, terms, ...rest } = receipt
  const stored: StoredReceipt = {
    ...rest,
    price: price.toString(),
    auditFee: auditFee.toString(),
    terms: { ...terms, checkFee: terms.checkFee.toString() },
  }
  return encodeRecord(stored)
}

export function decodePending(bytes: Uint8Array): PendingReceipt {
  const { price, auditFee, terms, ...rest } = decodeRecord(bytes, maxBytes) as StoredReceipt
  const checkFee = BigInt(terms.checkFee)
  return { ...rest, price: BigInt(price), auditFee: BigInt(auditFee), terms: { ...terms, checkFee } }
}

/** Record key prefixes of a worker. */
export const pendingPrefix = 'pending/'
export const pendingKey = (receiptHash: Hex): string => `${pendingPrefix}${receiptHash}`
