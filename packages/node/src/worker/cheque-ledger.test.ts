import { type Cheque, chequeKey, type Signed } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { ChequeLedger, type Commitment } from './cheque-ledger.ts'
import { addressOf, testToken } from './pending-receipts.fixture.ts'

const parties = { payer: addressOf('payer'), gateway: addressOf('gateway'), token: testToken, auditClass: 0 }
const signed = (change: Partial<Cheque> = {}): Signed<Cheque> => ({
  value: {
    module: addressOf('module'),
    ...parties,
    worker: addressOf('worker'),
    ...{ cumulative: 100n, epoch: 0, gatewayFeeBps: 500, burnBps: 100, postingMode: 0 },
    ...change,
  },
  signature: '0x',
})
const key = chequeKey(signed().value)

function ledgerWith(reserved: bigint, credit = 0n): ChequeLedger {
  const ledger = new ChequeLedger(credit)
  ledger.add(signed())
  ledger.setSpent(key, 0n)
  ledger.setReserved(parties.payer, testToken, reserved)
  return ledger
}

describe('commit', () => {
  it('rejects a job without a cheque', () => {
    expect(() => new ChequeLedger(0n).commit(parties, 1n)).toThrow(expect.objectContaining({ code: 'BAD_CHEQUE' }))
  })

  it('rejects a job while one of the numbers of the chain is not known with CHAIN', () => {
    const unread = expect.objectContaining({ code: 'CHAIN' })
    const ledger = new ChequeLedger(0n)
    ledger.add(signed())
    expect(() => ledger.commit(parties, 1n)).toThrow(unread)
    ledger.setSpent(key, 0n)
    expect(() => ledger.commit(parties, 1n)).toThrow(unread)
    ledger.setReserved(parties.payer, testToken, 10n)
    expect(ledger.commit(parties, 1n)).toEqual({ key, amount: 1n })
    // The cheque of a new epoch is counted apart.
    ledger.add(signed({ epoch: 1 }))
    expect(() => ledger.commit(parties, 1n)).toThrow(unread)
  })

  it('counts what is drawn and what is outstanding against the cheque', () => {
    const ledger = ledgerWith(1_000n)
    ledger.setSpent(key, 50n)
    ledger.commit(parties, 30n)
    expect(() => ledger.commit(parties, 21n)).toThrow(expect.objectContaining({ code: 'BAD_CHEQUE' }))
    ledger.commit(parties, 20n)
    ledger.add(signed({ cumulative: 101n }))
    ledger.commit(parties, 1n)
  })

  it('counts what is outstanding against the reservation and the credit', () => {
    const ledger = ledgerWith(10n)
    ledger.commit(parties, 10n)
    expect(() => ledger.commit(parties, 1n)).toThrow(
      expect.objectContaining({ code: 'INSUFFICIENT_FUNDS', details: { required: '1', available: '0' } }),
    )
    const generous = ledgerWith(0n, 5n)
    generous.commit(parties, 5n)
    expect(() => generous.commit(parties, 1n)).toThrow(expect.objectContaining({ code: 'INSUFFICIENT_FUNDS' }))
  })

  it('uses the cheque of the latest epoch', () => {
    const ledger = ledgerWith(1_000n)
    const latest = signed({ epoch: 2, cumulative: 500n })
    ledger.add(latest)
    ledger.setSpent(chequeKey(latest.value), 0n)
    ledger.add(signed({ epoch: 1, cumulative: 900n }))
    expect(ledger.latest(parties)?.value.epoch).toBe(2)
    ledger.commit(parties, 500n)
  })
})

describe('add', () => {
  it('keeps the larger sum, and rejects other terms in one epoch', () => {
    const ledger = ledgerWith(0n)
    expect(ledger.add(signed({ cumulative: 99n }))).toBe(false)
    expect(ledger.cheque(key)?.value.cumulative).toBe(100n)
    for (const change of [{ gatewayFeeBps: 501 }, { burnBps: 0 }, { postingMode: 1 }]) {
      expect(() => ledger.add(signed({ cumulative: 200n, ...change }))).toThrow(
        expect.objectContaining({ code: 'BAD_CHEQUE' }),
      )
    }
  })

  it('forgets idle accounts when there are too many, and never those with receipts', () => {
    const ledger = ledgerWith(10n)
    ledger.commit(parties, 1n)
    for (let epoch = 1; epoch < 5_000; epoch++) ledger.add(signed({ epoch, payer: addressOf(`payer ${epoch}`) }))
    expect(ledger.keys().length).toBeLessThanOrEqual(4_096)
    expect(ledger.outstanding(key)).toBe(1n)
  })
})

it('never accepts more than cheque and reservation cover, for any order of jobs, batches and reads', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constant('commit' as const), amount: fc.bigInt({ min: 1n, max: 60n }) }),
    fc.record({ type: fc.constant('fail' as const), place: fc.nat(20) }),
    fc.record({ type: fc.constant('post' as const), place: fc.nat(20) }),
    fc.record({ type: fc.constant('cheque' as const), cumulative: fc.bigInt({ min: 1n, max: 2_000n }) }),
    fc.record({ type: fc.constant('read' as const) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), fc.bigInt({ min: 0n, max: 1_000n }), (steps, initial) => {
      const ledger = ledgerWith(initial)
      let [spent, reserved, cumulative] = [0n, initial, 100n]
      const open: Commitment[] = []
      for (const each of steps) {
        if (each.type === 'commit') {
          try {
            open.push(ledger.commit(parties, each.amount))
          } catch {
            // Rejected.
          }
        } else if (each.type === 'cheque') {
          ledger.add(signed({ cumulative: each.cumulative }))
          if (each.cumulative > cumulative) cumulative = each.cumulative
        } else if (each.type === 'read') {
          ledger.setSpent(key, spent)
          ledger.setReserved(parties.payer, testToken, reserved)
        } else {
          const [commitment] = open.splice(each.place % Math.max(open.length, 1), 1)
          if (commitment === undefined) continue
          ledger.release(commitment)
          if (each.type === 'fail') continue
          ledger.drawn(commitment)
          spent += commitment.amount
          reserved -= commitment.amount
        }
        const outstanding = open.reduce((sum, { amount }) => sum + amount, 0n)
        expect(ledger.outstanding(key)).toBe(outstanding)
        expect(spent + outstanding <= cumulative).toBe(true)
        expect(outstanding <= reserved).toBe(true)
      }
    }),
  )
})
