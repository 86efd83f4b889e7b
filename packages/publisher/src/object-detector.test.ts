import { createEngine, type Engine } from '@opengradient/engine'
import { type OnnxGraphSpec, onnxModel } from '@opengradient/engine/onnx'
import { createTask, type DetectedObjects } from '@opengradient/tasks'
import { encode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { describeModel } from './describe-model.ts'
import { repository } from './repository.fixture.ts'

let engine: Engine
beforeAll(async () => {
  engine = createEngine({ processes: 1 })
  await engine.start()
})
afterAll(() => engine.stop())

/** A black PNG with red squares: their left upper corners and sides, in pixels. */
function squares(width: number, height: number, ...places: readonly (readonly [number, number, number])[]): Uint8Array {
  const data = new Uint8Array(width * height * 3)
  for (const [left, top, side] of places) {
    for (let y = top; y < top + side; y++) {
      for (let x = left; x < left + side; x++) data[(y * width + x) * 3] = 255
    }
  }
  return encode({ width, height, data, channels: 3, depth: 8 })
}

/** Centre, width and height of 4 × 4 cells that cover an input of 64 × 64 pixels, each a row of 16. */
const cells = [0, 1, 2, 3].map((row) =>
  Float32Array.from({ length: 16 }, (_, i) => {
    return row > 1 ? 16 : (row === 0 ? i % 4 : Math.floor(i / 4)) * 16 + 8
  }),
)
const boxes = Float32Array.from(cells.flatMap((row) => [...row]))

/** The mean of the red and the blue samples of each cell, [1, 2, 16], as `scores`. */
const scores: OnnxGraphSpec['nodes'] = [
  {
    type: 'AveragePool',
    inputs: ['images'],
    outputs: ['means'],
    attributes: { kernel_shape: [16, 16], strides: [16, 16] },
  },
  { type: 'Gather', inputs: ['means', 'channels'], outputs: ['chosen'], attributes: { axis: 1 } },
  { type: 'Reshape', inputs: ['chosen', 'flat'], outputs: ['scores'] },
]
const constants: NonNullable<OnnxGraphSpec['initializers']> = [
  { name: 'channels', datatype: 'INT64', shape: [2], data: BigInt64Array.of(0n, 2n) },
  { name: 'flat', datatype: 'INT64', shape: [3], data: BigInt64Array.of(1n, 2n, 16n) },
]

/** A detector of bright cells with the head of YOLOv8, as Ultralytics exports one. */
const yolo = onnxModel({
  inputs: [{ name: 'images', datatype: 'FP32', shape: [1, 3, 64, 64] }],
  outputs: [{ name: 'output0', datatype: 'FP32', shape: [1, 6, 16] }],
  initializers: [...constants, { name: 'boxes', datatype: 'FP32', shape: [1, 4, 16], data: boxes }],
  nodes: [...scores, { type: 'Concat', inputs: ['boxes', 'scores'], outputs: ['output0'], attributes: { axis: 1 } }],
  metadata: { task: 'detect', imgsz: '[64, 64]', names: `{0: 'red', 1: "it's blue"}`, license: 'Apache-2.0' },
})

/** The same with the head of DETR: logits ±8 and boxes as shares; the last class is no object. */
const detr = onnxModel({
  inputs: [
    { name: 'images', datatype: 'FP32', shape: ['batch', 3, 'height', 'width'] },
    { name: 'pixel_mask', datatype: 'INT64', shape: ['batch', 64, 64] },
  ],
  outputs: [
    { name: 'logits', datatype: 'FP32', shape: ['batch', 16, 3] },
    { name: 'pred_boxes', datatype: 'FP32', shape: ['batch', 16, 4] },
  ],
  initializers: [
    ...constants,
    { name: 'shares', datatype: 'FP32', shape: [1, 4, 16], data: boxes.map((value) => value / 64) },
    { name: 'nothing', datatype: 'FP32', shape: [1, 16, 1], data: new Float32Array(16) },
    { name: 'ten', datatype: 'FP32', shape: [], data: Float32Array.of(10) },
    { name: 'five', datatype: 'FP32', shape: [], data: Float32Array.of(5) },
  ],
  nodes: [
    ...scores,
    { type: 'Transpose', inputs: ['scores'], outputs: ['rows'], attributes: { perm: [0, 2, 1] } },
    { type: 'Mul', inputs: ['rows', 'ten'], outputs: ['scaled'] },
    { type: 'Sub', inputs: ['scaled', 'five'], outputs: ['known'] },
    { type: 'Concat', inputs: ['known', 'nothing'], outputs: ['logits'], attributes: { axis: 2 } },
    { type: 'Cast', inputs: ['pixel_mask'], outputs: ['mask'], attributes: { to: 1 } },
    { type: 'ReduceMin', inputs: ['mask'], outputs: ['one'], attributes: { keepdims: 0 } },
    { type: 'Transpose', inputs: ['shares'], outputs: ['places'], attributes: { perm: [0, 2, 1] } },
    { type: 'Mul', inputs: ['places', 'one'], outputs: ['pred_boxes'] },
  ],
})

const processor = {
  image_processor_type: 'DetrImageProcessor',
  ...{ size: { shortest_edge: 64, longest_edge: 64 }, do_normalize: false, rescale_factor: 1 / 255 },
}
const config = { model_type: 'detr', id2label: { 0: 'red', 1: 'blue' } }

async function detect(files: Readonly<Record<string, Uint8Array | object>>, picture: Uint8Array) {
  const contents = Object.entries(files).map(([name, value]) => {
    return [name, value instanceof Uint8Array ? value : JSON.stringify(value)] as const
  })
  const folder = await repository(Object.fromEntries(contents))
  const described = await describeModel({
    path: folder,
    name: 'me/detector',
    version: '1',
    startEngine: async () => engine,
  })
  const { manifest, modelId } = described
  const task = await createTask(manifest, async () => new Uint8Array())
  const given = { image: picture }
  const inputs = await task.encode(given)
  const { outputs } = await engine.execute({ model: { manifest, modelId, folder }, inputs, params: { outputs: [] } })
    .result
  const result = task.decode(outputs, inputs, await task.detailsOf?.(given)) as DetectedObjects
  return { manifest, inputs, outputs, task, result, summary: task.describe(result, outputs) }
}

describe('a detector that Ultralytics exported', () => {
  test('finds objects in pixels of a picture that is wider than high', async () => {
    // In the input the picture has half of its size, and 16 grey rows above and below.
    const { manifest, result, summary, task, outputs } = await detect(
      { 'm.onnx': yolo },
      squares(128, 64, [96, 0, 32], [0, 32, 32]),
    )
    expect(manifest.task).toEqual({
      kind: 'object-detection',
      config: {
        ...{ input: 'images', head: 'yolo', output: 'output0', resize: 'letterbox', channels: 'RGB' },
        labels: ['red', "it's blue"],
      },
    })
    const [first, second] = [
      { left: 96, top: 0, right: 128, bottom: 32 },
      { left: 0, top: 32, right: 32, bottom: 64 },
    ]
    const found = result.objects.filter(({ confidence }) => confidence > 0.9)
    expect(result).toMatchObject({ width: 128, height: 64 })
    expect(found.map(({ label, box }) => ({ label, box }))).toEqual([
      { label: 'red', box: first },
      { label: 'red', box: second },
    ])
    expect(summary).toContain('red (0.984), red (0.984)')
    // Of tensors the picture is the input.
    const own = task.decode(outputs) as DetectedObjects
    expect(own.objects[0]?.box).toEqual({ left: 48, top: 16, right: 64, bottom: 32 })
  })

  test('is published as tensors where its output has other rows than its names', async () => {
    const other = onnxModel({
      inputs: [{ name: 'images', datatype: 'FP32', shape: [1, 6, 16] }],
      outputs: [{ name: 'output0', datatype: 'FP32', shape: [1, 6, 16] }],
      nodes: [{ type: 'Identity', inputs: ['images'], outputs: ['output0'] }],
      metadata: { task: 'detect', imgsz: '[64, 64]', names: "{0: 'a'}" },
    })
    const folder = await repository({ 'm.onnx': other })
    expect((await describeModel({ path: folder, name: 'me/a', version: '1' })).manifest.task.kind).toBe('tensor')
  })
})

describe('a detector of the kind of DETR as Hugging Face lays it out', () => {
  const files = { 'config.json': config, 'preprocessor_config.json': processor, 'onnx/model.onnx': detr }

  test('finds objects in pixels of the picture, and takes ones as the mask', async () => {
    const { manifest, inputs, result } = await detect(files, squares(128, 128, [96, 32, 32]))
    expect(manifest.task).toMatchObject({
      kind: 'object-detection',
      config: { head: 'detr', mask: 'pixel_mask', scaleTo: { shorterSide: 64, longerSide: 64 }, activation: 'softmax' },
    })
    expect(inputs.map(({ shape }) => shape)).toEqual([
      [1, 3, 64, 64],
      [1, 64, 64],
    ])
    expect(result.objects).toEqual([
      { label: 'red', confidence: expect.any(Number), box: { left: 96, top: 32, right: 128, bottom: 64 } },
    ])
    // Red has the logit 5 but for the border of its square, blue −5, and no object 0.
    expect(result.objects[0]?.confidence).toBeCloseTo(1 / (1 + Math.exp(-5) + Math.exp(-10)), 2)
  })

  test('has a sigmoid for each label where no class is no object', async () => {
    const labels = { ...config.id2label, 2: 'green' }
    const changed = { ...files, 'config.json': { model_type: 'rt_detr', id2label: labels } }
    const { manifest, result } = await detect(changed, squares(64, 64, [0, 0, 16]))
    expect(manifest.task.config).toMatchObject({ activation: 'sigmoid' })
    expect(result.objects[0]?.confidence).toBeCloseTo(1 / (1 + Math.exp(-5)), 4)
  })

  test('is refused with the field where its pictures have a size that the task lacks', async () => {
    const changed = { ...processor, size: { height: 64, width: 32 } }
    const detecting = detect({ ...files, 'preprocessor_config.json': changed }, squares(8, 8))
    await expect(detecting).rejects.toMatchObject({ code: 'BAD_MODEL', shortMessage: expect.stringContaining('size') })
  })
})
