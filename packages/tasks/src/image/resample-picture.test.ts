import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type Picture, resamplePicture } from './resample-picture.ts'

/** A picture of three channels without a pattern that the filters preserve. */
function picture(width: number, height: number): Picture {
  const samples = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const [channel, x, y] = [i % 3, Math.floor(i / 3) % width, Math.floor(i / 3 / width)]
    return x * 73 + y * 151 + channel * 29 + x * y * 7
  })
  return { width, height, channels: 3, samples }
}

function resized(source: Picture, width: number, height: number, filter: 'bilinear' | 'bicubic'): number[] {
  return [...resamplePicture(source, { width, height }, { left: 0, top: 0, width, height }, filter).samples]
}

describe('resamplePicture', () => {
  // Expected samples: Image.resize of Pillow 12.3.0.
  test('reduces to the samples of Pillow', () => {
    expect(resized(picture(4, 3), 3, 2, 'bilinear')).toEqual([
      79, 80, 109, 122, 103, 132, 165, 194, 111, 111, 111, 140, 164, 145, 94, 105, 134, 115,
    ])
    expect(resized(picture(4, 3), 3, 2, 'bicubic')).toEqual([
      77, 76, 104, 120, 95, 136, 170, 205, 112, 111, 110, 148, 172, 148, 87, 96, 131, 117,
    ])
  })

  test('enlarges to the samples of Pillow', () => {
    expect(resized(picture(3, 2), 4, 3, 'bilinear')).toEqual([
      0, 29, 58, 46, 75, 104, 100, 129, 158, 146, 175, 204, 76, 105, 134, 124, 73, 102, 133, 82, 111, 101, 130, 159,
      151, 180, 209, 201, 70, 99, 165, 34, 63, 55, 84, 113,
    ])
    expect(resized(picture(3, 2), 4, 3, 'bicubic')).toEqual([
      0, 14, 43, 30, 70, 99, 101, 141, 170, 157, 185, 214, 74, 107, 136, 127, 67, 96, 138, 78, 107, 98, 134, 163, 157,
      200, 229, 224, 64, 93, 175, 15, 44, 39, 82, 111,
    ])
  })

  test('computes a crop as part of the whole, and leaves a picture of the same size unchanged', () => {
    const side = fc.integer({ min: 1, max: 40 })
    const filter = fc.constantFrom('bilinear', 'bicubic')
    fc.assert(
      fc.property(
        side,
        side,
        side,
        side,
        filter,
        fc.nat(),
        fc.nat(),
        (width, height, toWidth, toHeight, kind, a, b) => {
          const source = picture(width, height)
          expect(resized(source, width, height, kind)).toEqual([...source.samples])
          const whole = resized(source, toWidth, toHeight, kind)
          const [left, top] = [a % toWidth, b % toHeight]
          const crop = { left, top, width: toWidth - left, height: toHeight - top }
          const part = resamplePicture(source, { width: toWidth, height: toHeight }, crop, kind)
          const rows = Array.from({ length: crop.height }, (_, y) => (top + y) * toWidth)
          expect([...part.samples]).toEqual(rows.flatMap((row) => whole.slice((row + left) * 3, (row + toWidth) * 3)))
        },
      ),
    )
  })
})
