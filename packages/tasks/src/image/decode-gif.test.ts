import { sha256Hex } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { concat, text } from '../bytes.fixture.ts'
import { expectCode } from '../expect-code.fixture.ts'
import { decodeGif } from './decode-gif.ts'
import { decodeImage } from './decode-image.ts'
import { pictureFile, pictureFiles, pictureHashes } from './picture-files.fixture.ts'

const short = (value: number): number[] => [value & 255, value >> 8]

interface GifOptions {
  /** Width and height of the screen. */
  readonly screen?: readonly [number, number]
  /** Left, top, width and height of the picture. */
  readonly place?: readonly [number, number, number, number]
  /** The least bits of a code, and the blocks of codes. */
  readonly data?: readonly number[]
}

/** A GIF of four colours: black, red, green, blue. By default 2 × 2 pixels, one of each. */
function gif({
  screen = [2, 2],
  place = [0, 0, 2, 2],
  data = [2, 3, 0x44, 0x34, 0x05, 0],
}: GifOptions = {}): Uint8Array {
  const palette = [0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0, 255]
  const head = [...screen.flatMap(short), 0x81, 0, 0, ...palette]
  return concat([text('GIF89a'), Uint8Array.from([...head, 0x2c, ...place.flatMap(short), 0, ...data, 0x3b])])
}

describe('a GIF', () => {
  test.each(pictureFiles.filter((name) => name.endsWith('Gif')))('%s is decoded to its pixels', async (name) => {
    const { width, height, rgba } = await decodeImage(pictureFile(name))
    expect([width, height, sha256Hex(rgba)]).toEqual([20, 13, `0x${pictureHashes[name]}`])
  })

  test('is placed on its screen, and what it does not cover is transparent', () => {
    const pixels = [0, 0, 0, 255, 255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255]
    expect(Array.from(decodeGif(gif()).rgba)).toEqual(pixels)
    const { width, height, rgba } = decodeGif(gif({ screen: [3, 1], place: [1, 0, 2, 2] }))
    expect([width, height, ...rgba]).toEqual([3, 1, 0, 0, 0, 0, ...pixels.slice(0, 8)])
    expect(decodeGif(gif({ screen: [0, 0] })).rgba).toEqual(Uint8Array.from(pixels))
  })

  test('cut anywhere before the end of its first picture is refused', async () => {
    const whole = pictureFile('animatedGif')
    const end = pictureFile('plainGif').length
    for (let length = 6; length < Math.min(end, whole.length / 2) - 20; length += 7) {
      await expectCode(() => decodeGif(whole.subarray(0, length)), 'BAD_INPUT')
    }
  })

  test.each<[string, GifOptions]>([
    ['without pixels', { place: [0, 0, 0, 2] }],
    ['with too few pixels', { data: [2, 1, 0x2c, 0] }],
    ['with codes of no bits', { data: [0, 1, 0x2c, 0] }],
    ['with codes of 13 bits', { data: [12, 1, 0x2c, 0] }],
    ['with a code that is not defined', { data: [2, 2, 0xff, 0xff, 0] }],
  ])('%s is refused with BAD_INPUT', (_, options) => expectCode(() => decodeGif(gif(options)), 'BAD_INPUT'))

  test('of too many pixels is refused before memory is allocated', async () => {
    for (const size of [65_535, 8_192]) {
      await expectCode(() => decodeGif(gif({ screen: [size, size] })), 'TOO_LARGE')
      await expectCode(() => decodeGif(gif({ place: [0, 0, size, size] })), 'TOO_LARGE')
    }
  })

  test('with changed bytes is decoded or refused with a typed error', () => {
    const codes = ['BAD_INPUT', 'TOO_LARGE']
    const valid = pictureFile('interlacedGif')
    const change = fc.tuple(fc.nat(valid.length - 1), fc.nat(255), fc.nat(valid.length))
    return fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = valid.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const failed = await Promise.resolve(bytes.subarray(0, changes[0]?.[2]))
          .then(decodeGif)
          .then(
            () => undefined,
            (error: { code?: string }) => error,
          )
        if (failed !== undefined) expect(codes).toContain(failed.code)
      }),
      { numRuns: 1_000 },
    )
  })
})
