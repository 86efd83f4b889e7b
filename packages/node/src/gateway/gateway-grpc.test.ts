import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

import { status as codes } from '@grpc/grpc-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// biome-ignore lint/correctness/useImportExtensions: declared beside it in vitest.needs.d.mts
import { debianPython } from '../../../../vitest.needs.mjs'
import { ask, floats, inferUrl, post } from '../testing/http-requests.fixture.ts'
import { GatewayNetwork, type TestGateway } from './gateway-network.fixture.ts'
import { InferenceServiceClient } from './grpc/inference-service.fixture.ts'
import { WireWriter } from './grpc/wire-writer.ts'

let network: GatewayNetwork
let gateway: TestGateway
let client: InferenceServiceClient
let target: string
let name: string
let version: string

beforeAll(async () => {
  network = await GatewayNetwork.start()
  // No auditor answers in this network: batches of other classes would wait for summaries.
  gateway = await network.startGateway({ gateway: { auditClass: 0, grpc: {} } })
  target = (await gateway.role.grpc?.listen('127.0.0.1', 0)) ?? 'none'
  client = new InferenceServiceClient(target)
  ;({ name, version } = network.net.model.manifest)
}, 240_000)
afterAll(async () => {
  client[Symbol.dispose]()
  await network[Symbol.asyncDispose]()
})

const rawInput = (...values: number[]): object => ({
  model_name: name,
  inputs: [{ name: 'x', datatype: 'FP32', shape: [values.length] }],
  raw_input_contents: [Buffer.from(Float32Array.from(values).buffer)],
})
const typedInput = (...values: number[]): object => ({
  model_name: name,
  inputs: [{ name: 'x', datatype: 'FP32', shape: [values.length], contents: { fp32_contents: values } }],
})

describe('the Open Inference Protocol over gRPC', () => {
  it('describes server and models as HTTP does', async () => {
    expect(await client.call('ServerLive')).toMatchObject({ answer: { live: true } })
    expect(await client.call('ServerReady')).toMatchObject({ answer: { ready: true } })
    const { json: server } = await ask(`${gateway.url}/v2`)
    expect((await client.call('ServerMetadata')).answer).toEqual(server)
    expect(await client.call('ModelReady', { name, version })).toMatchObject({ answer: { ready: true } })
    expect(await client.call('ModelReady', { name: 'me/other' })).toMatchObject({ answer: { ready: false } })
    const { answer } = await client.call('ModelMetadata', { name })
    expect(answer).toEqual({
      ...{ name, versions: [version], platform: 'onnxruntime_onnx' },
      inputs: [{ name: 'x', datatype: 'FP32', shape: ['-1'] }],
      outputs: [{ name: 'y', datatype: 'FP32', shape: ['-1'] }],
    })
  })

  it('serves the extensions of Triton', async () => {
    await client.call('ModelInfer', rawInput(1))
    expect((await client.call('ModelConfig', { name })).answer.config).toMatchObject({
      ...{ name, platform: 'onnxruntime_onnx', backend: 'onnxruntime', max_batch_size: 0 },
      ...{ input: [{ name: 'x', data_type: 11, dims: ['-1'] }], output: [{ name: 'y', data_type: 11, dims: ['-1'] }] },
    })
    const index = { models: [{ name, version, state: 'READY', reason: '' }] }
    expect((await client.call('RepositoryIndex', { ready: true })).answer).toEqual(index)
    for (const asked of [{}, { name }, { name, version }]) {
      const { model_stats: stats } = (await client.call('ModelStatistics', asked)).answer
      expect(stats).toMatchObject([{ name, version }])
      expect(Number(stats[0].inference_stats.success.count)).toBe(Number(stats[0].inference_count))
      expect(Number(stats[0].inference_count)).toBeGreaterThan(0)
    }
  })

  it('runs a model on raw and on typed contents, with the receipt in metadata and in the answer', async () => {
    const raw = await client.call('ModelInfer', { ...rawInput(1, 2.5), id: 'mine' })
    // y = 2x + 1
    expect(raw.answer).toMatchObject({ model_name: name, model_version: version, id: 'mine' })
    expect(raw.answer.outputs).toMatchObject([{ name: 'y', datatype: 'FP32', shape: ['2'], contents: null }])
    expect(raw.answer.raw_output_contents).toEqual([Buffer.from(Float32Array.of(3, 6).buffer)])
    const typed = await client.call('ModelInfer', typedInput(1, 2.5))
    expect(typed.answer.outputs[0].contents.fp32_contents).toEqual([3, 6])
    expect(typed.answer.raw_output_contents).toEqual([])
    for (const { answer, metadata } of [raw, typed]) {
      const extension = JSON.parse(answer.parameters.opengradient.string_param)
      const [receipt] = metadata.get('x-og-receipt')
      expect(extension.receiptHash).toBe(receipt)
      expect(decodeURI(String(metadata.get('x-og-guarantee')[0]))).toBe(extension.guarantee)
      const shown = await ask(`${gateway.url}/og/v1/receipts/${receipt}`)
      expect(shown.status).toBe(200)
    }
  })

  it('has one job for an idempotency key, over HTTP too', async () => {
    const key = { 'idempotency-key': 'over-grpc' }
    const first = await client.call('ModelInfer', rawInput(4), key)
    const again = await client.call('ModelInfer', typedInput(4), key)
    const { headers } = await post(inferUrl(gateway.url, name), floats(4), key)
    const [receipt] = first.metadata.get('x-og-receipt')
    expect(again.metadata.get('x-og-receipt')).toEqual([receipt])
    expect(headers.get('x-og-receipt')).toBe(receipt)
    const other = await client.call('ModelInfer', rawInput(5), key)
    expect(other).toMatchObject({ error: { code: codes.ALREADY_EXISTS } })
  })

  it('honours the audit class, the extension, and classes of outputs', async () => {
    const { answer } = await client.call('ModelInfer', rawInput(1), { 'x-og-audit': '10' })
    expect(JSON.parse(answer.parameters.opengradient.string_param).job.value.auditClass).toBe(1_000)
    const parameters = { opengradient: { string_param: '{"audit":1}' } }
    const own = await client.call('ModelInfer', { ...rawInput(1), parameters })
    expect(JSON.parse(own.answer.parameters.opengradient.string_param).job.value.auditClass).toBe(100)
    const outputs = [{ name: 'y', parameters: { classification: { int64_param: 2 } } }]
    const classes = await client.call('ModelInfer', { ...typedInput(3, 1, 4), outputs })
    expect(classes.answer.outputs).toMatchObject([{ name: 'y', datatype: 'BYTES', shape: ['2'] }])
    expect(classes.answer.outputs[0].contents.bytes_contents.map(String)).toEqual(['9:2', '7:0'])
  })

  it.each([['::1'], ['127.0.0.1'], ['localhost']])('is reached by %s', async (host) => {
    const port = /[0-9]+$/.exec(target)?.[0]
    using other = new InferenceServiceClient(`${host === '::1' ? '[::1]' : host}:${port}`)
    expect(await other.call('ServerLive')).toMatchObject({ answer: { live: true } })
  })

  it.each([
    [1, 'deflate'],
    [2, 'gzip'],
  ])('takes compressed messages', async (algorithm) => {
    using other = new InferenceServiceClient(target, { 'grpc.default_compression_algorithm': algorithm })
    const { answer } = await other.call('ModelInfer', typedInput(...Array(1_000).fill(1)))
    expect(answer.outputs[0].contents.fp32_contents).toEqual(Array(1_000).fill(3))
  })
})

/** Sends one call with Python's client, which is that of C++ too, and prints what came. */
const pythonCall = `
import grpc, json, sys
with grpc.insecure_channel(sys.argv[1]) as channel:
    call = channel.unary_unary(sys.argv[2])
    hexed = lambda given: {key: value if isinstance(value, str) else value.hex() for key, value in given}
    try:
        for compression in (grpc.Compression.NoCompression, grpc.Compression.Gzip, grpc.Compression.Deflate):
            answer, state = call.with_call(bytes.fromhex(sys.argv[3]), timeout=60, compression=compression)
        print(json.dumps({'answer': answer.hex(), 'initial': hexed(state.initial_metadata()), 'code': state.code().name}))
    except grpc.RpcError as error:
        trailing = hexed(error.trailing_metadata())
        print(json.dumps({'code': error.code().name, 'details': error.details(), 'trailing': trailing}))
`

describe("Python's client of gRPC", () => {
  it('gets answers with their receipts, and typed errors', async (context) => {
    const python = debianPython(context, 'grpc', 'python3-grpcio')
    const call = async (method: string, message: Uint8Array) => {
      const args = [
        '-c',
        pythonCall,
        target,
        `/inference.GRPCInferenceService/${method}`,
        Buffer.from(message).toString('hex'),
      ]
      return JSON.parse((await promisify(execFile)(python, args)).stdout)
    }
    expect(await call('ServerLive', new Uint8Array(0))).toMatchObject({ code: 'OK', answer: '0801' })
    const input = (model: string) =>
      new WireWriter()
        .text(1, model)
        .message(5, (tensor) => tensor.text(1, 'x').text(2, 'FP32').integers(3, [1_000]))
        .bytes(7, new Uint8Array(4_000))
        .finish()
    const { code, answer, initial } = await call('ModelInfer', input(name))
    expect(code).toBe('OK')
    expect(initial['x-og-receipt']).toMatch(/^0x[0-9a-f]{64}$/)
    expect(answer.endsWith(Buffer.from(new Float32Array(1_000).fill(1).buffer).toString('hex'))).toBe(true)
    expect(await call('ModelInfer', input('me/other'))).toMatchObject({
      ...{ code: 'NOT_FOUND', details: expect.stringContaining('me/other') },
      trailing: { 'x-og-code': 'UNKNOWN_MODEL' },
    })
  })
})

describe('a gRPC call is refused', () => {
  const x = { name: 'x', datatype: 'FP32', shape: [1], contents: { fp32_contents: [1] } }
  const raw = (length: number) => [Buffer.alloc(length)]

  it.each<[string, object, number, string, string]>([
    ['of an unknown model', { model_name: 'me/other', inputs: [x] }, codes.NOT_FOUND, 'UNKNOWN_MODEL', 'me/other'],
    ['of an unknown version', { model_version: '9', inputs: [x] }, codes.NOT_FOUND, 'UNKNOWN_MODEL', '@9'],
    ['without inputs', {}, codes.INVALID_ARGUMENT, 'BAD_TENSOR', 'x'],
    ['with another name', { inputs: [{ ...x, name: 'z' }] }, codes.INVALID_ARGUMENT, 'BAD_TENSOR', 'z'],
    ['of another datatype', { inputs: [{ ...x, datatype: 'FP33' }] }, codes.INVALID_ARGUMENT, 'BAD_TENSOR', 'FP33'],
    ['with too few elements', { inputs: [{ ...x, shape: [2] }] }, codes.INVALID_ARGUMENT, 'BAD_TENSOR', '2 elements'],
    ['with too many', { inputs: [{ ...x, shape: [0] }] }, codes.INVALID_ARGUMENT, 'BAD_TENSOR', 'more'],
    [
      'with the contents of another datatype',
      { inputs: [{ ...x, contents: { int_contents: [1] } }] },
      ...([codes.INVALID_ARGUMENT, 'BAD_TENSOR', 'fp32_contents'] as const),
    ],
    ['of a huge shape', { inputs: [{ ...x, shape: [2 ** 40] }] }, codes.RESOURCE_EXHAUSTED, 'TOO_LARGE', 'limit'],
    ['of a negative shape', { inputs: [{ ...x, shape: [-1] }] }, codes.INVALID_ARGUMENT, 'BAD_TENSOR', 'x'],
    [
      'with raw and typed contents',
      { inputs: [x], raw_input_contents: raw(4) },
      ...([codes.INVALID_ARGUMENT, 'BAD_TENSOR', 'raw_input_contents'] as const),
    ],
    [
      'with raw contents of another length',
      { inputs: [{ ...x, contents: null }], raw_input_contents: raw(5) },
      ...([codes.INVALID_ARGUMENT, 'BAD_TENSOR', '5'] as const),
    ],
    [
      'with more raw contents than inputs',
      { inputs: [], raw_input_contents: raw(4) },
      ...([codes.INVALID_ARGUMENT, 'BAD_INPUT', 'raw_input_contents'] as const),
    ],
    [
      'with an extension that is no JSON',
      { inputs: [x], parameters: { opengradient: { string_param: '{' } } },
      ...([codes.INVALID_ARGUMENT, 'BAD_ENCODING', 'JSON'] as const),
    ],
    [
      'with BYTES for a model of tensors',
      { inputs: [{ name: 'x', datatype: 'BYTES', shape: [1], contents: { bytes_contents: [Buffer.from('a')] } }] },
      ...([codes.INVALID_ARGUMENT, 'BAD_TENSOR', 'BYTES'] as const),
    ],
  ])('%s', async (_, request, code, ogCode, text) => {
    const { error } = await client.call('ModelInfer', { model_name: name, ...request })
    expect(error).toMatchObject({ code, details: expect.stringContaining(text) })
    expect(error?.metadata.get('x-og-code')).toEqual([ogCode])
    const wire = JSON.parse(String(error?.metadata.get('x-og-error-bin')[0]))
    expect(wire.code).toBe(ogCode)
  })

  it.each([
    [{ 'x-og-require': 'sure' }, codes.INVALID_ARGUMENT, 'USAGE'],
    [{ 'x-og-audit': 'all' }, codes.INVALID_ARGUMENT, 'BAD_INPUT'],
    [{ 'x-og-audit': '7' }, codes.INVALID_ARGUMENT, 'BAD_INPUT'],
    [{ 'x-og-timeout': 'x' }, codes.INVALID_ARGUMENT, 'BAD_INPUT'],
  ])('with the metadata %j', async (metadata, code, ogCode) => {
    const { error } = await client.call('ModelInfer', rawInput(1), metadata)
    expect(error).toMatchObject({ code })
    expect(error?.metadata.get('x-og-code')).toEqual([ogCode])
  })

  it('of a method that the service does not have', async () => {
    const { error } = await client.call('ModelStreamInfer')
    expect(error).toMatchObject({ code: codes.UNIMPLEMENTED, details: expect.stringContaining('ModelStreamInfer') })
  })

  it('whose guarantee is not reached, with the receipt of the run', async () => {
    const { error } = await client.call('ModelInfer', rawInput(1), { 'x-og-require': 'final', 'x-og-timeout': '1' })
    expect(error).toMatchObject({ code: codes.DEADLINE_EXCEEDED })
    expect(error?.metadata.get('x-og-code')).toEqual(['GUARANTEE_NOT_REACHED'])
    expect(error?.metadata.get('x-og-receipt')).toEqual([expect.stringMatching(/^0x[0-9a-f]{64}$/)])
  })
})
