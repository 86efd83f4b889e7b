import { freshKey } from '@opengradient/chain/testing'
import { buildBatch, type Group, type Leaf, zeroAddress } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findListFaults } from './list-faults.ts'

const terms = { payer: zeroAddress, gateway: zeroAddress, token: zeroAddress, epoch: 0 }
const shares = { auditClass: 10_000, checkFee: 1n, cumulative: 0n, gatewayFeeBps: 0, burnBps: 0 }
const leastPrice = 10n

function makeBatch(counts: readonly number[]): { groups: readonly Group[]; leaves: readonly Leaf[] } {
  return buildBatch(
    counts.map((count) => ({
      ...{ ...terms, ...shares },
      items: Array.from({ length: count }, (_, i) => ({
        ...{ receiptHash: freshKey(), jobHash: freshKey(), price: leastPrice + BigInt(i), auditFee: BigInt(i) },
      })),
    })),
  )
}

const find = (leaves: readonly Leaf[], groups: readonly Group[]) => findListFaults(leaves, groups, () => leastPrice)
const counts = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 })

describe('findListFaults', () => {
  it('finds none in the list of an honest worker', () => {
    fc.assert(
      fc.property(counts, (sizes) => {
        const { groups, leaves } = makeBatch(sizes)
        expect(find(leaves, groups)).toEqual([])
      }),
    )
  })

  it('finds every changed amount, and a price below the least', () => {
    const fields = ['price', 'auditFee', 'runningPrice', 'runningAudit'] as const
    fc.assert(
      fc.property(counts, fc.nat(), fc.constantFrom(...fields), (sizes, at, field) => {
        const { groups, leaves } = makeBatch(sizes)
        const place = at % leaves.length
        const changed = leaves.map((leaf, i) => (i === place ? { ...leaf, [field]: leaf[field] + 1n } : leaf))
        const faults = find(changed, groups)
        expect(faults.length).toBeGreaterThan(0)
        for (const { places } of faults) expect(places.some((each) => Math.abs(each - place) <= 1)).toBe(true)
      }),
    )
    const { groups, leaves } = makeBatch([1])
    expect(findListFaults(leaves, groups, () => leastPrice + 1n)).toEqual([{ kind: 'falseSum', places: [0] }])
  })

  it('finds a job and an index that occur twice', () => {
    const { groups, leaves } = makeBatch([3])
    const [first, second, third] = leaves as [Leaf, Leaf, Leaf]
    expect(find([first, second, { ...third, jobHash: first.jobHash }], groups)).toEqual([
      { kind: 'doubleJob', places: [0, 2] },
    ])
    expect(find([first, second, { ...third, index: 1 }], groups)).toContainEqual({ kind: 'falseTotal', places: [1, 2] })
  })
})
