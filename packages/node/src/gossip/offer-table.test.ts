import type { Address, Hex } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type KnownOffer, OfferTable } from './offer-table.ts'

const worker = (i: number): Address => `0x${i.toString(16).padStart(40, '0')}`
const model = (i: number): Hex => `0x${i.toString(16).padStart(64, '0')}`

function offerOf(of: number, forModel: number, validUntil: number): KnownOffer {
  const value = { worker: worker(of), modelId: model(forModel), validUntil } as KnownOffer['offer']['value']
  const offerHash: Hex = `0x${[of, forModel, validUntil].map((part) => part.toString(16).padStart(20, '0')).join('')}`
  return { worker: worker(of), offer: { value, signature: '0x' }, offerHash }
}

const offers = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.nat({ max: 5 })), { maxLength: 40 })

describe('OfferTable', () => {
  it('has the offer of each worker and model that is valid longest, in both indexes', () => {
    fc.assert(
      fc.property(offers, (list) => {
        const table = new OfferTable()
        const expected = new Map<string, KnownOffer>()
        for (const [of, forModel, validUntil] of list) {
          const added = offerOf(of, forModel, validUntil)
          table.update(added.worker, [added], false)
          const key = `${of} ${forModel}`
          const before = expected.get(key)
          if (before === undefined || before.offer.value.validUntil <= validUntil) expected.set(key, added)
        }
        expect(table.size).toBe(expected.size)
        const found = [0, 1, 2, 3].flatMap((of) => table.ofWorker(worker(of)))
        expect(new Set(found)).toEqual(new Set(expected.values()))
        expect(new Set([0, 1, 2, 3].flatMap((i) => table.forModel(model(i))))).toEqual(new Set(expected.values()))
      }),
    )
  })

  it('stays within its bounds, and evicts the workers that were heard of longest ago', () => {
    fc.assert(
      fc.property(offers, (list) => {
        const table = new OfferTable({ maxOffers: 5, maxModels: 3 })
        for (const [of, forModel, validUntil] of list) {
          table.update(worker(of), [offerOf(of, forModel, validUntil)], false)
          expect(table.size).toBeLessThanOrEqual(5)
          expect(table.size).toBe([0, 1, 2, 3].flatMap((i) => table.forModel(model(i))).length)
          expect(table.ofWorker(worker(of)).length).toBeGreaterThan(0)
          expect(table.ofWorker(worker(of)).length).toBeLessThanOrEqual(3)
        }
      }),
    )
  })

  it('removes models that a complete list leaves out, and reports what changed', () => {
    const table = new OfferTable()
    expect(table.update(worker(1), [offerOf(1, 1, 10), offerOf(1, 2, 10)], true)).toEqual([model(1), model(2)])
    expect(table.update(worker(1), [offerOf(1, 1, 10)], false)).toEqual([])
    expect(table.update(worker(1), [offerOf(1, 1, 10)], true)).toEqual([model(2)])
    expect(table.update(worker(1), [offerOf(1, 1, 9)], true)).toEqual([model(1)])
    expect(table.update(worker(1), [], true)).toEqual([model(1)])
    expect(table.size).toBe(0)
  })
})
