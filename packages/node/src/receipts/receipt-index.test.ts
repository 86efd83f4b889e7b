import { batchTree, buildBatch, type ChainEvent } from '@opengradient/chain'
import { type Address, type Hex, randomBytes32, systemRandom } from '@opengradient/protocol'
import { type Fixture, fixtureKeys, makeFixture } from '@opengradient/verifier/testing'
import { beforeEach, expect, it } from 'vitest'

import type { ReceiptEntry } from './receipt-entry.ts'
import { ReceiptIndex } from './receipt-index.ts'

const window = 10
const keys = fixtureKeys(1)
let receiptIndex: ReceiptIndex
let fixture: Fixture
let time: number

beforeEach(() => {
  receiptIndex = new ReceiptIndex({ challengeWindowSeconds: window, maxEntries: 50 })
  fixture = makeFixture({ keys })
  time = 1_000
})

const apply = (name: string, args: object): void => {
  receiptIndex.apply(
    [
      {
        contract: 'settlement',
        name,
        args,
        timestamp: time,
        transaction: `0x${'77'.repeat(32)}`,
      } as never as ChainEvent,
    ],
    time,
  )
}
/** A batch of a worker with these receipts. @returns its id */
const post = (worker: Address, ...receipts: Hex[]): Hex => {
  const { job, offer, receipt } = fixture.file
  const { payer, gateway, token } = job.value
  const { gatewayFeeBps, burnBps } = offer.value
  const batch = buildBatch(
    receipts.map((receiptHash) => ({
      receiptHash,
      price: receipt.value.price,
      payer,
      gateway,
      token,
      gatewayFeeBps,
      burnBps,
    })),
  )
  const batchId = randomBytes32(systemRandom)
  apply('BatchPosted', {
    batchId,
    worker,
    sequence: 0n,
    root: batchTree(batch).root,
    groups: batch.groups,
    entries: batch.entries,
  })
  return batchId
}
const entry = (of = fixture): ReceiptEntry => receiptIndex.get(of.receiptHash) as ReceiptEntry
const state = (): string => receiptIndex.standing(entry()).state
const wait = (seconds: number): void => {
  time += seconds
  receiptIndex.apply([], time)
}
const challenge = (batchId: Hex, index = 0n, challengeId: Hex = `0x${'cc'.repeat(32)}`): Hex => {
  const { receiptHash } = fixture
  apply('ChallengeOpened', {
    challengeId,
    receiptHash,
    worker: keys.worker.address,
    batchId,
    index,
    accuser: keys.gateway.address,
  })
  return challengeId
}

it('reports the states of a receipt from signed to final', () => {
  receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
  expect(state()).toBe('signed')
  receiptIndex.addVerdict(fixture.file.verdicts[0] as never)
  expect(state()).toBe('replayed')
  const batchId = post(keys.worker.address, fixture.receiptHash)
  expect(state()).toBe('settled')
  expect(receiptIndex.unclaimedBatches(keys.worker.address)).toHaveLength(1)
  wait(window)
  expect(state()).toBe('settled')
  wait(1)
  expect(state()).toBe('final')
  apply('BatchClaimed', { batchId })
  expect(receiptIndex.unclaimedBatches(keys.worker.address)).toEqual([])
  expect(receiptIndex.settlement(entry())).toMatchObject({ batch: batchId, proof: { index: 0 } })
})

it('ignores repeated events', () => {
  receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
  const batchId = post(keys.worker.address, fixture.receiptHash)
  const challengeId = challenge(batchId)
  apply('ChallengeResolved', { challengeId, receiptHash: fixture.receiptHash, upheld: false })
  challenge(batchId)
  expect(receiptIndex.openChallenges()).toEqual([])
  expect(state()).toBe('confirmed')
})

it.each(['before', 'after'])(
  'ignores the batch of another worker that copies a receipt, %s the answer is known',
  (when) => {
    if (when === 'before') receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
    const thief = post(keys.gateway.address, fixture.receiptHash)
    if (when === 'after') receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
    expect(state()).toBe('signed')
    challenge(thief)
    apply('LeafVoided', { batchId: thief, index: 0n, receiptHash: fixture.receiptHash })
    expect(state()).toBe('signed')
    const own = post(keys.worker.address, fixture.receiptHash)
    expect(state()).toBe('settled')
    expect(entry().leaf?.batchId).toBe(own)
  },
)

it('keeps the first of two leaves in one worker’s batches', () => {
  receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
  const first = post(keys.worker.address, fixture.receiptHash)
  const second = post(keys.worker.address, fixture.receiptHash)
  apply('LeafVoided', { batchId: second, index: 0n, receiptHash: fixture.receiptHash })
  expect(state()).toBe('settled')
  expect(receiptIndex.settlement(entry())?.batch).toBe(first)
  apply('LeafVoided', { batchId: first, index: 0n, receiptHash: fixture.receiptHash })
  expect(state()).toBe('voided')
})

it('keeps the window open while a body is requested, and restarts it when the body is revealed', () => {
  receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
  const batchId = post(keys.worker.address, fixture.receiptHash)
  const { receiptHash } = fixture
  wait(window)
  apply('BodyDemanded', { batchId, index: 0n, receiptHash })
  wait(window)
  expect(state()).toBe('settled')
  apply('BodyShown', { batchId, index: 0n, receiptHash })
  wait(window)
  expect(state()).toBe('settled')
  wait(1)
  expect(state()).toBe('final')
})

it.each(['before', 'after'])('ignores a worker’s verdict on its own receipt, received %s the answer', (when) => {
  const own = makeFixture({ keys: { ...keys, auditors: [keys.worker] } })
  const verdict = own.file.verdicts[0] as Parameters<ReceiptIndex['addVerdict']>[0]
  if (when === 'after') receiptIndex.addAnswer(own.receiptHash, own.file)
  receiptIndex.addVerdict(verdict)
  if (when === 'before') receiptIndex.addAnswer(own.receiptHash, own.file)
  expect(receiptIndex.standing(entry(own))).toMatchObject({ state: 'signed', matched: 0, verdicts: 0 })
})

it('resolves waits by changes and by blocks, and rejects them on abort', async () => {
  const patient = new AbortController()
  const closed = receiptIndex.until(
    fixture.receiptHash,
    (found) => found !== undefined && receiptIndex.standing(found).closed,
    patient.signal,
  )
  receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
  post(keys.worker.address, fixture.receiptHash)
  wait(window + 1)
  await closed
  const never = receiptIndex.until(fixture.receiptHash, () => false, patient.signal)
  patient.abort()
  await expect(never).rejects.toMatchObject({ code: 'ABORTED' })
})

it('evicts placeholders before received receipts', () => {
  receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
  for (let n = 0; n < 10; n++) {
    post(keys.gateway.address, ...Array.from({ length: 50 }, () => randomBytes32(systemRandom)))
  }
  expect(receiptIndex.get(fixture.receiptHash)?.answer).toBeDefined()
})

it('keeps a bounded number of receipts, and batches as long as their receipts', () => {
  const batchId = post(keys.worker.address, fixture.receiptHash)
  const unpaid = post(keys.worker.address, randomBytes32(systemRandom))
  apply('BatchClaimed', { batchId })
  receiptIndex.addAnswer(fixture.receiptHash, fixture.file)
  for (let index = 0; index < 60; index++) {
    const more = makeFixture({ keys })
    receiptIndex.addAnswer(more.receiptHash, more.file)
  }
  expect(receiptIndex.list(1_000)).toHaveLength(50)
  expect(receiptIndex.get(fixture.receiptHash)).toBeUndefined()
  expect(receiptIndex.byJob(fixture.jobHash)).toEqual([])
  expect(receiptIndex.batch(batchId)).toBeUndefined()
  // A batch is kept until its worker was paid.
  expect(receiptIndex.batch(unpaid)).toBeDefined()
  apply('BatchClaimed', { batchId: unpaid })
  expect(receiptIndex.batch(unpaid)).toBeUndefined()
})
