import { type Address, type Hex, keccak256Hex, postingModes } from '@opengradient/protocol'

import type { GroupTerms, PendingReceipt } from './pending-receipt.ts'

const hashOf = (text: string): Hex => keccak256Hex(new TextEncoder().encode(text))

/** An address that follows from a text. */
export function addressOf(text: string): Address {
  return hashOf(text).slice(0, 42) as Address
}

export const testToken = addressOf('token')

/** Terms of a group. */
export function termsOf(change: Partial<GroupTerms> = {}): GroupTerms {
  const payer = change.payer ?? addressOf('gateway')
  return {
    payer,
    gateway: addressOf('gateway'),
    token: testToken,
    epoch: 0,
    auditClass: 10_000,
    checkFee: 1n,
    gatewayFeeBps: 500,
    burnBps: 100,
    postingMode: postingModes.listed,
    chequeKey: hashOf(payer),
    ...change,
  }
}

/** A receipt that waits for a batch; its hashes follow from its name. */
export function pendingReceipt(name: string, change: Partial<PendingReceipt> = {}): PendingReceipt {
  return {
    receiptHash: hashOf(`receipt ${name}`),
    jobHash: hashOf(`job ${name}`),
    price: 100n,
    auditFee: 2n,
    terms: termsOf(),
    settleBy: 1_000,
    answerBy: 900,
    signedAt: 0,
    isAcknowledged: true,
    isCanary: false,
    ...change,
  }
}
