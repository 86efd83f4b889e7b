import { beginRelease } from '@opengradient/chain'
import {
  type Assignment,
  createSigner,
  type Job,
  jobType,
  randomBytes32,
  signStruct,
  systemRandom,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

import { ScriptedGateway } from './scripted-gateway.fixture.ts'
import { WorkerNetwork } from './worker-network.fixture.ts'

let net: WorkerNetwork
let gateway: ScriptedGateway

beforeAll(async () => {
  net = await WorkerNetwork.start({ auditors: 1 })
  await net.startWorker()
  gateway = await ScriptedGateway.connect(net)
}, 120_000)
afterAll(async () => {
  await gateway[Symbol.asyncDispose]()
  await net[Symbol.asyncDispose]()
})

const now = (): number => Math.floor(net.clock.now() / 1_000)

it('counts each job once against a cheque, also while its receipt is written', async () => {
  const written = Promise.withResolvers<void>()
  const writing = Promise.withResolvers<void>()
  const batch = net.records.batch.bind(net.records)
  const spy = vi.spyOn(net.records, 'batch').mockImplementation(async (operations) => {
    writing.resolve()
    await written.promise
    return batch(operations)
  })
  // The cheques cover exactly the jobs that were sent.
  const first = gateway.run(await gateway.request())
  await writing.promise
  const second = gateway.run(await gateway.request())
  const refused = second.then(
    () => undefined,
    ({ code }) => code as string,
  )
  const isWriting = vi.waitFor(() => expect(spy.mock.calls.length).toBeGreaterThanOrEqual(2), 50_000)
  await Promise.race([refused.then((code) => expect(code).toBeUndefined()), isWriting])
  written.resolve()
  spy.mockRestore()
  await Promise.all([first, second])
})

describe('a job', () => {
  it.each<[string, string, () => Partial<Job>]>([
    ['for another module', 'BAD_JOB', () => ({ module: net.worker.account.address })],
    ['for another gateway', 'BAD_JOB', () => ({ gateway: net.worker.account.address })],
    [
      'whose payer is the gateway, and the requester is not',
      'BAD_JOB',
      () => ({ requester: net.worker.account.address }),
    ],
    ['that the worker pays itself', 'BAD_JOB', () => ({ payer: net.worker.account.address })],
    ['in another token', 'BAD_JOB', () => ({ token: net.worker.account.address })],
    ['of an unknown class', 'BAD_JOB', () => ({ auditClass: 500 })],
    ['of class 100 % with hidden evidence', 'BAD_JOB', () => ({ visibility: visibilities.none })],
    ['with an audit fee below the offer', 'BAD_JOB', () => ({ auditFee: 1n })],
    ['whose executeBy has passed', 'EXPIRED', () => ({ executeBy: now() - 1 })],
    ['with little time between executeBy and settleBy', 'BAD_JOB', () => ({ executeBy: now() + 490 })],
    ['that lives longer than the module allows', 'BAD_JOB', () => ({ settleBy: now() + 900 })],
    ['for another offer', 'BAD_JOB', () => ({ offerHash: randomBytes32(systemRandom) })],
    ['for other runtimes', 'BAD_JOB', () => ({ runtimes: randomBytes32(systemRandom) })],
    ['with other inputs', 'BAD_JOB', () => ({ inputHash: randomBytes32(systemRandom) })],
    ['with other parameters', 'BAD_JOB', () => ({ paramsHash: randomBytes32(systemRandom) })],
    ['below the price', 'BAD_JOB', () => ({ maxPrice: 1n })],
    ['with too few units', 'BAD_JOB', () => ({ maxInputUnits: 0 })],
  ])('%s is rejected with %s', async (_, code, change) => {
    await expect(gateway.run(await gateway.request({ job: change() }))).rejects.toMatchObject({ code })
  })

  it.each<[string, string, () => Partial<Assignment>]>([
    ['of an earlier session', 'BAD_JOB', () => ({ session: randomBytes32(systemRandom) })],
    ['to another worker', 'BAD_JOB', () => ({ worker: net.gateway.account.address })],
    ['of another job', 'BAD_JOB', () => ({ jobHash: zeroBytes32 })],
    ['under another offer', 'BAD_JOB', () => ({ offerHash: zeroBytes32 })],
    ['without an attempt', 'BAD_JOB', () => ({ attempt: 0 })],
    ['whose answer was due', 'EXPIRED', () => ({ answerBy: now() - 1 })],
    ['whose answer is due after settleBy', 'BAD_JOB', () => ({ answerBy: now() + 590 })],
  ])('with an assignment %s is rejected with %s', async (_, code, assignment) => {
    await expect(gateway.run(await gateway.request({ assignment: assignment() }))).rejects.toMatchObject({ code })
  })

  it('with the signature of another key is rejected with BAD_SIGNATURE', async () => {
    const request = await gateway.request()
    const stranger = createSigner(randomBytes32(systemRandom))
    const { signature } = signStruct(stranger, net.hasher, jobType, request.job.value)
    const forged = { ...request, job: { value: request.job.value, signature } }
    await expect(gateway.run(forged)).rejects.toMatchObject({ code: 'BAD_SIGNATURE' })
  })

  it('whose answer did not arrive has its receipt sent again, one request at a time', async () => {
    const { receiptHash, receipt } = await gateway.run(await gateway.request(), { isAcknowledged: false })
    expect(await gateway.receipts(randomBytes32(systemRandom), receiptHash)).toEqual([receipt])
    const both = await Promise.allSettled([gateway.receipts(receiptHash), gateway.receipts(receiptHash)])
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(both[1]).toMatchObject({ reason: { code: 'OVERLOADED' } })
  })

  it('is answered once: the same attempt repeats the receipt, another attempt is rejected with DUPLICATE', async () => {
    const request = await gateway.request()
    const answer = await gateway.run(request)
    expect((await gateway.ask(request)).receiptHash).toBe(answer.receiptHash)
    const again = await gateway.request({ job: request.job.value, assignment: { attempt: 2 } })
    await expect(gateway.ask({ ...again, salt: request.salt })).rejects.toMatchObject({ code: 'DUPLICATE' })
  })
})

describe('money', () => {
  it('without a cheque that covers the job is rejected with BAD_CHEQUE', async () => {
    const job = { maxPrice: 10n ** 18n }
    await expect(gateway.ask(await gateway.request({ job }))).rejects.toMatchObject({ code: 'BAD_CHEQUE' })
  })

  it('of cheques with other terms, shares above 30 % or a foreign signature is not taken', async () => {
    const job = { maxPrice: 10n ** 18n }
    const cumulative = 10n ** 19n
    for (const change of [
      { gatewayFeeBps: 501 },
      { epoch: 7, burnBps: 9_000 },
      { payer: net.worker.account.address },
      { auditClass: 0 },
    ]) {
      await gateway.sendCheque(gateway.chequeOf(cumulative, change))
    }
    await expect(gateway.ask(await gateway.request({ job }))).rejects.toMatchObject({ code: 'BAD_CHEQUE' })
  })

  it('beyond the reservation is rejected with INSUFFICIENT_FUNDS, also after a part of it began to leave', async () => {
    const job = { maxPrice: 2n * 10n ** 20n, auditClass: 0 }
    await expect(gateway.run(await gateway.request({ job }))).rejects.toMatchObject({ code: 'INSUFFICIENT_FUNDS' })
    const { account } = net.gateway
    const parties = { worker: net.worker.account.address, token: net.opg }
    // A batch may draw from the reservation meanwhile.
    const release = () => beginRelease(account, { ...parties, keep: 10n ** 15n })
    await net.until('the release', () => release().catch(() => undefined))
    const isRejected = async (): Promise<boolean> => {
      const request = await gateway.request({ job: { maxPrice: 10n ** 17n } })
      return gateway.run(request).then(
        () => false,
        ({ code }) => code === 'INSUFFICIENT_FUNDS',
      )
    }
    await net.until('the worker to see the smaller reservation', isRejected)
  })
})
