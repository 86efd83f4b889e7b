import { openPartyCase, retireNode, setSigner } from '@opengradient/chain'
import { freshKey, type TestAccount } from '@opengradient/chain/testing'
import { assignmentType, createSigner, jobType, parseRequirement, signStruct } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ReceiptNetwork } from './testing/receipt-network.ts'
import { type VerifyReceiptOptions, verifyReceiptFile } from './verify-receipt.ts'

let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

const options = (change: Partial<VerifyReceiptOptions> = {}): VerifyReceiptOptions => ({
  reader: net.reader,
  settlement: net.contracts.settlement,
  ...change,
})
const needs = (text: string) => ({ require: parseRequirement(text) })

describe('a receipt on chain', () => {
  it('is signed in no batch, and settled without summaries', async () => {
    const run = await net.run()
    const signed = await verifyReceiptFile(net.file(run), options(needs('signed')))
    expect(signed.checks.filter(({ ok }) => ok === false)).toEqual([])
    expect(signed).toMatchObject({ ok: true, state: 'signed', assessment: 'met' })
    expect(await verifyReceiptFile(net.file(run), options(needs('settled')))).toMatchObject({
      ok: false,
      couldNotCheck: true,
      assessment: 'unmet',
    })

    const [posted] = await net.post([run, await net.run()])
    if (posted === undefined) throw new Error('nothing was posted')
    const drawn = await net.seal(posted)
    expect(drawn).toHaveLength(2)
    const settled = await verifyReceiptFile(await net.postedFile(posted), options(needs('settled')))
    expect(settled.checks.filter(({ ok }) => ok === false)).toEqual([])
    expect(settled).toMatchObject({ ok: true, state: 'settled' })
    expect(settled.guarantee).toContain('2 of 2 drawn have not answered')
  })

  it('counts matches with summary on chain and outcome in the file, and is final after the window', async () => {
    const [posted] = await net.post([await net.run()])
    if (posted === undefined) throw new Error('nothing was posted')
    const drawn = await net.seal(posted)
    const summaries = []
    for (const auditor of drawn) summaries.push(await net.audit(auditor, [posted]))
    await net.mine(1)
    const file = await net.postedFile(posted, summaries)
    const report = await verifyReceiptFile(file, options(needs('replayed:2')))
    expect(report.checks.filter(({ ok }) => ok === false)).toEqual([])
    expect(report).toMatchObject({ ok: true, state: 'replayed', assessment: 'met' })
    expect(report.guarantee).toContain('2 of 2 drawn found the same bits')
    expect(await verifyReceiptFile(file, options(needs('replayed:3')))).toMatchObject({ assessment: 'unmet' })
    expect(await verifyReceiptFile(file, options(needs('final')))).toMatchObject({ assessment: 'unmet' })
    await net.chain.pass(60)
    const after = await verifyReceiptFile(file, options(needs('final:2')))
    expect(after).toMatchObject({ ok: true, state: 'final', assessment: 'met' })
    // Without the outcomes the chain shows that it was checked, and not what was found.
    const bare = await verifyReceiptFile(await net.postedFile(posted), options(needs('final')))
    expect(bare).toMatchObject({ ok: false, state: 'final', assessment: 'unmet' })
    expect(bare.guarantee).toBe('final; 2 of 2 drawn report a check, no outcome shown; drawn by the chain')
    expect(report.checks.map(({ name }) => name)).toEqual([
      ...['model', 'runtime', 'input', 'parameters', 'request', 'output'],
      ...['job signature', 'offer signature', 'assignment signature', 'receipt signature'],
      ...['assignment', 'price', 'times', 'verdicts', 'chain', 'settlement contract'],
      ...['worker registration', 'gateway registration', 'model registration', 'inclusion', 'draw', 'finality'],
    ])
  })

  it('is disputed by a posted mismatch, and by an open case', async () => {
    const run = await net.run()
    const [posted] = await net.post([run])
    if (posted === undefined) throw new Error('nothing was posted')
    const [first, second] = await net.seal(posted)
    const summaries = [await net.audit(first as TestAccount, [posted])]
    await net.audit(second as TestAccount, [posted], 'mismatch')
    await net.mine(2)
    const file = await net.postedFile(posted, summaries)
    const report = await verifyReceiptFile(file, options(needs('replayed:1')))
    expect(report).toMatchObject({ ok: false, couldNotCheck: true, state: 'disputed', assessment: 'disputed' })
    expect(report.guarantee).toContain('1 of 2 drawn found another answer; 1 of 2 drawn found the same bits')
    await openPartyCase(net.gateway, posted.place, { job: run.evidence.job.value })
    const open = await verifyReceiptFile(file, options(needs('signed')))
    expect(open).toMatchObject({ ok: false, assessment: 'disputed', standing: { case: 'open' } })
    expect(open.guarantee).toContain('disputed: a case is open')
  })

  it('keeps signatures of a key that was replaced before the batch, and of no other key', async () => {
    const [old, stranger] = [createSigner(freshKey()), createSigner(freshKey())]
    await setSigner(net.gateway, old.address)
    const run = await net.run()
    await setSigner(net.gateway, net.gateway.address)
    const [posted] = await net.post([run])
    if (posted === undefined) throw new Error('nothing was posted')
    await net.mine(2)
    const file = await net.postedFile(posted)
    const signedBy = (signer: typeof old) => ({
      ...file,
      job: signStruct(signer, net.hasher, jobType, file.job.value),
      assignment: signStruct(signer, net.hasher, assignmentType, file.assignment.value),
    })
    expect(await verifyReceiptFile(signedBy(old), options(needs('settled')))).toMatchObject({ assessment: 'met' })
    const foreign = await verifyReceiptFile(signedBy(stranger), options(needs('settled')))
    expect(foreign).toMatchObject({ ok: false, guarantee: 'none: job signature does not hold' })
  })

  it('keeps its signatures when the worker changes its key or retires afterwards', async () => {
    const [posted] = await net.post([await net.run()])
    if (posted === undefined) throw new Error('nothing was posted')
    const drawn = await net.seal(posted)
    const summaries = []
    for (const auditor of drawn) summaries.push(await net.audit(auditor, [posted]))
    const later = net.file(await net.run())
    await setSigner(net.worker, createSigner(freshKey()).address)
    await retireNode(net.worker)
    await net.mine(1)
    const report = await verifyReceiptFile(await net.postedFile(posted, summaries), options(needs('replayed:2')))
    expect(report).toMatchObject({ ok: true, assessment: 'met' })
    // A receipt in no batch counts by the registration of now: a retired worker cannot date it back.
    const backdated = await verifyReceiptFile(later, options(needs('signed')))
    expect(backdated).toMatchObject({ ok: false, assessment: 'void' })
    expect(backdated.guarantee).toBe('none: worker registration does not hold')
  })
})
