import {
  type Address,
  createHasher,
  createSigner,
  fieldSalt,
  type Hex,
  hashSalt,
  hashTensors,
  jobType,
  type Offer,
  OgError,
  offerType,
  priceOf,
  type Receipt,
  randomBytes32,
  receiptType,
  runtimeIdsOf,
  type Signed,
  type Signer,
  signStruct,
  silentLogger,
  systemClock,
  systemRandom,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { fixtureInputs, fixtureManifest, fixtureOutputs } from '@opengradient/verifier/testing'
import { expect, it } from 'vitest'
import type { WorkerCall } from '../channels/job-channel.ts'
import type { RunReply } from '../channels/worker-channels.ts'
import type { GatewayHooks } from '../gateway-hooks.ts'
import { SponsorPayment } from '../payments/sponsor.ts'
import { SponsorBudget } from '../payments/sponsor-budget.ts'
import type { DispatchedAnswer, DispatchRequest } from './dispatch-request.ts'
import { Dispatcher, type DispatcherComponents } from './dispatcher.ts'

type RunCall = Extract<WorkerCall, { type: 'run' }>

const opg: Hex = `0x${'09'.repeat(20)}`
const module: Hex = `0x${'08'.repeat(20)}`
const modelId: Hex = `0x${'0a'.repeat(32)}`
const hasher = createHasher({ chainId: 1, verifyingContract: module })
const gateway = createSigner(randomBytes32(systemRandom))
const session = randomBytes32(systemRandom)
const [runtimeId = zeroBytes32] = runtimeIdsOf(fixtureManifest)

interface FakeWorker {
  readonly signer: Signer
  readonly offer: Signed<Offer>
  /** Fields that the worker signs with wrong values. */
  readonly receipt?: Partial<Receipt>
  /** The error with which the worker answers every job. */
  readonly error?: OgError
  readonly credit?: number
  /** Whether it drew money without a receipt. */
  readonly isStrange?: boolean
}

const worker = (price: bigint, more: Partial<FakeWorker> = {}, offer: Partial<Offer> = {}): FakeWorker => {
  const signer = createSigner(randomBytes32(systemRandom))
  const { value, signature } = signStruct(signer, hasher, offerType, {
    ...{ worker: signer.address, token: opg, module, modelId, runtimeId, inputUnitPrice: price, outputUnitPrice: 0n },
    ...{ minimumPrice: 0n, checkFee: 7n, validUntil: Math.floor(Date.now() / 1_000) + 3_600, ...offer },
  })
  return { signer, offer: { value, signature }, ...more }
}

/** A gateway with these workers, and the accounts that it has assigned jobs to, in order. */
function createDispatcher(workers: readonly FakeWorker[], hooks: GatewayHooks = {}) {
  const asked: Address[] = []
  const open = new Map<string, bigint>()
  const ofAccount = (account: Address): FakeWorker =>
    workers.find((each) => each.signer.address === account) as FakeWorker
  const sponsor = { enabled: true, models: 'all', maxPrice: '5000', hourlyBudget: '1000000', addressShareBps: 10_000 }
  const shared = {
    config: {
      deployment: { contracts: { opg, settlement: module } },
      gateway: { sponsor, attempts: 4, attemptMs: 10_000, executeSeconds: 60, settleSeconds: 600 },
    },
    ...{ account: gateway.address, signer: gateway, hasher, clock: systemClock, random: systemRandom },
    parameters: { batches: { jobLifetime: 900, drawn: 2 } },
    logger: silentLogger,
    nodes: {},
  } as unknown as Omit<DispatcherComponents, 'channels' | 'payments' | 'finder' | 'signatures' | 'hooks'>
  const clock = { now: () => 0 }
  const budget = new SponsorBudget({
    records: memoryRecords(),
    clock,
    hourlyBudget: 1_000_000n,
    addressShareBps: 10_000,
  })
  const payment = new SponsorPayment({
    ...shared,
    budget,
    draws: { isStrange: (account) => ofAccount(account).isStrange === true },
    secrets: { commit: async () => zeroBytes32 },
    reservations: { available: () => 10n ** 6n, use: (_worker, _amount, commit) => commit(), topUp: () => undefined },
    book: {
      reserve: async (_, id, { amount }) => {
        open.set(id, amount)
        return {} as never
      },
      settle: async (_, id, amount) => void open.set(id, amount),
      release: async (_, id) => void open.delete(id),
    },
  })
  const dispatcher = new Dispatcher({
    ...shared,
    hooks,
    signatures: { hasher, signerOf: () => undefined },
    channels: {
      inFlight: () => 0,
      credit: (account) => ofAccount(account).credit,
      sessionOf: async () => session,
      run: async (account, _, call) => {
        asked.push(account)
        const of = ofAccount(account)
        if (of.error !== undefined) throw of.error
        return answer(of, call)
      },
    },
    finder: {
      known: () => [],
      find: async () =>
        workers.map(({ signer: { address }, offer }) => ({
          ...{ worker: address, peerId: address, offer, offerHash: hasher.digest(offerType, offer.value) },
        })),
    },
    payments: [payment],
  })
  return { dispatcher, asked, open, budget }
}

function answer(of: FakeWorker, { job, offer, assignment, salt }: RunCall): RunReply {
  const outputSalt = fieldSalt(salt, 'output')
  const { value, signature } = signStruct(of.signer, hasher, receiptType, {
    ...{ jobHash: hasher.digest(jobType, job.value), worker: of.signer.address, session, runtimeId },
    outputHash: hashTensors('output', outputSalt, fixtureOutputs),
    outputSaltHash: hashSalt(outputSalt),
    ...{ streamRoot: zeroBytes32, engineFingerprint: zeroBytes32, inputUnits: 1, outputUnits: 0, finishReason: 0 },
    price: priceOf(offer.value, of.receipt?.inputUnits ?? 1, 0),
    ...{ startedAt: Date.now(), finishedAt: Date.now(), attempt: assignment.value.attempt },
    ...of.receipt,
  })
  return { receipt: { value, signature }, outputs: fixtureOutputs }
}

const request: DispatchRequest = {
  ...{ manifest: fixtureManifest, modelId, inputs: fixtureInputs, params: { outputs: [] }, request: null },
  ...{ salt: randomBytes32(systemRandom), caller: '127.0.0.1', clientJob: undefined, auditClass: 10_000 },
  ...{ orderCommit: undefined, client: zeroAddress },
}
const never = new AbortController().signal
const dispatch = (...workers: FakeWorker[]): Promise<DispatchedAnswer> =>
  createDispatcher(workers).dispatcher.dispatch(request, never)
const backlog = new OgError('AUDIT_BACKLOG', 'Too many unaudited batches.', { retryAfterMs: 7_000 })

it.each<[string, Partial<Receipt>]>([
  ['other units than the inputs', { inputUnits: 0 }],
  ['another session', { session: zeroBytes32 }],
  ['another runtime', { runtimeId: zeroBytes32 }],
  ['another salt of the output', { outputSaltHash: zeroBytes32 }],
  ['another attempt', { attempt: 9 }],
  ['a price that the offer does not give', { price: 1n }],
])('rejects a receipt with %s and asks the next worker', async (_, receipt) => {
  await expect(dispatch(worker(1_000n, { receipt }))).rejects.toMatchObject({ code: 'BAD_RECEIPT' })
  const honest = worker(1_000n)
  const answered = await dispatch(worker(1_000n, { receipt }), honest)
  expect(answered.receipt.value.worker).toBe(honest.signer.address)
})

it('asks another worker when the first has too many unaudited batches', async () => {
  const honest = worker(1_000n)
  const { dispatcher, asked, open } = createDispatcher([worker(1_000n, { error: backlog }), honest])
  const answered = await dispatcher.dispatch(request, never)
  expect(answered.receipt.value.worker).toBe(honest.signer.address)
  // The refused attempt leaves nothing open; the other one its price and the fees of two checks.
  expect([...open.values()]).toEqual([1_014n])
  expect(asked.at(-1)).toBe(honest.signer.address)
})

it('rejects with AUDIT_BACKLOG and the retry time when all workers have too many', async () => {
  const { dispatcher, open } = createDispatcher([
    worker(1_000n, { error: backlog }),
    worker(1_000n, { error: backlog }),
  ])
  await expect(dispatcher.dispatch(request, never)).rejects.toMatchObject({
    code: 'AUDIT_BACKLOG',
    retryAfterMs: 7_000,
  })
  expect(open.size).toBe(0)
})

it('gives no sponsored job to a worker that drew money without a receipt', async () => {
  const strange = worker(1_000n, { isStrange: true })
  await expect(dispatch(strange)).rejects.toMatchObject({ code: 'NO_WORKER' })
  const honest = worker(1_000n, { credit: 0 })
  const { dispatcher, asked } = createDispatcher([strange, honest])
  await dispatcher.dispatch(request, never)
  expect(asked).toEqual([honest.signer.address])
})

it('asks a worker without credit only after the others', async () => {
  const [full, free] = [worker(1_000n, { credit: 0 }), worker(1_000n, { credit: 1 })]
  for (let i = 0; i < 8; i++) {
    const { dispatcher, asked } = createDispatcher([full, free])
    await dispatcher.dispatch(request, never)
    expect(asked).toEqual([free.signer.address])
  }
})

it('keeps the amount of an attempt open that may have a receipt', async () => {
  const lost = worker(1_000n, { error: new OgError('UNAVAILABLE', 'The worker closed the channel.') })
  const { dispatcher, open } = createDispatcher([lost])
  await expect(dispatcher.dispatch(request, never)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  expect([...open.values()]).toEqual([1_014n])
})

it('counts an attempt that may have a receipt, and the one that answered, against the budget', async () => {
  const lost = worker(1_000n, { credit: 5, error: new OgError('UNAVAILABLE', 'The worker closed the channel.') })
  const { dispatcher, budget } = createDispatcher([lost, worker(1_000n, { credit: 0 })])
  await dispatcher.dispatch(request, never)
  expect(() => budget.reserve('10.0.0.1', 1_000_000n - 2_027n)).toThrow(expect.objectContaining({ code: 'OVERLOADED' }))
  budget.reserve('10.0.0.1', 1_000_000n - 2_028n)
})

it('rejects an offer in another token than the job with NO_WORKER', async () => {
  const other = worker(1_000n, {}, { token: `0x${'0a'.repeat(20)}` })
  await expect(dispatch(other)).rejects.toMatchObject({ code: 'NO_WORKER' })
})

it('assigns a job to the worker that the request names, and to no other one', async () => {
  const [named, other] = [worker(1_000n), worker(1_000n)]
  for (let i = 0; i < 8; i++) {
    const { dispatcher, asked } = createDispatcher([other, named])
    await dispatcher.dispatch({ ...request, workers: [named.signer.address] }, never)
    expect(asked).toEqual([named.signer.address])
  }
  const { dispatcher, asked } = createDispatcher([other])
  await expect(dispatcher.dispatch({ ...request, workers: [named.signer.address] }, never)).rejects.toMatchObject({
    code: 'NO_WORKER',
    shortMessage: expect.stringContaining(named.signer.address),
  })
  expect(asked).toEqual([])
})

it('does not sponsor a job whose price and audit fee are above its ceiling', async () => {
  await expect(dispatch(worker(4_990n))).rejects.toMatchObject({ code: 'NOT_AUTHORISED', message: /costs more/ })
})

it('does not assign a sponsored job to a worker above twice the median price', async () => {
  const lost = worker(1_000n, { error: new OgError('OVERLOADED', 'The worker is full.') })
  await expect(dispatch(lost, worker(2_100n))).rejects.toMatchObject({ code: 'OVERLOADED' })
})

it('assigns an answered job to a second worker where a hook asks for it', async () => {
  const { dispatcher, asked } = createDispatcher([worker(1_000n), worker(1_000n)], { assignsTwice: () => true })
  const { receiptHash, again } = await dispatcher.dispatch(request, never)
  expect(new Set(asked).size).toBe(2)
  expect(again?.receiptHash).toMatch(/^0x/)
  expect(again?.receiptHash).not.toBe(receiptHash)
})

it('rests the pair of caller and model after two killed runs, and neither worker nor other callers', async () => {
  const error = new OgError('MODEL_TIMEOUT', 'The model was stopped.')
  const { dispatcher, asked } = createDispatcher([worker(1_000n, { error })])
  const send = (more: Partial<DispatchRequest> = {}) => dispatcher.dispatch({ ...request, ...more }, never)
  for (let i = 0; i < 2; i++) await expect(send()).rejects.toMatchObject({ code: 'MODEL_TIMEOUT' })
  await expect(send()).rejects.toMatchObject({ code: 'OVERLOADED', retryAfterMs: expect.any(Number) })
  expect(asked).toHaveLength(2)
  await expect(send({ caller: '10.0.0.1' })).rejects.toMatchObject({ code: 'MODEL_TIMEOUT' })
  expect(asked).toHaveLength(3)
})

it('does not rest a worker whose answer was the failure of a model', async () => {
  const failing = worker(1_000n, { error: new OgError('MODEL_FAILED', 'Not for this input.') })
  const { dispatcher, asked } = createDispatcher([failing, worker(1_900n)])
  const send = () => dispatcher.dispatch(request, never).catch(() => undefined)
  for (let i = 0; i < 24; i++) await send()
  // Each request draws a worker anew: one that rested would get none for two seconds.
  const turns = asked.flatMap((account, i) => (account === failing.signer.address ? [i] : []))
  expect(turns.length).toBeGreaterThan(1)
})
