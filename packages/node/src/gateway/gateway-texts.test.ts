import { parseInferenceAnswer } from '@opengradient/api'
import type { ReceiptFile } from '@opengradient/protocol'
import { createTask } from '@opengradient/tasks'
import { verifyReceiptFile } from '@opengradient/verifier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bytesRequest, rawBytesRequest } from '../testing/bytes-body.fixture.ts'
import { ask, errorOf, type HttpAnswer, inferUrl, post } from '../testing/http-requests.fixture.ts'
import { wordPieces } from '../testing/word-pieces.fixture.ts'
import { type GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'
import { textManifest as manifest, startTextGateway } from './text-gateway.fixture.ts'

let network: GatewayNetwork
let gateway: TestGateway

beforeAll(async () => {
  ;({ network, gateway } = await startTextGateway())
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const input = (data: unknown, shape = [1], name = 'text'): object => ({ name, datatype: 'BYTES', shape, data })
const send = (body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> =>
  post(inferUrl(gateway.url, manifest.name), body, headers)

/** The output for a client that encodes the text itself. */
async function clientAnswer(text: string): Promise<Uint8Array | undefined> {
  const task = await createTask(manifest, async () => wordPieces())
  const inputs = await task.encode({ text })
  const { answer } = await infer(gateway.url, manifest.name, { inputs, request: { kind: 'text', text } })
  return answer?.outputs[0]?.data
}

const asJson = (text: string): [object] => [{ inputs: [input([text])], parameters: { binary_data_output: true } }]

describe('a text as BYTES', () => {
  it.each([
    ['hello', asJson('hello')],
    [
      'hello world',
      [{ inputs: [input([['hello world']], [1, 1], 'any name')], parameters: { binary_data_output: true } }],
    ],
    [' grüße\n你好 😀 ', asJson(' grüße\n你好 😀 ')],
  ] as [string, [object]][])('in JSON has the answer that a client gets for %j', async (text, [body]) => {
    const { status, headers, bytes } = await send(body)
    expect(status).toBe(200)
    expect(parseInferenceAnswer({ headers, body: bytes }).outputs[0]?.data).toEqual(await clientAnswer(text))
  })

  it.each([['hello world'], ['\ufeffgrüße 你好']])(
    'in binary has the answer that a client gets for %j',
    async (text) => {
      for (const shape of [[1], [1, 1]]) {
        const { status, json } = await send(...bytesRequest([bytesOf(text)], shape))
        expect(status).toBe(200)
        expect(json.opengradient.request).toEqual({ kind: 'text', text })
        expect(new Uint8Array(Float32Array.from(json.outputs[0].data).buffer)).toEqual(await clientAnswer(text))
      }
    },
  )

  it('is in the request of the receipt, which encodes to the inputs of the job', async () => {
    const text = 'hello  world'
    const { headers, bytes } = await send(...asJson(text))
    const { signed, salt, outputs } = parseInferenceAnswer({ headers, body: bytes })
    const task = await createTask(manifest, async () => wordPieces())
    const file: ReceiptFile = {
      ...{ domain: network.net.hasher.domain, ...signed, manifest, calibrations: [], params: { outputs: [] }, salt },
      ...{ request: { kind: 'text', text }, inputs: await task.encode({ text }), outputs },
      ...{ inclusion: null, draw: [], summaries: [], order: null },
    }
    const requestCheck = async (changed: Partial<ReceiptFile>) => {
      const { checks } = await verifyReceiptFile({ ...file, ...changed }, { tasks: async () => task })
      return checks.find(({ name }) => name === 'request')
    }
    expect(await requestCheck({})).toMatchObject({ ok: true, detail: expect.stringContaining('encoded again') })
    expect(await requestCheck({ request: { kind: 'text', text: 'hello world' } })).toMatchObject({ ok: false })
  })

  it('has one job per idempotency key and text, also where two texts have the same tensors', async () => {
    const key = { 'idempotency-key': 'texts' }
    const first = await send(...asJson('hello world'), key)
    const again = await send(...asJson('hello world'), key)
    expect(again.headers.get('x-og-receipt')).toBe(first.headers.get('x-og-receipt'))
    expect(await send(...asJson('hello  world'), key)).toMatchObject({ status: 409 })
  })
})

describe('a text is refused', () => {
  it.each<[string, unknown, string, number]>([
    ['that is empty', { inputs: [input([''])] }, 'BAD_INPUT', 400],
    [
      'with half of a surrogate pair',
      '{"inputs":[{"name":"t","datatype":"BYTES","shape":[1],"data":["\\ud800"]}]}',
      'BAD_INPUT',
      400,
    ],
    ['of more tokens than the model takes', { inputs: [input(['a '.repeat(9)])] }, 'BAD_INPUT', 400],
    ['of more than 128 characters per token', { inputs: [input(['a'.repeat(1_025)])] }, 'TOO_LARGE', 413],
    ['beside a second one', { inputs: [input(['a', 'a'], [2])] }, 'BAD_TENSOR', 400],
    ['of another shape', { inputs: [input([[['a']]], [1, 1, 1])] }, 'BAD_TENSOR', 400],
    ['beside a second input', { inputs: [input(['a']), input(['a'])] }, 'BAD_TENSOR', 400],
    [
      'beside a tensor',
      { inputs: [input(['a']), { name: 'input_ids', datatype: 'INT64', shape: [1], data: [1] }] },
      'BAD_TENSOR',
      400,
    ],
    ['that is a number', { inputs: [input([1])] }, 'BAD_TENSOR', 400],
    ['of no element', { inputs: [input([], [0])] }, 'BAD_TENSOR', 400],
    [
      'beside a request',
      { inputs: [input(['a'])], opengradient: { request: { kind: 'text', text: 'b' } } },
      'BAD_INPUT',
      400,
    ],
  ])('%s', async (_, body, code, status) => {
    expect(errorOf(await send(body))).toEqual({ status, code })
  })

  it.each<[string, [Uint8Array, Record<string, string>], string]>([
    ['that is no UTF-8', bytesRequest([Uint8Array.of(0x68, 0xff)]), 'BAD_INPUT'],
    ['that is empty', bytesRequest([new Uint8Array(0)]), 'BAD_INPUT'],
    ['beside a second one', bytesRequest([bytesOf('a'), bytesOf('a')]), 'BAD_TENSOR'],
    ['of another number of elements', bytesRequest([bytesOf('a')], [2]), 'BAD_TENSOR'],
    ['whose length is cut', rawBytesRequest(Uint8Array.of(1, 0, 0), [1]), 'BAD_TENSOR'],
    ['that is cut', rawBytesRequest(Uint8Array.of(2, 0, 0, 0, 0x61), [1]), 'BAD_TENSOR'],
    ['without its length', rawBytesRequest(bytesOf('hello world'), [1]), 'BAD_TENSOR'],
  ])('in binary %s', async (_, [body, headers], code) => {
    expect(errorOf(await send(body, headers))).toEqual({ status: 400, code })
  })
})

it('describes a model with a text task by its tensors alone, and names the task', async () => {
  const { json } = await ask(`${gateway.url}/v2/models/${manifest.name}`)
  expect(json.inputs).toEqual([{ name: 'input_ids', datatype: 'INT64', shape: [-1] }])
  expect(json.opengradient.task).toBe('embedding')
})
