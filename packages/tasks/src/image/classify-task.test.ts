import { type Manifest, type Tensor, tensorValues } from '@opengradient/protocol'
import { describe, expect, test } from 'vitest'

import { createTask } from '../create-task.ts'
import { expectCode } from '../expect-code.fixture.ts'
import { floats, manifestOf, spec } from '../manifest.fixture.ts'
import type { Classification } from '../task.ts'
import { encodePng, greyPng } from './png.fixture.ts'

const noFile = (path: string): Promise<Uint8Array> => Promise.reject(new Error(`no file ${path}`))

function classifier(shape: readonly (number | string)[], config: Record<string, unknown> = {}): Manifest {
  return manifestOf(
    { kind: 'classify', config: { labels: ['cat', 'dog', 'bird'], ...config } },
    [spec('pixel_values', 'FP32', shape)],
    [spec('logits', 'FP32', [1, 3])],
  )
}

function rgbPng(width: number, height: number, sample: (x: number, y: number) => number[]): Promise<Uint8Array> {
  return encodePng({ width, height, depth: 8, colour: 2, sample })
}

/** The shape and the elements of the input for a picture. */
async function encoded(manifest: Manifest, image: Uint8Array): Promise<{ shape: readonly number[]; values: number[] }> {
  const [tensor] = (await (await createTask(manifest, noFile)).encode({ image })) as [Tensor]
  return { shape: tensor.shape, values: [...(tensorValues(tensor) as Float32Array)] }
}

const twoPixels = (): Promise<Uint8Array> => rgbPng(2, 1, (x) => (x === 0 ? [255, 51, 0] : [0, 102, 255]))
const single = (values: readonly number[]): number[] => [...Float32Array.from(values)]

describe('a picture', () => {
  test('becomes planes of red, green and blue between 0 and 1', async () => {
    const { shape, values } = await encoded(classifier([1, 3, 1, 2]), await twoPixels())
    expect(shape).toEqual([1, 3, 1, 2])
    expect(values).toEqual(single([1, 0, 0.2, 0.4, 0, 1]))
  })

  test('is shifted by the mean and divided by the deviation of each channel', async () => {
    const config = { mean: [0.5, 0.25, 0], deviation: [0.5, 0.25, 2] }
    const { values } = await encoded(classifier(['batch', 3, 1, 2], config), await twoPixels())
    expect(values).toEqual(single([1, -1, (51 / 255 - 0.25) / 0.25, (102 / 255 - 0.25) / 0.25, 0, 0.5]))
  })

  test('has its channels side by side in a model of layout NHWC, and in the order of the settings', async () => {
    const config = { channels: 'BGR', scale: 1, mean: [1, 2, 3] }
    const { shape, values } = await encoded(classifier([1, 1, 2, 3], config), await twoPixels())
    expect(shape).toEqual([1, 1, 2, 3])
    expect(values).toEqual([-1, 49, 252, 254, 100, -3])
  })

  test('is scaled to the size of the input', async () => {
    // Three pixels to one: the triangle has the values 2/3, 1 and 2/3 at their centres, which sum to 7/3.
    const image = await rgbPng(
      3,
      1,
      (x) =>
        [
          [90, 9, 0],
          [180, 9, 0],
          [9, 9, 0],
        ][x] as number[],
    )
    const { values } = await encoded(classifier([1, 3, 1, 1], { scale: 1 }), image)
    expect(values).toEqual([Math.round((2 * 90 + 3 * 180 + 2 * 9) / 7), 9, 0])
  })

  test('lies whole in the middle of white where the settings state its longer side', async () => {
    const image = await rgbPng(8, 4, () => [10, 20, 30])
    const { values } = await encoded(classifier([1, 3, 6, 6], { inner: 4, scale: 1 }), image)
    const plane = (value: number): number[] =>
      Array.from({ length: 36 }, (_, i) =>
        Math.floor(i / 6) >= 2 && Math.floor(i / 6) < 4 && i % 6 >= 1 && i % 6 < 5 ? value : 255,
      )
    expect(values).toEqual([...plane(10), ...plane(20), ...plane(30)])
    for (const config of [{ inner: 7 }, { inner: 4, scaleTo: { shorterSide: 6 } }]) {
      await expectCode(() => createTask(classifier([1, 3, 6, 6], config), noFile), 'BAD_MODEL')
    }
  })

  test('is scaled by its shorter side and cropped to its centre', async () => {
    const image = await rgbPng(9, 4, (x, y) => [x * 10, y * 10, 7])
    const config = { scale: 1, scaleTo: { shorterSide: 4 } }
    const { values } = await encoded(classifier([1, 3, 2, 2], config), image)
    expect(values).toEqual([30, 40, 30, 40, 10, 10, 20, 20, 7, 7, 7, 7])
    const exact = { scale: 1, scaleTo: { height: 4, width: 9 } }
    expect((await encoded(classifier([1, 3, 4, 1], exact), image)).values.slice(0, 8)).toEqual([
      40, 40, 40, 40, 0, 10, 20, 30,
    ])
  })

  test('has the stated size where the input leaves it open', async () => {
    const config = { channels: 'RGB', size: 8, interpolation: 'bicubic' }
    const { shape } = await encoded(classifier(['b', 'c', 'h', 'w'], config), await twoPixels())
    expect(shape).toEqual([1, 3, 8, 8])
    expect((await encoded(classifier(['...'], config), await twoPixels())).shape).toEqual([1, 3, 8, 8])
    expect((await encoded(classifier([1, 8, 8, 'c'], config), await twoPixels())).shape).toEqual([1, 8, 8, 3])
  })

  test('has equal channels where it is grey, and becomes its luma for a grey model', async () => {
    const grey = await greyPng(2, 1, (x) => (x === 0 ? 51 : 255))
    expect((await encoded(classifier([1, 3, 1, 2]), grey)).values).toEqual(single([0.2, 1, 0.2, 1, 0.2, 1]))
    const { shape, values } = await encoded(classifier([1, 1, 1, 2], { channels: 'grey', scale: 1 }), await twoPixels())
    expect(shape).toEqual([1, 1, 1, 2])
    expect(values).toEqual([Math.round(0.299 * 255 + 0.587 * 51), Math.round(0.587 * 102 + 0.114 * 255)])
  })

  test('is composited onto white where it is transparent', async () => {
    const image = await encodePng({ width: 2, height: 1, depth: 8, colour: 6, sample: (x) => [0, 100, 200, x * 51] })
    const { values } = await encoded(classifier([1, 3, 1, 2], { scale: 1 }), image)
    expect(values).toEqual([255, 204, 255, 224, 255, 244])
  })

  test('is rejected with TOO_LARGE where a side is too long to be scaled', async () => {
    const image = await greyPng(1, 16_385, () => 0)
    await expectCode(() => encoded(classifier([1, 3, 8, 8]), image), 'TOO_LARGE')
    expect((await encoded(classifier([1, 3, 8, 8]), await greyPng(1, 16_384, () => 255))).values[0]).toBe(1)
  })
})

describe('the settings of pictures', () => {
  test.each([
    [[1, 3, 8, 8], { mean: [0.5, 0.5] }, '"mean" has length 2, not 3: one number per channel (RGB)'],
    [[1, 3, 8, 8], { deviation: [0.5] }, '"deviation" has length 1, not 3: one number per channel (RGB)'],
    [[1, 1, 8, 8], { channels: 'grey', mean: [0, 0, 0] }, '"mean" has length 3, not 1: one number per channel (grey)'],
    [[1, 3, 8, 8], { labels: ['cat', 'dog'] }, 'logits has 3 classes for 2 labels ("labels")'],
    [[1, 3, 8, 8], { ink: 'dark' }, '"ink" is a setting of glyphs, and pixel_values takes pictures'],
    [
      [1, 1, 28, 28],
      { mean: [0] },
      '"mean" is a setting of pictures, and pixel_values takes glyphs without "channels"',
    ],
    [[1, 3, 8, 8], { channels: 'grey' }, 'pixel_values [1,3,8,8] has no axis of length 1 for the "channels"'],
    [[1, 3, 8, 3], {}, 'axes 1 and 3 of pixel_values [1,3,8,3] can both be the channels'],
    [[2, 3, 8, 8], {}, 'pixel_values takes [2,3,8,8], not [1,3,8,8]'],
    [[1, 3, 'h', 'w'], {}, 'pixel_values [1,3,h,w] leaves the sides of the picture open; state "size"'],
    [[1, 3, 8, 9], { size: 8 }, 'pixel_values [1,3,8,9] does not take pictures of the "size" 8'],
    [[1, 3, 4096, 4096], {}, 'pixel_values has sides of 4096 pixels; pictures have 1 to 2048'],
    [[1, 3, 8, 8], { scaleTo: { shorterSide: 7 } }, '"scaleTo" is smaller than the 8 × 8 pixels of pixel_values'],
    [[1, 3, 8, 8], { scaleTo: { height: 9, width: 7 } }, '"scaleTo" is smaller than the 8 × 8 pixels of pixel_values'],
  ])('of %j with %j are rejected with BAD_MODEL and named', async (shape, config, reason) => {
    const creation = createTask(classifier(shape, config), noFile)
    await expect(creation).rejects.toMatchObject({ code: 'BAD_MODEL', shortMessage: expect.stringContaining(reason) })
  })

  test.each([
    ['channels', { channels: 'CMYK' }],
    ['scaleTo', { scaleTo: { longerSide: 8 } }],
    ['deviation[0]', { deviation: [0, 1, 1] }],
    ['mean[1]', { mean: [0, 'x', 0] }],
    ['top', { top: 0 }],
  ])('name an invalid %s', async (field, config) => {
    const creation = createTask(classifier([1, 3, 8, 8], config), noFile)
    await expect(creation).rejects.toMatchObject({ code: 'BAD_MODEL', shortMessage: expect.stringContaining(field) })
  })
})

test('the result lists the most probable labels, the first of equal ones first', async () => {
  const task = await createTask(classifier([1, 3, 8, 8], { activation: 'softmax', top: 2 }), noFile)
  const outputs = [floats('logits', [1, 3], [0, Math.log(2), 0])]
  const result = task.decode(outputs) as Classification
  expect(result.label).toBe('dog')
  expect(result.top.map(({ label }) => label)).toEqual(['dog', 'cat'])
  expect(result.top.map(({ probability }) => probability.toFixed(6))).toEqual(['0.500000', '0.250000'])
  expect(task.describe(result, outputs)).toBe('dog (confidence 0.500)')
})
