import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { describeGuarantee, formatRequirement, meets, parseRequirement, type Standing } from './guarantee.ts'
import { isOgError } from './og-error.ts'
import type { ReceiptState } from './receipt-state.ts'

const states: ReceiptState[] = ['signed', 'replayed', 'settled', 'final', 'challenged', 'voided', 'confirmed']
const standing = (changes: Partial<Standing> = {}): Standing => ({
  state: 'signed',
  matched: 0,
  within: 0,
  verdicts: 0,
  closed: false,
  ...changes,
})

describe('parseRequirement, formatRequirement and meets', () => {
  it.each([
    ['signed', { kind: 'signed' }],
    ['replayed', { kind: 'replayed', auditors: 1 }],
    ['replayed:2', { kind: 'replayed', auditors: 2 }],
    ['settled', { kind: 'settled' }],
    ['final', { kind: 'final' }],
  ] as const)('%s', (text, requirement) => {
    expect(parseRequirement(text)).toEqual(requirement)
    expect(parseRequirement(formatRequirement(requirement))).toEqual(requirement)
  })

  it.each([
    '',
    'verified',
    'replayed:0',
    'replayed:01',
    'replayed:-1',
    'replayed:1.5',
    'replayed:10000',
    'Final',
    'final ',
  ])('not %j', (text) => {
    expect(() => parseRequirement(text)).toThrow(expect.objectContaining({ code: 'USAGE' }))
  })

  it('rejects any other text with a short USAGE error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 5_000 }), (text) => {
        try {
          parseRequirement(text)
        } catch (error) {
          expect(isOgError(error)).toBe(true)
          expect((error as Error).message.length).toBeLessThan(200)
        }
      }),
    )
  })

  it('is met by the required number of auditors and not by fewer', () => {
    expect(meets(standing(), { kind: 'signed' })).toBe(true)
    expect(meets(standing({ matched: 1 }), { kind: 'replayed', auditors: 2 })).toBe(false)
    expect(meets(standing({ matched: 1, within: 1, verdicts: 2 }), { kind: 'replayed', auditors: 2 })).toBe(true)
    expect(meets(standing({ verdicts: 5 }), { kind: 'replayed', auditors: 1 })).toBe(false)
    expect(states.filter((state) => meets(standing({ state }), { kind: 'settled' }))).toEqual([
      'settled',
      'final',
      'confirmed',
    ])
    expect(states.filter((state) => meets(standing({ state }), { kind: 'final' }))).toEqual(['final'])
    expect(meets(standing({ state: 'confirmed', closed: true }), { kind: 'final' })).toBe(true)
    for (const state of ['challenged', 'voided'] as const) {
      expect(meets(standing({ state, matched: 9 }), { kind: 'signed' })).toBe(false)
      expect(meets(standing({ state, matched: 9 }), { kind: 'replayed', auditors: 1 })).toBe(false)
    }
  })
})

it('describes each standing with numbers', () => {
  const counts = {
    'no verdict': {},
    '2 match': { matched: 2, verdicts: 2 },
    '2 within': { within: 2, verdicts: 2 },
    '1 matches, 1 within, 1 neither': { matched: 1, within: 1, verdicts: 3 },
    '2 neither': { verdicts: 2 },
    'window closed': { matched: 2, verdicts: 2, closed: true },
  }
  const sentences = Object.fromEntries(
    states.flatMap((state) =>
      Object.entries(counts).map(([name, count]) => [
        `${state}, ${name}`,
        describeGuarantee(standing({ state, ...count })),
      ]),
    ),
  )
  for (const sentence of Object.values(sentences)) expect(sentence).not.toMatch(/verified/i)
  expect(sentences).toMatchSnapshot()
})
