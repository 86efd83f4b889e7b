import type { Address, Hex } from '@opengradient/protocol'
import { caseIdOf, hashLeaf, isTagConsistent, outcomes, tensorsRoot } from '@opengradient/protocol/v2'
import type { AuditMethod } from '@opengradient/verifier/v2'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { AuditorNetwork, type TestAuditor } from './auditor-network.fixture.ts'
import type { SummaryMessage } from './duty-records.ts'
import type { AuditedBatch } from './scripted-worker.fixture.ts'

let net: AuditorNetwork
const running = new Map<Hex, TestAuditor>()
/** Outcomes that the method gives, by output commitment; `match` for others. */
const found = new Map<Hex, keyof typeof outcomes>()
/** Number of runs by output commitment. */
const runs = new Map<Hex, number>()

/** Finds what the test wants; the root of the own output is that of the fixture. */
const method: AuditMethod = {
  name: 'replay',
  async check({ receipt, inputs }) {
    const { outputHash } = receipt.value
    runs.set(outputHash, (runs.get(outputHash) ?? 0) + 1)
    const outcome = found.get(outputHash) ?? 'match'
    const outputRoot =
      outcome === 'failed' ? undefined : tensorsRoot('output', outcome === 'match' ? net.run().outputs : inputs)
    return { outcome: outcomes[outcome], outputRoot, distance: 0, fingerprint: `0x${'ab'.repeat(32)}`, detail: '' }
  },
}

beforeAll(async () => {
  net = await AuditorNetwork.start(5)
  for (const { account } of net.auditors) {
    running.set(account.address, await net.startAuditor(account.address, { method }))
  }
})
afterAll(() => net[Symbol.asyncDispose]())

/** The summaries of a round, once all are on chain. */
const summaries = (batch: AuditedBatch, round = 0) =>
  net.until('the summaries', async () => {
    const posted = await net.reader.summaries(batch.batchId, round)
    return posted.length === (await net.drawn(batch.batchId, round)).length && posted
  })

/** The summary that an auditor sent to the worker. */
const sentSummary = (auditor: Address, batchId: Hex): SummaryMessage | undefined =>
  net.worker.received
    .filter(({ account }) => account === auditor)
    .map(({ message }) => message)
    .find((message) => message.type === 'summary' && message.summary.value.batchId === batchId) as
    | SummaryMessage
    | undefined

it('audits a batch, posts a summary with tags, publishes it and sends it to the worker', async () => {
  const batch = await net.post([net.run(), net.run()])
  const drawn = await net.seal(batch)
  for (const { summary, bitmap } of await summaries(batch)) {
    expect(drawn).toContain(summary.auditor)
    expect([...bitmap]).toEqual([3])
    expect(summary.fingerprint).toBe(`0x${'ab'.repeat(32)}`)
  }
  for (const account of drawn) {
    const sent = sentSummary(account, batch.batchId)
    expect(sent?.outcomes).toHaveLength(2)
    for (const [index, outcome] of sent?.outcomes.entries() ?? []) {
      const { evidence, outputs, receiptHash } = batch.runs[index]!
      expect(outcome).toMatchObject({ outcome: outcomes.match, index, receiptHash })
      expect(isTagConsistent(outcome, account, evidence.outputSalt, tensorsRoot('output', outputs))).toBe(true)
    }
    expect(running.get(account)?.notices).toContainEqual(expect.objectContaining({ type: 'summary' }))
  }
})

it('has a wrong answer ruled wrong by both rungs', async () => {
  const lie = net.run({ outputs: net.run().evidence.inputs })
  found.set(lie.evidence.receipt.value.outputHash, 'mismatch')
  const batch = await net.post([net.run(), lie])
  await net.seal(batch)
  await summaries(batch)
  const leaf = batch.batch.leaves[1]!
  const { chainId, contracts } = net.reader.deployment
  const caseId = caseIdOf(chainId, contracts.cases, batch.batchId, hashLeaf(leaf))
  const closed = await net.until('the ruling', async () => {
    const found = await net.reader.case(caseId)
    return found?.status === 'closed' && found
  })
  expect(closed).toMatchObject({ rung: 1, outcome: 'wrong', firstOutcome: 'wrong', clear: true })
  expect((await net.reader.workerAccount(net.worker.address, contracts.opg)).generation).toBe(1)
})
