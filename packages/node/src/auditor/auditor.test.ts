import {
  type Address,
  type Hex,
  isTagConsistent,
  outcomes,
  tensorsRoot,
  unpackCounts,
  zeroBytes32,
} from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { AuditorNetwork, type TestAuditor, type TestAuditorInit } from './auditor-network.fixture.ts'
import { ScriptedMethod } from './scripted-method.fixture.ts'
import type { AuditedBatch } from './scripted-worker.fixture.ts'

let net: AuditorNetwork
const running = new Map<Hex, TestAuditor>()
const scripted = new ScriptedMethod()

/** Delays the votes of an account. @default no delay */
let hold: (account: Address) => Promise<void> = async () => undefined
const init = (account: Address): TestAuditorInit => ({
  method: scripted,
  hooks: {
    async vote(_, honest) {
      await hold(account)
      return honest()
    },
  },
})

beforeAll(async () => {
  net = await AuditorNetwork.start(5)
  for (const { account } of net.auditors) {
    running.set(account.address, await net.startAuditor(account.address, init(account.address)))
  }
}, 120_000)
afterAll(() => net[Symbol.asyncDispose]())

it('audits a batch, posts a summary with tags, publishes it and sends it to the worker', async () => {
  const batch = await net.post([net.run(), net.run()])
  const drawn = await net.seal(batch)
  for (const { summary, bitmap } of await net.summaries(batch)) {
    expect(drawn).toContain(summary.auditor)
    expect([...bitmap]).toEqual([3])
    expect(summary.fingerprint).toBe(`0x${'ab'.repeat(32)}`)
  }
  for (const account of drawn) {
    const sent = net.worker.summaryOf(account, batch.batchId)
    expect(sent?.outcomes).toHaveLength(2)
    for (const [index, outcome] of sent?.outcomes.entries() ?? []) {
      const { evidence, outputs, receiptHash } = batch.runs[index]!
      expect(outcome).toMatchObject({ outcome: outcomes.match, index, receiptHash })
      expect(isTagConsistent(outcome, account, evidence.outputSalt, tensorsRoot('output', outputs))).toBe(true)
    }
    expect(running.get(account)?.notices).toContainEqual(expect.objectContaining({ type: 'summary' }))
  }
}, 120_000)

it('calls evidence not served that did not come, and has the jury confirm it', async () => {
  const withheld = net.run()
  net.worker.withheld.add(withheld.receiptHash)
  const { runs } = scripted
  const batch = await net.post([net.run(), withheld])
  // The gateway's evidence can prove a lie. It does not help a worker that did not serve.
  await net.gatewayEvidence.add(batch)
  await net.seal(batch)
  // Nothing is signed while evidence is missing and the window is young.
  await net.until('the audits of the other leaf', () => scripted.runs === runs + 2)
  await untilAskedFor(withheld.receiptHash, await net.drawn(batch.batchId))
  expect(await net.reader.summaries(batch.batchId)).toEqual([])
  const { windowEnd } = (await net.reader.progress(batch.batchId))!
  await net.passTo(windowEnd - 170)
  for (const { summary, bitmap } of await net.summaries(batch)) {
    expect([...bitmap]).toEqual([1])
    expect(unpackCounts(summary.counts)).toMatchObject({ match: 1, notServed: 1 })
  }
  // Jurors wait for the evidence until the vote ends.
  await endVote(batch, 1, { rung: 0, runs: runs + 2 })
  expect(await net.ruling(batch, 1)).toMatchObject({ outcome: 'notServed', openers: [{ kind: 'serviceSlice' }, {}] })
}, 120_000)

/**
 * Waits until the drawn auditors ask for the evidence of a receipt: they know the leaves then. One whose window ends earlier calls
 * the whole list withheld.
 */
async function untilAskedFor(receiptHash: Hex, drawn: readonly Address[]): Promise<void> {
  await net.until('requests for the evidence', () =>
    drawn.every((auditor) =>
      net.worker.received.some(
        ({ account, message }) =>
          account === auditor && message.type === 'evidence' && message.receipts.includes(receiptHash),
      ),
    ),
  )
}

interface VoteToEnd {
  readonly rung: 0 | 1
  /** Audits before the vote. */
  readonly runs: number
}

/** Lets a vote come to the time at which jurors without evidence decide, once those with the gateway's have run it. */
async function endVote(batch: AuditedBatch, index: number, { rung, runs }: VoteToEnd): Promise<void> {
  const { caseId } = await net.caseOf(batch, index)
  const { voteEnd, jurors } = await net.until('the vote', async () => {
    const jury = await net.reader.jury(caseId, rung)
    return jury !== undefined && jury.jurors.length > 0 && jury
  })
  if (rung === 0) await net.until('the runs of the jurors', () => scripted.runs === runs + jurors.length)
  await net.passTo(voteEnd - 80)
}

it('opens a case on the leaf list that a worker withholds', async () => {
  net.worker.servesLeaves = false
  const batch = await net.post([net.run()])
  await net.seal(batch)
  const { windowEnd } = (await net.reader.progress(batch.batchId))!
  await net.passTo(windowEnd - 170)
  for (const { summary } of await net.summaries(batch)) expect(summary.outcomesRoot).toBe(zeroBytes32)
  net.worker.servesLeaves = true
  expect(await net.ruling(batch)).toMatchObject({ outcome: 'right' })
}, 120_000)

it('has a wrong answer ruled wrong by both rungs, also when a juror restarts between its two messages', async () => {
  const lie = net.run({ outputs: net.run().evidence.inputs })
  scripted.find(lie, 'mismatch')
  const batch = await net.post([net.run(), lie])
  await net.seal(batch)
  // The vote of one juror waits, so that the vote does not end. A drawn auditor can be a juror if the other one opens the case.
  const [chosen, gate] = [Promise.withResolvers<Address>(), Promise.withResolvers<void>()]
  hold = async (account) => {
    if (account === (await chosen.promise)) await gate.promise
  }
  await net.summaries(batch)
  const { caseId } = await net.caseOf(batch, 1)
  const jurors = async () => (await net.reader.jury(caseId, 0))?.jurors ?? []
  const [slow, restarting] = (await net.until('the jury', async () => {
    const found = await jurors()
    return found.length > 1 && found.map(({ account }) => account)
  })) as [Hex, Hex]
  chosen.resolve(slow)
  await net.until('the commitment', async () =>
    (await jurors()).some(({ account, hasCommitted }) => account === restarting && hasCommitted),
  )
  const { records, stop } = running.get(restarting)!
  await stop()
  gate.resolve()
  await net.until('the end of the vote', async () => (await jurors()).every(({ hasCommitted }) => hasCommitted))
  running.set(restarting, await net.startAuditor(restarting, { ...init(restarting), records }))
  const closed = await net.ruling(batch, 1)
  expect((await jurors()).map(({ vote }) => vote)).toEqual(['wrong', 'wrong', 'wrong'])
  const { contracts } = net.reader.deployment
  expect(closed).toMatchObject({ rung: 1, outcome: 'wrong', firstOutcome: 'wrong', clear: true })
  expect((await net.reader.workerAccount(net.worker.address, contracts.opg)).generation).toBe(1)
}, 120_000)

it('has a lie that its worker withholds ruled wrong by the evidence of the gateway', async () => {
  await net.rehabilitateWorker()
  const lie = net.run({ outputs: net.run().evidence.inputs })
  scripted.find(lie, 'mismatch')
  net.worker.withheld.add(lie.receiptHash)
  const { runs } = scripted
  const batch = await net.post([lie])
  await net.gatewayEvidence.add(batch)
  await untilAskedFor(lie.receiptHash, await net.seal(batch))
  const { windowEnd } = (await net.reader.progress(batch.batchId))!
  await net.passTo(windowEnd - 170)
  await endVote(batch, 0, { rung: 0, runs })
  await net.until('the appeal', async () => (await net.caseOf(batch, 0)).rung === 1)
  await endVote(batch, 0, { rung: 1, runs })
  expect(await net.ruling(batch, 0)).toMatchObject({ firstOutcome: 'wrong', outcome: 'wrong', clear: false })
}, 120_000)
