import { OgError } from '@opengradient/protocol'

import { decodeJpeg } from './decode-jpeg.ts'
import { decodePng } from './decode-png.ts'
import type { Image } from './image.ts'

const pngSignature = [137, 80, 78, 71, 13, 10, 26, 10]
const jpegSignature = [0xff, 0xd8, 0xff]

/**
 * Decodes an image file. The format is detected by its first bytes: PNG or JPEG.
 * @throws BAD_INPUT when the format is not supported or the file is damaged; TOO_LARGE
 */
export async function decodeImage(bytes: Uint8Array): Promise<Image> {
  if (pngSignature.every((byte, i) => bytes[i] === byte)) return decodePng(bytes)
  if (jpegSignature.every((byte, i) => bytes[i] === byte)) return decodeJpeg(bytes)
  const format = unsupportedFormat(bytes)
  const message = format ? `The image is a ${format}, not a PNG or a JPEG.` : 'The image is not a PNG or a JPEG.'
  const file = format === undefined ? 'FILE' : `FILE.${format.toLowerCase()}`
  throw new OgError('BAD_INPUT', message, {
    details: { field: 'input.image' },
    // Of an animation, ImageMagick would otherwise write one file per picture.
    next: [`Convert the image, for example with ImageMagick: magick '${file}[0]' FILE.png`],
  })
}

function unsupportedFormat(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('GIF8')) return 'GIF'
  if (start.startsWith('BM')) return 'BMP'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'WebP'
  return undefined
}
