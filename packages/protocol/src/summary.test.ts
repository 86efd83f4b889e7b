import fc from 'fast-check'
import { encodeAbiParameters, keccak256 } from 'viem'
import { describe, expect, it } from 'vitest'
import { hexOf } from './arbitraries.fixture.ts'
import { assertBitmap, bitmapOf, bitsOf, hasBit, hashBitmap } from './bitmap.ts'
import { type AuditResult, buildSummary } from './build-summary.ts'
import { countOutcomes, packCounts, unpackCounts } from './counts.ts'
import { type Hex, zeroBytes32 } from './hex.ts'
import { isInTree } from './merkle-tree.ts'
import {
  decodeDistance,
  encodeDistance,
  hashOutcomeLeaf,
  isChecked,
  type OutcomeLeaf,
  outcomeLeafType,
  outcomeName,
  outcomes,
  tagOf,
} from './outcomes.ts'
import { structOf } from './struct-values.fixture.ts'

const badEncoding = expect.objectContaining({ code: 'BAD_ENCODING' })
const badInput = expect.objectContaining({ code: 'BAD_INPUT' })

describe('a bitmap', () => {
  const sets = fc.tuple(fc.uniqueArray(fc.nat({ max: 99 }), { maxLength: 30 }), fc.integer({ min: 100, max: 120 }))

  it('contains exactly its indices and is canonical', () => {
    fc.assert(
      fc.property(sets, ([indices, count]) => {
        const bitmap = bitmapOf(indices, count)
        assertBitmap(bitmap, count)
        expect(bitsOf(bitmap)).toEqual(indices.toSorted((a, b) => a - b))
        for (let i = 0; i < count; i++) expect(hasBit(bitmap, i)).toBe(indices.includes(i))
        expect(hashBitmap(bitmap)).toBe(keccak256(bitmap))
      }),
      { numRuns: 30 },
    )
  })

  it('rejects other lengths, bits beyond the last leaf and indices outside', () => {
    for (const [bytes, count] of [
      [[0], 9],
      [[0, 0], 8],
      [[0x80], 7],
      [[0, 2], 9],
    ] as const) {
      expect(() => assertBitmap(Uint8Array.from(bytes), count)).toThrow(badEncoding)
    }
    expect(() => assertBitmap(Uint8Array.of(0x7f), 7)).not.toThrow()
    expect(() => assertBitmap(new Uint8Array(), 0)).not.toThrow()
    for (const index of [8, -1, 0.5]) expect(() => bitmapOf([index], 8)).toThrow(badInput)
    expect(hasBit(Uint8Array.of(255), 8)).toBe(false)
  })
})

describe('counts', () => {
  it('put the matches into the highest 32 bits and 0 into the lowest', () => {
    const word = packCounts({ ...countOutcomes([]), match: 1, notChecked: 0xffff_ffff })
    expect(word).toBe(`0x00000001${'00000000'.repeat(5)}ffffffff00000000`)
    expect(unpackCounts(word)).toEqual({ ...countOutcomes([]), match: 1, notChecked: 0xffff_ffff })
  })

  it('reject an eighth count, counts above 32 bits and unknown outcomes', () => {
    expect(() => unpackCounts(`0x${'00'.repeat(31)}01`)).toThrow(badEncoding)
    expect(() => unpackCounts('0x00')).toThrow(badEncoding)
    expect(() => packCounts({ ...countOutcomes([]), match: 2 ** 32 })).toThrow(badEncoding)
    expect(() => countOutcomes([7])).toThrow(badEncoding)
  })
})

describe('a distance', () => {
  it('is rounded up to the next power of two', () => {
    expect([0, 1, 0.5, 0.6, 1.0000001, 3e-6].map(encodeDistance).map(decodeDistance)).toEqual([
      0,
      1,
      0.5,
      1,
      2,
      2 ** -18,
    ])
    expect([Number.NaN, Number.POSITIVE_INFINITY, -1, 2 ** 127].map(encodeDistance)).toEqual([255, 255, 255, 255])
    expect(decodeDistance(255)).toBe(Number.POSITIVE_INFINITY)
    expect(encodeDistance(Number.MIN_VALUE)).toBe(1)
    for (let code = 1; code < 255; code++) expect(encodeDistance(decodeDistance(code))).toBe(code)
  })

  it('is never below the number that it stands for, and less than twice as large', () => {
    fc.assert(
      fc.property(fc.double({ min: 2 ** -126, max: 2 ** 126, noNaN: true }), (distance) => {
        const bound = decodeDistance(encodeDistance(distance))
        expect(bound).toBeGreaterThanOrEqual(distance)
        expect(bound / 2).toBeLessThan(distance)
      }),
    )
  })
})

it('hashes outcome leaves and tags as abi.encode does', () => {
  const leaf = fc.sample(structOf(outcomeLeafType), 1)[0] as OutcomeLeaf
  const { receiptHash, tag, index, ordinal, outcome, distance } = leaf
  const types = ['bytes32', 'bytes32', 'uint256', 'uint256', 'uint256', 'uint256'].map((type) => ({ type }))
  const values = [receiptHash, tag, ...[index, ordinal, outcome, distance].map((n) => BigInt(n))]
  expect(hashOutcomeLeaf(leaf)).toBe(keccak256(encodeAbiParameters(types, values)))
  const [auditor] = fc.sample(hexOf(20), 1) as [Hex]
  const [salt, root] = fc.sample(hexOf(32), 2) as [Hex, Hex]
  const tagTypes = ['address', 'bytes32', 'bytes32'].map((type) => ({ type }))
  expect(tagOf(auditor, salt, root)).toBe(keccak256(encodeAbiParameters(tagTypes, [auditor, salt, root])))
})

/** A result that its outcome allows. */
const resultOf = (index: number): fc.Arbitrary<AuditResult> =>
  fc
    .record({
      receiptHash: hexOf(32),
      tag: hexOf(32),
      outcome: fc.nat({ max: 6 }),
      distance: fc.integer({ min: 1, max: 254 }),
    })
    .map((result) => {
      const hasTag = result.outcome <= outcomes.mismatch
      const hasDistance = result.outcome === outcomes.within || result.outcome === outcomes.mismatch
      return { ...result, index, tag: hasTag ? result.tag : zeroBytes32, distance: hasDistance ? result.distance : 0 }
    })
const resultLists = fc
  .uniqueArray(fc.nat({ max: 60 }), { maxLength: 20 })
  .chain((indices) => fc.tuple(...indices.toSorted((a, b) => a - b).map(resultOf)))

const [batchId, auditor] = [`0x${'11'.repeat(32)}`, `0x${'22'.repeat(20)}`] as const
const input = { batchId, auditor, round: 0, fingerprint: zeroBytes32, leafCount: 61 }

describe('a summary', () => {
  it('states what its results state, with a path for each leaf', () => {
    fc.assert(
      fc.property(resultLists, (results) => {
        const { summary, leaves, tree, bitmap } = buildSummary({ ...input, results })
        const counts = unpackCounts(summary.counts)
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(results.length)
        expect(bitsOf(bitmap)).toEqual(results.filter(({ outcome }) => isChecked(outcome)).map(({ index }) => index))
        expect(summary.bitmapHash).toBe(hashBitmap(bitmap))
        expect(summary.outcomesRoot).toBe(tree?.root ?? zeroBytes32)
        for (const [i, leaf] of leaves.entries()) {
          const before = leaves.slice(0, i).filter(({ outcome }) => outcome === leaf.outcome).length
          expect(leaf.ordinal).toBe(before)
          expect(leaf.ordinal).toBeLessThan(counts[outcomeName(leaf.outcome) as 'match'])
          expect(isInTree(summary.outcomesRoot, hashOutcomeLeaf(leaf), tree?.path(i) ?? [])).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  const tag = `0x${'33'.repeat(32)}` as const
  const result = { index: 1, receiptHash: zeroBytes32, outcome: outcomes.match, tag, distance: 0 }
  it.each([
    ['an index beyond the batch', [{ ...result, index: 61 }]],
    ['an index twice', [result, result]],
    ['descending indices', [{ ...result, index: 2 }, result]],
    ['a fractional index', [{ ...result, index: 0.5 }]],
    ['an unknown outcome', [{ ...result, outcome: 7 }]],
    ['a match without a tag', [{ ...result, tag: zeroBytes32 }]],
    ['a match with a distance', [{ ...result, distance: 1 }]],
    ['a tolerant match without a distance', [{ ...result, outcome: outcomes.within }]],
    ['a tolerant match at an infinite distance', [{ ...result, outcome: outcomes.within, distance: 255 }]],
    ['a mismatch without a tag', [{ ...result, outcome: outcomes.mismatch, tag: zeroBytes32 }]],
    ['a failure with a tag', [{ ...result, outcome: outcomes.failed }]],
    ['a leaf that was not checked with a tag', [{ ...result, outcome: outcomes.notChecked }]],
    ['missing evidence with a distance', [{ ...result, outcome: outcomes.notServed, distance: 3 }]],
    ['an inconclusive result with a distance', [{ ...result, outcome: outcomes.inconclusive, distance: 3 }]],
  ])('rejects %s', (_, results) => {
    expect(() => buildSummary({ ...input, results })).toThrow(badInput)
  })
})
