import { sha256Hex } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { expectCode } from '../expect-code.fixture.ts'
import { decodeBmp } from './decode-bmp.ts'
import { decodeImage } from './decode-image.ts'
import { pictureFile, pictureFiles, pictureHashes } from './picture-files.fixture.ts'

interface BmpOptions {
  readonly bits: number
  /** The rows, the lowest first, each padded to four bytes. */
  readonly rows: readonly (readonly number[])[]
  readonly width?: number
  /** Below zero where the first row is the top one. @default the rows */
  readonly height?: number
  readonly method?: number
  readonly masks?: readonly number[]
  /** Blue, green, red and zero of each colour. */
  readonly palette?: readonly (readonly number[])[]
  readonly headerBytes?: 12 | 40 | 108
}

function bmp(options: BmpOptions): Uint8Array {
  const {
    bits,
    rows,
    width = 2,
    height = rows.length,
    method = 0,
    masks = [],
    palette = [],
    headerBytes = 40,
  } = options
  const afterHeader = headerBytes === 40 ? masks.length * 4 : 0
  const offset = 14 + headerBytes + afterHeader + palette.flat().length
  const bytes = new Uint8Array(offset + rows.flat().length)
  const view = new DataView(bytes.buffer)
  bytes.set([0x42, 0x4d])
  view.setUint32(10, offset, true)
  view.setUint32(14, headerBytes, true)
  if (headerBytes === 12) {
    view.setUint16(18, width, true)
    view.setUint16(20, height, true)
    view.setUint16(24, bits, true)
  } else {
    view.setInt32(18, width, true)
    view.setInt32(22, height, true)
    view.setUint16(28, bits, true)
    view.setUint32(30, method, true)
    view.setUint32(46, palette.length, true)
  }
  for (const [i, mask] of masks.entries()) view.setUint32(54 + i * 4, mask, true)
  bytes.set(palette.flat(), 14 + headerBytes + afterHeader)
  bytes.set(rows.flat(), offset)
  return bytes
}

const [red, green, blue] = [
  [255, 0, 0, 255],
  [0, 255, 0, 255],
  [0, 0, 255, 255],
]
const palette = [
  [0, 0, 255, 0],
  [0, 255, 0, 0],
  [255, 0, 0, 0],
]
const pixelsOf = (options: BmpOptions): number[] => Array.from(decodeBmp(bmp(options)).rgba)

describe('a BMP', () => {
  test.each(pictureFiles.filter((name) => name.endsWith('Bmp')))('%s is decoded to its pixels', async (name) => {
    const { width, height, rgba } = await decodeImage(pictureFile(name))
    expect([width, height, sha256Hex(rgba)]).toEqual([20, 13, `0x${pictureHashes[name]}`])
  })

  test.each<[string, BmpOptions, (number[] | undefined)[]]>([
    ['of 1 bit', { bits: 1, rows: [[0x40, 0, 0, 0]], palette: palette.slice(0, 2) }, [red, green]],
    ['of 4 bits', { bits: 4, rows: [[0x21, 0, 0, 0]], palette }, [blue, green]],
    ['of 8 bits', { bits: 8, rows: [[0, 2, 0, 0]], palette }, [red, blue]],
    ['of 16 bits', { bits: 16, rows: [[0x00, 0x7c, 0xe0, 0x03]] }, [red, green]],
    [
      'of 16 bits with masks',
      { bits: 16, method: 3, masks: [0xf800, 0x07e0, 0x001f], rows: [[0, 0xf8, 0xe0, 7]] },
      [red, green],
    ],
    ['of 24 bits', { bits: 24, rows: [[0, 0, 255, 255, 0, 0, 0, 0]] }, [red, blue]],
    ['of 32 bits', { bits: 32, rows: [[0, 0, 255, 9, 0, 255, 0, 0]] }, [red, green]],
    [
      'of 32 bits with opacity',
      {
        bits: 32,
        method: 3,
        masks: [0xff, 0xff00, 0xff0000, 0xff000000],
        headerBytes: 108,
        rows: [[1, 2, 3, 4, 5, 6, 7, 8]],
      },
      [
        [1, 2, 3, 4],
        [5, 6, 7, 8],
      ],
    ],
    ['with the header of OS/2', { bits: 24, headerBytes: 12, rows: [[0, 0, 255, 0, 255, 0, 0, 0]] }, [red, green]],
    [
      'of rows from below',
      {
        bits: 24,
        width: 1,
        rows: [
          [0, 0, 255, 0],
          [0, 255, 0, 0],
        ],
      },
      [green, red],
    ],
    [
      'of rows from the top',
      {
        bits: 24,
        width: 1,
        height: -2,
        rows: [
          [0, 0, 255, 0],
          [0, 255, 0, 0],
        ],
      },
      [red, green],
    ],
    ['without the padding of its last row', { bits: 24, width: 1, rows: [[0, 0, 255]] }, [red]],
  ])('%s is decoded', (_, options, pixels) => expect(pixelsOf(options)).toEqual(pixels.flat()))

  test.each<[string, BmpOptions, string]>([
    ['of run lengths', { bits: 8, method: 1, rows: [[0, 0, 0, 0]], palette }, 'BAD_INPUT'],
    ['of 2 bits', { bits: 2, rows: [[0, 0, 0, 0]], palette }, 'BAD_INPUT'],
    ['with a colour that it does not have', { bits: 8, rows: [[3, 0, 0, 0]], palette }, 'BAD_INPUT'],
    ['without a part of its pixels', { bits: 24, width: 2, height: 3, rows: [[0, 0, 0, 0, 0, 0, 0, 0]] }, 'BAD_INPUT'],
    ['without pixels', { bits: 24, width: 0, rows: [[]] }, 'BAD_INPUT'],
    ['of the lowest height', { bits: 24, height: -(2 ** 31), rows: [[]] }, 'TOO_LARGE'],
    ['of too many pixels', { bits: 1, width: 2 ** 30, height: 2 ** 30, rows: [[]], palette }, 'TOO_LARGE'],
  ])('%s is refused', (_, options, code) => expectCode(() => decodeBmp(bmp(options)), code as 'BAD_INPUT'))

  test('with changed bytes is decoded or refused with a typed error', () => {
    const valid = pictureFile('blackWhiteBmp')
    const change = fc.tuple(fc.nat(70), fc.nat(255), fc.nat(valid.length))
    return fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const bytes = valid.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        const failed = await Promise.resolve(bytes.subarray(0, changes[0]?.[2]))
          .then(decodeBmp)
          .then(
            () => undefined,
            (error: { code?: string }) => error,
          )
        if (failed !== undefined) expect(['BAD_INPUT', 'TOO_LARGE']).toContain(failed.code)
      }),
      { numRuns: 1_000 },
    )
  })
})
