import { postSummary } from '@opengradient/chain'
import {
  type Address,
  bitmapOf,
  duties,
  type EvidenceMessage,
  evidenceRequestType,
  type Hex,
  hashList,
  keccak256,
  outputRequestType,
  randomBytes32,
  signStruct,
  summaryType,
  systemRandom,
  toHex,
} from '@opengradient/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ScriptedAuditor } from './scripted-auditor.fixture.ts'
import { type Included, ScriptedGateway } from './scripted-gateway.fixture.ts'
import { type TestPeer, testParameters, WorkerNetwork } from './worker-network.fixture.ts'

let net: WorkerNetwork
let gateway: ScriptedGateway

beforeEach(async () => {
  net = await WorkerNetwork.start({ auditors: 3 })
}, 120_000)
afterEach(async () => {
  await gateway[Symbol.asyncDispose]()
  await net[Symbol.asyncDispose]()
})

/** Runs jobs and waits for the batch that has all of them. */
async function post(jobs = 1, auditClass = 10_000): Promise<{ batch: Included; receipts: readonly Hex[] }> {
  const receipts: Hex[] = []
  for (let i = 0; i < jobs; i++) {
    const request = await gateway.request({ job: { auditClass } })
    receipts.push((await gateway.run(request, { isAcknowledged: false })).receiptHash)
  }
  await gateway.acknowledge(...receipts)
  const { batch } = await net.until('the place', () => gateway.placeOf(receipts.at(-1) as Hex))
  return { batch, receipts }
}

/** The accounts that a round drew, first those. */
async function drawn(batchId: Hex, round = 0): Promise<{ drawn: readonly TestPeer[]; others: readonly TestPeer[] }> {
  const { auditors } = await net.until('the draw', async () => {
    const found = await net.reader.round(batchId, round)
    return found.seed !== undefined ? found : undefined
  })
  const isDrawn = ({ account }: TestPeer): boolean => auditors.some((each) => each.account === account.address)
  return { drawn: net.auditors.filter(isDrawn), others: net.auditors.filter((peer) => !isDrawn(peer)) }
}

interface RequestInit {
  readonly duty: Hex
  readonly receipts?: readonly Hex[]
  readonly kind?: number
  readonly at?: number
  readonly signer?: TestPeer
}

function requestOf(peer: TestPeer, type: 'leaves' | 'evidence', init: RequestInit): EvidenceMessage {
  const { duty, receipts = [], kind = duties.batch, at = net.clock.now(), signer = peer } = init
  const { value, signature } = signStruct(signer.account.signer, net.hasher, evidenceRequestType, {
    ...{ auditor: peer.account.address, worker: net.worker.account.address },
    ...{ duty, receiptsHash: hashList(receipts), at, kind },
  })
  const request = { value, signature }
  return type === 'leaves' ? { type, request } : { type, request, receipts }
}

const nextError = (auditor: ScriptedAuditor) =>
  net.until('the error', () => {
    const place = auditor.responses.findIndex(({ type }) => type === 'error')
    return place === -1 ? undefined : auditor.responses.splice(place, 1)[0]
  })

describe('evidence', () => {
  it('is served to a drawn auditor that asks, and refused to another one', async () => {
    await net.startWorker()
    gateway = await ScriptedGateway.connect(net)
    const { batch, receipts } = await post()
    const { drawn: auditors, others } = await drawn(batch.batchId)
    await using auditor = await ScriptedAuditor.connect(net, auditors[0] as TestPeer)
    await net.until('the push', () => auditor.has(batch.batchId))
    auditor.evidence.clear()
    await auditor.send(requestOf(auditor.peer, 'leaves', { duty: batch.batchId }))
    await auditor.send(requestOf(auditor.peer, 'evidence', { duty: batch.batchId, receipts }))
    await net.until('the evidence', () => auditor.has(batch.batchId))
    expect(auditor.leaves).toHaveLength(2)

    // A receipt counts once in a request, and one signed request does not get the same answer again and again.
    const [receipt] = receipts as [Hex]
    await auditor.send(requestOf(auditor.peer, 'evidence', { duty: batch.batchId, receipts: [receipt, receipt] }))
    expect(await nextError(auditor)).toMatchObject({ error: { code: 'BAD_INPUT' } })
    for (const type of ['evidence', 'leaves'] as const) {
      const repeated = requestOf(auditor.peer, type, { duty: batch.batchId, ...(type === 'evidence' && { receipts }) })
      for (let i = 0; i < 20; i++) await auditor.send(repeated)
    }
    // Push and first answer count: six of each kind are refused.
    const refused = () => auditor.responses.flatMap((each) => (each.type === 'error' ? [each.error.code] : []))
    await net.until('the errors', () => refused().length === 12)
    expect(new Set(refused())).toEqual(new Set(['OVERLOADED']))
    expect(auditor.leaves).toHaveLength(16)
    auditor.responses.length = 0

    const [outsider] = others as [TestPeer]
    await using other = await ScriptedAuditor.connect(net, outsider)
    for (const init of [
      { duty: batch.batchId, receipts },
      { duty: batch.batchId, receipts, kind: duties.order },
      { duty: batch.batchId, receipts, kind: duties.case },
    ]) {
      await other.send(requestOf(outsider, 'evidence', init))
      expect(await nextError(other)).toMatchObject({ error: { code: 'NOT_AUTHORISED' } })
    }
    expect(other.responses).toEqual([])
  }, 120_000)

  it('is refused for foreign receipts, a wrong time, and a foreign signature', async () => {
    await net.startWorker()
    gateway = await ScriptedGateway.connect(net)
    const { batch, receipts } = await post()
    const { drawn: auditors, others } = await drawn(batch.batchId)
    const [peer] = auditors as [TestPeer]
    await using auditor = await ScriptedAuditor.connect(net, peer)
    const { batchId: duty } = batch
    const foreign = [randomBytes32(systemRandom)]
    const cases: readonly [RequestInit, string][] = [
      [{ duty, receipts: foreign }, 'NOT_AUTHORISED'],
      [{ duty, receipts, at: net.clock.now() - 100_000 }, 'EXPIRED'],
      [{ duty, receipts, signer: others[0] as TestPeer }, 'BAD_SIGNATURE'],
      [{ duty, receipts, kind: 9 }, 'BAD_INPUT'],
      [{ duty: foreign[0] as Hex, receipts }, 'NOT_AUTHORISED'],
    ]
    for (const [init, code] of cases) {
      await auditor.send(requestOf(peer, 'evidence', init))
      expect(await nextError(auditor)).toMatchObject({ error: { code } })
    }
    // The affine model is exact: with its output an auditor had the tag of a match without a run.
    const tag = randomBytes32(systemRandom)
    const { value, signature } = signStruct(peer.account.signer, net.hasher, outputRequestType, {
      ...{ auditor: peer.account.address, worker: net.worker.account.address, duty, tag },
      ...{ receiptHash: receipts[0] as Hex, at: net.clock.now(), kind: duties.batch },
    })
    await auditor.send({ type: 'outputs', request: { value, signature } })
    expect(await nextError(auditor)).toMatchObject({ error: { code: 'NOT_AUTHORISED' } })
  }, 120_000)

  it('is withheld by a worker with that fault', async () => {
    await net.startWorker({ hooks: { withholds: () => true } })
    gateway = await ScriptedGateway.connect(net)
    const { batch } = await post()
    const { drawn: auditors } = await drawn(batch.batchId)
    await using auditor = await ScriptedAuditor.connect(net, auditors[0] as TestPeer)
    await net.until('the leaf list', () => auditor.leaves[0])
    expect(auditor.evidence.size).toBe(0)
  }, 120_000)
})

describe('a summary', () => {
  it('with outcomes of other leaves, or of an auditor that was not drawn, is rejected', async () => {
    await net.startWorker()
    gateway = await ScriptedGateway.connect(net)
    const { batch } = await post(2)
    const { drawn: auditors, others } = await drawn(batch.batchId)
    await using auditor = await ScriptedAuditor.connect(net, auditors[0] as TestPeer)
    await net.until('the push', () => auditor.has(batch.batchId))
    const { leaves } = auditor.leaves[0] as (typeof auditor.leaves)[number]
    const right = auditor.summarize(batch.batchId, leaves)
    await auditor.send({ ...right, outcomes: right.outcomes.slice(1) })
    expect(await nextError(auditor)).toMatchObject({ error: { code: 'BAD_SUMMARY' } })
    await auditor.send({ ...right, bitmap: Uint8Array.of(1) })
    expect(await nextError(auditor)).toMatchObject({ error: { code: 'BAD_SUMMARY' } })
    await using other = await ScriptedAuditor.connect(net, others[0] as TestPeer)
    await other.send(right)
    expect(await nextError(other)).toMatchObject({ error: { code: 'NOT_AUTHORISED' } })
    await auditor.send(right)
    await net.until('the acknowledgement', () => auditor.response('acknowledged'))
    await net.until('the forwarded summary', () => gateway.summaries[0]?.outcomes.length === 2)
  }, 120_000)

  it('that is missing leads to a redraw; leaves that no auditor checked are given up', async () => {
    await net.startWorker()
    gateway = await ScriptedGateway.connect(net)
    const { batch } = await post()
    const { batchId } = batch
    await drawn(batchId)
    const { caseEnd } = (await net.reader.progress(batchId)) as { caseEnd: number }
    const { timestamp } = await net.reader.head()
    await net.pass(caseEnd - timestamp + 1)
    await net.until('the redraw', async () => (await net.reader.progress(batchId))?.round === 1)
    await drawn(batchId, 1)
    await net.until('the claim', async () => (await net.reader.groupState(batchId, 0)).claimed, 20)
    expect(await net.reader.groupState(batchId, 0)).toMatchObject({ givenUp: true, pay: 0n })
    await net.pass(testParameters.batches.settleDelay + 1)
    await net.until('the end', async () => (await net.reader.groupState(batchId, 0)).settled)
  }, 120_000)

  it('that leaves some of class 100 % unchecked costs the worker these leaves only', async () => {
    await net.startWorker()
    gateway = await ScriptedGateway.connect(net)
    const { batch } = await post(3)
    const { batchId } = batch
    const { drawn: auditors } = await drawn(batchId)
    for (const peer of auditors) {
      await using auditor = await ScriptedAuditor.connect(net, peer)
      await net.until('the push', () => auditor.has(batchId))
      await auditor.audit(batchId, { unchecked: [0] })
    }
    await net.until('the claim', async () => (await net.reader.groupState(batchId, 0)).claimed, 20)
    const { removedPrice, givenUp } = await net.reader.groupState(batchId, 0)
    const { price } = (batch.places[0] as (typeof batch.places)[number]).leaf
    expect({ removedPrice, givenUp }).toEqual({ removedPrice: price, givenUp: false })
  }, 120_000)
})

it('proves bits that no draw gave before it claims, and pays their auditor nothing', async () => {
  await net.startWorker()
  gateway = await ScriptedGateway.connect(net)
  const requests = [await gateway.request(), await gateway.request({ job: { auditClass: 0 } })]
  const receipts: Hex[] = []
  for (const request of requests) receipts.push((await gateway.run(request, { isAcknowledged: false })).receiptHash)
  await gateway.acknowledge(...receipts)
  const { batch } = await net.until('the place', () => gateway.placeOf(receipts[1] as Hex))
  const { batchId } = batch
  const audited = batch.groups.findIndex(({ auditClass }) => auditClass > 0)
  const { drawn: auditors } = await drawn(batchId)
  const [liar, honest] = auditors.map(({ account }) => account.address) as [Address, Address]
  for (const peer of auditors) {
    await using auditor = await ScriptedAuditor.connect(net, peer)
    await net.until(
      'the push',
      () => auditor.leaves.some((each) => each.batchId === batchId) && auditor.evidence.size > 0,
    )
    const { leaves } = auditor.leaves[0] as (typeof auditor.leaves)[number]
    const given = leaves.filter(({ receiptHash }) => auditor.evidence.has(receiptHash))
    const message = auditor.summarize(batchId, given, { leafCount: leaves.length })
    const bitmap = peer.account.address === liar ? bitmapOf([0, 1], leaves.length) : message.bitmap
    const { value: summary, signature } = signStruct(peer.account.signer, net.hasher, summaryType, {
      ...message.summary.value,
      bitmapHash: toHex(keccak256(bitmap)),
    })
    await postSummary(peer.account, { summary, signature, bitmap })
  }
  const before = await net.reader.freeBalance(liar, net.opg)
  await net.until('the claim', async () => (await net.reader.groupState(batchId, audited)).claimed, 20)
  expect(await net.reader.freeBalance(liar, net.opg)).toBe(before)
  expect(await net.reader.freeBalance(honest, net.opg)).toBeGreaterThan(0n)
}, 120_000)

describe('a backlog of audits', () => {
  it('refuses audited jobs with AUDIT_BACKLOG and takes others, until a summary comes', async () => {
    await net.startWorker({ worker: { auditWindow: 1 } })
    gateway = await ScriptedGateway.connect(net)
    const { batch } = await post()
    await expect(gateway.run(await gateway.request())).rejects.toMatchObject({ code: 'AUDIT_BACKLOG' })
    expect(gateway.credits.at(-1)).toBe(0)
    await gateway.run(await gateway.request({ job: { auditClass: 0 } }))
    const { drawn: auditors } = await drawn(batch.batchId)
    for (const peer of auditors) {
      await using auditor = await ScriptedAuditor.connect(net, peer)
      await net.until('the push', () => auditor.has(batch.batchId))
      await auditor.audit(batch.batchId)
      await net.until('the acknowledgement', () => auditor.response('acknowledged'))
    }
    await net.until('the credit', () => (gateway.credits.at(-1) ?? 0) > 0)
    await gateway.run(await gateway.request())
  }, 120_000)
})
