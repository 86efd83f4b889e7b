import { onnxModel } from '@opengradient/engine/onnx'
import { manifestOf } from '@opengradient/engine/testing'
import { SingleChunkExecution, sha256Hex, type Tensor, tensorOf, tensorValues } from '@opengradient/protocol'
import { createTask, requestOf } from '@opengradient/tasks'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { bytesRequest } from '../testing/bytes-body.fixture.ts'
import { ask, errorOf, inferUrl, post } from '../testing/http-requests.fixture.ts'
import { toneMp3 } from '../testing/tone-mp3.fixture.ts'
import { GatewayNetwork, type TestGateway } from './gateway-network.fixture.ts'

const shape = [1, 'samples']
const model = onnxModel({
  inputs: [{ name: 'x', datatype: 'FP32', shape }],
  outputs: [{ name: 'y', datatype: 'FP32', shape }],
  nodes: [{ type: 'Identity', inputs: ['x'], outputs: ['y'] }],
})
const manifest = manifestOf(new Map([['model.onnx', model]]), {
  task: { kind: 'vad', config: { sampleRate: 8_000, frame: 256 } },
})
let network: GatewayNetwork
let gateway: TestGateway

/** The worker answers the samples, but a probability for each frame of the recording of which a result is wanted. */
beforeAll(async () => {
  network = await GatewayNetwork.start({ model, manifest }, (executor) => ({
    ...executor,
    execute: ({ inputs }) =>
      SingleChunkExecution.from(async () => ({
        outputs: inputs.map((tensor) => answerOf(tensor)),
        ...{ inputUnits: 1, outputUnits: 0, engineFingerprint: `0x${'11'.repeat(32)}` },
      })),
  }))
  gateway = await network.startGateway()
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

const [frame, spokenSamples] = [256, 8_192]

function answerOf(tensor: Tensor): Tensor {
  const samples = tensor.shape.at(-1) ?? 0
  if (samples !== spokenSamples) return { ...tensor, name: 'y' }
  const probabilities = Float32Array.from({ length: samples / frame }, (_, i) => (i >= 8 && i < 24 ? 1 : 0))
  return tensorOf('y', 'FP32', [1, probabilities.length], probabilities)
}

/** A WAV file of 8,000 samples per second, 16 bits each. */
function wav(samples: readonly number[]): Uint8Array {
  const file = Buffer.alloc(44 + 2 * samples.length)
  file.write('RIFF', 0)
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8)
  for (const [at, value] of [
    [16, 16],
    [24, 8_000],
    [28, 16_000],
    [40, 2 * samples.length],
  ] as const)
    file.writeUInt32LE(value, at)
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    file.writeUInt16LE(value, at)
  file.write('data', 36)
  for (const [i, sample] of samples.entries()) file.writeInt16LE(sample, 44 + 2 * i)
  return file
}

it('answers an MP3 with the samples of a client, whose decoder is the same', async () => {
  const { status, json } = await post(inferUrl(gateway.url, manifest.name), ...bytesRequest([toneMp3]))
  expect(status).toBe(200)
  const [own] = await (await createTask(manifest, async () => toneMp3)).encode({ audio: toneMp3 })
  expect(json.outputs[0].data).toEqual(Array.from(tensorValues(own as Tensor) as Float32Array))
  const cut = await post(inferUrl(gateway.url, manifest.name), ...bytesRequest([toneMp3.subarray(0, 1_000)]))
  expect(errorOf(cut)).toEqual({ status: 400, code: 'BAD_INPUT' })
  expect(cut.json.error).toContain('truncated')
})

it('answers a recording as BYTES with the samples that a client sends, and commits to the hash of the file', async () => {
  const recording = wav(Array.from({ length: 1_024 }, (_, i) => ((i * 7_919) % 60_000) - 30_000))
  const { status, json } = await post(inferUrl(gateway.url, manifest.name), ...bytesRequest([recording]))
  expect(status).toBe(200)
  const [own] = await (await createTask(manifest, async () => recording)).encode({ audio: recording })
  expect(new Uint8Array(Float32Array.from(json.outputs[0].data).buffer)).toEqual((own as Tensor).data)
  expect(json.opengradient.request).toEqual(requestOf({ audio: recording }))
  expect(json.opengradient.request).toMatchObject({ sha256: sha256Hex(recording), bytes: recording.length })
})

it('refuses a recording as a string, and bytes that are no recording', async () => {
  const url = inferUrl(gateway.url, manifest.name)
  const text = { inputs: [{ name: 'audio', datatype: 'BYTES', shape: [1], data: ['UklGRg=='] }] }
  expect(errorOf(await post(url, text))).toEqual({ status: 400, code: 'BAD_INPUT' })
  expect(errorOf(await post(url, ...bytesRequest([new Uint8Array(64)])))).toEqual({ status: 400, code: 'BAD_INPUT' })
})

const taskUrl = (): string => `${gateway.url}/og/v1/models/${manifest.name}/infer`

it('answers a recording in base64, as a data URL and as a file of a form with its segments of speech', async () => {
  const recording = Buffer.from(wav(Array.from({ length: spokenSamples }, (_, i) => (i * 7_919) % 30_000)))
  const base64 = recording.toString('base64')
  const form = new FormData()
  form.append('audio', new Blob([recording]), 'speech.wav')
  const answers = [
    await post(taskUrl(), { audio: base64 }),
    await post(taskUrl(), { audio: `data:audio/wav;base64,${base64}` }),
    await post(taskUrl(), {
      audio: base64
        .replace(/(.{76})/g, '$1\n')
        .replaceAll('+', '-')
        .replaceAll('/', '_'),
    }),
    await ask(taskUrl(), { method: 'POST', headers: { 'x-og-require': 'signed' }, body: form }),
  ]
  for (const { status, json } of answers) {
    expect(status).toBe(200)
    expect(json.result.segments).toHaveLength(1)
    expect(json.result.probabilities).toHaveLength(spokenSamples / frame)
    expect(json.opengradient.request).toEqual(requestOf({ audio: recording }))
  }
})

it('names the receipt of a run whose outputs do not fit the task, and a way to the tensors', async () => {
  const answer = await post(taskUrl(), { audio: Buffer.from(wav([1, 2, 3])).toString('base64') })
  expect(errorOf(answer)).toEqual({ status: 422, code: 'BAD_MODEL' })
  expect(answer.json.error).toContain(answer.headers.get('x-og-receipt'))
  expect(answer.json.error).toContain(`/v2/models/${manifest.name}/infer`)
})
