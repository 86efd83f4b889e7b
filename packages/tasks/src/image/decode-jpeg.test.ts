import { sha256Hex } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { concat } from '../bytes.fixture.ts'
import { expectCode, expectTyped } from '../expect-code.fixture.ts'
import { decodeJpeg } from './decode-jpeg.ts'
import type { Image } from './image.ts'
import {
  exifSegment,
  flatJpeg,
  type JpegExample,
  jpegExample,
  jpegExamples,
  jpegPixelHashes,
  segment,
  withSegments,
} from './jpeg.fixture.ts'

/** Mean difference of the colours from the formula of the examples, of 255. */
function meanError({ width, height, rgba }: Image, name: JpegExample): number {
  let sum = 0
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = [12 * x, 19 * y, 128 + 60 * Math.sin((x + y) / 4)]
      const grey = 0.299 * red + 0.587 * green + 0.114 * blue
      const expected = name === 'grey' ? [grey, grey, grey] : [red, green, blue]
      for (let i = 0; i < 3; i++) {
        sum += Math.abs((rgba[(y * width + x) * 4 + i] as number) - (expected[i] as number))
      }
    }
  }
  return sum / (width * height * 3)
}

/** The offset of the last segment with this marker. */
function lastSegment(file: Uint8Array, marker: number): number {
  return file.findLastIndex((byte, i) => byte === 0xff && file[i + 1] === marker)
}

/** Replaces bytes of the frame header: its marker, or what follows its length. */
function withFrame(file: Uint8Array, { marker, body }: { marker?: number; body?: readonly number[] }): Uint8Array {
  const at = lastSegment(file, 0xc0)
  const changed = file.slice()
  if (marker !== undefined) changed[at + 1] = marker
  changed.set(body ?? [], at + 4)
  return changed
}

async function greyOf(file: Uint8Array): Promise<number[]> {
  const { width, height, rgba } = await decodeJpeg(file)
  return Array.from({ length: (width / 8) * (height / 8) }, (_, i) => {
    const [column, row] = [i % (width / 8), Math.floor(i / (width / 8))]
    return rgba[(row * 8 * width + column * 8) * 4] as number
  })
}

describe('decodeJpeg', () => {
  test.each(jpegExamples)('decodes an example (%s) to the same pixels as ever', async (name) => {
    const image = await decodeJpeg(jpegExample(name))
    expect([image.width, image.height, image.rgba.length]).toEqual([20, 13, 1040])
    expect(meanError(image, name)).toBeLessThan(name === 'grey' || name === 'baseline' ? 3 : 9)
    expect(sha256Hex(image.rgba)).toBe(`0x${jpegPixelHashes[name]}`)
  })

  test('decodes restart intervals, the last of them in part', async () => {
    const blocks = [0, 255, 17, 128, 90, 200, 64]
    for (const interval of [0, 1, 2, 3, 6, 7, 50]) {
      expect(await greyOf(flatJpeg({ across: 7, blocks, interval }))).toEqual(blocks)
    }
  })

  test.each([
    [1, [1, 2, 3, 4, 5, 6]],
    [2, [3, 2, 1, 6, 5, 4]],
    [3, [6, 5, 4, 3, 2, 1]],
    [4, [4, 5, 6, 1, 2, 3]],
    [5, [1, 4, 2, 5, 3, 6]],
    [6, [4, 1, 5, 2, 6, 3]],
    [7, [6, 3, 5, 2, 4, 1]],
    [8, [3, 6, 2, 5, 1, 4]],
    [9, [1, 2, 3, 4, 5, 6]],
  ])('applies the orientation %i', async (orientation, expected) => {
    const file = flatJpeg({ across: 3, blocks: [1, 2, 3, 4, 5, 6] })
    for (const little of [false, true]) {
      const turned = withSegments(file, exifSegment(orientation, little))
      expect(await greyOf(turned)).toEqual(expected)
      const { width, height } = await decodeJpeg(turned)
      expect([width, height]).toEqual(orientation >= 5 && orientation <= 8 ? [16, 24] : [24, 16])
    }
  })

  test('ignores damaged metadata and what follows the picture', async () => {
    const file = jpegExample('baseline')
    const { rgba } = await decodeJpeg(file)
    const exif = exifSegment(6)
    const others = [
      segment(0xe1, [...exif.subarray(4, 20)]),
      segment(0xfe, new Array(60_000).fill(65)),
      segment(0xe1, []),
    ]
    expect((await decodeJpeg(withSegments(file, ...others))).rgba).toEqual(rgba)
    expect((await decodeJpeg(concat([file, exif, Uint8Array.of(1, 2, 3)]))).rgba).toEqual(rgba)
  })

  test.each([
    ['has four colour components (CMYK)', (file: Uint8Array) => withSegments(file, segment(0xc0, cmykFrame))],
    ['has 12 bits per sample', (file: Uint8Array) => withFrame(file, { marker: 0xc1, body: [12] })],
    ['is coded arithmetically', (file: Uint8Array) => withFrame(file, { marker: 0xc9 })],
    ['is lossless', (file: Uint8Array) => withFrame(file, { marker: 0xc3 })],
    ['is hierarchical', (file: Uint8Array) => withFrame(file, { marker: 0xc5 })],
    ['states its height after its pixels', (file: Uint8Array) => withFrame(file, { body: [8, 0, 0] })],
  ])('refuses a JPEG that %s and names the way out', async (kind, change) => {
    await expect(decodeJpeg(change(jpegExample('baseline')))).rejects.toMatchObject({
      code: 'BAD_INPUT',
      shortMessage: `The JPEG ${kind}, which is not supported.`,
      metaMessages: ['Convert it, for example with ImageMagick: magick FILE.jpg -colorspace sRGB -depth 8 FILE.png'],
    })
  })

  test('bounds the pixels and the scans before it decodes', async () => {
    const file = jpegExample('baseline')
    await expectCode(() => decodeJpeg(withFrame(file, { body: [8, 0xff, 0xff, 0xff, 0xff] })), 'TOO_LARGE')
    // As many pixels as are permitted, and data for few of them.
    await expectCode(() => decodeJpeg(withFrame(file, { body: [8, 0x10, 0, 0x10, 0] })), 'BAD_INPUT')
    const progressive = jpegExample('progressive')
    const scan = progressive.subarray(lastSegment(progressive, 0xda), -2)
    const repeated = concat([progressive.subarray(0, -2), ...new Array(100).fill(scan), progressive.subarray(-2)])
    await expect(decodeJpeg(repeated)).rejects.toThrow('it has more than 100 scans.')
  })

  test.each(jpegExamples)('rejects every truncation of an example (%s)', async (name) => {
    const file = jpegExample(name)
    for (let length = 0; length < file.length; length++) {
      await expectCode(() => decodeJpeg(file.subarray(0, length)), 'BAD_INPUT')
    }
    // Cut within the pixels, with the end marker of a complete file.
    if (name === 'progressive') return
    for (let length = lastSegment(file, 0xda); length < file.length - 2; length++) {
      await expectCode(() => decodeJpeg(concat([file.subarray(0, length), file.subarray(-2)])), 'BAD_INPUT')
    }
  })

  test('rejects a file without one of its restart intervals or scans', async () => {
    const file = flatJpeg({ across: 4, blocks: [9, 99, 199, 255], interval: 1 })
    for (const marker of [0xd0, 0xd1, 0xd2]) {
      const at = lastSegment(file, marker)
      const next = file.findIndex((byte, i) => i > at && byte === 0xff && file[i + 1] !== 0)
      const rest = concat([file.subarray(0, at), file.subarray(next)])
      await expect(decodeJpeg(rest)).rejects.toThrow('The JPEG cannot be read: a part of its data is missing.')
    }
    const scan = lastSegment(file, 0xda)
    await expectCode(() => decodeJpeg(concat([file.subarray(0, scan), file.subarray(-2)])), 'BAD_INPUT')
    const progressive = jpegExample('progressive')
    const first = progressive.findIndex((byte, i) => byte === 0xff && progressive[i + 1] === 0xda)
    await expectCode(() => decodeJpeg(concat([progressive.subarray(0, first), progressive.subarray(-2)])), 'BAD_INPUT')
  })

  test('returns an image, BAD_INPUT or TOO_LARGE for any change', async () => {
    const change = fc.record({
      at: fc.nat(),
      byte: fc.nat(255),
      count: fc.nat(3),
      insert: fc.uint8Array({ maxLength: 4 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...jpegExamples.map(jpegExample), flatJpeg({ across: 3, blocks: [5, 6, 7], interval: 2 })),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        async (file, changes) => {
          let changed = file
          for (const { at, byte, count, insert } of changes) {
            const place = 2 + (at % (changed.length - 2))
            const added = count === 0 ? Uint8Array.of(byte) : insert
            changed = concat([changed.subarray(0, place), added, changed.subarray(place + (count || 1))])
          }
          await expectTyped(async () => {
            const { width, height, rgba } = await decodeJpeg(changed)
            expect(rgba.length).toBe(width * height * 4)
          }, ['BAD_INPUT', 'TOO_LARGE'])
        },
      ),
      { numRuns: 1_000 },
    )
  })
})

const cmykFrame = [8, 0, 13, 0, 20, 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0]
