import { concat, text } from '../bytes.fixture.ts'
import { crc32 } from './crc32.ts'

export interface PngOptions {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly interlaced?: boolean
  readonly palette?: readonly number[]
  readonly transparency?: readonly number[]
  /** The filter of each row in turn. */
  readonly filters?: readonly number[]
  /** The samples of pixel (x, y). */
  sample(x: number, y: number): readonly number[]
}

/** Encodes a PNG of any colour type and depth, written from the specification and independently of the decoder. */
export async function encodePng(options: PngOptions): Promise<Uint8Array> {
  const { width, height, depth, colour, interlaced = false } = options
  const rows: Uint8Array[] = []
  const channels = [1, 0, 3, 1, 2, 0, 4][colour] as number
  const back = Math.max(1, (channels * depth) >> 3)
  const passes = interlaced
    ? [
        [0, 0, 8, 8],
        [4, 0, 8, 8],
        [0, 4, 4, 8],
        [2, 0, 4, 4],
        [0, 2, 2, 4],
        [1, 0, 2, 2],
        [0, 1, 1, 2],
      ]
    : [[0, 0, 1, 1]]
  for (const [x0, y0, dx, dy] of passes as [number, number, number, number][]) {
    let above: Uint8Array | undefined
    for (let y = y0; y < height; y += dy) {
      const samples: number[] = []
      for (let x = x0; x < width; x += dx) samples.push(...options.sample(x, y))
      if (samples.length === 0) continue
      const line = pack(samples, depth)
      const filter = options.filters?.[rows.length % options.filters.length] ?? 0
      rows.push(Uint8Array.of(filter, ...applyFilter(filter, line, above ?? new Uint8Array(line.length), back)))
      above = line
    }
  }
  const header = new DataView(new ArrayBuffer(13))
  header.setUint32(0, width)
  header.setUint32(4, height)
  new Uint8Array(header.buffer).set([depth, colour, 0, 0, interlaced ? 1 : 0], 8)
  return pngFile([
    ['IHDR', new Uint8Array(header.buffer)],
    ...(options.palette ? [['PLTE', Uint8Array.from(options.palette)] as const] : []),
    ...(options.transparency ? [['tRNS', Uint8Array.from(options.transparency)] as const] : []),
    ['IDAT', await deflate(concat(rows))],
    ['IEND', new Uint8Array()],
  ])
}

/** Assembles chunks into a PNG file. */
export function pngFile(chunks: readonly (readonly [type: string, body: Uint8Array])[]): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10)]
  for (const [type, body] of chunks) {
    const named = concat([text(type), body])
    const numbers = new DataView(new ArrayBuffer(8))
    numbers.setUint32(0, body.length)
    numbers.setUint32(4, crc32(named))
    parts.push(new Uint8Array(numbers.buffer, 0, 4), named, new Uint8Array(numbers.buffer, 4, 4))
  }
  return concat(parts)
}

/** Encodes a greyscale PNG of 8 bits. */
export function greyPng(width: number, height: number, value: (x: number, y: number) => number): Promise<Uint8Array> {
  return encodePng({ width, height, depth: 8, colour: 0, sample: (x, y) => [value(x, y)] })
}

function pack(samples: readonly number[], depth: number): Uint8Array {
  if (depth === 16) return Uint8Array.from(samples.flatMap((sample) => [sample >> 8, sample & 255]))
  const bytes = new Uint8Array(Math.ceil((samples.length * depth) / 8))
  for (const [i, sample] of samples.entries()) {
    const bit = i * depth
    bytes[bit >> 3] = (bytes[bit >> 3] as number) | (sample << (8 - depth - (bit & 7)))
  }
  return bytes
}

function applyFilter(filter: number, line: Uint8Array, above: Uint8Array, back: number): Uint8Array {
  return line.map((byte, i) => {
    const a = line[i - back] ?? 0
    const b = above[i] as number
    const c = above[i - back] ?? 0
    const p = a + b - c
    const distances = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)] as const
    const nearest = Math.min(...distances)
    const paeth = distances[0] === nearest ? a : distances[1] === nearest ? b : c
    return byte - ([0, a, b, Math.floor((a + b) / 2), paeth][filter] as number)
  })
}

export async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new CompressionStream('deflate'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}
