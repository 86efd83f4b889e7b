import { describe, expect, test } from 'vitest'

import { expectCode, greyPng, pngOf } from '../fixtures.test.support.ts'
import { prepareGlyph } from './glyph.ts'
import { flatten } from './picture.ts'
import { decodePng } from './png.ts'

const options = { size: 28, inner: 20, centre: 'mass' } as const

/** An L of ink: a stroke down and a foot, `scale` pixels wide, its box 6 × 10 strokes. */
function isInk(x: number, y: number, scale: number): boolean {
  const [column, row] = [Math.floor(x / scale), Math.floor(y / scale)]
  return column >= 0 && row >= 0 && column < 6 && row < 10 && (column < 2 || row >= 8)
}

async function prepare(png: Promise<Uint8Array>): Promise<Float32Array> {
  return prepareGlyph(flatten(await decodePng(await png)), options)
}

function drawn(scale: number, margin: number, ink: number, ground: number, noise = 0): Promise<Uint8Array> {
  return greyPng(6 * scale + 2 * margin, 10 * scale + 3 * margin, (x, y) => {
    const value = isInk(x - margin, y - margin, scale) ? ink : ground
    return Math.max(0, Math.min(255, value + (((x * 7 + y * 13) % 3) - 1) * noise))
  })
}

describe('prepareGlyph', () => {
  test('size, margins, polarity, contrast and a little noise do not matter', async () => {
    const expected = await prepare(drawn(8, 30, 0, 255))
    expect(expected.reduce((sum, value) => sum + value, 0)).toBeCloseTo(4 * 28)
    for (const png of [drawn(8, 3, 255, 0), drawn(2, 1, 0, 255), drawn(16, 100, 40, 200), drawn(8, 30, 250, 5, 4)]) {
      const values = await prepare(png)
      expect(values.every((value, i) => Math.abs(value - (expected[i] as number)) < 0.06)).toBe(true)
    }
  })

  test('the centre of mass comes to the middle', async () => {
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

  test('a picture that is prepared already passes unchanged', async () => {
    const prepared = await prepare(drawn(8, 30, 0, 255))
    const bytes = prepared.map((value) => Math.round(value * 255))
    const again = await prepare(greyPng(28, 28, (x, y) => bytes[y * 28 + x] as number))
    expect(again).toEqual(bytes.map((value) => value / 255))
  })

  test('colour and opacity are ink too', async () => {
    const expected = await prepare(drawn(8, 30, 0, 255))
    const rgb = pngOf({
      width: 108,
      height: 170,
      depth: 8,
      colour: 2,
      sample: (x, y) => (isInk(x - 30, y - 30, 8) ? [200, 30, 30] : [30, 90, 90]),
    })
    const whiteOnNothing = pngOf({
      width: 108,
      height: 170,
      depth: 8,
      colour: 4,
      sample: (x, y) => [255, isInk(x - 30, y - 30, 8) ? 255 : 0],
    })
    expect(await prepare(rgb)).toEqual(expected)
    expect(await prepare(whiteOnNothing)).toEqual(expected)
  })

  test('single pixels, bars and full frames are prepared without going out of bounds', async () => {
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

  test('an empty picture is refused', async () => {
    await expectCode(() => prepare(greyPng(28, 28, () => 255)), 'BAD_INPUT')
    await expectCode(() => prepare(greyPng(1, 1, () => 0)), 'BAD_INPUT')
    await expectCode(() => prepare(greyPng(50, 50, (x, y) => 200 + ((x + y) % 5))), 'BAD_INPUT')
  })
})
