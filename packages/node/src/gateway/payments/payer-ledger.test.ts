import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { newLedger, type OpenAmount, PayerLedger } from './payer-ledger.ts'

const empty = { ...newLedger, epoch: 7 }
const until = 1_000

/** Steps of a gateway: a run, and what becomes of it. `share` is the real price in percent of the reserved amount. */
const step = fc.record({
  amount: fc.bigInt({ min: 0n, max: 1_000_000n }),
  share: fc.integer({ min: 0, max: 100 }),
  fate: fc.constantFrom('running', 'answered', 'included', 'failed', 'expired'),
  restarts: fc.boolean(),
})

describe('PayerLedger', () => {
  it('covers every open run and never signs less than before, over runs of every fate and restarts', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let ledger = new PayerLedger(empty)
        const open = new Map<string, OpenAmount>()
        let [drawn, signed] = [0n, 0n]
        for (const [index, { amount, share, fate, restarts }] of steps.entries()) {
          const id = String(index)
          const cumulative = ledger.reserve(id, { amount, until: fate === 'expired' ? 10 : until })
          open.set(id, { amount, until: fate === 'expired' ? 10 : until })
          const owed = [...open.values()].reduce((sum, each) => sum + each.amount, 0n)
          // The worker can draw everything under the cheque.
          expect(cumulative).toBeGreaterThanOrEqual(drawn + owed)
          expect(cumulative).toBeGreaterThanOrEqual(signed)
          signed = cumulative
          const price = (amount * BigInt(share)) / 100n
          if (fate === 'answered' || fate === 'included') {
            ledger.settle(id, price)
            open.set(id, { amount: price, until })
          }
          if (fate === 'included') {
            expect(ledger.include(id, price)).toBe(true)
            expect(ledger.include(id, price)).toBe(false)
            drawn += price
            open.delete(id)
          }
          if (fate === 'failed' && ledger.release(id)) open.delete(id)
          if (fate === 'expired') {
            expect(ledger.expire(11)).toEqual([id])
            open.delete(id)
          }
          if (restarts) ledger = new PayerLedger(ledger.state, open)
        }
        // The amount that the module draws, and the amount that it still may draw.
        expect(ledger.state.included).toBe(drawn)
        expect(ledger.outstanding).toBe([...open.values()].reduce((sum, each) => sum + each.amount, 0n))
        expect(ledger.signed).toBe(signed)
      }),
    )
  })

  it('signs no more while released amounts cover the next run', () => {
    const ledger = new PayerLedger(empty)
    expect(ledger.reserve('a', { amount: 100n, until })).toBe(100n)
    ledger.settle('a', 60n)
    expect(ledger.reserve('b', { amount: 40n, until })).toBe(100n)
    expect(ledger.reserve('c', { amount: 1n, until })).toBe(101n)
  })

  it('finds what the module drew beyond the receipts, until a receipt explains it or it is written off', () => {
    const ledger = new PayerLedger(empty)
    for (const id of ['a', 'b', 'c']) ledger.reserve(id, { amount: 100n, until })
    ledger.include('a', 100n)
    expect(ledger.setDrawn(100n, 5)).toBe(0n)
    expect(ledger.setDrawn(250n, 6)).toBe(150n)
    expect(ledger.setDrawn(260n, 7)).toBe(10n)
    // The answer of this run did not arrive: its receipt came later.
    ledger.include('b', 100n)
    expect(ledger.unexplained).toBe(60n)
    const again = new PayerLedger(ledger.state, [['c', { amount: 100n, until }]])
    expect(again.writeOff(6)).toBe(false)
    expect(again.writeOff(7)).toBe(true)
    expect([again.unexplained, again.state.included]).toEqual([0n, 260n])
    expect(again.writeOff(8)).toBe(false)
    // The cheque for the next run covers what is written off.
    expect(again.reserve('d', { amount: 1n, until })).toBe(361n)
  })

  it('counts a repeated reservation once, with its larger amount', () => {
    const ledger = new PayerLedger(empty)
    ledger.reserve('a', { amount: 100n, until })
    expect(ledger.reserve('a', { amount: 50n, until })).toBe(100n)
    expect(ledger.reserve('a', { amount: 120n, until })).toBe(120n)
    expect(ledger.outstanding).toBe(120n)
  })

  it('ignores a settlement above the reserved amount', () => {
    const ledger = new PayerLedger(empty)
    ledger.reserve('a', { amount: 100n, until })
    ledger.settle('a', 101n)
    expect(ledger.outstanding).toBe(100n)
  })
})
