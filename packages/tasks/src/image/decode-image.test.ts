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
    ['a GIF', text('GIF89a')],
    ['a BMP', text('BM')],
    ['a WebP', text('RIFF....WEBP')],
  ])('rejects %s with BAD_INPUT and names the format', async (format, bytes) => {
    await expectCode(() => decodeImage(bytes), 'BAD_INPUT')
    await expect(decodeImage(bytes)).rejects.toThrow(`The image is ${format}, not a PNG or a JPEG.`)
  })

  test('rejects unknown and empty files with BAD_INPUT', async () => {
    await expectCode(() => decodeImage(text('hello')), 'BAD_INPUT')
    await expectCode(() => decodeImage(new Uint8Array()), 'BAD_INPUT')
  })
})
