import { createEngine, type Engine } from '@opengradient/engine'
import { onnxModel } from '@opengradient/engine/onnx'
import { type Classification, createTask } from '@opengradient/tasks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { describeModel } from './describe-model.ts'
import { repository } from './repository.fixture.ts'

let engine: Engine
beforeAll(async () => {
  engine = createEngine({ processes: 1 })
  await engine.start()
})
afterAll(() => engine.stop())

const rate = 16_000
const tones = { low: 500, high: 2_000 }
const window = 320

/** A sine and a cosine of each tone: the energy of a tone does not depend on its phase. */
const waves = Object.values(tones).flatMap((hertz) =>
  [Math.sin, Math.cos].flatMap((wave) => {
    return Array.from({ length: window }, (_, i) => wave((2 * Math.PI * hertz * i) / rate) / window)
  }),
)

/** The energies of two tones: `input_values` FP32 [1, samples] → `logits` FP32 [1, 2]. */
const graph = onnxModel({
  inputs: [{ name: 'input_values', datatype: 'FP32', shape: ['batch', 'samples'] }],
  outputs: [{ name: 'logits', datatype: 'FP32', shape: ['batch', 2] }],
  initializers: [
    { name: 'waves', datatype: 'FP32', shape: [4, 1, window], data: Float32Array.from(waves) },
    { name: 'one', datatype: 'INT64', shape: [1], data: BigInt64Array.of(1n) },
    { name: 'pairs', datatype: 'FP32', shape: [4, 2], data: Float32Array.of(9, 0, 9, 0, 0, 9, 0, 9) },
  ],
  nodes: [
    { type: 'Unsqueeze', inputs: ['input_values', 'one'], outputs: ['channel'] },
    {
      type: 'Conv',
      inputs: ['channel', 'waves'],
      outputs: ['parts'],
      attributes: { kernel_shape: [window], strides: [window] },
    },
    { type: 'Mul', inputs: ['parts', 'parts'], outputs: ['energies'] },
    { type: 'ReduceMean', inputs: ['energies'], outputs: ['means'], attributes: { axes: [2], keepdims: 0 } },
    { type: 'MatMul', inputs: ['means', 'pairs'], outputs: ['logits'] },
  ],
})

/** A quiet tone as a WAV file of 16 bits. */
function tone(hertz: number, sampleRate: number, seconds = 0.5): Uint8Array {
  const samples = Int16Array.from({ length: sampleRate * seconds }, (_, i) => {
    return 500 * Math.sin((2 * Math.PI * hertz * i) / sampleRate + 1)
  })
  const header = Buffer.alloc(44)
  header.write('RIFF')
  header.writeUInt32LE(36 + samples.byteLength, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * 2, 28)
  header.writeUInt16LE(2, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.byteLength, 40)
  return new Uint8Array(Buffer.concat([header, Buffer.from(samples.buffer)]))
}

const config = { architectures: ['HubertForSequenceClassification'], id2label: { 0: 'low', 1: 'high' } }
const extractor = { feature_extractor_type: 'Wav2Vec2FeatureExtractor', sampling_rate: rate, do_normalize: true }

async function describeFolder(task?: Readonly<Record<string, unknown>>) {
  const folder = await repository({
    'config.json': JSON.stringify(config),
    'preprocessor_config.json': JSON.stringify(extractor),
    'onnx/model.onnx': graph,
  })
  const described = await describeModel({
    ...{ path: folder, name: 'me/tones', version: '1', startEngine: async () => engine },
    ...(task && { task: { kind: 'keyword-spotting', config: task } }),
  })
  const { manifest, modelId } = described
  return {
    manifest,
    model: { manifest, modelId, folder },
    task: await createTask(manifest, async () => new Uint8Array()),
  }
}

describe('a classifier of recordings as Hugging Face lays it out', () => {
  test('is published with its rate and labels, and hears tones of any rate and loudness', async () => {
    const { manifest, model, task } = await describeFolder()
    expect(manifest.task).toEqual({
      kind: 'keyword-spotting',
      config: {
        ...{ input: 'input_values', output: 'logits', sampleRate: rate, normalise: true },
        ...{ labels: ['low', 'high'], activation: 'softmax' },
      },
    })
    for (const [label, hertz] of Object.entries(tones)) {
      for (const sampleRate of [rate, 44_100]) {
        const inputs = await task.encode({ audio: tone(hertz, sampleRate) })
        const { outputs } = await engine.execute({ model, inputs, params: { outputs: [] } }).result
        const result = task.decode(outputs, inputs) as Classification
        expect(result.label).toBe(label)
        expect(result.top[0]?.probability).toBeGreaterThan(0.9)
        expect(task.describe(result, outputs)).toContain(`${label} (confidence 0.9`)
      }
    }
  })

  test('pads a recording to the length that its settings state, and refuses a longer one', async () => {
    const { task } = await describeFolder({ labels: ['low', 'high'], samples: rate })
    const [padded] = await task.encode({ audio: tone(500, rate) })
    expect(padded?.shape).toEqual([1, rate])
    await expect(task.encode({ audio: tone(500, rate, 2) })).rejects.toMatchObject({
      ...{ code: 'TOO_LARGE', details: { limit: rate, actual: 2 * rate } },
      metaMessages: [expect.stringContaining('1 seconds')],
    })
  })

  test.each([
    ['three labels', { labels: ['a', 'b', 'c'] }, 'labels'],
    ['another input', { labels: ['a', 'b'], input: 'wave' }, 'wave'],
  ])('is rejected with %s', async (_, settings, name) => {
    await expect(describeFolder(settings)).rejects.toMatchObject({
      code: 'BAD_MODEL',
      shortMessage: expect.stringContaining(name),
    })
  })
})
