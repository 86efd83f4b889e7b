import {
  type Announcement,
  type Hex,
  hashTensors,
  type JobRequest,
  jobType,
  modelIdOf,
  type Offer,
  OgError,
  offerType,
  priceOf,
  type Receipt,
  randomBytes32,
  receiptType,
  type Signed,
  type Signer,
  signStruct,
  systemClock,
  systemRandom,
  zeroBytes32,
} from '@opengradient/protocol'
import { checkSignedAnswer, firstFailure, hashAnswer } from '@opengradient/verifier'
import {
  fixtureInputs,
  fixtureKeys,
  fixtureManifest,
  fixtureOutputs,
  makeFixture,
} from '@opengradient/verifier/testing'
import { expect, it } from 'vitest'

import { type Answered, createDispatcher, type DispatcherInit } from './dispatcher.ts'

const { hasher } = makeFixture()
const modelId = modelIdOf(fixtureManifest)
const opg: Hex = `0x${'09'.repeat(20)}`
const hour = Math.floor(Date.now() / 1_000) + 3_600

interface FakeWorker {
  readonly signer: Signer
  readonly offer: Signed<Offer>
  /** What it signs instead of what is right. */
  readonly receipt?: Partial<Receipt>
  readonly refuses?: boolean
}

const worker = (price: bigint, more: Partial<FakeWorker> = {}, offer: Partial<Offer> = {}): FakeWorker => {
  const signer = fixtureKeys(0).worker
  const { value, signature } = signStruct(signer, hasher, offerType, {
    worker: signer.address,
    token: opg,
    modelId,
    inputUnitPrice: price,
    outputUnitPrice: 0n,
    minimumPrice: 0n,
    gatewayFeeBps: 0,
    burnBps: 0,
    validUntil: hour,
    ...offer,
  })
  return { signer, offer: { value, signature }, ...more }
}

/** Asks a gateway that knows these workers. @returns who answered, and the answer */
async function dispatch(...workers: FakeWorker[]): Promise<Answered> {
  const byPeer = new Map(workers.map((each) => [each.signer.address as string, each]))
  const answer = (of: FakeWorker, body: Extract<JobRequest, { type: 'run' }>) => {
    const { value, signature } = signStruct(of.signer, hasher, receiptType, {
      jobHash: hasher.digest(jobType, body.job.value),
      worker: of.signer.address,
      attempt: body.assignment.value.attempt,
      outputHash: hashTensors('output', body.blind, fixtureOutputs),
      streamRoot: zeroBytes32,
      inputUnits: 1,
      outputUnits: 0,
      price: priceOf(body.offer.value, of.receipt?.inputUnits ?? 1, of.receipt?.outputUnits ?? 0),
      finishReason: 0,
      engineFingerprint: zeroBytes32,
      startedAt: Date.now(),
      finishedAt: Date.now(),
      ...of.receipt,
    })
    return { type: 'result', id: 1, receipt: { value, signature }, outputs: fixtureOutputs }
  }
  const dispatcher = createDispatcher({
    config: {
      deployment: { contracts: { opg } },
      gateway: { sponsor: true, auditBps: 0, attempts: 4, attemptMs: 10_000, executeSeconds: 60, settleSeconds: 600 },
    },
    signer: fixtureKeys(0).gateway,
    hasher,
    nodes: { active: () => workers.map(({ signer: { address } }) => ({ account: address, peerId: address })) },
    gossip: {
      announcement: (account: Hex) => ({ offers: [byPeer.get(account)?.offer] }) as unknown as Announcement,
    },
    channels: {
      inFlight: () => 0,
      async ask(peerId: string, body: Extract<JobRequest, { type: 'run' }>) {
        const of = byPeer.get(peerId) as FakeWorker
        if (of.refuses) throw new OgError('UNAVAILABLE', 'It is gone.')
        return { response: answer(of, body), delivered: () => undefined }
      },
    },
    clock: systemClock,
    random: systemRandom,
    brought: {},
  } as unknown as DispatcherInit)
  const asked = {
    manifest: fixtureManifest,
    modelId,
    inputs: fixtureInputs,
    params: { outputs: [] },
    request: null,
    blind: randomBytes32(systemRandom),
    job: undefined,
  }
  return dispatcher.dispatch(asked, new AbortController().signal)
}

it.each<[string, Partial<Receipt>]>([
  ['ends before it begins', { startedAt: Date.now(), finishedAt: Date.now() - 1 }],
  ['begins after the job had expired', { startedAt: Date.now() + 600_000, finishedAt: Date.now() + 600_001 }],
  ['counts other units than were asked for', { inputUnits: 0 }],
])('hands on no receipt that %s', async (_, receipt) => {
  await expect(dispatch(worker(1_000n, { receipt }))).rejects.toMatchObject({ code: 'BAD_RECEIPT' })
  const honest = worker(1_000n)
  const answered = await dispatch(worker(1_000n, { receipt }), honest)
  expect(answered.receipt.value.worker).toBe(honest.signer.address)
  expect(firstFailure(checkSignedAnswer(answered, hashAnswer(answered, hasher)))).toBeUndefined()
})

it('pays in no other token than it signed for', async () => {
  const other = worker(1_000n, {}, { token: `0x${'0a'.repeat(20)}` })
  await expect(dispatch(other)).rejects.toMatchObject({ code: 'NO_WORKER' })
})

it('lets nobody shut out the others by asking for nothing', async () => {
  const honest = worker(1_000n)
  const answered = await dispatch(worker(0n, { refuses: true }), worker(0n, { refuses: true }), honest)
  expect(answered.receipt.value.worker).toBe(honest.signer.address)
})

it('pays nobody who asks for many times the usual price', async () => {
  await expect(dispatch(worker(1_000n, { refuses: true }), worker(2_001n))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  })
})
