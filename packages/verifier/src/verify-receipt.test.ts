import { canonicalJson, encodeReceiptFile, receiptFileToJson } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CheckName } from './check.ts'
import { FakeChain, module } from './fake-chain.fixture.ts'
import { verifyReceiptText } from './verify-receipt.ts'
import type { VerifyReport } from './verify-report.ts'

const chain = new FakeChain({ request: { kind: 'text', text: 'how much is it?' } })
const file = chain.file()
const text = encodeReceiptFile(file)
const options = { reader: chain.reader, settlement: module }

const failed = (report: VerifyReport): CheckName[] =>
  report.checks.filter((check) => check.ok === false).map((check) => check.name)

describe('a valid receipt file', () => {
  it('passes all checks against its chain', async () => {
    const report = await verifyReceiptText(text, options)
    expect(failed(report)).toEqual([])
    expect(report).toMatchObject({ ok: true, couldNotCheck: false, state: 'replayed' })
    expect(report.guarantee).toBe(
      'replayed; in a batch; not final; 2 of 2 drawn found the same bits; drawn by the chain',
    )
    expect(report.stillTrusted).toEqual([
      'that the 2 drawn auditors who recomputed the answer do not all collude with the worker',
      "the RPC endpoints' view of the chain: several that must agree make a false view harder",
      'that no case decides against the receipt before its window closes',
      'the requester, that the inputs are an encoding of the request',
      'that the model is any good: "this model ran" is never "the answer is true"',
    ])
  })

  it('passes without a chain, and then meets no requirement', async () => {
    const report = await verifyReceiptText(text)
    expect(failed(report)).toEqual([])
    expect(report).toMatchObject({ ok: true, couldNotCheck: false, state: 'signed' })
    expect(report.guarantee).toBe(
      'signed by the worker; 100 % class, not drawn yet; registrations, batch and draw on chain not checked',
    )
    for (const kind of ['signed', 'settled'] as const) {
      expect(await verifyReceiptText(text, { require: { kind } })).toMatchObject({ ok: false, assessment: 'unmet' })
    }
  })

  it('names the producer of the blocks that draw', async () => {
    const report = await verifyReceiptText(text, { ...options, producer: 'this devnet' })
    expect(report.guarantee).toContain('whose blocks are all produced by this devnet')
    expect(report.stillTrusted).toContain('this devnet, which produces the blocks that draw')
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

const json = receiptFileToJson(file) as { [key: string]: Json }

/** The canonical text of the file with the value at `path` replaced or removed. */
function withChange(path: Path, change: (value: Json) => Json | undefined): string {
  const copy = JSON.parse(JSON.stringify(json)) as { [key: string]: Json }
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

const named = (paths: Path[]) => paths.map((path) => [path.join('.'), path] as const)
const verify = async (changed: string) => (await verifyReceiptText(changed, options)).ok

describe('a changed receipt file fails', () => {
  it.each(named(leaves(json)))('with another %s', async (_, path) => {
    expect(await verify(withChange(path, other))).toBe(false)
  })

  it.each(named(leaves(json)))('without %s', async (_, path) => {
    expect(await verify(withChange(path, () => undefined))).toBe(false)
  })

  it.each(named(objects(json)))('with an additional element in %s', async (_, path) => {
    const changed = withChange(path, (value) =>
      Array.isArray(value) ? [...value, 'x'] : { ...(value as object), x: 1 },
    )
    expect(await verify(changed)).toBe(false)
  })

  it('with lists in another order', async () => {
    for (const path of [['inputs'], ['outputs'], ['draw', 0, 'accounts']] as Path[]) {
      expect(await verify(withChange(path, (value) => (value as Json[]).toReversed()))).toBe(false)
    }
  })

  it('with another encoding of the same values', async () => {
    const spaced = JSON.stringify(json, undefined, 2)
    const reordered = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).toReversed()))
    for (const changed of [spaced, reordered, ` ${text}`, `${text}\n`, `${text}{}`, `\uFEFF${text}`]) {
      expect(failed(await verifyReceiptText(changed, options))).toEqual(['canonical form'])
    }
  })

  it('with any character replaced', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: text.length - 2 }),
        fc.string({ minLength: 1, maxLength: 1 }),
        async (at, character) => {
          fc.pre(text[at] !== character)
          expect(await verify(text.slice(0, at) + character + text.slice(at + 1))).toBe(false)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('if the text is not a receipt file', async () => {
    for (const invalid of ['', 'null', '[]', '{}', '{"format":"og/receipt/1"}', '\u0000', '[['.repeat(10_000)]) {
      const report = await verifyReceiptText(invalid, options)
      expect(failed(report)).toEqual(['canonical form'])
      expect(report).toMatchObject({ ok: false, assessment: 'void' })
    }
  })
})
