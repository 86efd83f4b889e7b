import { describe, expect, test } from 'vitest'

import { text } from '../bytes.fixture.ts'
import { expectCode } from '../expect-code.fixture.ts'
import { decodeImage } from './decode-image.ts'
import { flatJpeg } from './jpeg.fixture.ts'
import { greyPng } from './png.fixture.ts'

describe('decodeImage', () => {
  test('decodes a PNG', async () => {
    const image = await decodeImage(await greyPng(2, 1, (x) => x * 255))
    expect(image).toEqual({ width: 2, height: 1, rgba: Uint8Array.of(0, 0, 0, 255, 255, 255, 255, 255) })
  })

  test('decodes a JPEG', async () => {
    const { width, height, rgba } = await decodeImage(flatJpeg({ across: 1, blocks: [200] }))
    expect([width, height, ...rgba.subarray(0, 4)]).toEqual([8, 8, 200, 200, 200, 255])
  })

  test.each([
    ['an AVIF', text('\0\0\0 ftypavif'), 'FILE.avif'],
    ['a HEIC', text('\0\0\0 ftypheic'), 'FILE.heic'],
    ['a TIFF', text('II*\0'), 'FILE.tiff'],
    ['a JPEG XL', Uint8Array.of(0xff, 0x0a), 'FILE.jxl'],
    ['a PDF', text('%PDF-1.7'), 'FILE.pdf'],
  ])('rejects %s with BAD_INPUT, the name of the format and a command', async (format, bytes, file) => {
    await expectCode(() => decodeImage(bytes), 'BAD_INPUT')
    await expect(decodeImage(bytes)).rejects.toThrow(`The image is ${format}, not a PNG, JPEG, WebP, GIF or BMP.`)
    await expect(decodeImage(bytes)).rejects.toThrow(file)
  })

  test('rejects unknown and empty files with BAD_INPUT', async () => {
    await expectCode(() => decodeImage(text('hello')), 'BAD_INPUT')
    await expectCode(() => decodeImage(new Uint8Array()), 'BAD_INPUT')
  })
})
