import { affineModel } from '@opengradient/engine/testing'
import { type Address, type Executor, type Hex, isOgError, SingleChunkExecution } from '@opengradient/protocol'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { NodeOptions } from './node.ts'
import type { LocalModel } from './registry/local-model.ts'
import { GatewayRequests } from './testing/gateway-requests.fixture.ts'
import { type NodeNetwork, startNetwork, type TestNode } from './testing/node-network.fixture.ts'

const model = 'test/affine'
/** A busy machine takes minutes to start the nodes. */
const timeoutMs = 600_000

/** Names of nodes that lie now. */
const liars = new Set<string>()
let network: NodeNetwork
let gateway: GatewayRequests
const workers = new Map<Address, string>()

beforeAll(async () => {
  network = await startNetwork()
  const { url } = await network.start('gateway', ['gateway', 'host'])
  gateway = new GatewayRequests(url)
  const starting = ['auditor-1', 'auditor-2', 'auditor-3', 'auditor-4'].map((name) => network.start(name, ['auditor']))
  await Promise.all(['worker-1', 'worker-2'].map(startWorker))
  await Promise.all(starting)
  await network.publish(affineModel(), model)
}, timeoutMs)

afterEach(() => liars.clear())

afterAll(async () => {
  await network?.[Symbol.asyncDispose]()
}, timeoutMs)

async function startWorker(name: string): Promise<TestNode> {
  const options: NodeOptions = {
    wrapExecutor: (executor) => withWrongOutputs(executor, () => liars.has(`${name} wrong`)),
    worker: {
      withholds: () => liars.has(`${name} withholds`),
      hidesSummaries: () => liars.has(`${name} hides`),
    },
  }
  const worker = await network.start(name, ['worker', 'host'], { options })
  workers.set(worker.account, name)
  return worker
}

/** Changes one bit of each output while `isOn`. */
function withWrongOutputs(executor: Executor<LocalModel>, isOn: () => boolean): Executor<LocalModel> {
  return {
    runtimes: executor.runtimes,
    load: () => executor.load(),
    execute: (request) =>
      SingleChunkExecution.from(async (signal) => {
        const result = await executor.execute({ ...request, signal }).result
        if (!isOn()) return result
        const outputs = result.outputs.map((tensor) => ({ ...tensor, data: tensor.data.map((byte) => byte ^ 1) }))
        return { ...result, outputs }
      }, request.signal),
  }
}

/** The receipt once the condition holds. */
function receiptWhen(receiptHash: Hex, what: string, condition: (receipt: Receipt) => boolean): Promise<Receipt> {
  return network.until(`receipt ${receiptHash} to be ${what}`, async () => {
    const receipt = await gateway.receipt(receiptHash)
    return receipt !== undefined && condition(receipt) ? receipt : undefined
  })
}
type Receipt = NonNullable<Awaited<ReturnType<GatewayRequests['receipt']>>>

/** The receipt when it is final. Once its audits are there, the time moves past the window of its batch. */
async function final(receiptHash: Hex): Promise<Receipt> {
  await receiptWhen(receiptHash, 'audited', ({ class: auditClass, state }) => {
    return state === 'replayed' || state === 'final' || (auditClass === 0 && state === 'settled')
  })
  // Other receipts of the test may be in batches whose audits are not ready.
  await network.untilAudited()
  await network.pass(network.contracts.parameters.batches.window)
  return receiptWhen(receiptHash, 'final', ({ state }) => state === 'final')
}

/** Runs jobs until a worker of this name, or another one, gives the answer. */
async function inferAt(matches: (name: string) => boolean) {
  return network.until('an answer of the worker', async () => {
    const answer = await gateway.infer(model).catch((error: unknown) => {
      if (isOgError(error)) return undefined
      throw error
    })
    return answer && matches(workers.get(answer.signed.receipt.value.worker) ?? '') ? answer : undefined
  })
}

describe('a network of protocol 2', () => {
  it(
    'runs a job, audits it, and pays the worker when the time of cases is over',
    async () => {
      const { receiptHash, signed } = await gateway.infer(model)
      const receipt = await final(receiptHash)
      expect(receipt).toMatchObject({
        class: 10_000,
        coverage: { drawn: 2, match: 2, missing: 0 },
        verdicts: [{ outcome: 'match' }, { outcome: 'match' }],
        challenge: null,
      })
      const { worker } = signed.receipt.value
      await network.until('pay', async () => {
        await network.pass(5)
        return network.eventsOf('PayReleased').some(({ args }) => args.worker === worker && args.amount > 0n)
      })
    },
    timeoutMs,
  )

  it(
    'does not audit a job of class 0',
    async () => {
      const { receiptHash } = await gateway.infer(model, { audit: 0 })
      const receipt = await final(receiptHash)
      expect(receipt).toMatchObject({ class: 0, verdicts: [], challenge: null })
      expect(receipt.guarantee).toContain('not audited')
    },
    timeoutMs,
  )

  it(
    'posts a batch again that a reorganisation of five blocks removed',
    async () => {
      const { receiptHash } = await gateway.infer(model)
      const { settlement } = await receiptWhen(receiptHash, 'settled', (receipt) => receipt.settlement !== null)
      await network.reorganise(5)
      const receipt = await final(receiptHash)
      expect(receipt.settlement?.transaction).toBeDefined()
      expect(receipt.coverage).toMatchObject({ match: 2 })
      expect(settlement?.batch.count).toBe(1)
    },
    timeoutMs,
  )

  it(
    'voids a wrong answer of a worker that hides place and summaries, burns its pay and suspends it; another stays clean',
    async () => {
      liars.add('worker-1 wrong').add('worker-1 hides')
      const lie = await inferAt((name) => name === 'worker-1')
      liars.delete('worker-1 wrong')
      const truth = await inferAt((name) => name !== 'worker-1')
      const { worker } = lie.signed.receipt.value
      const receipt = await receiptWhen(lie.receiptHash, 'void', ({ state }) => state === 'void')
      expect(receipt.coverage).toMatchObject({ drawn: 2, mismatch: 2 })
      expect(receipt.challenge).toMatchObject({ outcome: 'wrong' })
      expect(receipt.guarantee).toContain('a ruling found it wrong')
      await network.until('the suspension', () => network.eventsOf('WorkerSuspended').length > 0)
      expect(network.eventsOf('WorkerSuspended').map(({ args }) => args.worker)).toEqual([worker])
      expect(network.eventsOf('WorkerConvicted').map(({ args }) => args.worker)).toEqual([worker])
      expect(await final(truth.receiptHash)).toMatchObject({ challenge: null, coverage: { match: 2 } })
      expect(network.eventsOf('SliceSettled').filter(({ args }) => args.taken > 0n)).toEqual([])
    },
    timeoutMs,
  )

  it(
    'voids a receipt whose evidence is withheld',
    async () => {
      liars.add('worker-2 withholds')
      const { receiptHash } = await inferAt((name) => name === 'worker-2')
      const receipt = await receiptWhen(receiptHash, 'void', ({ state }) => state === 'void')
      expect(receipt.coverage).toMatchObject({ drawn: 2, notServed: 2 })
      expect(receipt.challenge).toMatchObject({ outcome: 'notServed' })
    },
    timeoutMs,
  )
})
