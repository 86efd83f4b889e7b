import { buildBatch, nodeRegistryAbi, opgAbi, type Sender, settlementAbi } from '@opengradient/chain'
import { freshKey } from '@opengradient/chain/testing'
import { affineModel } from '@opengradient/engine/testing'
import {
  type Executor,
  type Hex,
  type Job,
  jobType,
  parseSignedAnswer,
  rolesToBits,
  type Signed,
  type Signer,
  SingleChunkExecution,
  signedToJson,
  visibilities,
} from '@opengradient/protocol'
import type { Published } from '@opengradient/publisher'
import type { AuditMethod, AuditResult } from '@opengradient/verifier'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { LocalModel } from './registry/local-model.ts'
import { ask, errorOf, floats, inferUrl, metric, post, receiptAt } from './testing/http-requests.fixture.ts'
import { ownJob } from './testing/signed-jobs.fixture.ts'
import { startNetwork, type TestNetwork, type TestNode } from './testing/test-network.fixture.ts'
import { bodyArguments } from './watchtower/settlement-arguments.ts'

let network: TestNetwork
let gateway: TestNode
let worker: TestNode
let model: Published
let payer: { sender: Sender; signer: Signer }
const auditors: TestNode[] = []
/** Faults that are injected now: wrong outputs of the worker, and mismatch verdicts of one auditor. */
const faults = { wrongOutput: false, falseMismatch: false }
const price = 10n ** 15n

const faultyExecutor = (executor: Executor<LocalModel>): Executor<LocalModel> => ({
  runtimes: executor.runtimes,
  load: () => executor.load(),
  execute: (request) =>
    SingleChunkExecution.from(async (signal) => {
      const result = await executor.execute({ ...request, signal }).result
      if (!faults.wrongOutput) return result
      return {
        ...result,
        outputs: result.outputs.map((tensor) => ({ ...tensor, data: tensor.data.map((byte) => byte ^ 1) })),
      }
    }, request.signal),
})
const mismatchingMethod = (method: AuditMethod): AuditMethod => ({
  name: method.name,
  async check(...request): Promise<AuditResult> {
    const found = await method.check(...request)
    return faults.falseMismatch
      ? { ...found, outcome: 'mismatch', maxRelativeError: 9_000_000, detail: 'made up' }
      : found
  },
})

beforeAll(async () => {
  network = await startNetwork()
  gateway = await network.start('gateway', ['gateway', 'host'])
  await startWorker()
  for (const name of ['a1', 'a2', 'a3', 'a4']) {
    auditors.push(
      await network.start(name, ['auditor'], {
        config: { auditor: { evidenceAttempts: 2 } },
        options: name === 'a1' ? { wrapMethod: mismatchingMethod } : {},
      }),
    )
  }
  model = await network.publish(affineModel(), 'test/affine')
  payer = await network.account()
  const { opg, settlement } = network.deployment.contracts
  const everything = { functionName: 'approve', args: [settlement, 10n ** 24n] } as const
  await payer.sender.execute({ address: opg, abi: opgAbi, ...everything })
  await settle('deposit', [opg, 10n ** 19n])
  await settle('allocate', [gateway.account, opg, 10n ** 19n])
})
afterAll(() => network[Symbol.asyncDispose]())
beforeEach(() => {
  faults.wrongOutput = false
  faults.falseMismatch = false
})

async function startWorker(): Promise<void> {
  worker = await network.start('worker', ['worker'], { options: { wrapExecutor: faultyExecutor } })
}
/** A transaction of the payer to the settlement contract. */
const settle = (functionName: string, args: unknown[]): Promise<unknown> =>
  payer.sender.execute({
    address: network.deployment.contracts.settlement,
    abi: settlementAbi,
    functionName,
    args,
  } as never)
const infer = async (body: object = floats(1, 2)): Promise<Hex> => {
  const answer = await network.until('an answer', async () => {
    const tried = await post(inferUrl(gateway.url, 'test/affine'), body)
    return (tried.status !== 503 && tried) || undefined
  })
  expect(answer.status, JSON.stringify(answer.json)).toBe(200)
  return answer.headers.get('x-og-receipt') as Hex
}
// biome-ignore lint/suspicious/noExplicitAny: JSON of the gateway
const receiptWhen = (hash: Hex, what: string, test: (receipt: any) => boolean): Promise<any> =>
  network.until(what, async () => {
    const receipt = await receiptAt(gateway.url, hash)
    return receipt && test(receipt) && receipt
  })
/** The arguments of the events of a name that concern a receipt. */
// biome-ignore lint/suspicious/noExplicitAny: of any event
const eventsOf = (name: string, receiptHash?: Hex): any[] =>
  network.events
    .filter(
      (event) =>
        event.name === name &&
        (receiptHash === undefined || (event.args as { receiptHash?: Hex }).receiptHash === receiptHash),
    )
    .map(({ args }) => args)
/** As {@link eventsOf}, once there is one: the gateway may have heard of it before this test. */
// biome-ignore lint/suspicious/noExplicitAny: of any event
const eventsWhenAny = (name: string, receiptHash?: Hex): Promise<any[]> =>
  network.until(name, () => {
    const found = eventsOf(name, receiptHash)
    return found.length > 0 ? found : undefined
  }) as Promise<never>
const leafOf = (hash: Hex) => network.until('the leaf', () => network.leaves(hash)[0])
const opgOf = async (account: Hex): Promise<bigint> => (await network.reader.balance(account as never)).opg
const allocated = (): Promise<bigint> =>
  network.reader.allocation(gateway.account, gateway.account, network.deployment.contracts.opg)

it('moves an honest receipt from signed to final and pays worker, gateway and burn by their shares', async () => {
  const [before, earned] = [await allocated(), await opgOf(worker.account)]
  const hash = await infer()
  await receiptWhen(hash, 'replayed by all', ({ standing }) => standing.matched === 4)
  const settled = await receiptWhen(hash, 'settled', ({ state }) => state === 'settled')
  expect(settled.guarantee).toMatch(/^replayed by 4 of 4 auditors, bit for bit; settled/)
  expect(await allocated()).toBe(before - price)
  expect(settled.settlement.claimTransaction).toBeNull()
  await network.pass(21)
  const final = await receiptWhen(hash, 'paid', ({ settlement }) => settlement?.claimTransaction)
  expect(final.state).toBe('final')
  const leaf = await leafOf(hash)
  const paid = (await eventsWhenAny('GroupPaid')).find(({ batchId }) => batchId === leaf.batchId)
  expect(paid).toMatchObject({ toWorker: (price * 94n) / 100n, toGateway: price / 20n, burnt: price / 100n })
  expect(await opgOf(worker.account)).toBe(earned + (price * 94n) / 100n)
  expect(await network.reader.standing(hash, worker.account)).toMatchObject({ state: 'final' })
  expect(eventsOf('ChallengeOpened')).toEqual([])
})

it('reveals the body of an availability challenge and is paid', async () => {
  const hash = await infer()
  await receiptWhen(hash, 'settled', ({ state }) => state === 'settled')
  await settle('demandBody', [await leafOf(hash)])
  await network.until('the body', () => eventsOf('BodyShown', hash).length > 0)
  await network.pass(21)
  await receiptWhen(hash, 'paid', ({ settlement }) => settlement?.claimTransaction)
})

it('voids a receipt whose body is not revealed in time, also when its worker restarts', async () => {
  const hash = await infer()
  await receiptWhen(hash, 'settled', ({ state }) => state === 'settled')
  await worker.stop()
  const leaf = await leafOf(hash)
  await settle('demandBody', [leaf])
  await network.pass(21)
  const waiting = await receiptAt(gateway.url, hash)
  expect(waiting.standing.closed).toBe(false)
  await settle('expireDemand', [leaf])
  const voided = await receiptWhen(hash, 'voided', ({ state }) => state === 'voided')
  expect(voided.guarantee).toContain('voided: not paid')
  expect(await eventsWhenAny('LeafVoided', hash)).toMatchObject([{ refundTo: gateway.account, amount: price }])
  await startWorker()
  const { batchId } = leaf
  await network.until('the claim of the rest', () =>
    eventsOf('BatchClaimed').some((claim) => claim.batchId === batchId),
  )
  expect(eventsOf('GroupPaid').find((group) => group.batchId === batchId)).toMatchObject({
    toWorker: 0n,
    toGateway: 0n,
    burnt: 0n,
  })
})

it('voids invented receipts and copies of another worker’s receipt at a higher price', async () => {
  const copier = await network.account()
  const { opg, nodeRegistry, settlement } = network.deployment.contracts
  const stake = network.parameters.workerStake
  await copier.sender.execute({ address: opg, abi: opgAbi, functionName: 'approve', args: [nodeRegistry, stake] })
  await copier.sender.execute({
    address: nodeRegistry,
    abi: nodeRegistryAbi,
    functionName: 'register',
    args: [copier.key, '0x01', rolesToBits(['worker']), 'http://127.0.0.1:1', stake],
  })
  const honest = await infer()
  const made = freshKey()
  const group = { payer: gateway.account, gateway: gateway.account, token: opg, gatewayFeeBps: 0, burnBps: 0 }
  const batch = buildBatch([
    { ...group, receiptHash: made, price: 7n * price },
    { ...group, receiptHash: honest, price: 9n * price },
  ])
  await copier.sender.execute({
    address: settlement,
    abi: settlementAbi,
    functionName: 'postBatch',
    args: [0n, batch.groups.map((each) => ({ ...each })), batch.entries],
  })
  await network.pass(11)
  const ofCopier = (name: string) =>
    eventsOf(name).filter(({ worker: of }) => of === undefined || of === copier.signer.address)
  await network.until('requests of both bodies', () => ofCopier('BodyDemanded').length === 2)
  await network.pass(21)
  await network.until(
    'both leaves to be void',
    () => eventsOf('LeafVoided', made).length + eventsOf('LeafVoided', honest).length === 2,
  )
  expect(await eventsWhenAny('LeafVoided', made)).toMatchObject([{ refundTo: gateway.account, amount: 7n * price }])
  const kept = await receiptWhen(honest, 'the honest one to be final', ({ state }) => state === 'final')
  expect(kept.settlement.leaf.price).toBe(price.toString())
})

it('dismisses a false challenge: the bond goes half to the worker, half is burnt; the receipt becomes final', async () => {
  // Nothing else is paid to the worker meanwhile.
  const ofWorker = (name: string): number => eventsOf(name).filter((event) => event.worker === worker.account).length
  await network.until('all earlier batches to be claimed', () => ofWorker('BatchClaimed') === ofWorker('BatchPosted'))
  faults.falseMismatch = true
  const earned = await opgOf(worker.account)
  const hash = await infer()
  await receiptWhen(hash, 'challenged', ({ challenge }) => challenge !== null)
  const confirmed = await receiptWhen(hash, 'confirmed', ({ state }) => state === 'confirmed')
  expect(confirmed.challenge).toMatchObject({ accuser: auditors[0]?.account, status: 'dismissed' })
  expect(await eventsWhenAny('ChallengeResolved', hash)).toMatchObject([{ upheld: false }])
  const votes = eventsOf('Voted').filter(({ challengeId }) => challengeId === confirmed.challenge.challengeId)
  expect(votes.every(({ mismatch, juror }) => !mismatch && juror !== auditors[0]?.account)).toBe(true)
  expect(await opgOf(worker.account)).toBe(earned + network.parameters.challengeBond / 2n)
  await network.pass(21)
  const final = await receiptWhen(
    hash,
    'final',
    ({ standing, settlement }) => standing.closed && settlement.claimTransaction,
  )
  expect(final.guarantee).toContain('confirmed: a challenge was dismissed; final')
})

it('casts no vote without evidence: a challenge of a job with visibility none is dismissed', async () => {
  const { body, job } = ownJob(network, {
    requester: payer.signer,
    gateway,
    model,
    values: [1],
    change: { visibility: visibilities.none },
  })
  const hash = await infer(body)
  const settled = await receiptWhen(hash, 'settled', ({ state }) => state === 'settled')
  expect(settled.verdicts).toEqual([])
  const answer = { ...settled.answer, job }
  const { receipt } = bodyArguments(toAnswer(answer))
  const opened = eventsOf('Voted').length
  await settle('challenge', [await leafOf(hash), bodyArguments(toAnswer(answer)).job, job.signature, receipt])
  await receiptWhen(hash, 'no evidence', ({ verdicts }) => verdicts.length >= 3)
  await network.pass(21)
  // The worker resolves the challenge itself.
  const confirmed = await receiptWhen(hash, 'confirmed', ({ state }) => state === 'confirmed')
  expect(confirmed.standing).toMatchObject({ matched: 0, within: 0 })
  expect(eventsOf('Voted')).toHaveLength(opened)
})

it('upholds a challenge of a wrong output: refunds the payer and suspends the worker', async () => {
  faults.wrongOutput = true
  const before = await allocated()
  const hash = await infer()
  await receiptWhen(hash, 'challenged', ({ challenge }) => challenge !== null)
  faults.wrongOutput = false
  const voided = await receiptWhen(hash, 'voided', ({ state }) => state === 'voided')
  expect(voided.standing).toMatchObject({ matched: 0, within: 0 })
  expect(await eventsWhenAny('ChallengeResolved', hash)).toMatchObject([{ upheld: true, worker: worker.account }])
  expect(await eventsWhenAny('LeafVoided', hash)).toMatchObject([{ refundTo: gateway.account, amount: price }])
  expect(await allocated()).toBe(before - price)
  expect(await eventsWhenAny('NodeSuspended')).toMatchObject([{ account: worker.account }])

  const listed = async (): Promise<string> =>
    (await ask(`${gateway.url}/og/v1/nodes`)).json.nodes.find(
      ({ address }: { address: Hex }) => address === worker.account,
    ).status
  await network.until('the gateway knows of the suspension', async () => (await listed()) === 'suspended')
  const refused = await post(inferUrl(gateway.url, 'test/affine'), floats(1))
  expect(errorOf(refused)).toEqual({ status: 503, code: 'NO_WORKER' })
  await network.pass(601)
  expect(await listed()).toBe('active')
  const honest = await infer()
  await receiptWhen(honest, 'replayed again', ({ standing }) => standing.matched === 4)
  for (const auditor of auditors) {
    expect(await metric(auditor.url, 'og_auditor_verdicts_total', { outcome: 'mismatch' })).toBeGreaterThan(0)
  }
})

/** The gateway's JSON of an answer, as the objects that were signed. */
function toAnswer(answer: object): Parameters<typeof bodyArguments>[0] {
  return parseSignedAnswer({ ...answer, job: signedToJson(jobType, (answer as { job: Signed<Job> }).job) })
}
