import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { ask, errorOf, floats, post } from '../testing/http-requests.fixture.ts'
import { GatewayNetwork, type TestGateway } from './gateway-network.fixture.ts'

let network: GatewayNetwork
let gateway: TestGateway
let name: string
let version: string

beforeAll(async () => {
  network = await GatewayNetwork.start()
  // No auditor answers in this network: batches of other classes would wait for summaries.
  gateway = await network.startGateway({ gateway: { auditClass: 0 } })
  ;({ name, version } = network.net.model.manifest)
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

const slashes = ['/', '%2F', '%2f', '%252F']
/** The paths of a model, for each way in which clients write the slash of its name. */
const modelUrls = (tail: string): string[] =>
  slashes.map((slash) => `${gateway.url}/v2/models/${name.replace('/', slash)}${tail}`)
const inferUrl = (): string => modelUrls('/infer')[0] as string

it.each(['[::1]', 'localhost'])('a gateway on 127.0.0.1 is reached by %s', async (host) => {
  const url = gateway.url.replace('127.0.0.1', host)
  expect(await ask(`${url}/v2/health/live`)).toMatchObject({ status: 200, json: { live: true } })
})

describe("a model's name in a path", () => {
  it('is accepted with its slash unescaped, escaped and double-escaped, with and without a trailing slash', async () => {
    for (const versioned of ['', `/versions/${version}`, '/versions/latest']) {
      for (const end of ['', '/']) {
        for (const url of modelUrls(versioned + end))
          expect(await ask(url)).toMatchObject({ status: 200, json: { name } })
        for (const url of modelUrls(`${versioned}/ready${end}`)) {
          expect(await ask(url)).toMatchObject({ status: 200, json: { name, ready: true } })
        }
        for (const url of modelUrls(`${versioned}/infer${end}`)) {
          const { status, json } = await post(url, floats(3))
          expect(status).toBe(200)
          expect(json).toMatchObject({ model_name: name, model_version: version, outputs: [{ data: [7] }] })
        }
      }
    }
    for (const slash of slashes) {
      const url = `${gateway.url}/og/v1/models/${name.replace('/', slash)}`
      expect(await ask(`${url}/versions/latest`)).toMatchObject({ status: 200, json: { name, version } })
    }
  }, 240_000)

  it('is in the error of an unknown model, version or path', async () => {
    const unknown = [`${gateway.url}/v2/models/me/other`, `${gateway.url}/v2/models/me%2Fother`]
    for (const url of unknown) {
      for (const answer of [await ask(url), await ask(`${url}/ready`), await post(`${url}/infer`, floats(3))]) {
        expect(errorOf(answer)).toEqual({ status: 404, code: 'UNKNOWN_MODEL' })
        expect(answer.json.error).toContain('me/other')
      }
    }
    const flat = await post(`${gateway.url}/v2/models/other/infer`, floats(3))
    expect(errorOf(flat)).toEqual({ status: 404, code: 'UNKNOWN_MODEL' })
    expect(flat.json.error).toContain('other')
    const version = await post(modelUrls('/versions/9.9.9/infer')[0] as string, floats(3))
    expect(errorOf(version)).toEqual({ status: 404, code: 'UNKNOWN_MODEL' })
    expect(version.json.error).toContain(`${name}@9.9.9`)
    const path = await ask(modelUrls('/weights')[0] as string)
    expect(errorOf(path)).toEqual({ status: 404, code: 'NOT_FOUND' })
    expect(path.json.error).toContain(`${name}/weights`)
  })

  it.each([
    ['a cut escape', 'me%2'],
    ['no UTF-8', 'me/%ff'],
    ['an escaped cut escape', 'me%25ZZ/x'],
    ['600 characters', `me/${'x'.repeat(600)}`],
  ])('is answered with a typed error for %s', async (_, bad) => {
    const { status, json } = await post(`${gateway.url}/v2/models/${bad}/infer`, floats(3))
    expect([400, 404]).toContain(status)
    expect(json.error).toEqual(expect.any(String))
    expect(json.opengradient.code).toEqual(expect.any(String))
  })
})

describe('the routes of the protocol', () => {
  it('answer GET and HEAD alike, with and without a trailing slash', async () => {
    const paths = ['/v2', '/v2/health/live', '/v2/health/ready', `/v2/models/${name}`, `/v2/models/${name}/ready`]
    for (const path of [...paths, '/openapi.json', '/og/v1/openapi.json', '/healthz', '/og/v1/models']) {
      for (const url of [gateway.url + path, `${gateway.url}${path}/`, `${gateway.url}/${path}`]) {
        const got = await ask(url)
        expect(got.status).toBe(200)
        expect(got.json).toEqual(expect.any(Object))
        const head = await ask(url, { method: 'HEAD' })
        expect(head).toMatchObject({ status: 200, bytes: new Uint8Array(0) })
        expect(head.headers.get('content-type')).toBe(got.headers.get('content-type'))
      }
    }
    const stream = await ask(`${gateway.url}/og/v1/events`, { method: 'HEAD' })
    expect(stream).toMatchObject({ status: 200, bytes: new Uint8Array(0) })
  })

  it.each([
    ['GET', () => inferUrl(), 'POST'],
    ['HEAD', () => inferUrl(), 'POST'],
    ['POST', () => `${gateway.url}/v2/models/${name}`, 'GET, HEAD'],
    ['PUT', () => `${gateway.url}/v2/health/ready/`, 'GET, HEAD'],
    ['DELETE', () => `${gateway.url}/og/v1/audits`, 'POST'],
    ['OPTIONS', () => `${gateway.url}/og/v1/blobs/x`, 'GET, HEAD, PUT'],
    ['PATCH', () => `${gateway.url}/openapi.json`, 'GET, HEAD'],
  ])('answer %s of another method with 405 and Allow', async (method, url, allowed) => {
    const answer = await ask(url(), { method })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe(allowed)
    if (method === 'HEAD') return
    expect(answer.json).toMatchObject({ error: expect.stringContaining(method) })
    expect(errorOf(answer).code).toBe('METHOD_NOT_ALLOWED')
  })
})

describe('a request body', () => {
  it('may have null for an absent field', async () => {
    const [input] = floats(3).inputs
    const body = {
      ...{ id: null, model_name: null, model_version: null, parameters: null, outputs: null },
      inputs: [{ ...input, parameters: null }],
      opengradient: { salt: null, request: null, job: null, cheque: null, audit: null, worker: null },
    }
    const { status, json } = await post(inferUrl(), body)
    expect(status).toBe(200)
    expect(json).toMatchObject({ outputs: [{ data: [7] }] })
    expect(json).not.toHaveProperty('id')
    const outputs = [{ name: json.outputs[0].name, parameters: null }]
    expect((await post(inferUrl(), { ...floats(3), outputs, opengradient: null })).status).toBe(200)
  })

  it('may name the model of the path, and is refused with the field where it names another', async () => {
    const named = [{ model_name: name }, { model_name: name, model_version: version }, { model_version: 'latest' }]
    for (const fields of [...named, { model_version: '' }]) {
      expect(await post(inferUrl(), { ...floats(3), ...fields })).toMatchObject({ status: 200 })
    }
    for (const [field, value] of [
      ['model_name', 'me/other'],
      ['model_version', '9.9.9'],
    ] as const) {
      const answer = await post(inferUrl(), { ...floats(3), [field]: value })
      expect(errorOf(answer)).toEqual({ status: 400, code: 'BAD_INPUT' })
      expect(answer.json.error).toContain(value)
      expect(answer.json.opengradient.details).toEqual({ field: `request.${field}` })
    }
  })

  it('may come with any content type or none but those of forms, and is refused with 415 when malformed or in an unknown encoding', async () => {
    const body = JSON.stringify(floats(3))
    for (const type of ['application/vnd.kserve+json', 'application/json; charset=utf-8']) {
      expect((await post(inferUrl(), body, { 'content-type': type })).status).toBe(200)
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const answer = await post(inferUrl(), body, { 'content-type': type })
      expect(errorOf(answer)).toEqual({ status: 415, code: 'UNSUPPORTED_MEDIA' })
      expect(answer.json.error).toContain(type)
      expect(answer.json.error).toContain('application/json')
    }
    const untyped = await ask(inferUrl(), { method: 'POST', body: new TextEncoder().encode(body) })
    expect(untyped.status).toBe(200)
    for (const headers of [{ 'content-type': 'json' }, { 'content-encoding': 'br' }]) {
      const answer = await post(inferUrl(), body, headers as Record<string, string>)
      expect(errorOf(answer)).toEqual({ status: 415, code: 'UNSUPPORTED_MEDIA' })
      expect(answer.json.error).toEqual(expect.any(String))
    }
    expect((await post(inferUrl(), body, { 'content-encoding': 'identity' })).status).toBe(200)
  })

  it.each([
    ['no JSON', 'no JSON', 400, 'BAD_ENCODING', /JSON/],
    ['an empty body', '', 400, 'BAD_ENCODING', /empty/],
    [
      'NaN as a word',
      '{"inputs":[{"name":"x","datatype":"FP32","shape":[1],"data":[NaN]}]}',
      400,
      'BAD_ENCODING',
      /"NaN"/,
    ],
    ['no inputs', { inputs: null }, 400, 'BAD_INPUT', /inputs/],
    [
      'another shape',
      { inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 1], data: [1] }] },
      400,
      'BAD_TENSOR',
      /FP32\[n\]/,
    ],
    [
      'another datatype',
      { inputs: [{ name: 'x', datatype: 'INT64', shape: [1], data: [1] }] },
      400,
      'BAD_TENSOR',
      /FP32\[n\]/,
    ],
    [
      'less data',
      { inputs: [{ name: 'x', datatype: 'FP32', shape: [3], data: [1, 2] }] },
      400,
      'BAD_TENSOR',
      /\[3\] has 3/,
    ],
    [
      'a text for a model without a task',
      { inputs: [{ name: 'text', datatype: 'BYTES', shape: [1], data: ['hello'] }] },
      400,
      'BAD_TENSOR',
      /no task that takes BYTES.*as tensors/s,
    ],
    ['another input', { inputs: [{ name: 'z', datatype: 'FP32', shape: [1], data: [1] }] }, 400, 'BAD_TENSOR', /"z"/],
    [
      'a large shape',
      { inputs: [{ name: 'x', datatype: 'FP32', shape: [2 ** 40], data: [1] }] },
      413,
      'TOO_LARGE',
      /limit/,
    ],
  ])('with %s gets an error in the shape of the protocol', async (_, body, status, code, message) => {
    const answer = await post(inferUrl(), body)
    expect(errorOf(answer)).toEqual({ status, code })
    expect(answer.json.error).toMatch(message)
  })
})
