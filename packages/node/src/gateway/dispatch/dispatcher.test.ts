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
  SingleChunkExecution,
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

import { SponsorPayment } from '../payments/sponsor.ts'
import type { WorkerResult } from '../worker-channels.ts'
import type { DispatchedAnswer, DispatchRequest } from './dispatch-request.ts'
import { Dispatcher, type DispatcherComponents } from './dispatcher.ts'

const { hasher } = makeFixture()
const modelId = modelIdOf(fixtureManifest)
const opg: Hex = `0x${'09'.repeat(20)}`
const hour = Math.floor(Date.now() / 1_000) + 3_600

type RunCall = Extract<JobRequest, { type: 'run' }>

interface FakeWorker {
  readonly signer: Signer
  readonly offer: Signed<Offer>
  /** Fields that the worker signs with wrong values. */
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

/** Dispatches a sponsored request at a gateway with these workers. */
async function dispatch(...workers: FakeWorker[]): Promise<DispatchedAnswer> {
  const byPeer = new Map(workers.map((each) => [each.signer.address as string, each]))
  const answer = (of: FakeWorker, body: RunCall): WorkerResult => {
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
    const { inputUnits, outputUnits, engineFingerprint } = value
    return {
      receipt: { value, signature },
      outputs: fixtureOutputs,
      inputUnits,
      outputUnits,
      engineFingerprint,
      acknowledge: () => undefined,
    }
  }
  const sponsor = { enabled: true, models: 'all', maxPrice: '5000', hourlyBudget: '1000000', addressShareBps: 10_000 }
  const shared = {
    config: {
      deployment: { contracts: { opg } },
      gateway: { sponsor, auditBps: 0, attempts: 4, attemptMs: 10_000, executeSeconds: 60, settleSeconds: 600 },
    },
    signer: fixtureKeys(0).gateway,
    hasher,
    nodes: { active: () => workers.map(({ signer: { address } }) => ({ account: address, peerId: address })) },
    gossip: {
      announcement: (account: Hex) => ({ offers: [byPeer.get(account)?.offer] }) as unknown as Announcement,
    },
    clock: systemClock,
    random: systemRandom,
  } as unknown as Omit<DispatcherComponents, 'channels' | 'payments'>
  const run = async (peerId: string, body: RunCall): Promise<WorkerResult> => {
    const of = byPeer.get(peerId) as FakeWorker
    if (of.refuses) throw new OgError('UNAVAILABLE', 'The worker is gone.')
    return answer(of, body)
  }
  const dispatcher = new Dispatcher({
    ...shared,
    channels: {
      inFlight: () => 0,
      run: (peerId, body, signal) => SingleChunkExecution.from(() => run(peerId, body as RunCall), signal),
    },
    payments: [new SponsorPayment(shared)],
  })
  const request: DispatchRequest = {
    manifest: fixtureManifest,
    modelId,
    inputs: fixtureInputs,
    params: { outputs: [] },
    request: null,
    blind: randomBytes32(systemRandom),
    job: undefined,
    caller: '127.0.0.1',
  }
  return dispatcher.dispatch(request, new AbortController().signal)
}

it.each<[string, Partial<Receipt>]>([
  ['finishedAt before startedAt', { startedAt: Date.now(), finishedAt: Date.now() - 1 }],
  ['startedAt after executeBy', { startedAt: Date.now() + 600_000, finishedAt: Date.now() + 600_001 }],
  ['other units than the inputs', { inputUnits: 0 }],
])('rejects a receipt with %s and asks the next worker', async (_, receipt) => {
  await expect(dispatch(worker(1_000n, { receipt }))).rejects.toMatchObject({ code: 'BAD_RECEIPT' })
  const honest = worker(1_000n)
  const answered = await dispatch(worker(1_000n, { receipt }), honest)
  expect(answered.receipt.value.worker).toBe(honest.signer.address)
  expect(firstFailure(checkSignedAnswer(answered, hashAnswer(answered, hasher)))).toBeUndefined()
})

it('rejects an offer in another token than the job with NO_WORKER', async () => {
  const other = worker(1_000n, {}, { token: `0x${'0a'.repeat(20)}` })
  await expect(dispatch(other)).rejects.toMatchObject({ code: 'NO_WORKER' })
})

it('assigns a job to a worker with a price although others offer a zero price and fail', async () => {
  const honest = worker(1_000n)
  const answered = await dispatch(worker(0n, { refuses: true }), worker(0n, { refuses: true }), honest)
  expect(answered.receipt.value.worker).toBe(honest.signer.address)
})

it('does not sponsor a job above its ceiling at any price that the publisher suggests', async () => {
  await expect(dispatch(worker(5_001n))).rejects.toMatchObject({ code: 'NOT_AUTHORISED', message: /costs more/ })
})

it('does not assign a sponsored job to a worker above twice the median price', async () => {
  await expect(dispatch(worker(1_000n, { refuses: true }), worker(2_001n))).rejects.toMatchObject({
    code: 'UNAVAILABLE',
  })
})
