/** `og verify` against a chain with the contracts, in every state of a receipt. No gateway and no node runs. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { encodeReceiptFile, type ReceiptFile } from '@opengradient/protocol'
import { type PostedRun, ReceiptNetwork } from '@opengradient/verifier/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { type CommandResult, run, temporaryFolder } from './captured-io.fixture.ts'
import { exitCodes } from './exit-codes.ts'

const cwd = temporaryFolder()
let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

async function verify(file: ReceiptFile, ...args: string[]): Promise<CommandResult> {
  writeFileSync(path.join(cwd, 'receipt.json'), encodeReceiptFile(file))
  const { rpcUrl } = net.chain
  return await run(['verify', 'receipt.json', '--rpc', rpcUrl, '--settlement', net.contracts.settlement, ...args], {
    cwd,
  })
}

/** Exit codes by requirement. */
async function codesOf(file: ReceiptFile): Promise<Record<string, number>> {
  const codes: Record<string, number> = { none: (await verify(file)).code }
  for (const guarantee of ['signed', 'settled', 'replayed:2', 'final']) {
    codes[guarantee] = (await verify(file, '--require', guarantee)).code
  }
  return codes
}

/** A receipt in a sealed batch, and its drawn auditors. */
async function sealed() {
  const [posted] = (await net.post([await net.run()])) as [PostedRun]
  return { posted, drawn: await net.seal(posted) }
}

const { yes, no, undecided } = exitCodes

it('exits by the state of a receipt from signed to final', async () => {
  const signed = net.file(await net.run())
  expect(await codesOf(signed)).toEqual({
    none: yes,
    signed: yes,
    settled: undecided,
    'replayed:2': undecided,
    final: undecided,
  })

  const { posted, drawn } = await sealed()
  const settled = await net.postedFile(posted)
  expect(await codesOf(settled)).toEqual({
    none: yes,
    signed: yes,
    settled: yes,
    'replayed:2': undecided,
    final: undecided,
  })

  const summaries = []
  for (const auditor of drawn) summaries.push(await net.audit(auditor, [posted]))
  await net.mine(1)
  const audited = await net.postedFile(posted, summaries)
  expect(await codesOf(audited)).toEqual({ none: yes, signed: yes, settled: yes, 'replayed:2': yes, final: undecided })
  const { out } = await verify(audited)
  expect(out).toContain('2 of 2 drawn found the same bits')

  await net.chain.pass(60)
  expect(await codesOf(audited)).toEqual({ none: yes, signed: yes, settled: yes, 'replayed:2': yes, final: yes })
  const report = JSON.parse((await verify(audited, '--json')).out)
  expect(report).toMatchObject({ ok: true, state: 'final', guarantee: expect.stringMatching(/^final; 2 of 2 drawn/) })
})

it('exits 3 for a disputed receipt, for every requirement', async () => {
  const { posted, drawn } = await sealed()
  const [liar, honest] = drawn as [(typeof drawn)[0], (typeof drawn)[0]]
  const summaries = [await net.audit(liar, [posted], 'mismatch'), await net.audit(honest, [posted])]
  await net.mine(1)
  const disputed = await net.postedFile(posted, summaries)
  const all = { none: undecided, signed: undecided, settled: undecided, 'replayed:2': undecided, final: undecided }
  expect(await codesOf(disputed)).toEqual(all)
  const { out, err } = await verify(disputed)
  expect(out).toContain('not decided: disputed; 1 of 2 drawn found another answer')
  expect(err).toContain('could not be checked: finality: disputed')
})

it('exits 1 for a receipt of class 100 % that no auditor checked, and 3 for one that is in no batch after its deadline', async () => {
  const { posted } = await sealed()
  const fresh = net.file(await net.run())
  const unchecked = await net.postedFile(posted)
  await net.chain.pass(120)
  expect(await codesOf(unchecked)).toEqual({ none: no, signed: no, settled: no, 'replayed:2': no, final: no })
  expect(await verify(fresh, '--require', 'signed')).toMatchObject({ code: undecided })
})

it('exits 1 for another settlement contract than the pinned one, and for a place that the chain does not have', async () => {
  const { posted } = await sealed()
  const file = await net.postedFile(posted)
  const other = ['verify', 'receipt.json', '--rpc', net.chain.rpcUrl, '--settlement', net.contracts.claims]
  await verify(file)
  expect((await run(other, { cwd })).code).toBe(no)
  const inclusion = file.inclusion as NonNullable<ReceiptFile['inclusion']>
  const moved = { ...file, inclusion: { ...inclusion, sequence: inclusion.sequence + 1 } }
  expect((await verify(moved)).code).toBe(no)
})
