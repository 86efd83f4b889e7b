import type { Manifest } from '@opengradient/protocol'
import { describe, expect, test } from 'vitest'

import { createTask } from '../create-task.ts'
import { expectCode } from '../expect-code.fixture.ts'
import { floats, manifestOf, spec } from '../manifest.fixture.ts'
import type { DetectedObjects } from '../task.ts'
import { scaledToSides } from './fit-picture.ts'
import { greyPng } from './png.fixture.ts'

const noFile = (path: string): Promise<Uint8Array> => Promise.reject(new Error(`no file ${path}`))

function yolo(config: Record<string, unknown> = {}, input = spec('images', 'FP32', [1, 3, 64, 64])): Manifest {
  const all = { head: 'yolo', labels: ['a', 'b'], ...config }
  return manifestOf({ kind: 'object-detection', config: all }, [input], [spec('y', 'FP32', [1, 6, 'n'])])
}

function detr(config: Record<string, unknown> = {}): Manifest {
  const outputs = [spec('logits', 'FP32', [1, 'n', 3]), spec('pred_boxes', 'FP32', [1, 'n', 4])]
  const all = { head: 'detr', labels: ['a', 'b'], ...config }
  return manifestOf({ kind: 'object-detection', config: all }, [spec('x', 'FP32', [1, 3, 64, 64])], outputs)
}

test('a letterbox has the picture in the middle of its border', async () => {
  const task = await createTask(yolo({ border: 0 }), noFile)
  const [picture] = await task.encode({ image: await greyPng(32, 16, () => 255) })
  const red = new Float32Array(picture?.data.slice().buffer as ArrayBuffer).subarray(0, 64 * 64)
  const rows = Array.from({ length: 64 }, (_, y) => red[y * 64 + 32])
  expect(rows.indexOf(1)).toBe(16)
  expect(rows.lastIndexOf(1)).toBe(47)
  expect(await task.detailsOf?.({ image: await greyPng(32, 16, () => 255) })).toEqual({
    picture: { width: 32, height: 16 },
  })
})

test('boxes are cut at the borders of the picture, and those without numbers or below the threshold are left out', async () => {
  const task = await createTask(yolo({ resize: 'stretch' }), noFile)
  const columns = [
    [0, 0, 64, 64, 0.9, 0.1],
    [32, 32, Number.NaN, 8, 0.9, 0.1],
    [32, 32, 8, 8, 0.2, 0.1],
    [32, 32, 8, 8, Number.NaN, 0.4],
  ]
  const values = Array.from({ length: 6 }, (_, row) => columns.map((column) => column[row] as number)).flat()
  const outputs = [floats('y', [1, 6, 4], values)]
  const result = task.decode(outputs, [], { picture: { width: 128, height: 32 } }) as DetectedObjects
  expect(result).toEqual({
    ...{ width: 128, height: 32 },
    objects: [{ label: 'a', confidence: Math.fround(0.9), box: { left: 0, top: 0, right: 64, bottom: 16 } }],
  })
  expect(task.describe(result, outputs)).toBe('1 object: a (0.900)')
  expect(task.describe({ ...result, objects: [] }, outputs)).toBe('no objects')
})

describe('the outputs of a head', () => {
  test.each([
    ['of YOLO with other rows', yolo(), [floats('y', [1, 5, 1], [1, 1, 1, 1, 1])]],
    ['of YOLO for two pictures', yolo(), [floats('y', [2, 6, 1], Array(12).fill(1))]],
    ['of DETR without boxes', detr(), [floats('logits', [1, 1, 3], [1, 1, 1])]],
    [
      'of DETR with other classes',
      detr(),
      [floats('logits', [1, 1, 2], [1, 1]), floats('pred_boxes', [1, 1, 4], [1, 1, 1, 1])],
    ],
    [
      'of DETR with other boxes',
      detr(),
      [floats('logits', [1, 1, 3], [1, 1, 1]), floats('pred_boxes', [1, 2, 4], Array(8).fill(1))],
    ],
  ])('%s are refused with BAD_TENSOR', async (_, manifest, outputs) => {
    const task = await createTask(manifest, noFile)
    await expectCode(() => task.decode(outputs), 'BAD_TENSOR')
  })
})

test.each([
  ['three labels for two rows of probabilities', yolo({ labels: ['a', 'b', 'c'] }), 'labels'],
  ['boxes of another head', yolo({ boxes: 'y' }), 'boxes'],
  ['a mean of two channels', yolo({ mean: [0, 0] }), 'mean'],
  [
    'a size that follows the picture, of an input with fixed sides',
    yolo({ resize: 'stretch', scaleTo: { shorterSide: 8, longerSide: 9 } }),
    'scaleTo',
  ],
  ['open sides without a size', yolo({}, spec('images', 'FP32', [1, 3, 'h', 'w'])), 'size'],
  ['a missing mask', yolo({ mask: 'pixel_mask' }), 'pixel_mask'],
  ['a sigmoid for three classes of two labels', detr({ activation: 'sigmoid' }), 'activation'],
])('settings with %s are rejected with BAD_MODEL and their name', async (_, manifest, name) => {
  await expect(createTask(manifest, noFile)).rejects.toMatchObject({
    code: 'BAD_MODEL',
    shortMessage: expect.stringContaining(name),
  })
})

test.each([
  [
    { width: 640, height: 480 },
    { width: 1066, height: 800 },
  ],
  [
    { width: 480, height: 640 },
    { width: 800, height: 1066 },
  ],
  [
    { width: 3000, height: 500 },
    { width: 1333, height: 222 },
  ],
  [
    { width: 100, height: 100 },
    { width: 800, height: 800 },
  ],
])('a picture of %j is scaled to %j', (given, size) => {
  expect(scaledToSides(given, { shorterSide: 800, longerSide: 1_333 })).toEqual(size)
})
