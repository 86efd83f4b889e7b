import type { Image } from './image.ts'
import { checkImageBytes } from './image-limits.ts'
import { inflateExactly } from './inflate-exactly.ts'
import { invalidPng, type PngChunks, readPngChunks } from './png-chunks.ts'
import { pngDataBytes, pngPixels } from './png-pixels.ts'

/** Maximum compression ratio of deflate ("zlib Technical Details", zlib.net). */
const maxDeflateRatio = 1032

/**
 * Decodes a PNG of any colour type and depth, interlaced or not (PNG, third edition). Of an animation, decodes the still
 * image. Rounds 16-bit samples to 8 bits; does not apply gamma and colour profiles.
 *
 * Written here because fast-png inflates without a limit, so that a small file can exhaust the memory, and misreads
 * interlaced images of less than 8 bits.
 * @throws BAD_INPUT, TOO_LARGE
 */
export async function decodePng(bytes: Uint8Array): Promise<Image> {
  checkImageBytes(bytes)
  const chunks = readPngChunks(bytes)
  const { width, height } = chunks.header
  return { width, height, rgba: pngPixels(chunks, await inflateData(chunks)) }
}

async function inflateData({ header, data }: PngChunks): Promise<Uint8Array> {
  const compressed = data.reduce((sum, part) => sum + part.length, 0)
  const size = pngDataBytes(header)
  // A header that promises more than deflate can produce is rejected before memory is allocated.
  if (size > compressed * maxDeflateRatio + 1024) throw invalidPng('its data is truncated.')
  const raw = await inflateExactly(data, size)
  if (raw === undefined) throw invalidPng('its data is damaged.')
  return raw
}
