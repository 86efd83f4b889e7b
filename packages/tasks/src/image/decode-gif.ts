import type { Image } from './image.ts'
import { invalidImage } from './image-errors.ts'
import { checkImageBytes, checkImagePixels } from './image-limits.ts'

const blocks = { extension: 0x21, picture: 0x2c, graphicControl: 0xf9 } as const
/** First row and distance of the rows of each pass of an interlaced picture. */
const passes = [
  [0, 8],
  [4, 8],
  [2, 4],
  [1, 2],
] as const
/** Codes have at most twelve bits. */
const maxCodes = 4096

/**
 * Decodes the first picture of a GIF, in its place on the screen that the file describes. The rest of the screen is transparent.
 * Written here because the packages for it read all pictures of an animation before one, without bounds.
 * @throws BAD_INPUT, TOO_LARGE
 */
export function decodeGif(bytes: Uint8Array): Image {
  checkImageBytes(bytes)
  const file = new GifFile(bytes)
  file.at = 6
  const [screenWidth, screenHeight, flags] = [file.short(), file.short(), file.byte()]
  file.at += 2
  const globalPalette = file.palette(flags)
  const transparent = file.toFirstPicture()
  const [left, top, width, height, own] = [file.short(), file.short(), file.short(), file.short(), file.byte()]
  if (width === 0 || height === 0) throw invalidImage('GIF', `its first picture has ${width} × ${height} pixels.`)
  const [across, down] = [screenWidth || left + width, screenHeight || top + height]
  checkImagePixels(across, down)
  checkImagePixels(width, height)
  const palette = file.palette(own) ?? globalPalette
  if (palette === undefined) throw invalidImage('GIF', 'its first picture has no palette.')
  const indices = decodeCodes(file, width * height)
  const rgba = new Uint8Array(across * down * 4)
  const rows = (own & 0x40) === 0 ? undefined : interlacedRows(height)
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i] as number
    const row = Math.floor(i / width)
    const [x, y] = [left + (i % width), top + (rows?.[row] ?? row)]
    if (index === transparent || x >= across || y >= down) continue
    if (index * 3 >= palette.length) throw invalidImage('GIF', 'a pixel has a colour that is not in its palette.')
    const to = (y * across + x) * 4
    for (let channel = 0; channel < 3; channel++) rgba[to + channel] = palette[index * 3 + channel] as number
    rgba[to + 3] = 255
  }
  return { width: across, height: down, rgba }
}

function interlacedRows(height: number): number[] {
  const rows: number[] = []
  for (const [first, distance] of passes) for (let row = first; row < height; row += distance) rows.push(row)
  return rows
}

/** Reads a file forwards; a read beyond its end is an error. */
class GifFile {
  readonly #bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  byte(): number {
    const byte = this.#bytes[this.at++]
    if (byte === undefined) throw invalidImage('GIF', 'it is cut before the end of its first picture.')
    return byte
  }

  short(): number {
    return this.byte() | (this.byte() << 8)
  }

  /** The palette that the flags of a screen or picture announce. */
  palette(flags: number): Uint8Array | undefined {
    if ((flags & 0x80) === 0) return undefined
    const length = 3 * 2 ** ((flags & 7) + 1)
    const palette = this.#bytes.subarray(this.at, this.at + length)
    this.at += length
    return palette
  }

  /** Moves behind the mark of the first picture. @returns its transparent colour */
  toFirstPicture(): number | undefined {
    let transparent: number | undefined
    for (;;) {
      const block = this.byte()
      if (block === blocks.picture) return transparent
      if (block !== blocks.extension) throw invalidImage('GIF', 'it has no picture.')
      const label = this.byte()
      if (label === blocks.graphicControl && this.#bytes[this.at] === 4) {
        transparent = ((this.#bytes[this.at + 1] ?? 0) & 1) === 0 ? undefined : this.#bytes[this.at + 4]
      }
      for (let size = this.byte(); size > 0; size = this.byte()) this.at += size
    }
  }
}

/** Decodes the colours of a picture (LZW with codes of variable length). @param count pixels, all of which must be there */
function decodeCodes(file: GifFile, count: number): Uint8Array {
  const leastBits = file.byte()
  if (leastBits < 1 || leastBits > 8) throw invalidImage('GIF', `its codes have ${leastBits} bits.`)
  const [clear, end] = [2 ** leastBits, 2 ** leastBits + 1]
  // A code stands for that of its prefix and one more colour.
  const [prefixes, colours, lengths] = [new Uint16Array(maxCodes), new Uint8Array(maxCodes), new Uint32Array(maxCodes)]
  for (let code = 0; code < clear; code++) {
    colours[code] = code
    lengths[code] = 1
  }
  const indices = new Uint8Array(count)
  const codes = new CodeReader(file)
  let [bits, next, last, at] = [leastBits + 1, end + 1, -1, 0]
  while (at < count) {
    const code = codes.read(bits)
    if (code === end) throw invalidImage('GIF', `it has ${at} of ${count} pixels.`)
    if (code === clear) {
      ;[bits, next, last] = [leastBits + 1, end + 1, -1]
      continue
    }
    if (code > next || (code === next && last < 0) || (last < 0 && code > end)) {
      throw invalidImage('GIF', 'its data is damaged.')
    }
    // The code that is about to be defined is its prefix and the first colour of it again.
    const known = code < next ? code : last
    const first = writeColours({ prefixes, colours, lengths }, known, indices, at)
    at += lengths[known] as number
    if (code === next && at < count) indices[at++] = first
    if (last >= 0 && next < maxCodes) {
      prefixes[next] = last
      colours[next] = first
      lengths[next] = (lengths[last] as number) + 1
      next++
      if (next === 2 ** bits && bits < 12) bits++
    }
    last = code
  }
  return indices
}

interface CodeTable {
  readonly prefixes: Uint16Array
  readonly colours: Uint8Array
  readonly lengths: Uint32Array
}

/** Writes the colours of a code; those behind the last pixel are left out. @returns the first of them */
function writeColours(table: CodeTable, code: number, indices: Uint8Array, at: number): number {
  let each = code
  for (let to = at + (table.lengths[code] as number) - 1; ; to--) {
    const colour = table.colours[each] as number
    if (to < indices.length) indices[to] = colour
    if (to === at) return colour
    each = table.prefixes[each] as number
  }
}

/** Reads codes of any number of bits from the blocks of a picture. */
class CodeReader {
  readonly #file: GifFile
  #left = 0
  #bits = 0
  #count = 0

  constructor(file: GifFile) {
    this.#file = file
  }

  read(bits: number): number {
    while (this.#count < bits) {
      if (this.#left === 0) {
        this.#left = this.#file.byte()
        if (this.#left === 0) throw invalidImage('GIF', 'a part of its data is missing.')
      }
      this.#left--
      this.#bits |= this.#file.byte() << this.#count
      this.#count += 8
    }
    const code = this.#bits & (2 ** bits - 1)
    this.#bits >>>= bits
    this.#count -= bits
    return code
  }
}
