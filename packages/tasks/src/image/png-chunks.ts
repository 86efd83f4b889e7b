import { OgError } from '@opengradient/protocol'

import { crc32 } from './crc32.ts'
import { checkImagePixels } from './image-limits.ts'

const signature = [137, 80, 78, 71, 13, 10, 26, 10]

/** Colour types of the PNG specification (third edition, §11.2.1): samples per pixel and permitted depths. */
const colourTypes: Record<number, { channels: number; depths: readonly number[] }> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
}

/** The fields of the IHDR chunk. */
export interface PngHeader {
  readonly width: number
  readonly height: number
  /** Bits per sample. */
  readonly depth: number
  /** Colour type. */
  readonly colour: number
  /** Samples per pixel. */
  readonly channels: number
  readonly interlaced: boolean
}

/** The chunks of a PNG that determine its pixels. */
export interface PngChunks {
  readonly header: PngHeader
  readonly palette: Uint8Array | undefined
  readonly transparency: Uint8Array | undefined
  /** Parts of the compressed pixel data, in order. */
  readonly data: readonly Uint8Array[]
}

/**
 * Reads and validates the chunks of a PNG, their checksums included.
 * @throws BAD_INPUT, TOO_LARGE
 */
export function readPngChunks(bytes: Uint8Array): PngChunks {
  if (signature.some((byte, i) => bytes[i] !== byte)) throw invalidPng('it does not begin with the signature.')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let header: PngHeader | undefined
  let palette: Uint8Array | undefined
  let transparency: Uint8Array | undefined
  const data: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) throw invalidPng('it is truncated.')
    const body = bytes.subarray(at + 8, at + 8 + length)
    // A chunk type with a lower-case first letter is optional (§5.4) and ignored, except for transparency.
    const used = /^[A-Z]/.test(type) || type === 'tRNS'
    if (used && crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) {
      throw invalidPng(`its chunk ${JSON.stringify(type)} is damaged.`)
    }
    if (header === undefined && type !== 'IHDR') throw invalidPng('it does not begin with its header.')
    if (type === 'IHDR') {
      if (header !== undefined) throw invalidPng('it has two headers.')
      header = parseHeader(body)
    } else if (type === 'PLTE') palette = body
    else if (type === 'tRNS') transparency = body
    else if (type === 'IDAT') data.push(body)
    else if (type === 'IEND') return validate({ header: header as PngHeader, palette, transparency, data })
    else if (used) throw invalidPng(`its chunk ${JSON.stringify(type)} is unknown.`)
    at += 12 + length
  }
  throw invalidPng('it is truncated.')
}

function parseHeader(body: Uint8Array): PngHeader {
  if (body.length !== 13) throw invalidPng('its header has the wrong length.')
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  const depth = view.getUint8(8)
  const colour = view.getUint8(9)
  const compression = view.getUint8(10)
  const filter = view.getUint8(11)
  const interlace = view.getUint8(12)
  const colourType = colourTypes[colour]
  if (!colourType?.depths.includes(depth)) throw invalidPng(`colour type ${colour} with ${depth} bits does not exist.`)
  if (compression !== 0 || filter !== 0 || interlace > 1) {
    throw invalidPng('its compression, filter or interlace method is unknown.')
  }
  if (width === 0 || height === 0) throw invalidPng('it has no pixels.')
  checkImagePixels(width, height)
  return { width, height, depth, colour, channels: colourType.channels, interlaced: interlace === 1 }
}

function validate(chunks: PngChunks): PngChunks {
  const { header, palette, transparency } = chunks
  if (header.colour === 3) {
    if (palette === undefined) throw invalidPng('it has no palette.')
    if (palette.length === 0 || palette.length % 3 !== 0 || palette.length > 768) {
      throw invalidPng('its palette is damaged.')
    }
  }
  const expected = { 0: 2, 2: 6 }[header.colour]
  if (transparency !== undefined && expected !== undefined && transparency.length !== expected) {
    throw invalidPng('its transparency is damaged.')
  }
  return chunks
}

/** The error for a PNG that cannot be decoded. */
export function invalidPng(reason: string): OgError {
  return new OgError('BAD_INPUT', `The PNG cannot be read: ${reason}`, {
    details: { field: 'input.image' },
    next: ['Save the image again as PNG.'],
  })
}
