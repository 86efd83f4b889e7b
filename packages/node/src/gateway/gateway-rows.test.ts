import { affineModel, manifestOf } from '@opengradient/engine/testing'
import type { ReceiptFile } from '@opengradient/protocol'
import { createTask, parseRowsJson, type Row } from '@opengradient/tasks'
import { verifyReceiptFile } from '@opengradient/verifier'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { bytesRequest } from '../testing/bytes-body.fixture.ts'
import { ask, errorOf, type HttpAnswer, inferUrl, post } from '../testing/http-requests.fixture.ts'
import { GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'

const model = affineModel()
/** A worker answers each `age` as y = 2 × age + 1. */
const manifest = manifestOf(new Map([['model.onnx', model]]), {
  name: 'test/table',
  task: { kind: 'tabular', config: { columns: [{ name: 'age' }] } },
})

let network: GatewayNetwork
let gateway: TestGateway

beforeAll(async () => {
  network = await GatewayNetwork.start({ model, manifest })
  gateway = await network.startGateway({ gateway: { auditClass: 0 } })
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

const url = (): string => `${gateway.url}/og/v1/models/${manifest.name}/infer`
const send = (body: unknown): Promise<HttpAnswer> => post(url(), body)
const noFile = (): Promise<Uint8Array> => Promise.reject(new Error('no file'))

describe('rows of columns over HTTP', () => {
  it.each<[string, object, object]>([
    ['one row', { row: { age: 3 } }, [{ values: [7] }]],
    ['rows', { rows: [{ age: 3 }, { age: -0.5 }] }, [{ values: [7] }, { values: [0] }]],
  ])('have the numbers of each row for %s, and the receipt names them', async (_, body, rows) => {
    const { status, json } = await send(body)
    expect(status).toBe(200)
    expect(json.result).toEqual({ rows })
    const { request } = json.opengradient
    expect(request.kind).toBe('rows')
    expect(parseRowsJson(request.json)).toEqual('row' in body ? [body.row] : (body as { rows: Row[] }).rows)
  })

  it('may come as a form and as BYTES', async () => {
    const form = new FormData()
    form.append('row', '{"age":3}')
    const sent = await ask(url(), { method: 'POST', body: form, headers: { 'x-og-require': 'signed' } })
    expect(sent.json.result).toEqual({ rows: [{ values: [7] }] })
    const [body, headers] = bytesRequest([new TextEncoder().encode('[{"age":3},{"age":4}]')], [1])
    const answer = await post(inferUrl(gateway.url, manifest.name), body, headers)
    expect(answer.json.outputs[0].data).toEqual([7, 9])
  })

  it.each<[string, object, string]>([
    ['a column that is unknown', { row: { age: 1, ages: 2 } }, 'input.rows.0.ages'],
    ['a column that is missing', { rows: [{ age: 1 }, {}] }, 'input.rows.1.age'],
    ['null for a model that takes no missing values', { row: { age: null } }, 'input.rows.0.age'],
    ['a value that is an object', { row: { age: { years: 3 } } }, 'input.rows.0.age'],
    ['a row that is an array', { row: [1] }, 'input.rows.0'],
    ['no row', { rows: [] }, 'input.rows'],
    ['a text for a model of rows', { text: 'a' }, 'request.text'],
  ])('with %s are refused with the field and what to do', async (_, body, field) => {
    const answer = await send(body)
    expect(errorOf(answer)).toEqual({ status: 400, code: 'BAD_INPUT' })
    expect(answer.json.opengradient.details).toEqual({ field })
    expect(answer.json.error.split('\n').length).toBeGreaterThan(1)
  })

  it('encode to the inputs of the job, and other rows do not', async () => {
    const task = await createTask(manifest, noFile)
    const request = (json: string) => ({ kind: 'rows', json }) as const
    const inputs = await task.encode({ rows: [{ age: 3 }] })
    /** The check of a receipt file whose job was committed to one text of rows, and that names another. */
    const check = async (committed: string, named = committed) => {
      const { answer } = await infer(gateway.url, manifest.name, { inputs, request: request(committed) })
      const file = {
        ...{
          domain: network.net.hasher.domain,
          ...answer?.signed,
          manifest,
          calibrations: [],
          params: { outputs: [] },
        },
        ...{ salt: answer?.salt, inputs, outputs: answer?.outputs, request: request(named) },
        ...{ inclusion: null, draw: [], summaries: [], order: null },
      } as unknown as ReceiptFile
      return (await verifyReceiptFile(file)).checks.find(({ name }) => name === 'request')
    }
    const [own, other] = ['[{"age":3}]', '[{"age":4}]']
    expect(await check(own)).toMatchObject({ ok: true, detail: 'rows, encoded again to the same inputs' })
    expect(await check(own, other)).toMatchObject({ ok: false })
    // A requester that names other rows than it encoded.
    expect(await check(other)).toMatchObject({ ok: false, detail: expect.stringContaining('another encoding') })
  })
})
