import { buildBatch, createReader, modelRegistryAbi, settlementAbi } from '@opengradient/chain'
import { type Anvil, deployTestNetwork, freshKey, startAnvil, type TestNetwork } from '@opengradient/chain/testing'
import {
  type Address,
  createSigner,
  decodeReceiptFile,
  encodeReceiptFile,
  type Hex,
  isOgError,
  type Manifest,
  modelIdOf,
  OgError,
  signedAnswerToJson,
  type Tensor,
  tensorOf,
  tensorValues,
  zeroBytes32,
} from '@opengradient/protocol'
import { type FixtureKeys, fixtureInputs, fixtureManifest, makeFixture } from '@opengradient/verifier/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import { type Client, createClient } from './client.ts'
import type { ClientInit } from './context.ts'
import { CheckFailedError, GuaranteeNotReachedError } from './errors.ts'
import { startTestGateway, type TestGateway } from './gateway.test.support.ts'
import type { InferOptions } from './infer.ts'
import type { Lockfile } from './lockfile.ts'
import { unixfsCid } from './unixfs-cid.ts'

let anvil: Anvil
let network: TestNetwork
let keys: FixtureKeys
let settlement: Address
let gateway: TestGateway
let gatewayUrl: string
const privateKeys = { gateway: freshKey(), worker: freshKey(), auditors: [freshKey(), freshKey(), freshKey()] }

const manifest: Manifest = fixtureManifest
const modelId = modelIdOf(manifest)

/** An embedding model with a tokenizer of five words. */
const tokenizer = new TextEncoder().encode(
  JSON.stringify({
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: [],
    normalizer: null,
    pre_tokenizer: { type: 'Whitespace' },
    post_processor: null,
    decoder: null,
    model: { type: 'WordLevel', vocab: { '[UNK]': 0, an: 1, honest: 2, machine: 3 }, unk_token: '[UNK]' },
  }),
)
const embedding: Manifest = {
  ...manifest,
  name: 'test/embedding',
  task: { kind: 'embedding', config: { dimensions: 2 } },
  files: [...manifest.files, { path: 'tokenizer.json', cid: unixfsCid(tokenizer), bytes: tokenizer.length }],
  inputs: [{ name: 'input_ids', datatype: 'INT64', shape: [1, 'n'] }],
  outputs: [{ name: 'vector', datatype: 'FP32', shape: [1, 2] }],
}

/** What the test model computes: the sum of everything, and a count. */
function run(inputs: readonly Tensor[]): Tensor[] {
  const [x, y] = inputs.map(tensorValues) as [Float32Array, BigInt64Array]
  const shape = (inputs[0] as Tensor).shape
  return [
    tensorOf(
      'sum',
      'FP32',
      shape,
      Float32Array.from(x, (value) => value + Number(y[0])),
    ),
    tensorOf('count', 'INT64', [1], new BigInt64Array([BigInt(x.length)])),
  ]
}

function startGateway(of: Manifest = manifest, port?: number): Promise<TestGateway> {
  return startTestGateway({
    domain: { chainId: anvil.chainId, verifyingContract: settlement },
    token: network.deployment.contracts.opg,
    keys,
    manifest: of,
    run:
      of === manifest
        ? run
        : (inputs) => [tensorOf('vector', 'FP32', [1, 2], new Float32Array([inputs[0]?.data.length ?? 0, 1]))],
    files: new Map([[unixfsCid(tokenizer), tokenizer]]),
    ...(port !== undefined && { port }),
  })
}

beforeAll(async () => {
  anvil = await startAnvil()
  network = await deployTestNetwork(anvil)
  settlement = network.deployment.contracts.settlement
  const signer = (key: Hex) => createSigner(key)
  keys = {
    requester: signer(privateKeys.gateway),
    gateway: signer(privateKeys.gateway),
    worker: signer(privateKeys.worker),
    auditors: privateKeys.auditors.slice(0, 2).map(signer),
  }
  const free = await startGateway()
  gatewayUrl = free.url
  await free[Symbol.asyncDispose]()
  await network.register(await network.account(privateKeys.gateway), ['gateway'], `${gatewayUrl}/`)
  await network.register(await network.account(privateKeys.worker), ['worker'])
  for (const key of privateKeys.auditors.slice(0, 2)) await network.register(await network.account(key), ['auditor'])
  const { modelRegistry } = network.deployment.contracts
  for (const model of [manifest, embedding, { ...manifest, version: '2.0.0' }]) {
    await network.treasury.execute({
      address: modelRegistry,
      abi: modelRegistryAbi,
      functionName: 'register',
      args: [model.name, model.version, modelIdOf(model), zeroBytes32],
    })
  }
})
afterAll(() => anvil[Symbol.asyncDispose]())
beforeEach(async () => {
  gateway = await startGateway(manifest, Number(new URL(gatewayUrl).port))
})
afterEach(() => gateway[Symbol.asyncDispose]())

function client(init: Partial<ClientInit> = {}): Client {
  return createClient({ gateway: gateway.url, rpcUrls: [anvil.rpcUrl], settlement, ...init })
}

const question: InferOptions = { model: 'test/model@1.0.0', input: { tensors: fixtureInputs } }

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('it did not fail'),
    (reason: unknown) => reason,
  )
  if (!isOgError(error)) throw error
  return error.code
}

describe('infer', () => {
  it('returns an answer that was checked, with a receipt that verifies by itself', async () => {
    const answer = await client().infer(question)
    expect(Array.from(tensorValues(answer.outputs[0] as Tensor) as Float32Array)).toEqual([4, 5])
    expect(answer).toMatchObject({ result: null, guarantee: 'signed by a registered worker' })
    expect(answer.checks.every(({ ok }) => ok === true)).toBe(true)
    expect(answer.checks.map(({ name }) => name)).toContain('worker registration')
    const text = encodeReceiptFile(answer.receiptFile)
    expect(await client().verify(text)).toMatchObject({ ok: true })
    expect(decodeReceiptFile(text).inputs).toHaveLength(2)
  })

  it('gives the outputs that were asked for, in the order of the manifest', async () => {
    const { outputs, result } = await client().infer({ ...question, outputs: ['count'] })
    expect(outputs.map(({ name }) => name)).toEqual(['count'])
    expect(result).toBeNull()
    const all = await client().infer({ ...question, outputs: ['count', 'sum'] })
    expect(all.outputs.map(({ name }) => name)).toEqual(['sum', 'count'])
    expect(await codeOf(client().infer({ ...question, outputs: ['other'] }))).toBe('BAD_INPUT')
  })

  it('asks the chain once, and not again for the next answers', async () => {
    const asked: string[] = []
    const original = globalThis.fetch
    globalThis.fetch = (url, options) => {
      asked.push(String(url))
      return original(url, options)
    }
    try {
      const one = client()
      await one.infer(question)
      const before = asked.length
      await one.infer(question)
      expect(asked.slice(before)).toEqual([`${gateway.url}/v2/models/test%2Fmodel/versions/1.0.0/infer`])
    } finally {
      globalThis.fetch = original
    }
  })

  it('embeds a text with the model’s own tokenizer', async () => {
    const other = await startGateway(embedding)
    try {
      const { vector, answer } = await client({ gateway: other.url }).embed({
        model: 'test/embedding',
        text: 'an honest machine',
      })
      expect(Array.from(vector)).toEqual([24, 1])
      expect(answer.result).toEqual({ dimensions: 2 })
      expect(answer.receiptFile.request).toEqual({ kind: 'text', text: 'an honest machine' })
      other.files.set(unixfsCid(tokenizer), new TextEncoder().encode('{}'))
      expect(await codeOf(client({ gateway: other.url }).embed({ model: 'test/embedding', text: 'x' }))).toBe(
        'CHECK_FAILED',
      )
    } finally {
      await other[Symbol.asyncDispose]()
    }
  })

  it.each([
    ['a model that nobody registered', { model: 'test/none' }, 'UNKNOWN_MODEL'],
    ['a name that is none', { model: 'Test' }, 'USAGE'],
    [
      'an input of the wrong shape',
      { input: { tensors: [tensorOf('x', 'FP32', [2], new Float32Array(2))] } },
      'BAD_TENSOR',
    ],
    ['people’s input to a model without a task', { input: { text: 'x' } }, 'USAGE'],
    ['a guarantee that does not exist', { require: 'sure' }, 'USAGE'],
  ] as [string, Partial<InferOptions>, string][])('refuses %s before it asks', async (_, change, code) => {
    expect(await codeOf(client().infer({ ...question, ...change }))).toBe(code)
    expect(gateway.keys).toEqual([])
  })
})

describe('an answer that does not hold is not returned', () => {
  const stranger = createSigner(freshKey())
  it.each([
    ['output', { outputs: [tensorOf('sum', 'FP32', [1, 2], new Float32Array(2))] }],
    ['price', { receipt: (r: { price: bigint }) => ({ ...r, price: r.price + 1n }) }],
    ['input', { job: (j: object) => ({ ...j, inputHash: `0x${'11'.repeat(32)}` }) }],
    ['model', { job: (j: object) => ({ ...j, modelId: `0x${'11'.repeat(32)}` }) }],
    ['parameters', { job: (j: object) => ({ ...j, paramsHash: `0x${'11'.repeat(32)}` }) }],
    ['request', { job: (j: object) => ({ ...j, requestHash: `0x${'11'.repeat(32)}` }) }],
    ['runtime', { job: (j: object) => ({ ...j, runtimeId: `0x${'11'.repeat(32)}` }) }],
    ['assignment', { receipt: (r: object) => ({ ...r, attempt: 7 }) }],
    ['job signature', { job: (j: object) => ({ ...j, requester: stranger.address }) }],
    ['receipt signature', { receipt: (r: object) => ({ ...r, worker: stranger.address }) }],
  ] as [string, TestGateway['lie']][])('%s', async (name, lie) => {
    gateway.lie = lie
    const error = await client()
      .infer(question)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(CheckFailedError)
    expect((error as CheckFailedError).message).toContain(`${name}:`)
    expect((error as CheckFailedError).receiptFile).toBeDefined()
  })

  it('a worker, a gateway that is not registered', async () => {
    gateway.lie = { keys: { ...keys, requester: keys.gateway, worker: stranger } }
    await expect(client().infer(question)).rejects.toThrow('worker registration')
    gateway.lie = { keys: { ...keys, requester: stranger, gateway: stranger } }
    await expect(client().infer(question)).rejects.toThrow('gateway registration')
  })

  it('a job that is signed for somebody else', async () => {
    gateway.lie = { keys: { ...keys, requester: stranger } }
    await expect(client().infer(question)).rejects.toThrow('the job is signed for somebody else')
  })

  it('another chain', async () => {
    gateway.lie = { domain: { chainId: 1, verifyingContract: settlement } }
    expect(await codeOf(client().infer(question))).toBe('CHECK_FAILED')
  })

  it('other bytes than were signed; another answer to the same question', async () => {
    gateway.tamper = ({ file, receiptHash }, outputs) => ({
      body: { receiptHash, domain: file.domain, blind: file.blind, ...signedAnswerToJson(file) },
      outputs: outputs.map((tensor) => ({ ...tensor, data: tensor.data.map((byte) => byte ^ 1) })),
    })
    await expect(client().infer(question)).rejects.toThrow('output:')
    const before = makeFixture({ keys, domain: { chainId: anvil.chainId, verifyingContract: settlement } })
    gateway.tamper = () => ({
      body: {
        receiptHash: before.receiptHash,
        domain: before.file.domain,
        blind: before.file.blind,
        ...signedAnswerToJson(before.file),
      },
      outputs: before.file.outputs,
    })
    await expect(client().infer(question)).rejects.toThrow('input:')
  })

  it('an earlier answer to the same input, unless the caller named the request', async () => {
    const { receiptHash } = await client().infer(question)
    const [first] = gateway.answered
    if (first === undefined) throw new Error('nothing was answered')
    gateway.tamper = () => ({
      body: { receiptHash, domain: first.file.domain, blind: first.file.blind, ...signedAnswerToJson(first.file) },
      outputs: first.file.outputs,
    })
    await expect(client().infer(question)).rejects.toThrow('input:')
    const repeated = await client().infer({ ...question, idempotencyKey: 'one' })
    expect(repeated.receiptHash).toBe(receiptHash)
    expect(await client().verify(repeated.receiptFile)).toMatchObject({ ok: true })
    const other = { tensors: [tensorOf('x', 'FP32', [1, 2], new Float32Array([9, 9])), fixtureInputs[1] as Tensor] }
    await expect(client().infer({ ...question, input: other, idempotencyKey: 'one' })).rejects.toThrow('input:')
  })

  it('no receipt at all', async () => {
    gateway.tamper = (_, outputs) => ({ body: {}, outputs })
    expect(await codeOf(client().infer(question))).toBe('BAD_RECEIPT')
  })

  it('a higher price than the caller allows', async () => {
    expect((await client().infer({ ...question, maxPrice: 1_000n })).outputs).toHaveLength(2)
    await expect(client().infer({ ...question, maxPrice: 999n })).rejects.toThrow('price: 1000 was charged')
  })

  it('a manifest that is not the registered one', async () => {
    for (const cid of gateway.files.keys()) gateway.files.set(cid, new TextEncoder().encode('other'))
    expect(await codeOf(client().infer(question))).toBe('CHECK_FAILED')
  })
})

describe('og.lock.json', () => {
  const pinned = (version: string, id: Hex): Lockfile => ({
    version: 1,
    models: { 'test/model': { version, modelId: id } },
  })

  it('lets the pinned version through, though a newer one is registered', async () => {
    const answer = await client({ lockfile: pinned('1.0.0', modelId) }).infer({ ...question, model: 'test/model' })
    expect(answer.receiptFile.manifest.version).toBe('1.0.0')
  })

  it('refuses another version, another model under the name, another model in the answer, saying what changed', async () => {
    expect(
      await codeOf(client({ lockfile: pinned('1.0.0', modelId) }).infer({ ...question, model: 'test/model@2.0.0' })),
    ).toBe('MODEL_PINNED')
    const moved = client({ lockfile: pinned('1.0.0', `0x${'22'.repeat(32)}`) })
    await expect(moved.infer(question)).rejects.toThrow(
      `pinned to 1.0.0 (0x${'22'.repeat(32)}), but the registry has 1.0.0 (${modelId})`,
    )
    gateway.lie = { job: (j) => ({ ...j, modelId: `0x${'33'.repeat(32)}` }) }
    expect(await codeOf(client({ lockfile: pinned('1.0.0', modelId) }).infer(question))).toBe('MODEL_PINNED')
  })
})

describe('gateways', () => {
  const overloaded = () => new OgError('OVERLOADED', 'Full.', { retryAfterMs: 10 })

  it('asks again after a rejection, with the same idempotency key', async () => {
    gateway.failures = [overloaded(), overloaded()]
    await client().infer({ ...question, idempotencyKey: 'one' })
    expect(gateway.keys).toEqual(['one', 'one', 'one'])
  })

  it('not for ever', async () => {
    gateway.failures = Array.from({ length: 20 }, overloaded)
    expect(await codeOf(client().infer(question))).toBe('OVERLOADED')
    expect(gateway.keys.length).toBe(4)
  })

  it('not after an error that will come back', async () => {
    gateway.failures = [new OgError('MODEL_TIMEOUT', 'Too slow.')]
    expect(await codeOf(client().infer(question))).toBe('MODEL_TIMEOUT')
    expect(gateway.keys.length).toBe(1)
  })

  it('tries the next when one cannot be reached, and stays there', async () => {
    const gone = await startGateway()
    await gone[Symbol.asyncDispose]()
    const both = client({ gateway: [gone.url, gateway.url] })
    expect((await both.infer(question)).outputs).toHaveLength(2)
    expect(both.gateways.preferred()).toBe(gateway.url)
    expect(await codeOf(client({ gateway: gone.url }).infer(question))).toBe('UNAVAILABLE')
  })

  it('stops when it is told to, and when the time is over', async () => {
    const never = (): Promise<Response> => new Promise(() => undefined)
    expect(await codeOf(client({ fetch: never }).infer({ ...question, timeoutMs: 30 }))).toBe('TIMEOUT')
    expect(await codeOf(client().infer({ ...question, signal: AbortSignal.abort() }))).toBe('ABORTED')
  })
})

describe('own jobs', () => {
  const signer = createSigner(freshKey())

  it('are signed and paid by the client, for the gateway at that URL', async () => {
    const { receiptFile, checks } = await client({ payment: { signer } }).infer(question)
    expect(receiptFile.job.value).toMatchObject({
      requester: signer.address,
      payer: signer.address,
      gateway: keys.gateway.address,
      maxPrice: 2_000n,
    })
    expect(checks.find(({ detail }) => detail === 'the job is the one that was signed here')?.ok).toBe(true)
  })

  it('an answer to another job is refused', async () => {
    gateway.lie = { signedJob: makeFixture({ keys }).file.job }
    expect(await codeOf(client({ payment: { signer } }).infer(question))).toBe('CHECK_FAILED')
  })

  it('a gateway that nobody registered is not asked', async () => {
    const other = await startGateway()
    expect(await codeOf(client({ gateway: other.url, payment: { signer } }).infer(question))).toBe('NOT_REGISTERED')
    expect(other.keys).toEqual([])
    await other[Symbol.asyncDispose]()
  })
})

describe('require', () => {
  it('replayed: counts verdicts of registered auditors, well signed, once each', async () => {
    const answer = await client().infer({ ...question, require: 'replayed:2', timeoutMs: 5_000 })
    expect(answer.guarantee).toBe('replayed by 2 of 2 auditors, bit for bit')
    expect(answer.receiptFile.verdicts).toHaveLength(2)
    expect(answer.checks.find(({ name }) => name === 'auditor registration')?.ok).toBe(true)
  })

  it('auditors that are not registered, and signatures that do not hold, count for nothing', async () => {
    const stranger = createSigner(privateKeys.auditors[2] as Hex)
    const [honest] = keys.auditors
    gateway.lie = {
      keys: {
        ...keys,
        requester: keys.gateway,
        auditors: [stranger, honest as never, honest as never, keys.worker, keys.auditors[1] as never],
      },
      verdicts: [(v) => v, (v) => v, (v) => v, (v) => v, (v) => ({ ...v, receiptHash: zeroBytes32 })],
    }
    const error = await client()
      .infer({ ...question, require: 'replayed:2', timeoutMs: 500 })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(GuaranteeNotReachedError)
    const { receiptFile, standing } = error as GuaranteeNotReachedError
    expect(standing).toMatchObject({ matched: 1, verdicts: 1 })
    expect(await client().verify(receiptFile)).toMatchObject({ ok: true })
  })

  it('settled and final: the chain says so, not the gateway', async () => {
    gateway.state = 'final'
    const own = client()
    const { receiptFile, receiptHash } = await own.infer(question)
    expect(await codeOf(own.waitFor(receiptFile, 'settled', { timeoutMs: 300 }))).toBe('GUARANTEE_NOT_REACHED')
    await post(receiptFile, receiptHash)
    expect((await own.waitFor(receiptFile, 'settled')).report.guarantee).toContain('settled on chain')
    expect(await codeOf(own.waitFor(receiptFile, 'final', { timeoutMs: 300 }))).toBe('GUARANTEE_NOT_REACHED')
    await anvil.pass(120)
    const { report } = await own.waitFor(receiptFile, { kind: 'final' })
    expect(report.standing).toMatchObject({ state: 'final', closed: true })
    expect(report.ok).toBe(true)
  })
})

/** The worker's batch with one receipt. */
async function post(
  file: {
    job: { value: { payer: Address; gateway: Address; token: Address } }
    receipt: { value: { price: bigint } }
    offer: { value: { gatewayFeeBps: number; burnBps: number } }
  },
  receiptHash: Hex,
): Promise<void> {
  const reader = createReader({ rpcUrls: [anvil.rpcUrl], deployment: network.deployment })
  const { payer, gateway: through, token } = file.job.value
  const { gatewayFeeBps, burnBps } = file.offer.value
  const { groups, entries } = buildBatch([
    { receiptHash, price: file.receipt.value.price, payer, gateway: through, token, gatewayFeeBps, burnBps },
  ])
  const worker = await network.account(privateKeys.worker, 0n)
  await worker.execute({
    address: settlement,
    abi: settlementAbi,
    functionName: 'postBatch',
    args: [BigInt(await reader.nextSequence(worker.address)), groups, entries],
  })
}
