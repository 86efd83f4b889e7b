import { OgError } from '@opengradient/protocol'

import { crc32 } from './crc32.ts'
import { inflateExactly } from './inflate.ts'
import type { Picture } from './picture.ts'

/** Largest PNG file that is decoded, in bytes, and the most pixels. */
export const maxPngBytes = 1 << 26
export const maxPngPixels = 1 << 24

const signature = [137, 80, 78, 71, 13, 10, 26, 10]

/** Colour types of the PNG specification (third edition, §11.2.1): samples per pixel and the depths they may have. */
const colourTypes: Record<number, { channels: number; depths: readonly number[] }> = {
  0: { channels: 1, depths: [1, 2, 4, 8, 16] },
  2: { channels: 3, depths: [8, 16] },
  3: { channels: 1, depths: [1, 2, 4, 8] },
  4: { channels: 2, depths: [8, 16] },
  6: { channels: 4, depths: [8, 16] },
}

interface Header {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly channels: number
  readonly interlaced: boolean
}

interface Chunks {
  readonly header: Header
  readonly palette: Uint8Array | undefined
  readonly transparency: Uint8Array | undefined
  readonly data: readonly Uint8Array[]
}

/**
 * Reads a PNG of any colour type and depth, interlaced or not. Of animations, the still picture. Sixteen-bit samples are
 * rounded to eight; gamma and colour profiles are not applied.
 *
 * Not by a library: fast-png unpacks without a limit, so that a small bomb takes all memory, and misreads interlaced
 * pictures of less than 8 bits.
 * @throws BAD_INPUT, TOO_LARGE
 */
export async function decodePng(bytes: Uint8Array): Promise<Picture> {
  if (bytes.length > maxPngBytes) {
    throw new OgError('TOO_LARGE', `A picture of ${bytes.length} bytes is over the limit of ${maxPngBytes}.`)
  }
  const chunks = readChunks(bytes)
  const { header } = chunks
  const packed = chunks.data.reduce((sum, part) => sum + part.length, 0)
  const size = passesOf(header).reduce((sum, pass) => sum + pass.height * (1 + rowBytes(header, pass.width)), 0)
  // Deflate packs 1,032 to one at best: a claim beyond that needs no memory to be refused.
  if (size > packed * 1032 + 1024) throw bad('its data is cut off.')
  const raw = await inflateExactly(chunks.data, size)
  if (raw === undefined) throw bad('its data is damaged.')
  return { width: header.width, height: header.height, rgba: toRgba(chunks, raw) }
}

function readChunks(bytes: Uint8Array): Chunks {
  if (signature.some((byte, i) => bytes[i] !== byte)) throw notPng(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let header: Header | undefined
  let palette: Uint8Array | undefined
  let transparency: Uint8Array | undefined
  const data: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (at + 12 + length > bytes.length) throw bad('it is cut off.')
    const body = bytes.subarray(at + 8, at + 8 + length)
    // Chunks with a small first letter may be ignored by who does not know them; transparency is used, so it is checked.
    const used = /^[A-Z]/.test(type) || type === 'tRNS'
    if (used && crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length)) {
      throw bad(`its chunk ${JSON.stringify(type)} is damaged.`)
    }
    if (header === undefined && type !== 'IHDR') throw bad('it does not begin with its header.')
    if (type === 'IHDR') {
      if (header !== undefined) throw bad('it has two headers.')
      header = parseHeader(body)
    } else if (type === 'PLTE') palette = body
    else if (type === 'tRNS') transparency = body
    else if (type === 'IDAT') data.push(body)
    else if (type === 'IEND') {
      const done = { header: header as Header, palette, transparency, data }
      checkChunks(done)
      return done
    } else if (used) throw bad(`its chunk ${JSON.stringify(type)} is unknown.`)
    at += 12 + length
  }
  throw bad('it is cut off.')
}

function parseHeader(body: Uint8Array): Header {
  if (body.length !== 13) throw bad('its header has the wrong length.')
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength)
  const width = view.getUint32(0)
  const height = view.getUint32(4)
  const [depth, colour, compression, filter, interlace] = body.subarray(8) as unknown as [
    number,
    number,
    number,
    number,
    number,
  ]
  const kind = colourTypes[colour]
  if (!kind?.depths.includes(depth)) throw bad(`colour type ${colour} with ${depth} bits does not exist.`)
  if (compression !== 0 || filter !== 0 || interlace > 1) throw bad('its method of packing is unknown.')
  if (width === 0 || height === 0) throw bad('it has no pixels.')
  if (width * height > maxPngPixels) {
    throw new OgError('TOO_LARGE', `A picture of ${width} × ${height} pixels is over the limit of ${maxPngPixels}.`, {
      next: ['Make it smaller first.'],
    })
  }
  return { width, height, depth, colour, channels: kind.channels, interlaced: interlace === 1 }
}

function checkChunks({ header, palette, transparency }: Chunks): void {
  if (header.colour === 3) {
    if (palette === undefined) throw bad('it has no palette.')
    if (palette.length === 0 || palette.length % 3 !== 0 || palette.length > 768) throw bad('its palette is damaged.')
  }
  const expected = { 0: 2, 2: 6 }[header.colour]
  if (transparency !== undefined && expected !== undefined && transparency.length !== expected) {
    throw bad('its transparency is damaged.')
  }
}

interface Pass {
  readonly x: number
  readonly y: number
  readonly stepX: number
  readonly stepY: number
  readonly width: number
  readonly height: number
}

/** Adam7's seven passes as x, y, step x, step y (§8.1). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** The sub-pictures in which the rows come; empty ones are not stored. */
function passesOf({ width, height, interlaced }: Header): Pass[] {
  return (interlaced ? adam7 : ([[0, 0, 1, 1]] as const))
    .map(([x, y, stepX, stepY]) => ({
      x,
      y,
      stepX,
      stepY,
      width: Math.max(0, Math.ceil((width - x) / stepX)),
      height: Math.max(0, Math.ceil((height - y) / stepY)),
    }))
    .filter((pass) => pass.width > 0 && pass.height > 0)
}

function rowBytes({ channels, depth }: Header, width: number): number {
  return Math.ceil((width * channels * depth) / 8)
}

function toRgba(chunks: Chunks, raw: Uint8Array): Uint8Array {
  const { header } = chunks
  const rgba = new Uint8Array(header.width * header.height * 4)
  const write = pixelWriter(chunks, rgba)
  const step = Math.max(1, (header.channels * header.depth) >> 3)
  let at = 0
  for (const pass of passesOf(header)) {
    const length = rowBytes(header, pass.width)
    let above: Uint8Array = new Uint8Array(length)
    for (let row = 0; row < pass.height; row++) {
      const filter = raw[at] as number
      const line = raw.subarray(at + 1, at + 1 + length)
      unfilter(filter, line, above, step)
      const base = (pass.y + row * pass.stepY) * header.width + pass.x
      for (let x = 0; x < pass.width; x++) write(line, x, (base + x * pass.stepX) * 4)
      above = line
      at += 1 + length
    }
  }
  return rgba
}

/** Undoes a row's filter in place (§9). `step` is the distance to the same byte of the pixel before. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > 4) throw bad(`its row filter ${filter} does not exist.`)
  if (filter === 0) return
  for (let i = 0; i < line.length; i++) {
    const left = i < step ? 0 : (line[i - step] as number)
    const up = above[i] as number
    const corner = i < step ? 0 : (above[i - step] as number)
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
    line[i] = (line[i] as number) + guess
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const toLeft = Math.abs(estimate - left)
  const toUp = Math.abs(estimate - up)
  const toCorner = Math.abs(estimate - corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

/** Writes pixel `x` of an unfiltered row to `rgba` at byte `to`. */
function pixelWriter(
  { header, palette, transparency }: Chunks,
  rgba: Uint8Array,
): (line: Uint8Array, x: number, to: number) => void {
  const { depth, channels, colour } = header
  const most = 2 ** depth - 1
  const sample = (line: Uint8Array, index: number): number => {
    if (depth === 8) return line[index] as number
    if (depth === 16) return ((line[2 * index] as number) << 8) | (line[2 * index + 1] as number)
    const bit = index * depth
    return ((line[bit >> 3] as number) >> (8 - depth - (bit & 7))) & most
  }
  if (colour === 3) {
    const colours = palette as Uint8Array
    return (line, x, to) => {
      const index = sample(line, x)
      if (index * 3 >= colours.length) throw bad(`colour ${index} is not in its palette.`)
      rgba.set(colours.subarray(index * 3, index * 3 + 3), to)
      rgba[to + 3] = transparency?.[index] ?? 255
    }
  }
  // For grey and true colour, the one colour that counts as transparent.
  const key =
    transparency && colour < 4
      ? Array.from(
          { length: channels },
          (_, i) => ((transparency[2 * i] as number) << 8) | (transparency[2 * i + 1] as number),
        )
      : undefined
  const grey = channels < 3
  const hasOpacity = colour >= 4
  const eight = (value: number): number => (depth === 8 ? value : Math.round((value * 255) / most))
  return (line, x, to) => {
    const from = x * channels
    const red = sample(line, from)
    const green = grey ? red : sample(line, from + 1)
    const blue = grey ? red : sample(line, from + 2)
    rgba[to] = eight(red)
    rgba[to + 1] = eight(green)
    rgba[to + 2] = eight(blue)
    if (hasOpacity) rgba[to + 3] = eight(sample(line, from + channels - 1))
    else rgba[to + 3] = key && red === key[0] && (grey || (green === key[1] && blue === key[2])) ? 0 : 255
  }
}

function notPng(bytes: Uint8Array): OgError {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  const what = start.startsWith('\xff\xd8\xff')
    ? 'a JPEG'
    : start.startsWith('GIF8')
      ? 'a GIF'
      : start.startsWith('BM')
        ? 'a BMP'
        : start.startsWith('RIFF') && start.endsWith('WEBP')
          ? 'a WebP'
          : undefined
  return new OgError('BAD_INPUT', what ? `The image is ${what}, not a PNG.` : 'The image is not a PNG.', {
    next: ['Convert it to PNG first.'],
  })
}

function bad(why: string): OgError {
  return new OgError('BAD_INPUT', `The PNG cannot be read: ${why}`, { next: ['Save it again as PNG.'] })
}
