import { describe, expect, test } from 'vitest'

import { expectCode, greyPng } from '../fixtures.test.support.ts'
import { flatten } from './picture.ts'
import { decodePng } from './png.ts'
import { prepareLine, type TextLine } from './text-line.ts'

const options = { height: 48, maxWidth: 3_200 }

async function prepare(png: Promise<Uint8Array>): Promise<TextLine> {
  return prepareLine(flatten(await decodePng(await png)), options)
}

/** Bars 100 pixels apart, 20 high, in a frame of `margin`. */
function bars(margin: number, ink = 0, ground = 255): Promise<Uint8Array> {
  return greyPng(400 + 2 * margin, 20 + 2 * margin, (x, y) => {
    const [column, row] = [x - margin, y - margin]
    return column >= 0 && column < 400 && row >= 0 && row < 20 && (column % 100 < 10 || column >= 390) ? ink : ground
  })
}

describe('prepareLine', () => {
  test('margins do not matter, not even none', async () => {
    const expected = await prepare(bars(50))
    expect(expected.red.length).toBe(48 * expected.width)
    for (const margin of [0, 2, 20, 200]) expect(await prepare(bars(margin))).toEqual(expected)
  })

  test('light on dark stays light on dark', async () => {
    const [dark, light] = [await prepare(bars(30)), await prepare(bars(30, 255, 0))]
    expect(light.width).toBe(dark.width)
    expect(light.green.every((value, i) => Math.abs(value + (dark.green[i] as number) - 255) < 1e-3)).toBe(true)
  })

  test('a picture without even ground is taken whole', async () => {
    const line = await prepare(greyPng(96, 48, (x, y) => (x * 5 + y * 3) & 255))
    expect(line.width).toBe(96)
    expect(line.red[0]).toBe(0)
  })

  test('an empty picture and an endless line are refused', async () => {
    await expectCode(() => prepare(greyPng(100, 40, () => 17)), 'BAD_INPUT')
    await expectCode(() => prepare(greyPng(9_000, 20, (x, y) => (x % 7 > 3 && y > 5 && y < 15 ? 0 : 255))), 'BAD_INPUT')
  })
})
