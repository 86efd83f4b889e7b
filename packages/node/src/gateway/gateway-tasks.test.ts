import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ask, errorOf, type HttpAnswer, post } from '../testing/http-requests.fixture.ts'
import type { GatewayNetwork, TestGateway } from './gateway-network.fixture.ts'
import { textManifest as manifest, startTextGateway } from './text-gateway.fixture.ts'

let network: GatewayNetwork
let gateway: TestGateway

beforeAll(async () => {
  ;({ network, gateway } = await startTextGateway())
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

const url = (tail = ''): string => `${gateway.url}/og/v1/models/${manifest.name}${tail}/infer`
const send = (body: unknown, headers: Record<string, string> = {}): Promise<HttpAnswer> => post(url(), body, headers)
const json = { 'content-type': 'application/json' }
const mark = { 'x-og-require': 'signed' }

/** A form, as `curl -F` sends it. */
async function sendForm(
  parts: Record<string, string | Blob>,
  headers: Record<string, string> = mark,
): Promise<HttpAnswer> {
  const form = new FormData()
  for (const [name, value] of Object.entries(parts)) form.append(name, value)
  return ask(url(), { method: 'POST', body: form, headers })
}

describe('a text to a model with the task embedding', () => {
  it('has the plain result and the receipt', async () => {
    const { status, headers, json } = await send({ text: 'hello world' })
    expect(status).toBe(200)
    const { vector, dimensions } = json.result
    expect(vector).toHaveLength(dimensions)
    expect(json).toMatchObject({ model: manifest.name, version: manifest.version })
    expect(json.summary).toContain('dimensions')
    expect(json).not.toHaveProperty('outputs')
    expect(json.opengradient).toMatchObject({
      ...{ request: { kind: 'text', text: 'hello world' }, guarantee: expect.stringContaining('signed') },
      receiptHash: headers.get('x-og-receipt'),
    })
  })

  it('has the output tensors on request, the same as by tensors and by the Open Inference Protocol', async () => {
    const { json } = await send({ text: 'hello world', outputs: true })
    const { json: oip } = await post(`${gateway.url}/v2/models/${manifest.name}/infer`, {
      inputs: [{ name: 'text', datatype: 'BYTES', shape: [1], data: ['hello world'] }],
    })
    expect(json.outputs).toEqual(oip.outputs)
    expect(json.result.vector).toEqual(oip.outputs[0].data)
  })

  it.each([
    ['a field', { text: 'hello world' }],
    ['a file', { text: new Blob(['hello world'], { type: 'text/plain' }) }],
    ['a field beside others', { text: 'hello world', outputs: 'false', opengradient: '{"audit":100}' }],
  ])('may come as %s of a form', async (_, parts) => {
    const { status, json } = await sendForm(parts as Record<string, string | Blob>)
    expect(status).toBe(200)
    expect(json.result).toEqual((await send({ text: 'hello world' })).json.result)
  })

  it('may be for a version, with a trailing slash, and with null for what is absent', async () => {
    for (const tail of [`/versions/${manifest.version}`, '/versions/latest']) {
      const body = { text: 'hello', image: null, audio: null, inputs: null, outputs: null, opengradient: null }
      expect(await post(`${url(tail)}/`, body)).toMatchObject({ status: 200, json: { version: manifest.version } })
    }
  })

  it('has one job per idempotency key', async () => {
    const key = { 'idempotency-key': 'tasks', ...json }
    const first = await send({ text: 'hello' }, key)
    const again = await send({ text: 'hello' }, key)
    expect(again.headers.get('x-og-receipt')).toBe(first.headers.get('x-og-receipt'))
    expect(again.json.result).toEqual(first.json.result)
  })
})

describe('a request to a task is refused', () => {
  it.each<[string, unknown, string, number, string]>([
    ['without an input', {}, 'BAD_INPUT', 400, 'request'],
    ['with two inputs', { text: 'a', image: 'aaaa' }, 'BAD_INPUT', 400, 'request.image'],
    ['with an unknown field', { prompt: 'a' }, 'BAD_INPUT', 400, 'request'],
    ['with a text that is a number', { text: 1 }, 'BAD_INPUT', 400, 'request.text'],
    ['with an image for a model of texts', { image: 'aaaa' }, 'BAD_INPUT', 400, 'request.image'],
    ['with a recording for a model of texts', { audio: 'aaaa' }, 'BAD_INPUT', 400, 'request.audio'],
    ['with a URL in place of a file', { image: 'https://example.org/a.png' }, 'BAD_INPUT', 400, 'request.image'],
    ['with a file that is no base64', { image: 'data:image/png;base64,a#aa' }, 'BAD_INPUT', 400, 'request.image'],
    ['with a file of cut base64', { image: 'aaaaa' }, 'BAD_INPUT', 400, 'request.image'],
    ['with an empty file', { image: 'data:image/png;base64,' }, 'BAD_INPUT', 400, 'request.image'],
    ['with an empty text', { text: '' }, 'BAD_INPUT', 400, 'input.text'],
    [
      'with a request beside a text',
      { text: 'a', opengradient: { request: null, audit: 5 } },
      'BAD_INPUT',
      400,
      'request.opengradient.audit',
    ],
  ])('%s', async (_, body, code, status, field) => {
    const answer = await send(body)
    expect(errorOf(answer)).toEqual({ status, code })
    expect(answer.json.opengradient.details).toEqual({ field })
    expect(answer.json.error.split('\n').length).toBeGreaterThan(1)
  })

  it.each<[string, string, string, number]>([
    ['that is no JSON', 'text', 'BAD_ENCODING', 400],
    ['that is empty', '', 'BAD_ENCODING', 400],
    ['with a text that is too long', JSON.stringify({ text: 'a'.repeat(1_025) }), 'TOO_LARGE', 413],
    [
      'with another tensor',
      JSON.stringify({ inputs: [{ name: 'z', datatype: 'FP32', shape: [1], data: [1] }] }),
      'BAD_TENSOR',
      400,
    ],
  ])('%s', async (_, body, code, status) => {
    expect(errorOf(await send(body, json))).toEqual({ status, code })
  })

  it.each<[string, Record<string, string | Blob>, Record<string, string>, string, number]>([
    ['without a header that a form cannot send', { text: 'a' }, {}, 'UNSUPPORTED_MEDIA', 415],
    ['with an unknown part', { prompt: 'a' }, mark, 'BAD_INPUT', 400],
    ['without a part', {}, mark, 'BAD_INPUT', 400],
    ['with tensors that are no JSON', { inputs: 'a' }, mark, 'BAD_ENCODING', 400],
    ['with a text that is no UTF-8', { text: new Blob([Uint8Array.of(0xff)]) }, mark, 'BAD_INPUT', 400],
    ['with another word for outputs', { text: 'a', outputs: 'yes' }, mark, 'BAD_INPUT', 400],
  ])('as a form %s', async (_, parts, headers, code, status) => {
    expect(errorOf(await sendForm(parts, headers))).toEqual({ status, code })
  })

  it.each([
    ['without a boundary', 'multipart/form-data', 'x'],
    ['of another boundary', 'multipart/form-data; boundary=a', '--b\r\n\r\n'],
    [
      'that is cut',
      'multipart/form-data; boundary=b',
      '--b\r\ncontent-disposition: form-data; name="text"\r\n\r\nhello',
    ],
    [
      'with a part twice',
      'multipart/form-data; boundary=b',
      `${'--b\r\ncontent-disposition: form-data; name="text"\r\n\r\na\r\n'.repeat(2)}--b--\r\n`,
    ],
    [
      'of many parts',
      'multipart/form-data; boundary=b',
      `${'--b\r\ncontent-disposition: form-data; name="x"\r\n\r\na\r\n'.repeat(5_000)}--b--\r\n`,
    ],
  ])('as a form %s', async (_, type, body) => {
    expect(errorOf(await send(body, { 'content-type': type, ...mark }))).toEqual({ status: 400, code: 'BAD_INPUT' })
  })

  it('of an unknown model', async () => {
    const answer = await post(`${gateway.url}/og/v1/models/me/other/infer`, { text: 'a' })
    expect(errorOf(answer)).toEqual({ status: 404, code: 'UNKNOWN_MODEL' })
  })
})
