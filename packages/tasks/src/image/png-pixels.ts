import { invalidPng, type PngChunks, type PngHeader } from './png-chunks.ts'

/** One pass of an interlaced image (Adam7), or the whole image. */
interface Pass {
  readonly x: number
  readonly y: number
  readonly stepX: number
  readonly stepY: number
  readonly width: number
  readonly height: number
}

/** Adam7's seven passes as x, y, step x, step y (PNG, third edition, §8.1). */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Size of the inflated pixel data, in bytes: each row has a filter byte and its samples. */
export function pngDataBytes(header: PngHeader): number {
  return passesOf(header).reduce((sum, pass) => sum + pass.height * (1 + rowBytes(header, pass.width)), 0)
}

/** The passes in the order of the file; empty ones are not stored. */
function passesOf({ width, height, interlaced }: PngHeader): Pass[] {
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

function rowBytes({ channels, depth }: PngHeader, width: number): number {
  return Math.ceil((width * channels * depth) / 8)
}

/**
 * Converts inflated pixel data to four bytes per pixel: red, green, blue, opacity. Overwrites `raw`.
 * @throws BAD_INPUT when a filter or a palette index does not exist
 */
export function pngPixels(chunks: PngChunks, raw: Uint8Array): Uint8Array {
  const { header } = chunks
  const rgba = new Uint8Array(header.width * header.height * 4)
  const write = header.colour === 3 ? paletteWriter(chunks, rgba) : sampleWriter(chunks, rgba)
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

/** Reverses a row's filter in place (§9). `step` is the distance to the same byte of the previous pixel. */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, step: number): void {
  if (filter > 4) throw invalidPng(`its row filter ${filter} does not exist.`)
  if (filter === 0) return
  for (let i = 0; i < line.length; i++) {
    const left = i < step ? 0 : (line[i - step] as number)
    const up = above[i] as number
    const corner = i < step ? 0 : (above[i - step] as number)
    const predicted =
      filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
    line[i] = (line[i] as number) + predicted
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

/** Writes pixel `x` of an unfiltered row to the output at byte `to`. */
type PixelWriter = (line: Uint8Array, x: number, to: number) => void

function sampleReader(depth: number): (line: Uint8Array, index: number) => number {
  if (depth === 8) return (line, index) => line[index] as number
  if (depth === 16) return (line, index) => ((line[2 * index] as number) << 8) | (line[2 * index + 1] as number)
  const mask = 2 ** depth - 1
  return (line, index) => {
    const bit = index * depth
    return ((line[bit >> 3] as number) >> (8 - depth - (bit & 7))) & mask
  }
}

function paletteWriter({ header, palette, transparency }: PngChunks, rgba: Uint8Array): PixelWriter {
  const sample = sampleReader(header.depth)
  const colours = palette as Uint8Array
  return (line, x, to) => {
    const index = sample(line, x)
    if (index * 3 >= colours.length) throw invalidPng(`colour ${index} is not in its palette.`)
    rgba.set(colours.subarray(index * 3, index * 3 + 3), to)
    rgba[to + 3] = transparency?.[index] ?? 255
  }
}

function sampleWriter({ header, transparency }: PngChunks, rgba: Uint8Array): PixelWriter {
  const { depth, channels, colour } = header
  const sample = sampleReader(depth)
  const max = 2 ** depth - 1
  const toByte = (value: number): number => (depth === 8 ? value : Math.round((value * 255) / max))
  // For greyscale and true colour, the single colour that is transparent.
  const key =
    transparency && colour < 4
      ? Array.from(
          { length: channels },
          (_, i) => ((transparency[2 * i] as number) << 8) | (transparency[2 * i + 1] as number),
        )
      : undefined
  const grey = channels < 3
  const hasOpacity = colour >= 4
  return (line, x, to) => {
    const from = x * channels
    const red = sample(line, from)
    const green = grey ? red : sample(line, from + 1)
    const blue = grey ? red : sample(line, from + 2)
    rgba[to] = toByte(red)
    rgba[to + 1] = toByte(green)
    rgba[to + 2] = toByte(blue)
    if (hasOpacity) rgba[to + 3] = toByte(sample(line, from + channels - 1))
    else rgba[to + 3] = key && red === key[0] && (grey || (green === key[1] && blue === key[2])) ? 0 : 255
  }
}
