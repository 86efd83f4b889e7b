import { modelRegistryAbi } from '@opengradient/chain'
import {
  affineModel,
  allocatingModel,
  dividingModel,
  endlessModel,
  largeOutputModel,
} from '@opengradient/engine/testing'
import {
  type Executor,
  encodeManifest,
  type Hex,
  manifestCid,
  modelIdOf,
  SingleChunkExecution,
} from '@opengradient/protocol'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'

import type { LocalModel } from '../registry/local-model.ts'
import { ask, errorOf, floats, inferUrl, metric, post, receiptAt } from '../testing/http-requests.fixture.ts'
import { startNetwork, type TestNetwork, type TestNode } from '../testing/test-network.fixture.ts'

let network: TestNetwork
let gateway: TestNode
/** A second gateway with a short time limit per attempt. */
let impatient: TestNode
const workers = new Map<string, TestNode>()
/** Held workers: each waits for its promise before it runs a job, also when the gateway has given up. */
const held = new Map<string, PromiseWithResolvers<void>>()
/** Workers that began a held job, once for each. */
const running: string[] = []

const limits = { engine: { processes: 1, queue: 2, jobTimeoutMs: 1_500, memoryBytes: 1 << 29, outputBytes: 1 << 16 } }
const startWorker = async (name: string): Promise<void> => {
  const holding = (executor: Executor<LocalModel>): Executor<LocalModel> => ({
    runtimes: executor.runtimes,
    load: () => executor.load(),
    execute({ signal, ...request }) {
      const hold = held.get(name)
      if (hold === undefined) return executor.execute({ ...request, signal })
      running.push(name)
      return SingleChunkExecution.from(async () => {
        await hold.promise
        return executor.execute(request).result
      })
    },
  })
  workers.set(name, await network.start(name, ['worker'], { config: limits, options: { wrapExecutor: holding } }))
}

beforeAll(async () => {
  network = await startNetwork()
  gateway = await network.start('gateway', ['gateway', 'host'])
  impatient = await network.start('impatient', ['gateway'], { config: { gateway: { attemptMs: 4_000 } } })
  await Promise.all(['w1', 'w2'].map(startWorker))
  const models = {
    affine: affineModel(),
    endless: endlessModel(),
    allocating: allocatingModel(),
    dividing: dividingModel(),
    large: largeOutputModel(),
  }
  for (const [name, onnx] of Object.entries(models)) await network.publish(onnx, `test/${name}`)
})
afterAll(() => network[Symbol.asyncDispose]())
beforeEach(() => {
  for (const { resolve } of held.values()) resolve()
  held.clear()
  running.length = 0
})

const infer = (name: string, body: object = floats(1), at = gateway) => post(inferUrl(at.url, `test/${name}`), body)
const integers = (datatype: string, values: Record<string, number>): object => ({
  inputs: Object.entries(values).map(([name, value]) => ({ name, datatype, shape: [1], data: [value] })),
})
const account = (name: string): Hex => (workers.get(name) as TestNode).account
const hold = (name: string): PromiseWithResolvers<void> => {
  const promise = Promise.withResolvers<void>()
  held.set(name, promise)
  return promise
}

it.each<[string, string, object, string]>([
  ['loops endlessly', 'endless', floats(1), 'MODEL_TIMEOUT'],
  ['asks for 100 GB', 'allocating', integers('INT64', { count: 25_000_000_000 }), 'MODEL_(MEMORY|FAILED|CRASHED)'],
  ['ends its process', 'dividing', integers('INT32', { a: -(2 ** 31), b: -1 }), 'MODEL_CRASHED'],
  ['throws', 'dividing', integers('INT32', { a: 1, b: 0 }), 'MODEL_FAILED'],
  ['returns too many bytes', 'large', integers('INT64', { count: 1 << 20 }), 'OUTPUT_TOO_LARGE'],
])('fails only the job of a model that %s', async (_, name, body, code) => {
  const answer = await infer(name, body)
  expect(errorOf(answer)).toEqual({ status: 422, code: expect.stringMatching(code) })
  for (const { url } of workers.values()) expect((await ask(`${url}/healthz`)).status).toBe(200)
  expect((await infer('affine')).json.outputs[0].data).toEqual([3])
})

it('does not offer a model whose manifest does not match its graph', async () => {
  const honest = (await ask(`${gateway.url}/og/v1/models/test%2Faffine`)).json.manifest
  const { endless } = { endless: (await ask(`${gateway.url}/og/v1/models/test%2Fendless`)).json.manifest }
  // The graph of one model under the description of another.
  const lie = { ...honest, name: 'evil/model', files: endless.files, graph: endless.graph }
  const modelId = modelIdOf(lie)
  const put = await ask(`${gateway.url}/og/v1/blobs/${manifestCid(modelId)}`, {
    method: 'PUT',
    body: encodeManifest(lie) as Uint8Array<ArrayBuffer>,
  })
  expect(put.status).toBe(201)
  const { sender } = await network.account()
  await sender.execute({
    address: network.deployment.contracts.modelRegistry,
    abi: modelRegistryAbi,
    functionName: 'register',
    args: ['evil/model', '1', modelId, `0x${'00'.repeat(32)}`],
  })
  await network.until('the gateway knows the model', async () => {
    const { models } = (await ask(`${gateway.url}/og/v1/models`)).json
    return models.some((model: { modelId: Hex }) => model.modelId === modelId)
  })
  await network.publish(affineModel(3, 0), 'test/later')
  const { models } = (await ask(`${gateway.url}/og/v1/models`)).json
  const workersOf = (id: Hex) => models.find((model: { modelId: Hex }) => model.modelId === id).workers
  expect(workersOf(modelId)).toEqual([])
  expect(errorOf(await post(inferUrl(gateway.url, 'evil/model'), floats(1)))).toEqual({
    status: 503,
    code: 'NO_WORKER',
  })
  expect((await infer('later')).json.outputs[0].data).toEqual([3])
})

it('answers OVERLOADED above its capacity, and the gateway assigns another worker', async () => {
  // Engine processes start when they are needed: both are up when both have answered.
  const warm = new Set<Hex>()
  await network.until('both to have answered', async () => {
    const answer = await infer('affine')
    if (answer.status === 200) warm.add(answer.json.opengradient.receipt.value.worker)
    return warm.size === 2
  })
  const [first, second] = [hold('w1'), hold('w2')]
  let answered = 0
  // Each takes three: one process and a queue of two.
  const waiting = [...Array(6)].map(() => infer('affine').finally(() => answered++))
  await network.until('both to be full', () => running.length === 6)
  const refused = await infer('affine', floats(1), impatient)
  expect(errorOf(refused)).toEqual({ status: 503, code: 'OVERLOADED' })
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  held.delete('w2')
  second.resolve()
  await network.until('w2 to be free', () => answered === 3)
  // The other gateway sees neither as busy: it asks w1 too, and then w2.
  const full = () =>
    metric((workers.get('w1') as TestNode).url, 'og_worker_job_seconds_count', { outcome: 'OVERLOADED' })
  const before = await full()
  await network.until('w1 to answer OVERLOADED', async () => {
    await network.until('an answer', async () => (await infer('affine', floats(1), impatient)).status === 200)
    return (await full()) > before
  })
  first.resolve()
  const answers = await Promise.all(waiting)
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200))
})

it('assigns another worker after the time limit; the later of two receipts is voided', async () => {
  hold('w1')
  hold('w2')
  const asking = infer('affine', floats(5), impatient)
  await network.until('one of them to begin', () => running.length === 1)
  const [slow, other] = running[0] === 'w1' ? ['w1', 'w2'] : ['w2', 'w1']
  held.get(other)?.resolve()
  held.delete(other)
  await network.pass(0)
  const answer = await asking
  expect(answer.json.outputs[0].data).toEqual([11])
  const { receiptHash, receipt } = answer.json.opengradient
  expect(receipt.value).toMatchObject({ worker: account(other), attempt: 2 })

  // The slow worker finishes its job and posts the unacknowledged receipt near its deadline.
  held.get(slow)?.resolve()
  const late = await network.until('the late receipt', async () => {
    const { receipts } = (await ask(`${impatient.url}/og/v1/jobs/${receipt.value.jobHash}`)).json
    return receipts.find((each: { receiptHash: Hex }) => each.receiptHash !== receiptHash)?.receiptHash as
      | Hex
      | undefined
  })
  await network.until('the first to be settled', async () => (await receiptAt(impatient.url, receiptHash)).settlement)
  await network.pass(550)
  await network.until('the second to be void', async () => (await receiptAt(impatient.url, late)).state === 'voided')
  expect((await receiptAt(impatient.url, receiptHash)).state).toBe('final')
})
