import { type Cheque, chequeKey, type Signed, zeroAddress } from '@opengradient/protocol'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isCollectionDue, OrderLedger, uncollected } from './order-ledger.ts'

function cheque(cumulative: bigint, change: Partial<Cheque> = {}): Signed<Cheque> {
  const parties = {
    module: zeroAddress,
    payer: zeroAddress,
    gateway: zeroAddress,
    worker: zeroAddress,
    token: zeroAddress,
  }
  const terms = { gatewayFeeBps: 0, burnBps: 0, auditClass: 10_000, postingMode: 0 }
  return { value: { ...parties, ...terms, cumulative, epoch: 1, ...change }, signature: '0x' }
}

const terms = { least: 5n, spent: 0n, reserved: 100n, now: 0 }

function accept(ledger: OrderLedger, signed: Signed<Cheque>, change: Partial<typeof terms> = {}) {
  const accepted = ledger.accept(signed, { ...terms, ...change })
  ledger.set(accepted.key, accepted.account)
  return accepted
}
const errorOf = (attempt: () => unknown): unknown => {
  try {
    attempt()
    return undefined
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('an order', () => {
  it('of a smaller cheque counts against the largest one, in any order of arrival', () => {
    const ledger = new OrderLedger()
    accept(ledger, cheque(10n))
    accept(ledger, cheque(5n))
    expect(errorOf(() => accept(ledger, cheque(10n)))).toBe('BAD_CHEQUE')
    expect(ledger.account(chequeKey(cheque(0n).value))?.cheque).toEqual(cheque(10n))
  })

  it('that is dropped leaves its fee to the next one', () => {
    const ledger = new OrderLedger()
    ledger.drop(accept(ledger, cheque(5n)))
    accept(ledger, cheque(5n))
    expect(errorOf(() => accept(ledger, cheque(5n)))).toBe('BAD_CHEQUE')
  })

  it('of a forgotten account is not paid by what was collected before', () => {
    const ledger = new OrderLedger()
    expect(errorOf(() => accept(ledger, cheque(5n), { spent: 5n }))).toBe('BAD_CHEQUE')
    accept(ledger, cheque(10n), { spent: 5n })
  })

  it('without a least fee costs the payer’s increase', () => {
    const ledger = new OrderLedger()
    expect(accept(ledger, cheque(7n), { least: 0n }).fee).toBe(7n)
    expect(accept(ledger, cheque(9n), { least: 0n }).fee).toBe(2n)
    expect(accept(ledger, cheque(8n), { least: 0n }).fee).toBe(0n)
  })

  it('of a seventeenth epoch of one payer is refused, and not that of another payer', () => {
    const ledger = new OrderLedger()
    for (let epoch = 0; epoch < 16; epoch++) accept(ledger, cheque(5n, { epoch }))
    expect(errorOf(() => accept(ledger, cheque(5n, { epoch: 16 }), { reserved: 1_000n }))).toBe('OVERLOADED')
    accept(ledger, cheque(5n, { epoch: 16, payer: `0x${'01'.repeat(20)}` }))
  })

  it('is covered by cheque and reservation after any other orders', () => {
    const step = fc.record({
      cumulative: fc.bigInt({ min: 0n, max: 60n }),
      epoch: fc.integer({ min: 0, max: 2 }),
      reserved: fc.bigInt({ min: 0n, max: 100n }),
      isDropped: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const ledger = new OrderLedger()
        for (const { cumulative, epoch, reserved, isDropped } of steps) {
          const signed = cheque(cumulative, { epoch })
          if (errorOf(() => ledger.accept(signed, { ...terms, reserved })) !== undefined) continue
          const accepted = accept(ledger, signed, { reserved })
          expect(accepted.account.earned).toBeLessThanOrEqual(accepted.account.cheque.value.cumulative)
          const promised = [...ledger.entries()].reduce((sum, [, each]) => sum + uncollected(each), 0n)
          expect(promised).toBeLessThanOrEqual(reserved)
          if (isDropped) ledger.drop(accepted)
        }
      }),
    )
  })
})

describe('earned fees', () => {
  const account = { cheque: cheque(20n), earned: 15n, spent: 5n, usedAt: 100 }
  it.each([
    ['are collected from the least sum on', account, { least: 10n, from: 10n, isLeaving: false, idleSince: 0 }, true],
    ['below it wait', account, { least: 10n, from: 11n, isLeaving: false, idleSince: 0 }, false],
    [
      'below it are collected when the payer withdraws',
      account,
      { least: 10n, from: 11n, isLeaving: true, idleSince: 0 },
      true,
    ],
    [
      'below it are collected after a time without orders',
      account,
      { least: 10n, from: 11n, isLeaving: false, idleSince: 101 },
      true,
    ],
    [
      'below their gas are not collected',
      { ...account, earned: 14n },
      { least: 10n, from: 0n, isLeaving: true, idleSince: 101 },
      false,
    ],
    [
      'of orders that all failed are not collected',
      { ...account, earned: 5n },
      { least: 10n, from: 0n, isLeaving: true, idleSince: 101 },
      false,
    ],
  ])('%s', (_, each, limits, isDue) => {
    expect(isCollectionDue(each, limits)).toBe(isDue)
  })
})
