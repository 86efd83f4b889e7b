import {
  advanceCase,
  commitVote,
  drawJury,
  type JurorVote,
  type LeafInclusion,
  openDrawnCase,
  postSummary,
  revealVote,
} from '@opengradient/chain'
import {
  type Address,
  duties,
  evidenceRequestType,
  type Hex,
  hashList,
  hashOutcomeLeaf,
  merkleTree,
  type OutcomeLeaf,
  outcomes,
  randomBytes32,
  signStruct,
  systemRandom,
} from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ScriptedAuditor } from './scripted-auditor.fixture.ts'
import { type Included, ScriptedGateway } from './scripted-gateway.fixture.ts'
import { type TestPeer, WorkerNetwork } from './worker-network.fixture.ts'

let net: WorkerNetwork
let gateway: ScriptedGateway

beforeAll(async () => {
  net = await WorkerNetwork.start({ auditors: 7 })
}, 120_000)
afterAll(async () => {
  await gateway[Symbol.asyncDispose]()
  await net[Symbol.asyncDispose]()
})

const peerOf = (account: Address | undefined): TestPeer =>
  net.auditors.find((peer) => peer.account.address === account) as TestPeer

async function mine(blocks: number): Promise<void> {
  for (let i = 0; i < blocks; i++) await net.pass(0)
}

/** Runs a job whose batch is drawn. */
async function post(): Promise<Included> {
  const { receiptHash } = await gateway.run(await gateway.request())
  const { batch } = await net.until('the place', () => gateway.placeOf(receiptHash))
  await net.until('the draw', async () => (await net.reader.progress(batch.batchId))?.isSealed)
  return batch
}

/** A drawn auditor reports a mismatch and opens a case. */
async function challenge({ batchId, places }: Included): Promise<{ caseId: Hex; opener: TestPeer }> {
  const { auditors } = await net.reader.round(batchId)
  const opener = peerOf(auditors[0]?.account)
  await using auditor = await ScriptedAuditor.connect(net, opener)
  await net.until('the push', () => auditor.has(batchId))
  // A new channel also gets what is open of earlier batches.
  const list = auditor.leaves.find((each) => each.batchId === batchId)
  const message = auditor.summarize(batchId, list?.leaves ?? [], { outcome: outcomes.mismatch })
  const { value: summary, signature } = message.summary
  await postSummary(opener.account, { summary, signature, bitmap: message.bitmap })
  await mine(2)
  const batch = await net.reader.postedBatch(batchId)
  const inclusion = { batch, ...places[0] } as LeafInclusion
  const outcome = message.outcomes[0] as OutcomeLeaf
  const path = merkleTree(message.outcomes.map(hashOutcomeLeaf)).path(0)
  const { caseId } = await openDrawnCase(opener.account, inclusion, { summary, outcome, path })
  return { caseId, opener }
}

/** Draws the jurors of a rung. */
async function draw(caseId: Hex, rung = 0): Promise<readonly TestPeer[]> {
  await mine(2)
  await drawJury(net.gateway.account, caseId, rung)
  const accounts = new Set((await net.reader.jury(caseId, rung))?.jurors.map(({ account }) => account))
  return [...accounts].map(peerOf)
}

async function decide(caseId: Hex, jurors: readonly TestPeer[], vote: JurorVote): Promise<void> {
  const ballot = { caseId, rung: 0, vote, clear: true, salt: randomBytes32(systemRandom) }
  for (const { account } of jurors) await commitVote(account, ballot)
  for (const { account } of jurors) await revealVote(account, ballot)
  await advanceCase(net.gateway.account, caseId)
}

it('serves the jurors of a case, and no other account', async () => {
  await net.startWorker()
  gateway = await ScriptedGateway.connect(net)
  const batch = await post()
  const { caseId, opener } = await challenge(batch)
  const jurors = await draw(caseId)
  const receipts = batch.places.map(({ leaf }) => leaf.receiptHash)
  const ask = async (peer: TestPeer): Promise<ScriptedAuditor> => {
    const auditor = await ScriptedAuditor.connect(net, peer)
    const { value, signature } = signStruct(peer.account.signer, net.hasher, evidenceRequestType, {
      ...{ auditor: peer.account.address, worker: net.worker.account.address, duty: caseId },
      ...{ receiptsHash: hashList(receipts), at: net.clock.now(), kind: duties.case },
    })
    await auditor.send({ type: 'evidence', request: { value, signature }, receipts })
    return auditor
  }
  await using juror = await ask(jurors[0] as TestPeer)
  await net.until('the evidence', () => juror.evidence.has(receipts[0] as Hex))
  const outsider = net.auditors.find((peer) => peer !== opener && !jurors.includes(peer)) as TestPeer
  await using other = await ask(outsider)
  await net.until('the refusal', () => other.response('error'))
  expect(other.response('error')).toMatchObject({ error: { code: 'NOT_AUTHORISED' } })
}, 120_000)

it('appeals a ruling that its own run contradicts', async () => {
  const { caseId } = await challenge(await post())
  await decide(caseId, await draw(caseId), 'wrong')
  await net.until('the appeal', async () => (await net.reader.case(caseId))?.rung === 1)
}, 120_000)

it('accepts a ruling that its own run confirms', async () => {
  const batch = await post()
  const { caseId } = await challenge(batch)
  // The worker lied: its engine gives another result now.
  for (const worker of net.running) await worker.stop()
  await net.startWorker({ executor: net.executor((values) => values.map((value) => value + 1)) })
  await decide(caseId, await draw(caseId), 'wrong')
  const { until } = (await net.reader.case(caseId)) as { until: number }
  await net.until('the end of the appeal', async () => (await net.reader.head()).timestamp > until, 10)
  expect(await net.reader.case(caseId)).toMatchObject({ rung: 0, outcome: 'wrong' })
}, 120_000)

it('appeals no ruling where appeals are turned off', async () => {
  for (const worker of net.running) await worker.stop()
  await net.startWorker({ worker: { appeals: false } })
  await gateway[Symbol.asyncDispose]()
  gateway = await ScriptedGateway.connect(net)
  const { caseId } = await challenge(await post())
  await decide(caseId, await draw(caseId), 'wrong')
  const { until } = (await net.reader.case(caseId)) as { until: number }
  await net.until('the end of the appeal', async () => (await net.reader.head()).timestamp > until, 1)
  expect(await net.reader.case(caseId)).toMatchObject({ rung: 0, outcome: 'wrong' })
}, 120_000)
