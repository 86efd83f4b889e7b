import OpenAI from 'openai'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ask, errorOf, post, receiptAt } from '../testing/http-requests.fixture.ts'
import type { GatewayNetwork, TestGateway } from './gateway-network.fixture.ts'
import { textManifest as manifest, startTextGateway } from './text-gateway.fixture.ts'

let network: GatewayNetwork
let gateway: TestGateway
let client: OpenAI

beforeAll(async () => {
  ;({ network, gateway } = await startTextGateway())
  client = new OpenAI({ baseURL: `${gateway.url}/v1`, apiKey: 'none', maxRetries: 0 })
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

const model = manifest.name
/** Embeds through the task's own route, whose result does not pass through this protocol. */
async function vectorOf(text: string): Promise<readonly number[]> {
  const url = `${gateway.url}/og/v1/models/${encodeURIComponent(model)}/infer`
  return (await post(url, { text })).json.result.vector
}

describe('the stock client of OpenAI', () => {
  it('lists the models, and finds one by its name', async () => {
    const { data } = await client.models.list()
    expect(data).toContainEqual(expect.objectContaining({ id: model, object: 'model', owned_by: expect.any(String) }))
    expect(await client.models.retrieve(model)).toMatchObject({ id: model, opengradient: { task: 'embedding' } })
    await expect(client.models.retrieve('unknown/model')).rejects.toMatchObject({
      ...{ status: 404, code: 'model_not_found', param: 'model', type: 'invalid_request_error' },
    })
  })

  it('gets the vectors of texts in their order, each with a receipt', async () => {
    const texts = ['hello', 'hello world', 'world', 'hello world']
    const answer = await client.embeddings.create({ model, input: texts })
    const expected = await Promise.all(texts.map(vectorOf))
    // It asks for base64 and decodes it.
    expect(answer.data.map(({ embedding }) => embedding)).toEqual(expected)
    expect(answer.data.map(({ index }) => index)).toEqual([0, 1, 2, 3])
    const { receipts } = (answer as unknown as { opengradient: { receipts: Record<string, string>[] } }).opengradient
    expect(new Set(receipts.map(({ receiptHash }) => receiptHash)).size).toBe(4)
    for (const { receiptHash, verify, cost, guarantee } of receipts) {
      expect(await ask(verify as string)).toMatchObject({ status: 200, json: { receiptHash } })
      expect((await receiptAt(gateway.url, receiptHash as `0x${string}`)).price).toBe(cost)
      expect(guarantee).toMatch(/^signed/)
    }
  })

  it('gets numbers for one text, and its tokens', async () => {
    const answer = await client.embeddings.create({ model, input: 'hello world', encoding_format: 'float' })
    const vector = await vectorOf('hello world')
    expect(answer).toMatchObject({ object: 'list', model, data: [{ object: 'embedding', embedding: vector }] })
    // The model of this test has one number per token.
    expect(answer.usage).toEqual({ prompt_tokens: vector.length, total_tokens: vector.length })
  })

  it('gets errors with the field that they are about', async () => {
    const create = (body: object) => client.embeddings.create({ model, input: 'hello', ...body } as never)
    await expect(create({ model: 'unknown/model' })).rejects.toMatchObject({ status: 404, code: 'model_not_found' })
    await expect(create({ input: [1, 2] })).rejects.toMatchObject({ status: 400, code: 'BAD_INPUT', param: 'input' })
    await expect(create({ temperature: 1 })).rejects.toMatchObject({ status: 400, code: 'BAD_INPUT' })
    await expect(create({ dimensions: 7 })).rejects.toMatchObject({ status: 400, param: 'dimensions' })
    await expect(create({ input: 'a'.repeat(1_025) })).rejects.toMatchObject({ status: 413, code: 'TOO_LARGE' })
  })
})

describe('constraints in the body', () => {
  const url = (): string => `${gateway.url}/v1/embeddings`
  const send = (opengradient: object, input: unknown = 'hello') => post(url(), { model, input, opengradient })

  it('hold the price, the workers, and the class', async () => {
    const { address } = network.net.worker.account
    const none = '0x00000000000000000000000000000000000000ff'
    const [reference] = (await send({ require: 'signed', workers: [none, address], classes: ['exact', 'tolerant'] }))
      .json.opengradient.receipts
    expect(reference.worker).toBe(address)
    expect((await send({ maxPrice: '1000000000000000000' })).status).toBe(200)
    const tooDear = await send({ maxPrice: '0' })
    expect(errorOf(tooDear)).toEqual({ status: 400, code: 'BAD_INPUT' })
    expect(tooDear.json.error).toMatchObject({ param: 'opengradient.maxPrice', source: 'client', retryable: false })
    expect(errorOf(await send({ workers: [none] }))).toMatchObject({ code: 'NO_WORKER' })
    const others = (['exact', 'tolerant'] as const).filter((each) => each !== manifest.determinism)
    expect((await send({ classes: others })).json.error.param).toBe('opengradient.classes')
  })

  it.each([
    [{ require: 'sometimes' }, 'USAGE'],
    [{ maxPrice: '-1' }, 'BAD_INPUT'],
    [{ maxPrice: 1.5 }, 'BAD_INPUT'],
    [{ workers: [] }, 'BAD_INPUT'],
    [{ unknown: 1 }, 'BAD_INPUT'],
  ])('are refused: %j', async (opengradient, code) => {
    expect(errorOf(await send(opengradient))).toMatchObject({ status: 400, code })
  })

  it('leave a null as absent', async () => {
    expect((await send(null as never)).status).toBe(200)
  })
})

it.each([
  ['no body', ''],
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no input', JSON.stringify({ model })],
  ['an empty text', JSON.stringify({ model, input: '' })],
  ['no text', JSON.stringify({ model, input: [] })],
  ['too many texts', JSON.stringify({ model, input: Array.from({ length: 257 }, () => 'a') })],
  ['a key twice', `{"model":"${model}","model":"${model}","input":"a"}`],
])('refuses a body with %s in the shape of OpenAI', async (_, body) => {
  const { status, json } = await post(`${gateway.url}/v1/embeddings`, body, { 'content-type': 'application/json' })
  expect(status).toBe(400)
  expect(json.error).toMatchObject({ type: 'invalid_request_error', message: expect.any(String), retryable: false })
})

it('has one job per text of a request that is repeated with its key', async () => {
  const send = async (input: unknown): Promise<string[]> => {
    const { json } = await post(`${gateway.url}/v1/embeddings`, { model, input }, { 'idempotency-key': 'vectors' })
    return json.opengradient.receipts.map(({ receiptHash }: { receiptHash: string }) => receiptHash)
  }
  const first = await send(['hello', 'world'])
  expect(await send(['hello', 'world'])).toEqual(first)
  expect(new Set(first).size).toBe(2)
})
