import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { canonicalJson, parseCanonicalJson } from './canonical.ts'
import { hashTensors } from './commitment.ts'
import { createHasher } from './eip712.ts'
import { modelIdOf } from './manifest.ts'
import { assignmentType } from './objects/assignment.ts'
import { jobType } from './objects/job.ts'
import { offerType } from './objects/offer.ts'
import { receiptType } from './objects/receipt.ts'
import type { Signed } from './objects/signed.ts'
import { verdictType } from './objects/verdict.ts'
import { isOgError } from './og-error.ts'
import { hashParams, hashRequest } from './params.ts'
import {
  decodeBase64,
  decodeReceiptFile,
  encodeBase64,
  encodeReceiptFile,
  maxReceiptFileBytes,
  parseReceiptFile,
  parseSignedAnswer,
  type ReceiptFile,
  signedAnswerToJson,
} from './receipt-file.ts'
import { runtimeId } from './runtime.ts'
import { recoverSigner } from './signature.ts'
import { vectorText } from './vectors.fixture.ts'

const text = vectorText('receipt')
const refused = expect.objectContaining({ code: 'BAD_ENCODING' })

/** Everything that a check computes from a file; each comes out otherwise when what it covers is changed. */
function seen(file: ReceiptFile): Record<string, string | undefined> {
  const hasher = createHasher(file.domain)
  const signerOf = (digest: `0x${string}`, signed: Signed<unknown>): string | undefined => {
    try {
      return recoverSigner(digest, signed.signature)
    } catch {
      return undefined
    }
  }
  const { job, offer, assignment, receipt, blind } = file
  const digests = {
    job: hasher.digest(jobType, job.value),
    offer: hasher.digest(offerType, offer.value),
    assignment: hasher.digest(assignmentType, assignment.value),
    receipt: hasher.digest(receiptType, receipt.value),
  }
  return {
    job: signerOf(digests.job, job),
    offer: signerOf(digests.offer, offer),
    assignment: signerOf(digests.assignment, assignment),
    receipt: signerOf(digests.receipt, receipt),
    verdicts: file.verdicts.map((one) => signerOf(hasher.digest(verdictType, one.value), one)).join(),
    modelId: modelIdOf(file.manifest),
    runtimeIds: file.manifest.runtimes.map(runtimeId).join(),
    inputHash: hashTensors('input', blind, file.inputs),
    outputHash: hashTensors('output', blind, file.outputs),
    paramsHash: hashParams(blind, file.params),
    requestHash: hashRequest(blind, file.request),
  }
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

interface Change {
  readonly what: string
  readonly value: Json
}

/** Every way that is tried of changing a value, one leaf or member at a time. */
function* changes(value: Json, path = ''): Generator<Change> {
  if (Array.isArray(value)) {
    yield { what: `${path} longer`, value: [...value, value[0] ?? null] }
    if (value.length > 0) yield { what: `${path} shorter`, value: value.slice(1) }
    for (const [i, item] of value.entries()) {
      for (const change of changes(item, `${path}[${i}]`)) {
        yield { what: change.what, value: value.with(i, change.value) }
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    yield { what: `${path} with one more member`, value: { ...value, extra: 1 } }
    for (const [key, item] of Object.entries(value)) {
      const { [key]: _, ...rest } = value
      yield { what: `${path} without ${key}`, value: rest }
      for (const change of changes(item, `${path}.${key}`)) {
        yield { what: change.what, value: { ...value, [key]: change.value } }
      }
    }
  } else {
    for (const other of leafChanges(value)) yield { what: `${path}: ${JSON.stringify(other)}`, value: other }
  }
}

function leafChanges(value: null | boolean | number | string): Json[] {
  if (value === null) return [0, false, '']
  if (typeof value === 'boolean') return [!value, null]
  if (typeof value === 'number') return [value + 1, value - 1, value + 0.5, String(value), null]
  const last = value.at(-1) ?? ''
  return [
    `${value.slice(0, -1)}${last === '1' ? '2' : '1'}`,
    `${value}0`,
    value.slice(0, -1),
    ...(value.startsWith('0x') ? [value.toUpperCase(), value.slice(2), `0x1${value.slice(3)}`] : [` ${value}`]),
    null,
    0,
  ].filter((other) => other !== value)
}

it('decodes its own encoding to an equal value', () => {
  const file = decodeReceiptFile(text)
  expect(encodeReceiptFile(file)).toBe(text)
  expect(parseReceiptFile(JSON.parse(text))).toEqual(file)
})

it('rejects every change of every field by the schema or by a check', () => {
  const original = seen(decodeReceiptFile(text))
  let seenByChecks = 0
  let refusedBySchema = 0
  for (const { what, value } of changes(JSON.parse(text) as Json)) {
    let file: ReceiptFile
    try {
      file = decodeReceiptFile(canonicalJson(value))
    } catch (error) {
      expect(isOgError(error), what).toBe(true)
      refusedBySchema++
      continue
    }
    expect(seen(file), what).not.toEqual(original)
    seenByChecks++
  }
  expect(seenByChecks).toBeGreaterThan(300)
  expect(refusedBySchema).toBeGreaterThan(600)
})

it('rejects a non-canonical form of the same values with BAD_ENCODING', () => {
  const value = JSON.parse(text) as Record<string, unknown>
  for (const other of [
    JSON.stringify(value, null, 2),
    ` ${text}`,
    `${text}\n`,
    text.replace('"blind"', '"\\u0062lind"'),
    text.replace('{"assignment"', '{"format":"og/receipt/1","assignment"'),
    canonicalJson({ ...value, format: 'og/receipt/2' }),
  ]) {
    expect(() => decodeReceiptFile(other)).toThrow(refused)
  }
  expect(() => decodeReceiptFile({ length: maxReceiptFileBytes + 1 } as string)).toThrow(
    expect.objectContaining({ code: 'TOO_LARGE' }),
  )
})

it('rejects arbitrary JSON values with an OgError', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => parseReceiptFile(value)).toThrow(refused)
      expect(() => parseSignedAnswer(value)).toThrow(refused)
    }),
  )
})

it('parses the JSON form of a signed answer to an equal value', () => {
  const { job, offer, assignment, receipt } = decodeReceiptFile(text)
  const answer = { job, offer, assignment, receipt }
  expect(parseSignedAnswer(JSON.parse(JSON.stringify(signedAnswerToJson(answer))))).toEqual(answer)
})

describe('base64', () => {
  it('decodes its own encoding to an equal value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes)
      }),
    )
  })

  it.each([
    'A',
    'AA',
    'AAA',
    'AAAAA',
    'AA=',
    'AB==',
    'AAB=',
    'AA==\n',
    ' AA==',
    'AA-_',
    '====',
    'AA==AA==',
    'é',
    'AAAA=',
  ])('rejects %j with BAD_ENCODING', (other) => {
    expect(() => decodeBase64(other)).toThrow(refused)
  })

  it('encodes every decoded text to the same text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.base64String({ maxLength: 12 }), fc.string({ maxLength: 8 })), (other) => {
        try {
          expect(encodeBase64(decodeBase64(other))).toBe(other)
        } catch (error) {
          expect(error).toEqual(refused)
        }
      }),
    )
  })
})

it('rejects fractions in integer fields', () => {
  for (const [from, to] of [
    ['"attempt":1', '"attempt":1.5'],
    ['"attempt":1', '"attempt":-1'],
    ['"attempt":1', '"attempt":4294967296'],
    ['"executeBy":1800000060', '"executeBy":9007199254740992'],
    ['"auditBps":10000', '"auditBps":65536'],
  ] as const) {
    expect(text).toContain(from)
    expect(() => parseReceiptFile(parseCanonicalJson(text.replace(from, to)))).toThrow(refused)
  }
})
