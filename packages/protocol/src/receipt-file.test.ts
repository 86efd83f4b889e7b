import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hexOf } from './arbitraries.fixture.ts'
import { groupType, leafType } from './batch.ts'
import type { Manifest } from './manifest.ts'
import { calibrationType } from './objects/calibration.ts'
import { orderType, orderVerdictType } from './objects/order.ts'
import { summaryType } from './objects/summary.ts'
import { isOgError } from './og-error.ts'
import { outcomeLeafType } from './outcomes.ts'
import {
  decodeReceiptFile,
  encodeReceiptFile,
  parseSignedAnswer,
  type ReceiptFile,
  receiptFileToJson,
  signedAnswerToJson,
} from './receipt-file.ts'
import { signedOf, structOf } from './struct-values.fixture.ts'
import { tensorOf } from './tensor.ts'
import { readVectors } from './vectors.fixture.ts'
import { answers } from './wire/messages.fixture.ts'

const manifest = readVectors<{ cases: { manifest: Manifest }[] }>('manifests').cases[0]?.manifest as Manifest
const hash = hexOf(32)
const count = fc.maxSafeNat()
const few = <T>(item: fc.Arbitrary<T>, minLength = 0): fc.Arbitrary<T[]> => fc.array(item, { minLength, maxLength: 2 })

const files: fc.Arbitrary<ReceiptFile> = fc.record({
  domain: fc.record({ chainId: fc.integer({ min: 1 }), verifyingContract: hexOf(20) }),
  ...answers,
  manifest: fc.constant(manifest),
  calibrations: few(signedOf(calibrationType)),
  salt: hash,
  params: fc.constant({ outputs: ['y'] }),
  request: fc.constantFrom(null, { kind: 'text' as const, text: 'héllo' }),
  inputs: few(fc.constant(tensorOf('x', 'FP32', [2], Float32Array.of(1, 2)))),
  outputs: few(fc.constant(tensorOf('y', 'UINT8', [], Uint8Array.of(7)))),
  inclusion: fc.option(
    fc.record({
      batchId: hash,
      sequence: count,
      postedBlock: count,
      groups: few(structOf(groupType), 1),
      atRisk: few(fc.bigInt(0n, 2n ** 256n - 1n)),
      leaf: structOf(leafType),
      path: few(hash),
    }),
  ),
  draw: few(fc.record({ round: fc.nat({ max: 2 }), seed: hash, accounts: few(hexOf(20)) })),
  summaries: few(
    fc.record({
      summary: signedOf(summaryType),
      bitmap: fc.uint8Array({ maxLength: 9 }),
      leaf: structOf(outcomeLeafType),
      path: few(hash),
    }),
  ),
  order: fc.option(
    fc.record({
      order: signedOf(orderType),
      auditors: few(hexOf(20), 1),
      verdicts: few(signedOf(orderVerdictType)),
    }),
  ),
})

describe('a receipt file', () => {
  it('round-trips as canonical JSON', () => {
    fc.assert(
      fc.property(files, (file) => {
        const text = encodeReceiptFile(file)
        const decoded = decodeReceiptFile(text)
        expect(decoded).toEqual(file)
        expect(encodeReceiptFile(decoded)).toBe(text)
        expect(parseSignedAnswer(signedAnswerToJson(file))).toEqual({
          job: file.job,
          offer: file.offer,
          assignment: file.assignment,
          receipt: file.receipt,
        })
      }),
      { numRuns: 30 },
    )
  })

  it('is rejected with a typed error when characters change, and never read differently', () => {
    const text = encodeReceiptFile(fc.sample(files, { numRuns: 1, seed: 5 })[0] as ReceiptFile)
    fc.assert(
      fc.property(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom('0', 'f', '"', ',', '}', ' ', 'é', '\u0000'),
        (at, by) => {
          const changed = text.slice(0, at) + by + text.slice(at + 1)
          try {
            expect(encodeReceiptFile(decodeReceiptFile(changed))).toBe(
              changed.endsWith('\n') ? changed : `${changed}\n`,
            )
          } catch (error) {
            if (!isOgError(error)) throw error
            expect(error.code).toBe('BAD_ENCODING')
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  const json = () => receiptFileToJson(fc.sample(files, { numRuns: 1, seed: 7 })[0] as ReceiptFile)
  it.each<[string, (file: Record<string, unknown>) => void]>([
    ['another format', (file) => Object.assign(file, { format: 'og/receipt/1' })],
    ['an unknown field', (file) => Object.assign(file, { blind: file.salt })],
    ['a missing field', (file) => Reflect.deleteProperty(file, 'draw')],
    ['a salt in capitals', (file) => Object.assign(file, { salt: `0x${'AA'.repeat(32)}` })],
    [
      'four rounds',
      (file) => Object.assign(file, { draw: Array(4).fill({ round: 0, seed: file.salt, accounts: [] }) }),
    ],
    [
      'an amount above 256 bits',
      (file) => Object.assign(file, { inclusion: { ...(file.inclusion as object), atRisk: ['9'.repeat(78)] } }),
    ],
  ])('with %s is rejected', (_, change) => {
    const file = json()
    change(file)
    expect(() => decodeReceiptFile(JSON.stringify(file))).toThrow(expect.objectContaining({ code: 'BAD_ENCODING' }))
  })

  it('above the limit is rejected before it is parsed', () => {
    const text = { length: 2 ** 28 + 1 } as unknown as string
    expect(() => decodeReceiptFile(text)).toThrow(expect.objectContaining({ code: 'TOO_LARGE' }))
  })
})
