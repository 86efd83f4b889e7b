import type { Image } from './image.ts'
import { checkImageBytes, maxImagePixels } from './image-limits.ts'
import { invalidJpeg } from './jpeg-errors.ts'
import type { JpegFrame } from './jpeg-frame.ts'
import { type JpegSegments, readJpegSegments } from './jpeg-segments.ts'
import { orientImage } from './orient-image.ts'

/** Memory that the decoder may count for itself; a picture of the most pixels and three full components takes 352 MiB. */
const maxDecoderMebibytes = 512

/**
 * Decodes a JPEG with 8 bits per sample, grey or in colour, baseline or progressive, to upright pixels. Does not apply colour
 * profiles. The pixels are the same in Node and in browsers: a vector has their hash (docs/adr/0031-jpeg-decoder.md).
 *
 * The segments are checked here, because jpeg-js accepts files whose data ends at a restart marker, and ignores Adobe's
 * statement that components are red, green and blue. A JPEG has no checksum: damage that happens to decode is not found.
 * @throws BAD_INPUT when the JPEG is damaged or of a kind that is not decoded; TOO_LARGE
 */
export async function decodeJpeg(bytes: Uint8Array): Promise<Image> {
  checkImageBytes(bytes)
  const segments = readJpegSegments(bytes)
  const size = segments.parts.reduce((sum, part) => sum + part.length, 0)
  // Every block takes one bit or more. A header that promises more is rejected before memory is allocated.
  if (blocksOf(segments.frame) > size * 8) throw invalidJpeg('a part of its data is missing.')
  return orientImage(await decodeSegments(segments, size), segments.orientation)
}

function blocksOf({ components }: JpegFrame): number {
  return components.reduce((sum, { blocksAcross, blocksDown }) => sum + blocksAcross * blocksDown, 0)
}

async function decodeSegments({ frame, yCbCr, parts }: JpegSegments, size: number): Promise<Image> {
  const file = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    // The decoder takes the factors of a single component from the file, where they have no effect by the standard.
    if (frame.components.length === 1 && part[0] === 0xff && isFrameMarker(part[1])) file[at + 11] = 0x11
    at += part.length
  }
  // The package is CommonJS: of a bundle's module it is the default export alone.
  const { decode } = (await import('jpeg-js')).default
  const { width, height } = frame
  try {
    const { data } = decode(file, {
      useTArray: true,
      colorTransform: yCbCr,
      // Without it, the last restart interval of a single component has to be full.
      tolerantDecoding: true,
      maxResolutionInMP: maxImagePixels / 1e6,
      maxMemoryUsageInMB: maxDecoderMebibytes,
    })
    return { width, height, rgba: data }
  } catch (error) {
    throw invalidJpeg('its data is damaged.', error)
  }
}

function isFrameMarker(marker: number | undefined): boolean {
  return marker === 0xc0 || marker === 0xc1 || marker === 0xc2
}
