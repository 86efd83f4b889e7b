import type { Image } from './image.ts'
import { invalidImage, unsupportedImage } from './image-errors.ts'
import { checkImageBytes, checkImagePixels } from './image-limits.ts'

/** Bytes before the header of the picture, and the shortest headers: of OS/2, and of Windows. */
const fileHeaderBytes = 14
const coreHeaderBytes = 12
const infoHeaderBytes = 40

/** How pixels are stored. */
const methods = { plain: 0, masks: 3, alphaMasks: 6 } as const
const otherMethods: Record<number, string> = {
  ...{ 1: 'is compressed by run lengths', 2: 'is compressed by run lengths' },
  ...{ 4: 'contains a JPEG', 5: 'contains a PNG' },
}

/** Masks of pixels of 16 and 32 bits without masks in the file: red, green, blue, opacity. */
const plainMasks: Readonly<Record<number, readonly number[]>> = {
  16: [0x7c00, 0x03e0, 0x001f, 0],
  32: [0xff0000, 0x00ff00, 0x0000ff, 0],
}

interface BmpHeader {
  readonly width: number
  readonly height: number
  /** Whether the first row is the top one. */
  readonly isTopDown: boolean
  readonly bits: number
  readonly masks: readonly number[]
  /** Red, green and blue of each colour. */
  readonly palette: readonly (readonly [number, number, number])[]
  /** Where the pixels begin. */
  readonly offset: number
}

/**
 * Decodes a Windows bitmap of 1, 4, 8, 16, 24 or 32 bits per pixel without compression. Written here because the packages for it
 * allocate what a header promises, and read some kinds alone.
 * @throws BAD_INPUT, TOO_LARGE
 */
export function decodeBmp(bytes: Uint8Array): Image {
  checkImageBytes(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const header = readHeader(view)
  const { width, height, bits, offset, isTopDown } = header
  const rowBytes = Math.ceil((bits * width) / 32) * 4
  // The padding of the last row may be missing.
  const needed = offset + rowBytes * (height - 1) + Math.ceil((bits * width) / 8)
  if (needed > bytes.length) {
    throw invalidImage('BMP', `it has ${bytes.length} bytes, but its pixels end at ${needed}: a part is missing.`)
  }
  const rgba = new Uint8Array(width * height * 4)
  const read = pixelReader(view, header)
  for (let y = 0; y < height; y++) {
    const row = offset + rowBytes * (isTopDown ? y : height - 1 - y)
    for (let x = 0; x < width; x++) read(row, x, rgba, (y * width + x) * 4)
  }
  return { width, height, rgba }
}

function readHeader(view: DataView): BmpHeader {
  const size = view.byteLength < fileHeaderBytes + 4 ? 0 : view.getUint32(fileHeaderBytes, true)
  const isCore = size === coreHeaderBytes
  if (view.byteLength < fileHeaderBytes + size) throw invalidImage('BMP', 'its header is cut.')
  if (!isCore && (size < infoHeaderBytes || size > 124)) throw invalidImage('BMP', `its header has ${size} bytes.`)
  const width = isCore ? view.getUint16(18, true) : view.getInt32(18, true)
  const signedHeight = isCore ? view.getUint16(20, true) : view.getInt32(22, true)
  const bits = view.getUint16(isCore ? 24 : 28, true)
  const method = isCore ? methods.plain : view.getUint32(30, true)
  const height = Math.abs(signedHeight)
  if (width < 1 || height < 1) throw invalidImage('BMP', `its size is ${width} × ${signedHeight} pixels.`)
  checkImagePixels(width, height)
  assertKind(method, bits)
  const hasMasks = method !== methods.plain
  const maskCount = method === methods.alphaMasks || size >= 56 ? 4 : 3
  // Masks follow the shortest header, and are a part of the longer ones.
  const paletteAt = fileHeaderBytes + size + (hasMasks && size === infoHeaderBytes ? maskCount * 4 : 0)
  if (paletteAt > view.byteLength) throw invalidImage('BMP', 'its header is cut.')
  const masks = hasMasks ? readMasks(view, maskCount) : (plainMasks[bits] ?? [])
  const colours = bits > 8 ? 0 : isCore ? 0 : view.getUint32(46, true)
  const palette = bits > 8 ? [] : readPalette(view, paletteAt, colours === 0 ? 2 ** bits : colours, isCore ? 3 : 4)
  const offset = view.getUint32(10, true)
  if (offset < paletteAt) throw invalidImage('BMP', 'its pixels overlap its header.')
  return { width, height, isTopDown: signedHeight < 0, bits, masks, palette, offset }
}

function assertKind(method: number, bits: number): void {
  const isPlain = method === methods.plain
  if (!isPlain && method !== methods.masks && method !== methods.alphaMasks) {
    throw unsupportedImage('BMP', otherMethods[method] ?? `has the compression ${method}`)
  }
  if (!(isPlain ? [1, 4, 8, 16, 24, 32] : [16, 32]).includes(bits)) {
    throw unsupportedImage('BMP', `has ${bits} bits per pixel${isPlain ? '' : ' with masks'}`)
  }
}

function readMasks(view: DataView, count: number): number[] {
  const at = fileHeaderBytes + infoHeaderBytes
  return [0, 1, 2, 3].map((i) => (i < count ? view.getUint32(at + i * 4, true) : 0))
}

function readPalette(view: DataView, at: number, count: number, width: number): BmpHeader['palette'] {
  if (count > 256 || at + count * width > view.byteLength) throw invalidImage('BMP', `it has ${count} colours.`)
  return Array.from({ length: count }, (_, i) => {
    const entry = at + i * width
    return [view.getUint8(entry + 2), view.getUint8(entry + 1), view.getUint8(entry)]
  })
}

type PixelReader = (row: number, x: number, rgba: Uint8Array, to: number) => void

function pixelReader(view: DataView, { bits, palette, masks }: BmpHeader): PixelReader {
  if (bits <= 8) {
    const perByte = 8 / bits
    return (row, x, rgba, to) => {
      const shift = 8 - bits * ((x % perByte) + 1)
      const colour = palette[(view.getUint8(row + Math.floor(x / perByte)) >> shift) & (2 ** bits - 1)]
      if (colour === undefined) throw invalidImage('BMP', 'a pixel has a colour that is not in its palette.')
      for (let i = 0; i < 3; i++) rgba[to + i] = colour[i] as number
      rgba[to + 3] = 255
    }
  }
  if (bits === 24) {
    return (row, x, rgba, to) => {
      const at = row + x * 3
      for (let i = 0; i < 3; i++) rgba[to + i] = view.getUint8(at + 2 - i)
      rgba[to + 3] = 255
    }
  }
  const channels = masks.map(channelOf)
  return (row, x, rgba, to) => {
    const pixel = bits === 16 ? view.getUint16(row + x * 2, true) : view.getUint32(row + x * 4, true)
    for (let i = 0; i < 4; i++) rgba[to + i] = (channels[i] as ChannelReader)(pixel, i === 3 ? 255 : 0)
  }
}

type ChannelReader = (pixel: number, absent: number) => number

/** The samples of a mask, scaled to 8 bits. A mask of no bits has none. */
function channelOf(mask: number): ChannelReader {
  if (mask === 0) return (_, absent) => absent
  const shift = 31 - Math.clz32(mask & -mask)
  const most = mask >>> shift
  return (pixel) => Math.round(((((pixel & mask) >>> 0) >>> shift) * 255) / most)
}
