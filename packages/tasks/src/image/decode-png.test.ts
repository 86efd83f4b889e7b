import fc from 'fast-check'
import { encode } from 'fast-png'
import { describe, expect, test } from 'vitest'
import { text } from '../bytes.fixture.ts'
import { expectCode, expectTyped } from '../expect-code.fixture.ts'
import { decodePng } from './decode-png.ts'
import { deflate, encodePng, pngFile } from './png.fixture.ts'

const kinds = [
  [0, [1, 2, 4, 8, 16]],
  [2, [8, 16]],
  [3, [1, 2, 4, 8]],
  [4, [8, 16]],
  [6, [8, 16]],
].flatMap(([colour, depths]) =>
  (depths as number[]).flatMap((depth) =>
    [false, true].map((interlaced) => ({ colour: colour as number, depth, interlaced })),
  ),
)

const channelsOf = [1, 0, 3, 1, 2, 0, 4]

function header(width: number, height: number, depth = 8, colour = 0): Uint8Array {
  const view = new DataView(new ArrayBuffer(13))
  view.setUint32(0, width)
  view.setUint32(4, height)
  view.setUint8(8, depth)
  view.setUint8(9, colour)
  return new Uint8Array(view.buffer)
}

describe('decodePng', () => {
  test.each(kinds)('decodes %o', async ({ colour, depth, interlaced }) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 1, max: 19 }),
        fc.array(fc.nat(4), { minLength: 1, maxLength: 5 }),
        fc.infiniteStream(fc.nat(0xffff)),
        fc.boolean(),
        async (width, height, filters, stream, keyed) => {
          const max = 2 ** depth - 1
          const channels = channelsOf[colour] as number
          const next = () => (stream.next().value as number) & max
          const pixels = Array.from({ length: width * height }, () => Array.from({ length: channels }, next))
          const palette = Array.from({ length: 3 * 2 ** Math.min(8, depth) }, (_, i) => (i * 37) & 255)
          const key = (pixels[0] as number[]).flatMap((value) => [value >> 8, value & 255])
          const opacities = Array.from({ length: Math.min(5, max + 1) }, (_, i) => i * 50)
          const transparency = !keyed || colour > 3 ? undefined : colour === 3 ? opacities : key
          const image = await decodePng(
            await encodePng({
              width,
              height,
              depth,
              colour,
              interlaced,
              filters,
              ...(colour === 3 ? { palette } : {}),
              ...(transparency ? { transparency } : {}),
              sample: (x, y) => pixels[y * width + x] as number[],
            }),
          )
          const toByte = (value: number) => Math.round((value * 255) / max)
          const expected = pixels.flatMap((pixel) => {
            const [a, b, c, d] = pixel as [number, number, number, number]
            if (colour === 3) return [...palette.slice(3 * a, 3 * a + 3), transparency?.[a] ?? 255]
            const isKey = transparency !== undefined && String(pixel) === String(pixels[0])
            if (colour === 0) return [toByte(a), toByte(a), toByte(a), isKey ? 0 : 255]
            if (colour === 2) return [toByte(a), toByte(b), toByte(c), isKey ? 0 : 255]
            return colour === 4
              ? [toByte(a), toByte(a), toByte(a), toByte(b)]
              : [toByte(a), toByte(b), toByte(c), toByte(d)]
          })
          expect(Array.from(image.rgba)).toEqual(expected)
          expect([image.width, image.height]).toEqual([width, height])
        },
      ),
      { numRuns: 15 },
    )
  })

  test('decodes files of another encoder', async () => {
    const data = Uint8Array.from({ length: 31 * 17 * 4 }, (_, i) => (i * 71) & 255)
    for (const interlace of ['null', 'Adam7'] as const) {
      const image = await decodePng(encode({ width: 31, height: 17, channels: 4, depth: 8, data }, { interlace }))
      expect(image.rgba).toEqual(data)
    }
  })

  test('rejects data that expands beyond the declared size without allocating it', async () => {
    const zeros = await deflate(new Uint8Array(1 << 24))
    const end = ['IEND', new Uint8Array()] as const
    await expectCode(() => decodePng(pngFile([['IHDR', header(4, 4)], ['IDAT', zeros], end])), 'BAD_INPUT')
    await expectCode(() => decodePng(pngFile([['IHDR', header(60_000, 60_000)], ['IDAT', zeros], end])), 'TOO_LARGE')
    await expectCode(
      () => decodePng(pngFile([['IHDR', header(4_000, 4_000)], ['IDAT', zeros.subarray(0, 9)], end])),
      'BAD_INPUT',
    )
  })

  test('rejects damaged and truncated files', async () => {
    const file = await encodePng({ width: 3, height: 3, depth: 8, colour: 0, sample: (x, y) => [x * y] })
    for (let at = 8; at < file.length; at++) {
      const changed = file.slice()
      changed[at] = (changed[at] as number) ^ 0x10
      await expectTyped(() => decodePng(changed), ['BAD_INPUT', 'TOO_LARGE'])
    }
    for (let length = 0; length < file.length; length++)
      await expectCode(() => decodePng(file.subarray(0, length)), 'BAD_INPUT')
    await expectCode(() => decodePng(pngFile([['IHDR', header(1, 1, 3)]])), 'BAD_INPUT')
    await expectCode(() => decodePng(pngFile([['IHDR', header(0, 1)]])), 'BAD_INPUT')
  })

  test('returns an image, BAD_INPUT or TOO_LARGE for any chunks', async () => {
    const body = fc.uint8Array({ maxLength: 40 })
    const chunk = fc.tuple(fc.constantFrom('IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'tEXt', 'iCCP', 'ABCD'), body)
    const small = fc.tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom(1, 2, 4, 8, 16),
      fc.nat(6),
    )
    await fc.assert(
      fc.asyncProperty(small, fc.array(chunk, { maxLength: 5 }), body, async (first, chunks, rows) => {
        const all = [
          ['IHDR', header(...first)],
          ...chunks,
          ['IDAT', await deflate(rows)],
          ['IEND', new Uint8Array()],
        ] as const
        await expectTyped(() => decodePng(pngFile(all)), ['BAD_INPUT', 'TOO_LARGE'])
        await expectTyped(() => decodePng(rows), ['BAD_INPUT'])
        await expectTyped(() => decodePng(text(`\x89PNG\r\n\x1a\n${rows}`)), ['BAD_INPUT'])
      }),
      { numRuns: 200 },
    )
  })
})
