import { describe, expect, test } from 'vitest'

import { expectCode } from '../expect-code.fixture.ts'
import { decodePng } from './decode-png.ts'
import { flatten } from './image.ts'
import { greyPng } from './png.fixture.ts'
import { prepareTextLine, type TextLine } from './prepare-text-line.ts'

const options = { height: 48, maxWidth: 3_200 }

async function prepare(png: Promise<Uint8Array>): Promise<TextLine> {
  return prepareTextLine(flatten(await decodePng(await png)), options)
}

/** Bars 100 pixels apart, 20 high, in a frame of `margin`. */
function bars(margin: number, foreground = 0, background = 255): Promise<Uint8Array> {
  return greyPng(400 + 2 * margin, 20 + 2 * margin, (x, y) => {
    const [column, row] = [x - margin, y - margin]
    return column >= 0 && column < 400 && row >= 0 && row < 20 && (column % 100 < 10 || column >= 390)
      ? foreground
      : background
  })
}

describe('prepareTextLine', () => {
  test('is independent of the margins', async () => {
    const expected = await prepare(bars(50))
    expect(expected.red.length).toBe(48 * expected.width)
    for (const margin of [0, 2, 20, 200]) expect(await prepare(bars(margin))).toEqual(expected)
  })

  test('preserves the polarity of light text on dark', async () => {
    const [dark, light] = [await prepare(bars(30)), await prepare(bars(30, 255, 0))]
    expect(light.width).toBe(dark.width)
    expect(light.green.every((value, i) => Math.abs(value + (dark.green[i] as number) - 255) < 1e-3)).toBe(true)
  })

  test('uses an image without a uniform background whole', async () => {
    const line = await prepare(greyPng(96, 48, (x, y) => (x * 5 + y * 3) & 255))
    expect(line.width).toBe(96)
    expect(line.red[0]).toBe(0)
  })

  test('rejects an image without foreground and a too long line with BAD_INPUT', async () => {
    await expectCode(() => prepare(greyPng(100, 40, () => 17)), 'BAD_INPUT')
    await expectCode(() => prepare(greyPng(9_000, 20, (x, y) => (x % 7 > 3 && y > 5 && y < 15 ? 0 : 255))), 'BAD_INPUT')
  })
})
