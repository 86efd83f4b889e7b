import { postSummary } from '@opengradient/chain'
import { freshKey } from '@opengradient/chain/testing'
import {
  type Address,
  buildSummary,
  createSigner,
  type Hex,
  outcomes,
  type Records,
  receiptType,
  signStruct,
  summaryType,
  unpackCounts,
  zeroBytes32,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import type { RunInit } from '@opengradient/verifier/testing'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { AuditorNetwork, type TestAuditor, type TestAuditorInit } from './auditor-network.fixture.ts'
import { ScriptedMethod } from './scripted-method.fixture.ts'
import type { AuditedBatch } from './scripted-worker.fixture.ts'

let net: AuditorNetwork
let running: TestAuditor[] = []
/** State of each auditor, from test to test: without it an auditor would audit the batches of earlier tests again. */
const records = new Map<Address, Records>()

beforeAll(async () => {
  net = await AuditorNetwork.start(4)
}, 120_000)
afterAll(() => net[Symbol.asyncDispose]())
afterEach(async () => {
  await Promise.all(running.map((auditor) => auditor.stop()))
  running = []
})

const start = async (account: Address, init: Partial<TestAuditorInit> = {}): Promise<TestAuditor> => {
  const kept = records.get(account)
  const auditor = await net.startAuditor(account, {
    method: new ScriptedMethod(),
    ...(kept && { records: kept }),
    ...init,
  })
  records.set(account, auditor.records)
  running.push(auditor)
  return auditor
}
const stop = async (auditor: TestAuditor): Promise<void> => {
  running = running.filter((each) => each !== auditor)
  await auditor.stop()
}
const startOthers = async (...except: readonly Address[]): Promise<void> => {
  for (const { account } of net.auditors) if (!except.includes(account.address)) await start(account.address)
}
/** A posted and sealed batch, and the first account that it drew. */
const sealed = async (): Promise<{ batch: AuditedBatch; drawn: Address }> => {
  const batch = await net.post([net.run(), net.run()])
  return { batch, drawn: (await net.seal(batch))[0] as Address }
}
/** The digest of an auditor's summary on chain. */
const posted = async ({ batchId }: AuditedBatch, auditor: Address, round = 0) =>
  (await net.reader.round(batchId, round)).auditors.find(({ account }) => account === auditor)?.summaryHash

describe('an auditor that restarts', () => {
  it('resumes a duty that was not finished', async () => {
    const { batch, drawn } = await sealed()
    const method = new ScriptedMethod()
    method.gate = new Promise(() => undefined)
    const first = await start(drawn, { method })
    await net.until('a check', () => method.runs > 0)
    const stopping = stop(first)
    method.release()
    await stopping
    expect(await posted(batch, drawn)).toBeUndefined()
    await start(drawn)
    await net.until('the summary', () => posted(batch, drawn))
  }, 120_000)

  it('posts the summary that it signed before, although it would find another result now', async () => {
    const { batch, drawn } = await sealed()
    const first = await start(drawn, { isOffline: true })
    const signed = await net.until('the summary', () => net.worker.summaryOf(drawn, batch.batchId))
    await stop(first)
    expect(await posted(batch, drawn)).toBeUndefined()
    const other = new ScriptedMethod()
    for (const run of batch.runs) other.find(run, 'mismatch')
    await start(drawn, { method: other })
    const summaryHash = await net.until('the summary', () => posted(batch, drawn))
    expect(summaryHash).toBe(net.hasher.digest(summaryType, signed.summary.value))
    expect(other.runs).toBe(0)
  }, 120_000)

  it('signs no second summary of a round after it has lost its state', async () => {
    const { batch, drawn } = await sealed()
    const first = await start(drawn)
    await net.until('the summary', () => posted(batch, drawn))
    await stop(first)
    const method = new ScriptedMethod()
    const second = await start(drawn, { method, records: memoryRecords() })
    await net.worker.push(batch.batchId)
    const summarized = (id: Hex) => () =>
      second.notices.some((notice) => notice.type === 'summary' && notice.summary.value.batchId === id)
    let next = await sealed()
    while (!(await net.drawn(next.batch.batchId)).includes(drawn)) next = await sealed()
    await net.until('the summary of a later batch', summarized(next.batch.batchId))
    expect(summarized(batch.batchId)()).toBe(false)
  }, 120_000)
})

describe('auditors', () => {
  it('check a receipt that was signed by a key which its worker replaced before the batch', async () => {
    const key = createSigner(freshKey())
    await net.setWorkerSigner(key.address)
    const honest = net.run()
    const { receipt } = honest.evidence
    const signed = signStruct(key, net.hasher, receiptType, receipt.value)
    await net.setWorkerSigner(net.worker.address)
    const run = { ...honest, evidence: { ...honest.evidence, receipt: signed } }
    await startOthers()
    const batch = await net.post([run])
    await net.seal(batch)
    for (const { summary } of await net.summaries(batch)) {
      expect(unpackCounts(summary.counts)).toMatchObject({ match: 1, notServed: 0 })
    }
  }, 120_000)

  it('post a summary again that a reorganisation removed', async () => {
    const { batch, drawn } = await sealed()
    await start(drawn)
    const summaryHash = await net.until('the summary', () => posted(batch, drawn))
    const { number } = await net.reader.head()
    const { summaryBlock } = (await net.reader.round(batch.batchId)).auditors.find((each) => each.account === drawn)!
    await net.reorganise(number - (summaryBlock as number) + 1)
    expect(await posted(batch, drawn)).toBeUndefined()
    expect(await net.until('the summary again', () => posted(batch, drawn))).toBe(summaryHash)
  }, 120_000)

  it('seal a batch that its worker left unsealed for half of the window', async () => {
    const batch = await net.post([net.run()])
    await startOthers()
    await net.chain.pass(1)
    await net.chain.pass(1)
    expect((await net.reader.progress(batch.batchId))?.isSealed).toBe(false)
    const { windowEnd } = (await net.reader.progress(batch.batchId))!
    await net.passTo(windowEnd - 290)
    await net.until('the seal', async () => (await net.reader.progress(batch.batchId))?.isSealed)
    await net.worker.push(batch.batchId)
    await net.summaries(batch)
  }, 120_000)

  it('post a summary that its auditor could publish, but not post', async () => {
    const { batch, drawn } = await sealed()
    await startOthers(drawn)
    await start(drawn, { isOffline: true })
    await net.until('the notice', () => running.at(-1)?.notices.some((notice) => notice.type === 'summary'))
    const { windowEnd } = (await net.reader.progress(batch.batchId))!
    await net.passTo(windowEnd - 175)
    await net.until('the summary', () => posted(batch, drawn))
  }, 120_000)

  it('redraw a round of which a summary is missing', async () => {
    const { batch, drawn } = await sealed()
    await startOthers(drawn)
    await net.until('the other summary', async () => (await net.reader.summaries(batch.batchId)).length === 1)
    const { windowEnd } = (await net.reader.progress(batch.batchId))!
    await net.passTo(windowEnd + 302)
    await net.until('the redraw', async () => (await net.reader.round(batch.batchId, 1)).seed)
    await net.worker.push(batch.batchId)
    const [redrawn] = await net.drawn(batch.batchId, 1)
    expect(redrawn).not.toBe(drawn)
    const [summary] = await net.summaries(batch, 1)
    expect(unpackCounts(summary!.summary.counts)).toMatchObject({ match: 2 })
  }, 120_000)
})

describe('faults that auditors see', () => {
  /** Price of a fault. The account can lose another slice at the same time, for an earlier test in which it was silent. */
  const slice = 10n * 10n ** 18n
  /** A summary of a batch with other outcomes than those that the account found. */
  const summarize = ({ batchId, runs }: AuditedBatch, auditor: Address, indices: readonly number[]) => {
    const { signer } = net.auditors.find(({ account }) => account.address === auditor)!.account
    const results = indices.map((index) => {
      const { receiptHash } = runs[index]!
      return { receiptHash, index, tag: receiptHash, outcome: outcomes.match, distance: 0 }
    })
    const input = { batchId, auditor, round: 0, fingerprint: zeroBytes32, leafCount: runs.length, results }
    const { summary, bitmap } = buildSummary(input)
    const { value, signature } = signStruct(signer, net.hasher, summaryType, summary)
    return { summary: { value, signature }, bitmap }
  }

  it('prove two summaries of one round', async () => {
    const { batch, drawn } = await sealed()
    await startOthers(drawn)
    const stake = await net.stakeOf(drawn)
    net.announce({ type: 'summary', ...summarize(batch, drawn, [0]) })
    net.announce({ type: 'summary', ...summarize(batch, drawn, [0]) })
    net.announce({ type: 'summary', ...summarize(batch, drawn, [1]) })
    await net.until('the slice', async () => (await net.stakeOf(drawn)) <= stake - slice)
  }, 120_000)

  it.each(['before', 'after'] as const)(
    'prove a summary that was heard %s another one was posted',
    async (order) => {
      const { batch, drawn } = await sealed()
      await startOthers(drawn)
      const stake = await net.stakeOf(drawn)
      const announce = () => net.announce({ type: 'summary', ...summarize(batch, drawn, [1]) })
      if (order === 'before') announce()
      const { summary, bitmap } = summarize(batch, drawn, [0])
      await postSummary(net.gateway, { summary: summary.value, signature: summary.signature, bitmap })
      if (order === 'after') announce()
      await net.until('the slice', async () => (await net.stakeOf(drawn)) <= stake - slice)
    },
    120_000,
  )

  it('prove a bit that the draw did not give', async () => {
    const job: RunInit['job'] = (value) => ({ ...value, auditClass: 100 })
    const batch = await net.post(
      Array.from({ length: 20 }, () => net.run({ job })),
      { auditClass: 100 },
    )
    const [drawn] = (await net.seal(batch)) as [Address]
    await startOthers(drawn)
    const stake = await net.stakeOf(drawn)
    const { summary, bitmap } = summarize(batch, drawn, [...batch.runs.keys()])
    await postSummary(net.gateway, { summary: summary.value, signature: summary.signature, bitmap })
    await net.until('the slice', async () => (await net.stakeOf(drawn)) <= stake - slice)
  }, 120_000)

  it('prove a class below that of the job', async () => {
    const batch = await net.post(
      Array.from({ length: 40 }, () => net.run()),
      { auditClass: 1_000 },
    )
    await startOthers()
    await net.seal(batch)
    const { opg } = net.reader.deployment.contracts
    const account = () => net.reader.workerAccount(net.worker.address, opg)
    await net.until('the suspension', async () => (await account()).suspendedUntil > 0)
  }, 120_000)
})
