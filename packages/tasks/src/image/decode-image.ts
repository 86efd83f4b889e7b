import { OgError } from '@opengradient/protocol'

import { decodePng } from './decode-png.ts'
import type { Image } from './image.ts'

const pngSignature = [137, 80, 78, 71, 13, 10, 26, 10]

/**
 * Decodes an image file. The format is detected by its first bytes; only PNG is supported.
 * @throws BAD_INPUT when the format is not supported or the file is damaged; TOO_LARGE
 */
export async function decodeImage(bytes: Uint8Array): Promise<Image> {
  if (pngSignature.every((byte, i) => bytes[i] === byte)) return decodePng(bytes)
  const format = unsupportedFormat(bytes)
  throw new OgError('BAD_INPUT', format ? `The image is ${format}, not a PNG.` : 'The image is not a PNG.', {
    details: { field: 'input.image' },
    next: ['Convert the image to PNG.'],
  })
}

function unsupportedFormat(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('\xff\xd8\xff')) return 'a JPEG'
  if (start.startsWith('GIF8')) return 'a GIF'
  if (start.startsWith('BM')) return 'a BMP'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'a WebP'
  return undefined
}
