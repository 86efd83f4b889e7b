import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { encodeReceiptFile, type ReceiptFile } from '@opengradient/protocol'
import { fixtureManifest, makeRun } from '@opengradient/verifier/testing'
import { expect, it } from 'vitest'

import { run, temporaryFolder } from './captured-io.fixture.ts'

const cwd = temporaryFolder()
const settlement = `0x${'5e'.repeat(20)}` as const
const other = `0x${'12'.repeat(20)}`
const text = encodeReceiptFile(answeredFile())
writeFileSync(path.join(cwd, 'receipt.json'), text)

/** The file of an answer whose receipt is in no batch. */
function answeredFile(): ReceiptFile {
  const { evidence, outputs, salt, hasher } = makeRun({ module: settlement })
  const { job, offer, assignment, receipt, params, inputs } = evidence
  return {
    ...{
      job,
      offer,
      assignment,
      receipt,
      params,
      inputs,
      outputs,
      salt,
      domain: hasher.domain,
      manifest: fixtureManifest,
    },
    ...{ calibrations: [], request: null, inclusion: null, draw: [], summaries: [], order: null },
  }
}

const verify = (...args: string[]) => run(['verify', ...args], { cwd })

function written(content: string | Uint8Array): string {
  writeFileSync(path.join(cwd, 'changed.json'), content)
  return 'changed.json'
}

it('accepts a receipt offline', async () => {
  const { code, out, err } = await verify('receipt.json')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('holds: ')
  expect(out).toContain('still trusted:')
})

it('prints one JSON document with ok, guarantee and checks', async () => {
  const { code, out } = await verify('receipt.json', '--json')
  const report = JSON.parse(out)
  expect(code).toBe(0)
  expect(report).toMatchObject({ ok: true, state: 'signed', guarantee: expect.stringContaining('signed by') })
  for (const check of report.checks) {
    expect(Object.keys(check)).toEqual(['name', 'ok', 'detail'])
    expect([true, null]).toContain(check.ok)
  }
})

it.each([
  ['another price', text.replace(/("price":")([0-9]+)/, (_, key, price) => `${key}${BigInt(price) + 1n}`)],
  ['an additional field', text.replace('{', '{"a":1,')],
])('rejects a file with %s', async (_, content) => {
  const { code, out } = await verify(written(content), '--json')
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ ok: false, guarantee: expect.stringMatching(/^none: /) })
})

it.each([
  ['an additional space', `${text.slice(0, -1)} \n`, 'reformatted'],
  ['indented JSON', JSON.stringify(JSON.parse(text), undefined, 2), 'reformatted'],
  ['a byte order mark', `\uFEFF${text}`, 'not a receipt file'],
  ['bytes that are not UTF-8', Buffer.concat([Buffer.from([0xff]), Buffer.from(text)]), 'not a receipt file'],
  ['text that is not JSON', 'receipt', 'not a receipt file'],
  ['no content', '', 'not a receipt file'],
  ['another JSON value', 'null', 'not a receipt file'],
])('exits 2 for a file with %s, which is no forgery', async (_, content, why) => {
  const { code, out } = await verify(written(content), '--json')
  expect(code).toBe(2)
  expect(JSON.parse(out).error).toMatchObject({ code: 'BAD_ENCODING', message: expect.stringContaining(why) })
})

it('reads a receipt from standard input', async () => {
  expect((await run(['verify', '-'], { cwd, stdin: text })).code).toBe(0)
  expect((await run(['verify', '-'], { cwd, stdin: 'receipt' })).code).toBe(2)
})

it('rejects a receipt of another settlement contract than the pinned one', async () => {
  expect((await verify('receipt.json', '--settlement', settlement)).code).toBe(0)
  expect((await verify('receipt.json', '--settlement', settlement.toUpperCase().replace('0X', '0x'))).code).toBe(0)
  expect((await verify('receipt.json', '--settlement', other)).code).toBe(1)
  const fromEnvironment = await run(['verify', 'receipt.json'], { cwd, env: { OG_SETTLEMENT: other } })
  expect(fromEnvironment.code).toBe(1)
})

it('does not query the chain without a pinned settlement contract', async () => {
  const { code, out, err } = await verify('receipt.json', '--rpc', 'http://127.0.0.1:9', '--json')
  expect(code).toBe(3)
  const report = JSON.parse(out)
  expect(report.ok).toBe(false)
  expect(report.checks.at(-1)).toMatchObject({ name: 'settlement contract', ok: null })
  expect(err).toContain('--settlement')
})

it('exits 3 when the endpoint fails, and 1 when an offline check fails as well', async () => {
  const server = createServer((_, response) => response.writeHead(500).end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const rpc = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    const args = ['--rpc', rpc, '--settlement', settlement, '--json']
    const honest = await verify('receipt.json', ...args)
    expect(honest.code).toBe(3)
    expect(JSON.parse(honest.out).checks.at(-1)).toMatchObject({ name: 'chain', ok: null })
    const changed = await verify(written(text.replace('"attempt":1', '"attempt":2')), ...args)
    expect(changed.code).toBe(1)
    const elsewhere = await verify('receipt.json', '--rpc', rpc, '--settlement', other)
    expect(elsewhere.code).toBe(1)
  } finally {
    server.close()
  }
})

it('exits 3 when a guarantee is required and no chain is known: offline none can be established', async () => {
  for (const guarantee of ['signed', 'settled', 'replayed:2', 'final']) {
    const { code, err } = await verify('receipt.json', '--require', guarantee)
    expect(code).toBe(3)
    expect(err).toContain('--rpc')
  }
})

it.each([
  ['an unknown guarantee', '--require', 'proven'],
  ['--wait without --require', '--wait', '3'],
  ['a quorum above the number of endpoints', '--rpc', 'http://127.0.0.1:9', '--quorum', '2'],
])('exits 2 for %s', async (_, ...args) => {
  const { code, out } = await verify('receipt.json', ...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
})
