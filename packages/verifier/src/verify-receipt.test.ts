import {
  canonicalJson,
  encodeReceiptFile,
  type Hex,
  jobType,
  type ReceiptFile,
  receiptFileToJson,
  signStruct,
  type Tensor,
  tensorOf,
  verdictOutcomes,
} from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { type CheckName, firstFailure } from './check.ts'
import { fixtureKeys, makeFixture } from './testing/make-fixture.ts'
import { verifyReceiptFile, verifyReceiptText } from './verify-receipt.ts'
import type { VerifyReport } from './verify-report.ts'

const { file, keys } = makeFixture()
const [sum, count] = file.outputs as [Tensor, Tensor]
const text = encodeReceiptFile(file)

const failed = (report: VerifyReport): CheckName[] =>
  report.checks.filter((check) => check.ok === false).map((check) => check.name)

describe('a valid receipt file', () => {
  it('passes all checks without a chain, in order', async () => {
    const report = await verifyReceiptText(text)
    expect(failed(report)).toEqual([])
    expect(report).toMatchObject({ ok: true, couldNotCheck: false })
    expect(report.checks.map(({ name }) => name)).toEqual([
      'canonical form',
      'model',
      'runtime',
      'input',
      'parameters',
      'request',
      'output',
      'job signature',
      'offer signature',
      'assignment signature',
      'receipt signature',
      'assignment',
      'price',
      'times',
      'verdicts',
    ])
    expect(report.guarantee).toBe('replayed by 2 of 2 auditors, bit for bit; registration on chain not checked')
    expect(report.stillTrusted).toEqual([
      'that the 2 auditors who recomputed the answer do not all collude with the worker',
      'that the source of the verdicts omitted none',
      'that worker, gateway and auditors are registered and have a stake: the chain was not queried',
      'that the model is any good: "this model ran" is never "the answer is true"',
    ])
  })

  it('has the guarantee signed without verdicts', async () => {
    const report = await verifyReceiptFile(makeFixture({ keys: fixtureKeys(0) }).file)
    expect(report.ok).toBe(true)
    expect(report.guarantee).toBe('signed by the worker; registration on chain not checked')
    expect(report.stillTrusted[0]).toContain('that the worker ran the model')
  })

  it('passes without the final line feed', async () => {
    expect((await verifyReceiptText(text.trimEnd())).ok).toBe(true)
  })

  it('fails with another pinned settlement address', async () => {
    expect((await verifyReceiptFile(file, { settlement: file.domain.verifyingContract })).ok).toBe(true)
    expect(failed(await verifyReceiptFile(file, { settlement: `0x${'01'.repeat(20)}` }))).toEqual([
      'settlement contract',
    ])
  })

  it('does not reach replayed:2 without a chain that confirms the auditors', async () => {
    const report = await verifyReceiptFile(file, { require: { kind: 'replayed', auditors: 2 } })
    expect(report).toMatchObject({ ok: false, couldNotCheck: true })
    expect(failed(report)).toEqual([])
  })

  it('is undecided, not failed, below the required guarantee', async () => {
    const report = await verifyReceiptFile(file, { require: { kind: 'replayed', auditors: 3 } })
    expect(report).toMatchObject({ ok: false, couldNotCheck: true })
    expect(failed(report)).toEqual([])
    expect(await verifyReceiptFile(file, { require: { kind: 'final' } })).toMatchObject({
      ok: false,
      couldNotCheck: true,
    })
  })
})

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Path = readonly (string | number)[]
type Parent = Record<string | number, Json>

/** Paths of all scalar values and of all empty lists and objects. */
function leaves(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return [path]
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function objects(value: Json, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, item]) =>
    objects(item, [...path, Array.isArray(value) ? Number(key) : key]),
  )
  return [path, ...below]
}

/** The canonical text of the file with the value at `path` replaced or removed. */
function withChange(path: Path, change: (value: Json) => Json | undefined): string {
  const root = receiptFileToJson(file) as { [key: string]: Json }
  const copy = JSON.parse(JSON.stringify(root)) as { [key: string]: Json }
  if (path.length === 0) return canonicalJson(change(copy))
  const parent = path.slice(0, -1).reduce<Json>((at, key) => (at as Parent)[key] as Json, copy) as Parent
  const last = path.at(-1) as string | number
  const changed = change(parent[last] as Json)
  if (changed !== undefined) parent[last] = changed
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete parent[last]
  return canonicalJson(copy)
}

/** A different value of the same kind. */
function other(value: Json): Json {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  if (value === null) return { kind: 'text', text: 'x' }
  if (Array.isArray(value)) return ['sum']
  if (typeof value === 'object') return { x: 1 }
  if (/^\d+$/.test(value)) return (BigInt(value) + 1n).toString()
  const at = value.startsWith('0x') ? value.length - 1 : 0
  const digit = value[at] === '1' ? '2' : '1'
  return value === '' ? 'x' : value.slice(0, at) + digit + value.slice(at + 1)
}

const json = receiptFileToJson(file) as { [key: string]: Json }

describe('a changed receipt file fails', () => {
  it.each(leaves(json).map((path) => [path.join('.'), path] as const))('with another %s', async (_, path) => {
    expect((await verifyReceiptText(withChange(path, other))).ok).toBe(false)
  })

  it.each(leaves(json).map((path) => [path.join('.'), path] as const))('without %s', async (_, path) => {
    expect((await verifyReceiptText(withChange(path, () => undefined))).ok).toBe(false)
  })

  it.each(objects(json).map((path) => [path.join('.'), path] as const))(
    'with an additional element in %s',
    async (_, path) => {
      const changed = withChange(path, (value) =>
        Array.isArray(value) ? [...value, 'x'] : { ...(value as object), x: 1 },
      )
      expect((await verifyReceiptText(changed)).ok).toBe(false)
    },
  )

  it('with inputs or outputs in another order', async () => {
    for (const list of ['inputs', 'outputs'] as const) {
      expect((await verifyReceiptText(withChange([list], (value) => (value as Json[]).toReversed()))).ok).toBe(false)
    }
  })

  it('with another encoding of the same values', async () => {
    const spaced = JSON.stringify(json, undefined, 2)
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed()))
    const checksum = text.replace(keys.worker.address, keys.worker.address.toUpperCase().replace('0X', '0x'))
    for (const changed of [spaced, reordered, checksum, ` ${text}`, `${text}\n`, `${text}{}`, `\uFEFF${text}`]) {
      expect(failed(await verifyReceiptText(changed))).toEqual(['canonical form'])
    }
  })

  it('with any character replaced', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: text.length - 2 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (at, character) => {
          fc.pre(text[at] !== character)
          expect((await verifyReceiptText(text.slice(0, at) + character + text.slice(at + 1))).ok).toBe(false)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('if the text is not a receipt file', async () => {
    for (const invalid of ['', 'null', '[]', '{}', '{"format":"og/receipt/2"}', '\u0000', '[['.repeat(10_000)]) {
      expect(failed(await verifyReceiptText(invalid))).toEqual(['canonical form'])
    }
  })
})

describe('false statements with valid signatures', () => {
  const cases: [string, CheckName, () => ReceiptFile][] = [
    ['a price over the offer', 'price', () => makeFixture({ receipt: (r) => ({ ...r, price: r.price + 1n }) }).file],
    ['a price over the maximum', 'price', () => makeFixture({ job: (j) => ({ ...j, maxPrice: 999n }) }).file],
    ['too many units', 'input', () => makeFixture({ receipt: (r) => ({ ...r, inputUnits: 2, price: 2_000n }) }).file],
    [
      'output units that were not counted',
      'input',
      () => makeFixture({ receipt: (r) => ({ ...r, outputUnits: 1, price: 1_010n }) }).file,
    ],
    ['more units than allowed', 'price', () => makeFixture({ job: (j) => ({ ...j, maxInputUnits: 0 }) }).file],
    [
      'an offer for another model',
      'price',
      () => makeFixture({ offer: (o) => ({ ...o, modelId: `0x${'77'.repeat(32)}` }) }).file,
    ],
    [
      'an offer in another token',
      'price',
      () => makeFixture({ offer: (o) => ({ ...o, token: keys.worker.address }) }).file,
    ],
    [
      'an offer that the job does not accept',
      'price',
      () => makeFixture({ job: (j) => ({ ...j, offerHash: `0x${'77'.repeat(32)}` }) }).file,
    ],
    [
      'an assignment with another offer',
      'price',
      () => makeFixture({ assignment: (a) => ({ ...a, offerHash: `0x${'77'.repeat(32)}` }) }).file,
    ],
    [
      'an assignment of another job',
      'assignment',
      () => makeFixture({ assignment: (a) => ({ ...a, jobHash: `0x${'77'.repeat(32)}` }) }).file,
    ],
    [
      'a worker that was not assigned',
      'assignment',
      () => makeFixture({ assignment: (a) => ({ ...a, worker: keys.worker.address }) }).file,
    ],
    ['another attempt', 'assignment', () => makeFixture({ receipt: (r) => ({ ...r, attempt: 2 }) }).file],
    [
      'a receipt for another job',
      'assignment',
      () => makeFixture({ receipt: (r) => ({ ...r, jobHash: `0x${'77'.repeat(32)}` }) }).file,
    ],
    [
      'a job of another requester',
      'job signature',
      () => makeFixture({ job: (j) => ({ ...j, requester: keys.worker.address }) }).file,
    ],
    [
      'startedAt after the deadline',
      'times',
      () =>
        makeFixture({ receipt: (r) => ({ ...r, startedAt: r.startedAt + 70_000, finishedAt: r.finishedAt + 70_000 }) })
          .file,
    ],
    [
      'finishedAt before startedAt',
      'times',
      () => makeFixture({ receipt: (r) => ({ ...r, finishedAt: r.startedAt - 1 }) }).file,
    ],
    ['an expired offer', 'times', () => makeFixture({ offer: (o) => ({ ...o, validUntil: 1_700_000_000 }) }).file],
    [
      'a runtime that the model does not list',
      'runtime',
      () => makeFixture({ job: (j) => ({ ...j, runtimeId: `0x${'77'.repeat(32)}` }) }).file,
    ],
    [
      'another model',
      'model',
      () =>
        makeFixture({
          job: (j) => ({ ...j, modelId: `0x${'77'.repeat(32)}` }),
          offer: (o) => ({ ...o, modelId: `0x${'77'.repeat(32)}` }),
        }).file,
    ],
    ['outputs in another order', 'output', () => makeFixture({ outputs: file.outputs.toReversed() }).file],
    ['an output missing', 'output', () => makeFixture({ outputs: file.outputs.slice(1) }).file],
    [
      'an output of another type',
      'output',
      () => makeFixture({ outputs: [sum, tensorOf('count', 'UINT64', [1], new BigUint64Array(1))] }).file,
    ],
    [
      'an output of another shape',
      'output',
      () => makeFixture({ outputs: [sum, tensorOf('count', 'INT64', [2], new BigInt64Array(2))] }).file,
    ],
    ['outputs that were not requested', 'output', () => makeFixture({ params: { outputs: ['count'] } }).file],
    ['a verdict of the worker', 'verdicts', () => makeFixture({ keys: { ...keys, auditors: [keys.worker] } }).file],
    [
      'two verdicts of one auditor',
      'verdicts',
      () => makeFixture({ keys: { ...keys, auditors: [keys.gateway, keys.gateway] } }).file,
    ],
    ['a verdict on another receipt', 'verdicts', () => ({ ...makeFixture({ keys }).file, verdicts: file.verdicts })],
    [
      'an outcome that does not exist',
      'verdicts',
      () => makeFixture({ verdicts: [(v) => ({ ...v, outcome: 9 })] }).file,
    ],
    ['a method that does not exist', 'verdicts', () => makeFixture({ verdicts: [(v) => ({ ...v, method: 1 })] }).file],
    [
      'a verdict with the address of another auditor',
      'verdicts',
      () => makeFixture({ verdicts: [(v) => ({ ...v, auditor: keys.worker.address })] }).file,
    ],
    ['another chain', 'job signature', () => ({ ...file, domain: { ...file.domain, chainId: 1 } })],
    [
      'another contract',
      'job signature',
      () => ({ ...file, domain: { ...file.domain, verifyingContract: keys.worker.address } }),
    ],
    [
      'a signature with a high s',
      'receipt signature',
      () => ({ ...file, receipt: { ...file.receipt, signature: malleated(file.receipt.signature) } }),
    ],
    [
      'another job with the same receipt',
      'assignment',
      () => ({
        ...file,
        job: signStruct(keys.requester, makeFixture().hasher, jobType, { ...file.job.value, maxPrice: 1n }),
      }),
    ],
  ]

  it.each(cases)('fails with %s at the check %s', async (_, name, make) => {
    const report = await verifyReceiptFile(make())
    expect(report).toMatchObject({ ok: false })
    expect(failed(report)).toContain(name)
    expect(report.guarantee).toBe(`none: ${firstFailure(report.checks)?.name} does not hold`)
    expect(report.stillTrusted).toEqual([])
  })

  it('fails with the outputs of another answer', async () => {
    const twin = makeFixture({
      keys,
      outputs: [tensorOf('sum', 'FP32', [1, 2], new Float32Array([4, 6])), count],
    })
    expect(failed(await verifyReceiptFile({ ...file, outputs: twin.file.outputs }))).toEqual(['output'])
  })
})

describe('verdicts of mismatch', () => {
  const mismatch = (v: ReceiptFile['verdicts'][number]['value']) => ({ ...v, outcome: verdictOutcomes.mismatch })

  it('fail the receipt unless they are a minority', async () => {
    expect(failed(await verifyReceiptFile(makeFixture({ verdicts: [mismatch, mismatch] }).file))).toEqual(['verdicts'])
    expect(failed(await verifyReceiptFile(makeFixture({ verdicts: [mismatch] }).file))).toEqual(['verdicts'])
  })

  it('leave the receipt undecided if they are a minority', async () => {
    const report = await verifyReceiptFile(makeFixture({ keys: fixtureKeys(3), verdicts: [mismatch] }).file)
    expect(report.checks.at(-1)).toMatchObject({
      name: 'verdicts',
      ok: null,
      detail: 'of 3 auditors 2 the same bits, 1 another answer',
    })
    expect(report.guarantee).toContain('replayed by 2 of 3 auditors')
  })

  it('are not counted if they are inconclusive', async () => {
    const undecided = makeFixture({ verdicts: [(v) => ({ ...v, outcome: verdictOutcomes.inconclusive })] })
    const report = await verifyReceiptFile(undecided.file)
    expect(report.ok).toBe(true)
    expect(report.standing).toMatchObject({ matched: 1, within: 0, verdicts: 2 })
  })
})

/** The same signature with n − s and the other v, which is valid for libraries that accept a high s. */
function malleated(signature: Hex): Hex {
  const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
  const s = order - BigInt(`0x${signature.slice(66, 130)}`)
  const v = signature.endsWith('1b') ? '1c' : '1b'
  return `${signature.slice(0, 66)}${s.toString(16).padStart(64, '0')}${v}` as Hex
}
