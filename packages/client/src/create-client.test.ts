import { buildBatch, createReader, modelRegistryAbi, settlementAbi } from '@opengradient/chain'
import { deployTestNetwork, freshKey, startAnvil, type TestChain, type TestNetwork } from '@opengradient/chain/testing'
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
  type ReceiptFile,
  type Signer,
  signedAnswerToJson,
  type Tensor,
  tensorOf,
  tensorValues,
  zeroBytes32,
} from '@opengradient/protocol'
import { type FixtureKeys, fixtureInputs, fixtureManifest, makeFixture } from '@opengradient/verifier/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { InferOptions } from './actions/infer.ts'
import { CheckFailedError } from './check-failed-error.ts'
import type { ClientInit } from './client-context.ts'
import { type Client, createClient } from './create-client.ts'
import { GuaranteeNotReachedError } from './guarantee-not-reached-error.ts'
import type { Lockfile } from './lockfile.ts'
import { TestGateway } from './test-gateway.fixture.ts'
import { unixfsCid } from './unixfs-cid.ts'

let anvil: TestChain
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

/** The test model: the sum of each element with `y`, and the number of elements. */
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
  return TestGateway.start({
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
    () => new Error('the promise was not rejected'),
    (reason: unknown) => reason,
  )
  if (!isOgError(error)) throw error
  return error.code
}

describe('infer', () => {
  it('returns a verified answer with a self-contained receipt file', async () => {
    const answer = await client().infer(question)
    expect(Array.from(tensorValues(answer.outputs[0] as Tensor) as Float32Array)).toEqual([4, 5])
    expect(answer).toMatchObject({ result: null, guarantee: 'signed by a registered worker' })
    expect(answer.checks.every(({ ok }) => ok === true)).toBe(true)
    expect(answer.checks.map(({ name }) => name)).toContain('worker registration')
    const text = encodeReceiptFile(answer.receiptFile)
    expect(await client().verify(text)).toMatchObject({ ok: true })
    expect(decodeReceiptFile(text).inputs).toHaveLength(2)
  })

  it('returns the requested outputs in the order of the manifest', async () => {
    const { outputs, result } = await client().infer({ ...question, outputs: ['count'] })
    expect(outputs.map(({ name }) => name)).toEqual(['count'])
    expect(result).toBeNull()
    const all = await client().infer({ ...question, outputs: ['count', 'sum'] })
    expect(all.outputs.map(({ name }) => name)).toEqual(['sum', 'count'])
    expect(await codeOf(client().infer({ ...question, outputs: ['other'] }))).toBe('BAD_INPUT')
  })

  it('queries the chain for the first answer only', async () => {
    const urls: string[] = []
    const original = globalThis.fetch
    globalThis.fetch = (url, options) => {
      urls.push(String(url))
      return original(url, options)
    }
    try {
      const own = client()
      await own.infer(question)
      const before = urls.length
      await own.infer(question)
      expect(urls.slice(before)).toEqual([`${gateway.url}/v2/models/test%2Fmodel/versions/1.0.0/infer`])
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
    ['an unregistered model', { model: 'test/none' }, 'UNKNOWN_MODEL'],
    ['an invalid name', { model: 'Test' }, 'USAGE'],
    [
      'an input of the wrong shape',
      { input: { tensors: [tensorOf('x', 'FP32', [2], new Float32Array(2))] } },
      'BAD_TENSOR',
    ],
    ['user input to a model without a codec', { input: { text: 'x' } }, 'USAGE'],
    ['an unknown guarantee', { require: 'sure' }, 'USAGE'],
  ] as [string, Partial<InferOptions>, string][])('rejects %s before the request', async (_, change, code) => {
    expect(await codeOf(client().infer({ ...question, ...change }))).toBe(code)
    expect(gateway.idempotencyKeys).toEqual([])
  })
})

describe('an invalid answer', () => {
  const unregistered = createSigner(freshKey())
  it.each([
    ['output', { outputs: [tensorOf('sum', 'FP32', [1, 2], new Float32Array(2))] }],
    ['price', { receipt: (r: { price: bigint }) => ({ ...r, price: r.price + 1n }) }],
    ['input', { job: (j: object) => ({ ...j, inputHash: `0x${'11'.repeat(32)}` }) }],
    ['model', { job: (j: object) => ({ ...j, modelId: `0x${'11'.repeat(32)}` }) }],
    ['parameters', { job: (j: object) => ({ ...j, paramsHash: `0x${'11'.repeat(32)}` }) }],
    ['request', { job: (j: object) => ({ ...j, requestHash: `0x${'11'.repeat(32)}` }) }],
    ['runtime', { job: (j: object) => ({ ...j, runtimeId: `0x${'11'.repeat(32)}` }) }],
    ['assignment', { receipt: (r: object) => ({ ...r, attempt: 7 }) }],
    ['job signature', { job: (j: object) => ({ ...j, requester: unregistered.address }) }],
    ['receipt signature', { receipt: (r: object) => ({ ...r, worker: unregistered.address }) }],
  ] as [string, TestGateway['faults']][])('rejects an answer that fails the check %s', async (name, faults) => {
    gateway.faults = faults
    const error = await client()
      .infer(question)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(CheckFailedError)
    expect((error as CheckFailedError).message).toContain(`${name}:`)
    expect((error as CheckFailedError).receiptFile).toBeDefined()
  })

  it('is rejected with an unregistered worker or gateway', async () => {
    gateway.faults = { keys: { ...keys, requester: keys.gateway, worker: unregistered } }
    await expect(client().infer(question)).rejects.toThrow('worker registration')
    gateway.faults = { keys: { ...keys, requester: unregistered, gateway: unregistered } }
    await expect(client().infer(question)).rejects.toThrow('gateway registration')
  })

  it('is rejected with a job of another requester', async () => {
    gateway.faults = { keys: { ...keys, requester: unregistered } }
    await expect(client().infer(question)).rejects.toThrow('the job has another requester or payer')
  })

  it('is rejected with the domain of another chain', async () => {
    gateway.faults = { domain: { chainId: 1, verifyingContract: settlement } }
    expect(await codeOf(client().infer(question))).toBe('CHECK_FAILED')
  })

  it('is rejected with other outputs than signed, and with the answer to another request', async () => {
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

  it('is rejected if it repeats an earlier answer, except for the same idempotency key of the caller', async () => {
    const { receiptHash } = await client().infer(question)
    const [first] = gateway.answered
    if (first === undefined) throw new Error('no answer')
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

  it('is rejected with BAD_RECEIPT without a receipt', async () => {
    gateway.tamper = (_, outputs) => ({ body: {}, outputs })
    expect(await codeOf(client().infer(question))).toBe('BAD_RECEIPT')
  })

  it('is rejected over the price limit of the caller', async () => {
    expect((await client().infer({ ...question, maxPrice: 1_000n })).outputs).toHaveLength(2)
    await expect(client().infer({ ...question, maxPrice: 999n })).rejects.toThrow('price: 1000 was charged')
  })

  it('is rejected with another manifest than the registered one', async () => {
    for (const cid of gateway.files.keys()) gateway.files.set(cid, new TextEncoder().encode('other'))
    expect(await codeOf(client().infer(question))).toBe('CHECK_FAILED')
  })
})

describe('og.lock.json', () => {
  const pinned = (version: string, id: Hex): Lockfile => ({
    version: 1,
    models: { 'test/model': { version, modelId: id } },
  })

  it('resolves a name to the pinned version although a newer one is registered', async () => {
    const answer = await client({ lockfile: pinned('1.0.0', modelId) }).infer({ ...question, model: 'test/model' })
    expect(answer.receiptFile.manifest.version).toBe('1.0.0')
  })

  it('rejects another version, another registered model and another answered model with MODEL_PINNED', async () => {
    expect(
      await codeOf(client({ lockfile: pinned('1.0.0', modelId) }).infer({ ...question, model: 'test/model@2.0.0' })),
    ).toBe('MODEL_PINNED')
    const moved = client({ lockfile: pinned('1.0.0', `0x${'22'.repeat(32)}`) })
    await expect(moved.infer(question)).rejects.toThrow(
      `pinned to 1.0.0 (0x${'22'.repeat(32)}), but the registry has 1.0.0 (${modelId})`,
    )
    gateway.faults = { job: (j) => ({ ...j, modelId: `0x${'33'.repeat(32)}` }) }
    expect(await codeOf(client({ lockfile: pinned('1.0.0', modelId) }).infer(question))).toBe('MODEL_PINNED')
  })
})

describe('gateways', () => {
  const overloaded = () => new OgError('OVERLOADED', 'Full.', { retryAfterMs: 10 })

  it('repeats a rejected request with the same idempotency key', async () => {
    gateway.failures = [overloaded(), overloaded()]
    await client().infer({ ...question, idempotencyKey: 'one' })
    expect(gateway.idempotencyKeys).toEqual(['one', 'one', 'one'])
  })

  it('returns the error after four attempts', async () => {
    gateway.failures = Array.from({ length: 20 }, overloaded)
    expect(await codeOf(client().infer(question))).toBe('OVERLOADED')
    expect(gateway.idempotencyKeys.length).toBe(4)
  })

  it('does not repeat a request after a permanent error', async () => {
    gateway.failures = [new OgError('MODEL_TIMEOUT', 'Too slow.')]
    expect(await codeOf(client().infer(question))).toBe('MODEL_TIMEOUT')
    expect(gateway.idempotencyKeys.length).toBe(1)
  })

  it('switches to the next gateway when one is unreachable', async () => {
    const gone = await startGateway()
    await gone[Symbol.asyncDispose]()
    const both = client({ gateway: [gone.url, gateway.url] })
    expect((await both.infer(question)).outputs).toHaveLength(2)
    expect(both.gateways.preferred()).toBe(gateway.url)
    expect(await codeOf(client({ gateway: gone.url }).infer(question))).toBe('UNAVAILABLE')
  })

  it('ends with TIMEOUT after the time limit and with ABORTED on abort', async () => {
    const never = (): Promise<Response> => new Promise(() => undefined)
    expect(await codeOf(client({ fetch: never }).infer({ ...question, timeoutMs: 30 }))).toBe('TIMEOUT')
    expect(await codeOf(client().infer({ ...question, signal: AbortSignal.abort() }))).toBe('ABORTED')
  })
})

describe('client-signed jobs', () => {
  const signer = createSigner(freshKey())

  it('name the client as payer and the registered account of the gateway', async () => {
    const { receiptFile, checks } = await client({ payment: { signer } }).infer(question)
    expect(receiptFile.job.value).toMatchObject({
      requester: signer.address,
      payer: signer.address,
      gateway: keys.gateway.address,
      maxPrice: 2_000n,
    })
    expect(checks.find(({ detail }) => detail === 'the job is the client-signed job')?.ok).toBe(true)
  })

  it('reject an answer to another job with CHECK_FAILED', async () => {
    gateway.faults = { signedJob: makeFixture({ keys }).file.job }
    expect(await codeOf(client({ payment: { signer } }).infer(question))).toBe('CHECK_FAILED')
  })

  it('are not sent to an unregistered gateway', async () => {
    const other = await startGateway()
    expect(await codeOf(client({ gateway: other.url, payment: { signer } }).infer(question))).toBe('NOT_REGISTERED')
    expect(other.idempotencyKeys).toEqual([])
    await other[Symbol.asyncDispose]()
  })
})

describe('require', () => {
  it('replayed:2 counts the verdicts of registered auditors', async () => {
    const answer = await client().infer({ ...question, require: 'replayed:2', timeoutMs: 5_000 })
    expect(answer.guarantee).toBe('replayed by 2 of 2 auditors, bit for bit')
    expect(answer.receiptFile.verdicts).toHaveLength(2)
    expect(answer.checks.find(({ name }) => name === 'auditor registration')?.ok).toBe(true)
  })

  it('replayed:2 ignores unregistered auditors, invalid signatures and duplicates', async () => {
    const unregistered = createSigner(privateKeys.auditors[2] as Hex)
    const [honest, other] = keys.auditors as [Signer, Signer]
    gateway.faults = {
      keys: {
        ...keys,
        requester: keys.gateway,
        auditors: [unregistered, honest, honest, keys.worker, other],
      },
      verdicts: [(v) => v, (v) => v, (v) => v, (v) => v, (v) => ({ ...v, receiptHash: zeroBytes32 })],
    }
    // Ample: the verdicts must have been read when the wait ends.
    const error = await client()
      .infer({ ...question, require: 'replayed:2', timeoutMs: 5_000 })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(GuaranteeNotReachedError)
    const { receiptFile, standing } = error as GuaranteeNotReachedError
    expect(standing).toMatchObject({ matched: 1, verdicts: 1 })
    expect(await client().verify(receiptFile)).toMatchObject({ ok: true })
  })

  it('settled and final are read from the chain and not from the gateway', async () => {
    gateway.reportedState = 'final'
    const own = client()
    const { receiptFile, receiptHash } = await own.infer(question)
    expect(await codeOf(own.waitFor(receiptFile, 'settled', { timeoutMs: 300 }))).toBe('GUARANTEE_NOT_REACHED')
    await postBatch(receiptFile, receiptHash)
    expect((await own.waitFor(receiptFile, 'settled')).report.guarantee).toContain('settled on chain')
    expect(await codeOf(own.waitFor(receiptFile, 'final', { timeoutMs: 300 }))).toBe('GUARANTEE_NOT_REACHED')
    await anvil.pass(120)
    const { report } = await own.waitFor(receiptFile, { kind: 'final' })
    expect(report.standing).toMatchObject({ state: 'final', closed: true })
    expect(report.ok).toBe(true)
  })
})

/** Posts a batch of the worker with one receipt. */
async function postBatch(file: ReceiptFile, receiptHash: Hex): Promise<void> {
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
