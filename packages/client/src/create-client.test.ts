import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import type { ClientRequest } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { setSigner } from '@opengradient/chain'
import { freshKey } from '@opengradient/chain/testing'
import {
  createSigner,
  decodeReceiptFile,
  encodeReceiptFile,
  isOgError,
  type Manifest,
  type ReceiptFile,
  receiptType,
  signedToJson,
  type Tensor,
  tensorOf,
  tensorValues,
} from '@opengradient/protocol'
import { fixtureInputs, fixtureManifest, type PostedRun, ReceiptNetwork } from '@opengradient/verifier/testing'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { InferOptions } from './actions/infer.ts'
import { CheckFailedError } from './check-failed-error.ts'
import type { ClientInit } from './client-context.ts'
import { type Client, createClient } from './create-client.ts'
import { GuaranteeNotReachedError } from './guarantee-not-reached-error.ts'
import { TestGateway } from './test-gateway.fixture.ts'
import { unixfsCid } from './unixfs-cid.ts'

const manifest: Manifest = fixtureManifest
let net: ReceiptNetwork
let port: number
let gateway: TestGateway

/** The test model: the sum of each element with `y`, and the number of elements. */
function run(inputs: readonly Tensor[]): Tensor[] {
  const [x, y] = inputs.map(tensorValues) as [Float32Array, BigInt64Array]
  const sum = Float32Array.from(x, (value) => value + Number(y[0]))
  return [
    tensorOf('sum', 'FP32', (inputs[0] as Tensor).shape, sum),
    tensorOf('count', 'INT64', [1], new BigInt64Array([BigInt(x.length)])),
  ]
}

beforeAll(async () => {
  const free = await new TestGateway({ manifest } as ReceiptNetwork, run).listen()
  port = Number(new URL(free.url).port)
  await free[Symbol.asyncDispose]()
  net = await ReceiptNetwork.start(3, `http://127.0.0.1:${port}/`)
})
afterAll(() => net[Symbol.asyncDispose]())
beforeEach(async () => {
  gateway = await new TestGateway(net, run).listen(port)
})
afterEach(() => gateway[Symbol.asyncDispose]())

const client = (init: Partial<ClientInit> = {}): Client =>
  createClient({ gateway: gateway.url, rpcUrls: [net.chain.rpcUrl], settlement: net.contracts.settlement, ...init })
const question: InferOptions = { model: 'test/model@1.0.0', input: { tensors: fixtureInputs } }

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error('the promise was not rejected'),
    (reason: unknown) => reason,
  )
  if (!isOgError(error)) throw error
  return error.code
}

/** Posts the last answer, and has the gateway know its place. */
async function post(known: (posted: PostedRun) => Promise<Partial<ReceiptFile>>): Promise<PostedRun> {
  const answered = gateway.answered.at(-1)
  const [posted] = answered === undefined ? [] : await net.post([answered])
  if (posted === undefined) throw new Error('nothing was answered')
  const update = await known(posted)
  gateway.known = () => update
  return posted
}

describe('infer', () => {
  it('returns a verified answer with a self-contained receipt file', async () => {
    const own = client()
    const answer = await own.infer(question)
    expect(Array.from(tensorValues(answer.outputs[0] as Tensor) as Float32Array)).toEqual([4, 5])
    expect(answer.guarantee).toBe('signed by a registered worker; in no batch yet; 100 % class, not drawn yet')
    expect(answer.checks.every(({ ok }) => ok === true)).toBe(true)
    const text = encodeReceiptFile(answer.receiptFile)
    expect(await own.verify(text)).toMatchObject({ ok: true, state: 'signed' })
    expect(decodeReceiptFile(text).job.value).toMatchObject({
      client: own.clientKey.address,
      payer: net.gateway.address,
    })
  })

  it('returns plain values by name, a receipt as text and as a file, and JSON', async () => {
    const answer = await client().infer(question)
    expect(answer.values('sum')).toEqual([4, 5])
    expect(answer.values()).toEqual([4, 5])
    expect(answer.values('sum', { nested: true })).toEqual(answer.outputs[0]?.shape.length === 2 ? [[4, 5]] : [4, 5])
    expect(answer.values('count')).toEqual([2])
    expect(() => answer.values('none')).toThrow('The answer has no output none.')
    expect(answer.receiptText).toBe(encodeReceiptFile(answer.receiptFile))

    const folder = await mkdtemp(path.join(tmpdir(), 'og-answer-'))
    try {
      await answer.saveReceipt(path.join(folder, 'receipt.json'))
      expect(await readFile(path.join(folder, 'receipt.json'), 'utf8')).toBe(answer.receiptText)
      expect(await codeOf(answer.saveReceipt(path.join(folder, 'none', 'receipt.json')))).toBe('USAGE')
    } finally {
      await rm(folder, { recursive: true })
    }

    const json = JSON.parse(JSON.stringify(answer))
    expect(Object.keys(json)).toEqual([
      ...['outputs', 'result', 'guarantee', 'receiptHash', 'receipt', 'latencyMs', 'checks'],
    ])
    expect(json.outputs[1]).toEqual({ name: 'count', datatype: 'INT64', shape: [1], data: [2] })
    expect(json.receipt.format).toBe('og/receipt/2')
  })

  it('updates an answer with its place in a batch', async () => {
    const answer = await client().infer(question)
    await post((placed) => net.postedFile(placed))
    const updated = await answer.update()
    expect(answer.receiptFile.inclusion).toBe(null)
    expect(updated.receiptFile.inclusion).not.toBe(null)
    expect(updated.values('sum')).toEqual([4, 5])
  })

  it('rejects a model of another task before anything is sent', async () => {
    const own = client()
    const { model } = question
    const image = new Uint8Array(1)
    const asked = [
      own.embed({ model, text: 'x' }),
      own.classify({ model, image }),
      own.readText({ model, image }),
      own.detectSpeech({ model, audio: image }),
      own.classifyAudio({ model, audio: image }),
      own.classifyText({ model, text: 'x' }),
      own.findEntities({ model, text: 'x' }),
      own.detectObjects({ model, image }),
      own.predict({ model, rows: [{ a: 1 }] }),
    ]
    expect(await Promise.all(asked.map(codeOf))).toEqual(asked.map(() => 'USAGE'))
    expect(gateway.answered).toEqual([])
  })

  it('queries the chain for the first answer only', async () => {
    let chainCalls = 0
    const { host } = new URL(net.chain.rpcUrl)
    const count = (message: unknown): void => {
      if ((message as { request: ClientRequest }).request.getHeader('host') === host) chainCalls++
    }
    subscribe('http.client.request.start', count)
    onTestFinished(() => void unsubscribe('http.client.request.start', count))
    const own = client()
    await own.infer(question)
    const before = chainCalls
    expect(before).toBeGreaterThan(0)
    const asked = gateway.paths.length
    await own.infer(question)
    expect(chainCalls).toBe(before)
    expect(gateway.paths.slice(asked)).toEqual(['/v2/models/test%2Fmodel/versions/1.0.0/infer'])
  })

  it('lists the models of the registry and shows one', async () => {
    expect((await client().listModels()).map(({ name }) => name)).toContain('test/model')
    expect((await client().showModel('test/model')).manifest).toEqual(manifest)
    expect(await codeOf(client().showModel('test/none'))).toBe('UNKNOWN_MODEL')
  })

  it('refuses the answer of another worker than the one that it names', async () => {
    const { receiptFile } = await client().infer(question)
    const { worker } = receiptFile.receipt.value
    await client().infer({ ...question, worker })
    const other = `0x${'12'.repeat(20)}` as const
    await expect(client().infer({ ...question, worker: other })).rejects.toThrow(`${worker} answered, not ${other}`)
  })

  it('asks for the class, and refuses a job of a lower one', async () => {
    const answer = await client().infer({ ...question, audit: 10 })
    expect(answer.receiptFile.job.value.auditClass).toBe(1_000)
    gateway.faults = { job: (job) => ({ ...job, auditClass: 100 }) }
    await expect(client().infer({ ...question, audit: 10 })).rejects.toThrow('the job has the class 1 %, not 10 %')
  })
})

describe('embed', () => {
  /** A tokenizer of four words. */
  const tokenizer = new TextEncoder().encode(
    JSON.stringify({
      ...{ version: '1.0', truncation: null, padding: null, added_tokens: [], normalizer: null },
      ...{ pre_tokenizer: { type: 'Whitespace' }, post_processor: null, decoder: null },
      model: { type: 'WordLevel', vocab: { '[UNK]': 0, an: 1, honest: 2, machine: 3 }, unk_token: '[UNK]' },
    }),
  )
  const cid = unixfsCid(tokenizer)
  const embedding: Manifest = {
    ...manifest,
    name: 'test/embedding',
    task: { kind: 'embedding', config: { dimensions: 2 } },
    files: [...manifest.files, { path: 'tokenizer.json', cid, bytes: tokenizer.length }],
    inputs: [{ name: 'input_ids', datatype: 'INT64', shape: [1, 'n'] }],
    outputs: [{ name: 'vector', datatype: 'FP32', shape: [1, 2] }],
  }

  it('encodes a text with the model’s own tokenizer, and a reader encodes it again', async () => {
    await net.register(embedding)
    const other = Object.create(net, { manifest: { value: embedding } }) as ReceiptNetwork
    const embed = (inputs: readonly Tensor[]) => [
      tensorOf('vector', 'FP32', [1, 2], new Float32Array([inputs[0]?.data.length ?? 0, 1])),
    ]
    await using server = await new TestGateway(other, embed).listen()
    server.files.set(cid, tokenizer)
    const own = client({ gateway: server.url })
    const { vector, answer } = await own.embed({ model: 'test/embedding', text: 'an honest machine' })
    expect(Array.from(vector)).toEqual([24, 1])
    expect(answer.receiptFile.request).toEqual({ kind: 'text', text: 'an honest machine' })
    const report = await own.verify(answer.receiptFile)
    expect(report.checks.find(({ name }) => name === 'request')?.detail).toContain('encoded again to the same inputs')

    // A requester that names another text than it encoded.
    const lie = { kind: 'text', text: 'an honest an' } as const
    const { inputs, outputs } = answer.receiptFile
    const run = await other.run({ inputs, outputs, request: lie })
    const lying = await own.verify({ ...other.file(run), request: lie })
    expect(lying.checks.find(({ name }) => name === 'request')).toMatchObject({ ok: false })
  })
})

describe('predict', () => {
  const table: Manifest = {
    ...manifest,
    name: 'test/table',
    task: { kind: 'tabular', config: { columns: [{ name: 'age' }], labels: ['young', 'old'] } },
    inputs: [{ name: 'x', datatype: 'FP32', shape: ['n', 1] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['n', 2] }],
  }

  it('encodes rows by their columns, and a reader encodes them again', async () => {
    await net.register(table)
    const other = Object.create(net, { manifest: { value: table } }) as ReceiptNetwork
    const run = (inputs: readonly Tensor[]) => {
      const ages = tensorValues(inputs[0] as Tensor) as Float32Array
      const values = Array.from(ages, (age) => [1 - age / 100, age / 100]).flat()
      return [tensorOf('y', 'FP32', [ages.length, 2], Float32Array.from(values))]
    }
    await using server = await new TestGateway(other, run).listen()
    const own = client({ gateway: server.url })
    const { rows, answer } = await own.predict({ model: 'test/table', rows: [{ age: 25 }, { age: 75 }] })
    expect(rows).toMatchObject([{ label: 'young', probabilities: [0.75, 0.25] }, { label: 'old' }])
    expect(answer.receiptFile.request).toEqual({ kind: 'rows', json: '[{"age":25},{"age":75}]' })
    const report = await own.verify(answer.receiptFile)
    expect(report.checks.find(({ name }) => name === 'request')?.detail).toContain('encoded again to the same inputs')
  })
})

describe('an answer', () => {
  const unregistered = createSigner(freshKey())
  it.each([
    ['output', { outputs: [tensorOf('sum', 'FP32', [1, 2], new Float32Array(2))] }],
    ['price', { receipt: (r) => ({ ...r, price: r.price + 1n }) }],
    ['input', { job: (j) => ({ ...j, inputHash: j.paramsHash }) }],
    ['model', { job: (j) => ({ ...j, modelId: j.paramsHash }) }],
    ['parameters', { job: (j) => ({ ...j, paramsHash: j.inputHash }) }],
    ['request', { job: (j) => ({ ...j, requestHash: j.inputHash }) }],
    ['runtime', { job: (j) => ({ ...j, runtimes: j.inputHash }) }],
    ['assignment', { receipt: (r) => ({ ...r, attempt: 7 }) }],
    ['times', { job: (j) => ({ ...j, executeBy: 10, settleBy: 20 }) }],
    ['receipt signature', { receipt: (r) => ({ ...r, worker: unregistered.address }) }],
    ['worker registration', { worker: unregistered }],
    ['gateway registration', { gateway: unregistered }],
    ['request', { requester: unregistered }],
    ['request', { job: (j) => ({ ...j, client: unregistered.address }) }],
    ['settlement contract', { module: unregistered.address }],
  ] as [string, TestGateway['faults']][])('that fails the check %s is rejected', async (name, faults) => {
    gateway.faults = faults
    const error = await client()
      .infer(question)
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(CheckFailedError)
    expect((error as CheckFailedError).checks.filter(({ ok }) => ok === false).map((check) => check.name)).toContain(
      name,
    )
    expect((error as CheckFailedError).receiptFile).toBeDefined()
  })

  it('with other outputs than signed is rejected, and without a receipt too', async () => {
    gateway.tamper = (answered, outputs) => ({
      body: gateway.honestBody(answered),
      outputs: outputs.map((tensor) => ({ ...tensor, data: tensor.data.map((byte) => byte ^ 1) })),
    })
    await expect(client().infer(question)).rejects.toThrow('output:')
    gateway.tamper = (_, outputs) => ({ body: {}, outputs })
    expect(await codeOf(client().infer(question))).toBe('BAD_RECEIPT')
  })

  it('that repeats an earlier one is accepted for the idempotency key of the caller only', async () => {
    const { receiptHash } = await client().infer(question)
    const [first] = gateway.answered
    if (first === undefined) throw new Error('no answer')
    gateway.tamper = () => ({ body: gateway.honestBody(first), outputs: first.outputs })
    await expect(client().infer(question)).rejects.toThrow('input:')
    expect((await client().infer({ ...question, idempotencyKey: 'one' })).receiptHash).toBe(receiptHash)
  })
})

describe('a signing key', () => {
  it('that the worker changed is read anew', async () => {
    const own = client()
    await own.infer(question)
    const hot = createSigner(freshKey())
    await setSigner(net.worker, hot.address)
    gateway.tamper = (answered, outputs) => {
      const receipt = { value: answered.evidence.receipt.value, signature: hot.sign(answered.receiptHash) }
      return { body: { ...gateway.honestBody(answered), receipt: signedToJson(receiptType, receipt) }, outputs }
    }
    const answer = await own.infer(question)
    expect(answer.checks.find(({ name }) => name === 'receipt signature')).toMatchObject({ ok: true })
    expect(await own.verify(answer.receiptFile)).toMatchObject({ ok: true })
    await setSigner(net.worker, net.worker.address)
  })
})

describe('require replayed:N', () => {
  it('orders N auditors by the client’s own draw, and counts for that client only', async () => {
    const own = client()
    const answer = await own.infer({ ...question, require: 'replayed:2' })
    expect(gateway.orders).toHaveLength(1)
    expect(answer.receiptFile.order?.verdicts).toHaveLength(2)
    expect(answer.guarantee).toContain('2 of 2 drawn found the same bits; drawn by the requester')
    const require = { kind: 'replayed', auditors: 2 } as const
    expect(await own.verify(answer.receiptFile, { require })).toMatchObject({ ok: true, assessment: 'met' })
    const foreign = await client().verify(answer.receiptFile, { require })
    expect(foreign).toMatchObject({ ok: false, assessment: 'unmet' })
    expect(foreign.guarantee).toContain('no guarantee without its key')
  })

  it('reports a contrary verdict as disputed', async () => {
    gateway.ordered = 'mismatch'
    const error = await client()
      .infer({ ...question, require: 'replayed:1', timeoutMs: 20_000 })
      .catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(GuaranteeNotReachedError)
    expect((error as GuaranteeNotReachedError).message).toContain('disputed; 100 % class, not drawn yet')
  })

  it('waits for the draw of the batch where no auditor takes an order', async () => {
    gateway.ordered = undefined
    const own = client()
    const { receiptFile } = await own.infer(question)
    const posted = await post(async (placed) => {
      const drawn = await net.seal(placed)
      const summaries = []
      for (const auditor of drawn) summaries.push(await net.audit(auditor, [placed]))
      await net.mine(1)
      return net.postedFile(placed, summaries)
    })
    expect(posted.place.leaf.index).toBe(0)
    const { report, receiptFile: updated } = await own.waitFor(receiptFile, 'replayed:2')
    expect(report).toMatchObject({ ok: true, state: 'replayed' })
    expect(updated.summaries).toHaveLength(2)
    expect((await own.updateReceipt(receiptFile)).inclusion).toEqual(updated.inclusion)
  })

  it('keeps its own order where a gateway reports another one', async () => {
    const own = client()
    const { receiptFile } = await own.infer({ ...question, require: 'replayed:1' })
    const { receiptFile: foreign } = await client().infer({ ...question, require: 'replayed:1' })
    gateway.known = () => ({ order: foreign.order })
    expect((await own.updateReceipt(receiptFile)).order).toEqual(receiptFile.order)
    // Verdicts that arrive later are added to the own order.
    const order = { ...(receiptFile.order as NonNullable<ReceiptFile['order']>), verdicts: [] }
    gateway.known = () => ({ order: receiptFile.order })
    expect((await own.updateReceipt({ ...receiptFile, order })).order).toEqual(receiptFile.order)
  })

  it('ignores what a gateway invents, and rejects after the time', async () => {
    const own = client()
    const { receiptFile } = await own.infer(question)
    gateway.known = () => ({ draw: [{ round: 0, seed: receiptFile.salt, accounts: [net.gateway.address] }] })
    const error = await own.waitFor(receiptFile, 'settled', { timeoutMs: 10 }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(GuaranteeNotReachedError)
    expect((error as GuaranteeNotReachedError).receiptFile.inclusion).toBeNull()
  })
})

describe('own payment', () => {
  const payment = { signer: createSigner(freshKey()) }

  it('signs the job under the quote, and a cheque of the sums that the client knows', async () => {
    const own = client({ payment })
    const { receiptFile } = await own.infer({ ...question, maxPrice: 10n ** 18n })
    expect(receiptFile.job.value).toMatchObject({
      ...{ requester: payment.signer.address, payer: payment.signer.address, gateway: net.gateway.address },
      ...{ maxPrice: 10n ** 15n, auditFee: 2n * 10n ** 14n, auditClass: 10_000 },
    })
    await own.infer({ ...question, maxPrice: 10n ** 18n })
    const cheques = gateway.requests.map(({ cheque }) => cheque?.value.cumulative)
    expect(cheques).toEqual([String(12n * 10n ** 14n), String(24n * 10n ** 14n)])
  })

  it('begins a new epoch where the gateway states an unknown sum', async () => {
    const { cheque } = await gateway.honestQuote()
    gateway.quote = { cheque: { ...cheque, cumulative: String(10n ** 30n) } }
    await client({ payment }).infer({ ...question, maxPrice: 10n ** 18n })
    const value = gateway.requests.at(-1)?.cheque?.value
    expect(value).toMatchObject({ cumulative: String(12n * 10n ** 14n) })
    expect(value?.epoch).not.toBe(0)
  })

  it('is signed only within a limit of the payer, not within the publisher’s suggestion', async () => {
    const error = await client({ payment })
      .infer(question)
      .catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'BAD_JOB', details: { field: 'job.maxPrice' } })
    const most = 12n * 10n ** 14n
    expect(await codeOf(client({ payment: { ...payment, maxPrice: most - 1n } }).infer(question))).toBe('BAD_JOB')
    expect(gateway.requests).toEqual([])
    await client({ payment: { ...payment, maxPrice: most } }).infer(question)
    expect(gateway.requests).toHaveLength(1)
  })

  it('names the gateway that answers where another gateway registered the same URL', async () => {
    const rival = await net.network.node(['gateway'], { url: gateway.url })
    const paid = { ...question, maxPrice: 10n ** 18n }
    const { receiptFile } = await client({ payment }).infer(paid)
    expect(receiptFile.job.value.gateway).toBe(net.gateway.address)
    // The answer to a quote that names the rival is not the rival's.
    gateway.quote = { gateway: rival.address }
    expect(await codeOf(client({ payment }).infer(paid))).toBe('CHECK_FAILED')
  })

  it('is refused above the limit, for foreign workers and for high shares', async () => {
    const paid = { ...question, maxPrice: 10n ** 18n }
    expect(await codeOf(client({ payment }).infer({ ...question, maxPrice: 1n }))).toBe('BAD_JOB')
    const { cheque } = await gateway.honestQuote()
    gateway.quote = { cheque: { ...cheque, gatewayFeeBps: 9_000 } }
    expect(await codeOf(client({ payment }).infer(paid))).toBe('BAD_CHEQUE')
    gateway.quote = { worker: net.gateway.address }
    expect(await codeOf(client({ payment }).infer(paid))).toBe('BAD_JOB')
    gateway.quote = { gateway: net.worker.address }
    expect(await codeOf(client({ payment }).infer(paid))).toBe('NOT_REGISTERED')
    await using other = await new TestGateway(net, run).listen()
    expect(await codeOf(client({ payment, gateway: other.url }).infer(paid))).toBe('NOT_REGISTERED')
    expect(gateway.requests).toEqual([])
  })
})
