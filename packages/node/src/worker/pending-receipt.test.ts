import { type Hex, toHex } from '@opengradient/protocol'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { decodePending, encodePending, type GroupTerms, type PendingReceipt } from './pending-receipt.ts'

const hexOf = (bytes: number): fc.Arbitrary<Hex> => fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(toHex)
const amount = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n })
const time = fc.nat({ max: Number.MAX_SAFE_INTEGER })

const terms: fc.Arbitrary<GroupTerms> = fc.record({
  ...{ payer: hexOf(20), gateway: hexOf(20), token: hexOf(20), chequeKey: hexOf(32) },
  ...{ epoch: time, auditClass: fc.nat(10_000), checkFee: amount },
  ...{ gatewayFeeBps: fc.nat(10_000), burnBps: fc.nat(10_000), postingMode: fc.nat(1) },
})
const receipts: fc.Arbitrary<PendingReceipt> = fc.record({
  ...{ receiptHash: hexOf(32), jobHash: hexOf(32), price: amount, auditFee: amount, terms },
  ...{ settleBy: time, answerBy: time, signedAt: time, isAcknowledged: fc.boolean(), isCanary: fc.boolean() },
})

it('a pending receipt is read as it was written', () => {
  fc.assert(
    fc.property(receipts, (receipt) => {
      expect(decodePending(encodePending(receipt))).toEqual(receipt)
    }),
  )
})
