import { afterAll, beforeAll, expect, it } from 'vitest'

import { ask, errorOf, floats, inferUrl, post } from '../testing/http-requests.fixture.ts'
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

const modelUrl = (tail: string): string => `${gateway.url}/v2/models/${name}${tail}`

it('describes a model as a configuration of Triton', async () => {
  for (const tail of ['/config', `/versions/${version}/config`, '/versions/latest/config/']) {
    expect(await ask(modelUrl(tail))).toMatchObject({
      status: 200,
      json: {
        ...{ name, platform: 'onnxruntime_onnx', backend: 'onnxruntime', max_batch_size: 0 },
        input: [{ name: 'x', data_type: 'TYPE_FP32', dims: [-1] }],
        output: [{ name: 'y', data_type: 'TYPE_FP32', dims: [-1] }],
      },
    })
  }
})

it('counts answered and failed requests of each version', async () => {
  const stats = async (url: string) => (await ask(url)).json.model_stats
  const before = await stats(modelUrl('/stats'))
  expect(before).toMatchObject([{ name, version, inference_count: 0, last_inference: 0 }])
  await post(inferUrl(gateway.url, name), floats(3))
  await post(inferUrl(gateway.url, name), { inputs: [] })
  for (const url of [modelUrl('/stats'), modelUrl(`/versions/${version}/stats`), `${gateway.url}/v2/models/stats`]) {
    const [entry, ...others] = await stats(url)
    expect(others).toEqual([])
    expect(entry).toMatchObject({ name, version, inference_count: 1, inference_stats: { fail: { count: 0, ns: 0 } } })
    expect(entry.inference_stats.success.count).toBe(1)
    expect(entry.inference_stats.success.ns).toBeGreaterThan(0)
    expect(entry.last_inference).toBeGreaterThan(0)
  }
  const unknownWorker = { ...floats(3), opengradient: { worker: `0x${'ff'.repeat(20)}` } }
  expect((await post(inferUrl(gateway.url, name), unknownWorker)).status).toBe(503)
  expect(await stats(modelUrl('/stats'))).toMatchObject([{ inference_stats: { fail: { count: 1 } } }])
})

it('lists versions, and all models with their states', async () => {
  expect(await ask(modelUrl('/versions'))).toMatchObject({ status: 200, json: { name, versions: [version] } })
  const index = `${gateway.url}/v2/repository/index`
  const ready = [{ name, version, state: 'READY', reason: '' }]
  for (const init of [
    {},
    { body: '{}' },
    { body: '{"ready":true}' },
    { body: '{"ready":false,"repository_name":""}' },
  ]) {
    const headers = { 'content-type': 'application/json' }
    expect(await ask(index, { method: 'POST', headers, ...init })).toMatchObject({ status: 200, json: ready })
  }
  expect(await ask(index, { method: 'POST' })).toMatchObject({ status: 200, json: ready })
  expect(errorOf(await post(index, { ready: 'yes' }))).toEqual({ status: 400, code: 'BAD_INPUT' })
  expect(errorOf(await post(index, 'no JSON'))).toEqual({ status: 400, code: 'BAD_ENCODING' })
  expect(errorOf(await post(index, `"${'x'.repeat(5_000)}"`))).toEqual({ status: 413, code: 'TOO_LARGE' })
})

it('names the extensions, and an unknown model', async () => {
  const { json } = await ask(`${gateway.url}/v2`)
  expect(json.extensions).toEqual(['binary_tensor_data', 'classification', 'model_configuration', 'statistics'])
  for (const tail of ['config', 'stats', 'versions', 'versions/1/config', 'versions/1/stats']) {
    const answer = await ask(`${gateway.url}/v2/models/me/other/${tail}`)
    expect(errorOf(answer)).toEqual({ status: 404, code: 'UNKNOWN_MODEL' })
    expect(answer.json.error).toContain('me/other')
  }
})

it('shows every route on a page that has no script and loads nothing', async () => {
  const { status, headers, bytes } = await ask(`${gateway.url}/docs`)
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/)
  const page = new TextDecoder().decode(bytes)
  const { json: document } = await ask(`${gateway.url}/openapi.json`)
  for (const path of Object.keys(document.paths)) expect(page).toContain(path)
  for (const schema of Object.keys(document.components.schemas)) expect(page).toContain(`id="schema-${schema}"`)
  expect(page).not.toMatch(/<script|<img|<link|src=|@import|url\(|https?:\/\/(?!json-schema)/)
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`)
})

it('answers with the classes of an output in place of its tensor, in JSON and in binary', async () => {
  const url = inferUrl(gateway.url, name)
  const ask = (classification: unknown, more = {}) =>
    post(url, { ...floats(3, 1, 4, 1, 5), outputs: [{ name: 'y', parameters: { classification, ...more } }] })
  const { json } = await ask(2)
  // y = 2x + 1
  expect(json.outputs).toEqual([{ name: 'y', shape: [2], datatype: 'BYTES', data: ['11:4', '9:2'] }])
  expect((await ask(5)).json.outputs[0].data).toEqual(['11:4', '9:2', '7:0', '3:1', '3:3'])
  expect((await ask(null)).json.outputs[0]).toMatchObject({ datatype: 'FP32', shape: [5] })
  // The name of the parameter in Triton's clients.
  expect((await ask(null, { class_count: 2 })).json.outputs).toEqual(json.outputs)
  const { headers, bytes } = await ask(1, { binary_data: true })
  const tail = bytes.subarray(Number(headers.get('inference-header-content-length')))
  expect(Buffer.from(tail)).toEqual(Buffer.from('\x04\0\0\x0011:4'))
})

it('refuses a wrong number of classes by the name of its parameter', async () => {
  const outputs = [{ name: 'y', parameters: { class_count: 9 } }]
  const { json } = await post(inferUrl(gateway.url, name), { ...floats(1, 2), outputs })
  expect(json.opengradient.details).toEqual({ field: 'request.outputs.0.parameters.class_count' })
})

it.each([0, -1, 1.5, '2', true, 6])('refuses %j classes of five with BAD_INPUT', async (classification) => {
  const outputs = [{ name: 'y', parameters: { classification } }]
  const answer = await post(inferUrl(gateway.url, name), { ...floats(1, 2, 3, 4, 5), outputs })
  expect(errorOf(answer)).toEqual({ status: 400, code: 'BAD_INPUT' })
  expect(answer.json.error).toContain(JSON.stringify(classification))
})
