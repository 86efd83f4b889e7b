import { OgError } from '@opengradient/protocol'

import { decodeBmp } from './decode-bmp.ts'
import { decodeGif } from './decode-gif.ts'
import { decodeJpeg } from './decode-jpeg.ts'
import { decodePng } from './decode-png.ts'
import { decodeWebp } from './decode-webp.ts'
import type { Image } from './image.ts'

interface ImageFormat {
  /** The first bytes; a dot stands for any. */
  readonly start: string
  readonly decode: (bytes: Uint8Array) => Image | Promise<Image>
}

const formats: readonly ImageFormat[] = [
  { start: '\x89PNG\r\n\x1a\n', decode: decodePng },
  { start: '\xff\xd8\xff', decode: decodeJpeg },
  { start: 'GIF87a', decode: decodeGif },
  { start: 'GIF89a', decode: decodeGif },
  { start: 'BM', decode: decodeBmp },
  { start: 'RIFF....WEBP', decode: decodeWebp },
]

/** Formats that are not decoded: their first bytes, name and extension. */
const otherFormats: readonly (readonly [start: string, name: string, extension: string])[] = [
  ['....ftypavif', 'an AVIF', 'avif'],
  ['....ftypavis', 'an AVIF', 'avif'],
  ['....ftyphei', 'a HEIC', 'heic'],
  ['....ftyphev', 'a HEIC', 'heic'],
  ['....ftypmif1', 'a HEIF', 'heif'],
  ['II*\0', 'a TIFF', 'tiff'],
  ['MM\0*', 'a TIFF', 'tiff'],
  ['\0\0\0\x0cJXL ', 'a JPEG XL', 'jxl'],
  ['\xff\x0a', 'a JPEG XL', 'jxl'],
  ['\0\0\0\x0cjP  ', 'a JPEG 2000', 'jp2'],
  ['\0\0\x01\0', 'an icon', 'ico'],
  ['%PDF', 'a PDF', 'pdf'],
  ['<svg', 'an SVG', 'svg'],
  ['<?xml', 'an XML file', 'svg'],
]

/**
 * Decodes an image file. The format is detected by its first bytes: PNG, JPEG, WebP, the first picture of a GIF, or BMP.
 * @throws BAD_INPUT when the format is not supported or the file is damaged; TOO_LARGE
 */
export async function decodeImage(bytes: Uint8Array): Promise<Image> {
  const format = formats.find(({ start }) => startsWith(bytes, start))
  if (format !== undefined) return format.decode(bytes)
  const [, name = 'not', extension] = otherFormats.find(([start]) => startsWith(bytes, start)) ?? []
  const file = extension === undefined ? 'FILE' : `FILE.${extension}`
  throw new OgError(
    'BAD_INPUT',
    `The image is ${name}${extension === undefined ? '' : ', not'} a PNG, JPEG, WebP, GIF or BMP.`,
    {
      details: { field: 'input.image' },
      next: [
        extension === 'pdf' || extension === 'svg'
          ? `Convert the image, for example with ImageMagick: magick '${file}[0]' FILE.png`
          : `Convert the image, for example: ffmpeg -i ${file} -frames:v 1 FILE.png`,
      ],
    },
  )
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  if (bytes.length < start.length) return false
  for (let i = 0; i < start.length; i++) if (start[i] !== '.' && bytes[i] !== start.charCodeAt(i)) return false
  return true
}
