import { describe, expect, test } from 'vitest'

import { expectCode } from '../expect-code.fixture.ts'
import { decodePng } from './decode-png.ts'
import { flatten } from './image.ts'
import { encodePng, greyPng } from './png.fixture.ts'
import { prepareGlyph } from './prepare-glyph.ts'

const options = { size: 28, inner: 20, centre: 'mass' } as const

/** The letter L, with strokes of `scale` pixels and a bounding box of 6 × 10 strokes. */
function isForeground(x: number, y: number, scale: number): boolean {
  const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)]
  return column >= 0 && row >= 0 && column < 6 && row < 10 && (column < 2 || row >= 8)
}

async function prepare(png: Promise<Uint8Array>): Promise<Float32Array> {
  return prepareGlyph(flatten(await decodePng(await png)), options)
}

function drawn(scale: number, margin: number, foreground: number, background: number, noise = 0): Promise<Uint8Array> {
  return greyPng(6 * scale + 2 * margin, 10 * scale + 3 * margin, (x, y) => {
    const value = isForeground(x - margin, y - margin, scale) ? foreground : background
    return Math.max(0, Math.min(255, value + (((x * 7 + y * 13) % 3) - 1) * noise))
  })
}

describe('prepareGlyph', () => {
  test('is independent of size, margins, polarity, contrast and slight noise', async () => {
    const expected = await prepare(drawn(8, 30, 0, 255))
    expect(expected.reduce((sum, value) => sum + value, 0)).toBeCloseTo(4 * 28)
    for (const png of [drawn(8, 3, 255, 0), drawn(2, 1, 0, 255), drawn(16, 100, 40, 200), drawn(8, 30, 250, 5, 4)]) {
      const values = await prepare(png)
      expect(values.every((value, i) => Math.abs(value - (expected[i] as number)) < 0.06)).toBe(true)
    }
  })

  test('places the centre of mass in the middle', async () => {
    const values = await prepare(drawn(9, 17, 0, 255))
    let [mass, x, y] = [0, 0, 0]
    for (const [i, value] of values.entries()) {
      mass += value
      x += value * (i % 28)
      y += value * Math.floor(i / 28)
    }
    expect(Math.abs(x / mass - 14)).toBeLessThanOrEqual(0.5)
    expect(Math.abs(y / mass - 14)).toBeLessThanOrEqual(0.5)
  })

  test('returns an already prepared image unchanged', async () => {
    const prepared = await prepare(drawn(8, 30, 0, 255))
    const bytes = prepared.map((value) => Math.round(value * 255))
    const again = await prepare(greyPng(28, 28, (x, y) => bytes[y * 28 + x] as number))
    expect(again).toEqual(bytes.map((value) => value / 255))
  })

  test('treats differences of colour and opacity as foreground', async () => {
    const expected = await prepare(drawn(8, 30, 0, 255))
    const rgb = encodePng({
      width: 108,
      height: 170,
      depth: 8,
      colour: 2,
      sample: (x, y) => (isForeground(x - 30, y - 30, 8) ? [200, 30, 30] : [30, 90, 90]),
    })
    const whiteOnTransparent = encodePng({
      width: 108,
      height: 170,
      depth: 8,
      colour: 4,
      sample: (x, y) => [255, isForeground(x - 30, y - 30, 8) ? 255 : 0],
    })
    expect(await prepare(rgb)).toEqual(expected)
    expect(await prepare(whiteOnTransparent)).toEqual(expected)
  })

  test('prepares single pixels, bars and full frames within bounds', async () => {
    for (const [width, height] of [
      [1, 40],
      [40, 1],
      [3, 3],
      [300, 2],
    ] as const) {
      const values = await prepare(
        greyPng(width + 4, height + 4, (x, y) => (x > 1 && y > 1 && x < width + 2 && y < height + 2 ? 255 : 0)),
      )
      expect(values.every((value) => value >= 0 && value <= 1)).toBe(true)
      expect(Math.max(...values)).toBeGreaterThan(0)
    }
  })

  test('rejects an image without foreground with BAD_INPUT', async () => {
    await expectCode(() => prepare(greyPng(28, 28, () => 255)), 'BAD_INPUT')
    await expectCode(() => prepare(greyPng(1, 1, () => 0)), 'BAD_INPUT')
    await expectCode(() => prepare(greyPng(50, 50, (x, y) => 200 + ((x + y) % 5))), 'BAD_INPUT')
  })
})
