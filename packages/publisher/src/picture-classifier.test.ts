import { createEngine, type Engine } from '@opengradient/engine'
import { onnxModel } from '@opengradient/engine/onnx'
import { type Classification, createTask } from '@opengradient/tasks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseModels } from './case-models.fixture.ts'
import { describeModel } from './describe-model.ts'
import { repository } from './repository.fixture.ts'

/** The mean of each channel of `pixel_values` [1, 3, 224, 224] as `logits` [1, 3]. */
const graph = Buffer.from(caseModels['image-classifier-rgb'], 'base64')
const labels = ['cat', 'dog', 'bird']
const imageNet = { mean: [0.485, 0.456, 0.406], deviation: [0.229, 0.224, 0.225] }
/** A PNG of 4 × 2 pixels of one colour: red 51, green 255, blue 102. */
const green = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEklEQVR42mM0/p/GAANMDEgAACZbAZxfvm91AAAAAElFTkSuQmCC',
  'base64',
)

async function describeClassifier(
  files: Readonly<Record<string, unknown>>,
  config?: Readonly<Record<string, unknown>>,
  startEngine?: () => Promise<Engine>,
) {
  const contents = Object.entries(files).map(([name, value]) => {
    return [name, value instanceof Uint8Array ? value : JSON.stringify(value)] as const
  })
  const folder = await repository(Object.fromEntries(contents))
  return describeModel({
    ...{ path: folder, name: 'me/classifier', version: '1' },
    ...(config && { task: { kind: 'classify', config } }),
    ...(startEngine && { startEngine }),
  }).then((described) => ({ ...described, path: folder }))
}

describe('a classifier of pictures', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = createEngine({ processes: 1 })
    await engine.start()
  })
  afterAll(() => engine.stop())

  test('is published with labels, mean and deviation, and labels a picture', async () => {
    const config = { labels, ...imageNet, activation: 'softmax', top: 2 }
    const {
      manifest,
      modelId,
      path: folder,
    } = await describeClassifier({ 'm.onnx': graph }, config, async () => engine)
    expect(manifest.task).toEqual({ kind: 'classify', config })
    const task = await createTask(manifest, async () => new Uint8Array())
    const inputs = await task.encode({ image: green })
    const { outputs } = await engine.execute({ model: { manifest, modelId, folder }, inputs, params: { outputs: [] } })
      .result
    const logits = [51, 255, 102].map((value, i) => {
      return (value / 255 - (imageNet.mean[i] as number)) / (imageNet.deviation[i] as number)
    })
    const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0)
    const result = task.decode(outputs)
    expect(result).toMatchObject({ label: 'dog', top: [{ label: 'dog' }, { label: 'bird' }] })
    const { probabilities } = result as Classification
    for (const [i, logit] of logits.entries()) expect(probabilities[i]).toBeCloseTo(Math.exp(logit) / sum, 4)
  })
})

test.each([
  ['two labels', { labels: ['cat', 'dog'] }, '"labels"'],
  ['a mean of two channels', { labels, mean: [0.5, 0.5] }, '"mean"'],
  ['a misspelt setting', { labels, std: [1, 1, 1] }, '"std"'],
  ['a setting of glyphs', { labels, size: 224, centre: 'box' }, '"centre"'],
])('a classifier with %s is rejected with BAD_MODEL and the name of the setting', async (_, config, name) => {
  await expect(describeClassifier({ 'm.onnx': graph }, config)).rejects.toMatchObject({
    code: 'BAD_MODEL',
    shortMessage: expect.stringContaining(name),
  })
})

describe('a picture classifier as Hugging Face lays it out', () => {
  const id2label = { 0: 'cat', 1: 'dog', 2: 'bird' }
  const processor = {
    ...{ do_normalize: true, do_rescale: true, do_resize: true, image_processor_type: 'ViTImageProcessor' },
    ...{ image_mean: [0.5, 0.4, 0.3], image_std: [0.5, 0.6, 0.7], resample: 2, rescale_factor: 1 / 255 },
    size: { height: 224, width: 224 },
  }
  const derived = {
    ...{
      output: 'logits',
      channels: 'RGB',
      size: 224,
      scaleTo: { height: 224, width: 224 },
      interpolation: 'bilinear',
    },
    ...{ scale: 1 / 255, mean: [0.5, 0.4, 0.3], deviation: [0.5, 0.6, 0.7], labels, activation: 'softmax' },
  }
  const describeFolder = (more: object, config: object = { id2label }, onnx: Uint8Array = graph) =>
    describeClassifier({
      ...{ 'config.json': config, 'onnx/model.onnx': onnx, 'preprocessor_config.json': { ...processor, ...more } },
    })

  test.each([
    ['an exact size', {}, {}],
    ['a size of one number', { size: 224, image_processor_type: undefined }, {}],
    [
      'a crop after an exact size',
      { image_processor_type: 'DeiTImageProcessor', size: 256, do_center_crop: true, crop_size: 224, resample: 3 },
      { scaleTo: { height: 256, width: 256 }, interpolation: 'bicubic' },
    ],
    [
      'a crop after a shorter side',
      {
        ...{ image_processor_type: 'MobileNetV2ImageProcessorFast', size: { shortest_edge: 256 }, resample: undefined },
        crop_size: { height: 224, width: 224 },
      },
      { scaleTo: { shorterSide: 256 } },
    ],
    [
      'a share that the crop keeps',
      {
        image_processor_type: undefined,
        feature_extractor_type: 'ConvNextFeatureExtractor',
        size: 224,
        crop_pct: 0.95,
      },
      { scaleTo: { shorterSide: 235 } },
    ],
    ['samples that are not rescaled', { do_rescale: false }, { scale: 1 }],
  ])('has the task classify with %s', async (_, more, expected) => {
    const { manifest } = await describeFolder(more)
    expect(manifest.task).toEqual({ kind: 'classify', config: { ...derived, ...expected } })
  })

  test('has no mean where it is not normalised', async () => {
    const { mean: _, deviation: __, ...config } = derived
    expect((await describeFolder({ do_normalize: false })).manifest.task).toEqual({ kind: 'classify', config })
  })

  test('states the size where the graph leaves the axes open', async () => {
    const open = onnxModel({
      inputs: [{ name: 'pixel_values', datatype: 'FP32', shape: ['batch', 'channels', 'height', 'width'] }],
      outputs: [{ name: 'logits', datatype: 'FP32', shape: ['batch', 'labels'] }],
      nodes: [
        { type: 'GlobalAveragePool', inputs: ['pixel_values'], outputs: ['mean'] },
        { type: 'Flatten', inputs: ['mean'], outputs: ['logits'] },
      ],
    })
    expect((await describeFolder({}, { id2label }, open)).manifest.task).toEqual({ kind: 'classify', config: derived })
  })

  test.each([
    ['size', { size: { longest_edge: 224 } }],
    ['size', { size: undefined }],
    ['do_center_crop', { size: { shortest_edge: 224 } }],
    ['crop_size', { do_center_crop: true }],
    ['resample', { resample: 1 }],
    ['do_resize', { do_resize: false }],
    ['do_pad', { do_pad: true }],
    ['rescale_offset', { rescale_offset: true }],
    ['image_std', { image_std: [1, 1] }],
    ['image_mean', { image_mean: undefined }],
    ['image_processor_type', { image_processor_type: 'LevitImageProcessor' }],
    ['crop_pct', { image_processor_type: 'ConvNextImageProcessor', size: 224, crop_pct: 2 }],
  ])('is rejected with BAD_MODEL that names %s where %j is not supported', async (field, more) => {
    await expect(describeFolder(more)).rejects.toMatchObject({
      code: 'BAD_MODEL',
      shortMessage: expect.stringMatching(new RegExp(`^preprocessor_config.json has (no )?${field}[ ,]`)),
    })
  })

  test('is rejected with BAD_MODEL for labels with a gap and for several labels per picture', async () => {
    const gap = { id2label: { 0: 'cat', 2: 'dog', 3: 'bird' } }
    for (const config of [gap, { id2label, problem_type: 'multi_label_classification' }])
      await expect(describeFolder({}, config)).rejects.toMatchObject({ code: 'BAD_MODEL' })
    await expect(describeFolder({}, gap)).rejects.toThrow('config.json has id2label')
  })

  test('keeps the task that the publisher states', async () => {
    const config = { labels: ['a', 'b', 'c'] }
    const files = { 'config.json': { id2label }, 'preprocessor_config.json': { size: {} }, 'model.onnx': graph }
    expect((await describeClassifier(files, config)).manifest.task).toEqual({ kind: 'classify', config })
  })
})
