import {
  type Datatype,
  type ErrorCode,
  isOgError,
  type Manifest,
  type Tensor,
  type TensorSpec,
  tensorOf,
} from '@opengradient/protocol'
import { expect } from 'vitest'

import { crc32 } from './image/crc32.ts'

/** Asserts that a call ends with one of our errors of this code. */
export async function expectCode(call: () => unknown, code: ErrorCode): Promise<void> {
  const error = await caught(call)
  expect(isOgError(error) ? error.code : error).toBe(code)
}

/** Asserts that a call gives a value or ends with one of our errors of these codes, and nothing else. */
export async function expectTyped(call: () => unknown, codes: readonly ErrorCode[]): Promise<void> {
  const error = await caught(call)
  if (error !== undefined) expect(codes).toContain(isOgError(error) ? error.code : error)
}

async function caught(call: () => unknown): Promise<unknown> {
  try {
    await call()
    return undefined
  } catch (error) {
    return error
  }
}

/** A manifest with the parts that codecs read; the rest is what any manifest has. */
export function manifestOf(
  task: Manifest['task'],
  inputs: readonly TensorSpec[],
  outputs: readonly TensorSpec[],
  files: readonly string[] = [],
): Manifest {
  const specs = (list: readonly TensorSpec[]) => list.map((spec) => ({ ...spec, shape: [...spec.shape] }))
  const cid = 'bafyreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy'
  return {
    format: 'og/manifest/1',
    name: 'test/model',
    version: '1.0.0',
    license: 'Apache-2.0',
    task,
    files: ['model.onnx', ...files].map((path) => ({ path, cid, bytes: 1 })),
    graph: {
      path: 'model.onnx',
      irVersion: 8,
      opsets: { 'ai.onnx': 17 },
      operators: { 'ai.onnx/Identity': 1 },
      parameters: 0,
      inputs: specs(inputs),
      outputs: specs(outputs),
    },
    inputs: specs(inputs),
    outputs: specs(outputs),
    runtimes: [{ engine: 'test', version: '1', provider: 'cpu', options: {} }],
    determinism: 'exact',
    tolerance: 0,
    unit: 'run',
    price: '0',
  }
}

export function spec(name: string, datatype: Datatype, shape: readonly (number | string)[]): TensorSpec {
  return { name, datatype, shape }
}

export function floats(name: string, shape: readonly number[], values: readonly number[]): Tensor {
  return tensorOf(name, 'FP32', shape, Float32Array.from(values))
}

export interface WavOptions {
  readonly sampleRate?: number
  readonly channels?: number
  /** Bits of one sample. */
  readonly bits?: number
  readonly float?: boolean
  readonly extensible?: boolean
  /** Chunks between format and samples; their bodies are padded as RIFF wants it. */
  readonly extra?: readonly (readonly [name: string, body: Uint8Array])[]
  /** What the data chunk claims instead of its size. */
  readonly claimedSize?: number
}

/** A WAV file of interleaved samples, −1 to 1. */
export function wavOf(samples: readonly number[], options: WavOptions = {}): Uint8Array {
  const { sampleRate = 16_000, channels = 1, bits = 16, float = false, extensible = false, extra = [] } = options
  const width = bits / 8
  const format = new DataView(new ArrayBuffer(extensible ? 40 : 16))
  const number = float ? 3 : 1
  format.setUint16(0, extensible ? 0xfffe : number, true)
  format.setUint16(2, channels, true)
  format.setUint32(4, sampleRate, true)
  format.setUint32(8, sampleRate * channels * width, true)
  format.setUint16(12, channels * width, true)
  format.setUint16(14, bits, true)
  if (extensible) {
    format.setUint16(16, 22, true)
    format.setUint16(18, bits, true)
    format.setUint16(24, number, true)
    new Uint8Array(format.buffer).set([0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113], 26)
  }
  const data = new DataView(new ArrayBuffer(samples.length * width))
  for (const [i, sample] of samples.entries()) {
    const at = i * width
    const whole = Math.max(-(2 ** (bits - 1)), Math.min(2 ** (bits - 1) - 1, Math.round(sample * 2 ** (bits - 1))))
    if (float && width === 4) data.setFloat32(at, sample, true)
    else if (float) data.setFloat64(at, sample, true)
    else if (width === 1) data.setUint8(at, whole + 128)
    else if (width === 2) data.setInt16(at, whole, true)
    else if (width === 4) data.setInt32(at, whole, true)
    else {
      data.setUint8(at, whole & 255)
      data.setInt16(at + 1, whole >> 8, true)
    }
  }
  const chunks = [
    riffChunk('fmt ', new Uint8Array(format.buffer)),
    ...extra.map(([name, body]) => riffChunk(name, body)),
    riffChunk('data', new Uint8Array(data.buffer), options.claimedSize),
  ]
  return riffChunk('RIFF', concat([text('WAVE'), ...chunks]))
}

function riffChunk(name: string, body: Uint8Array, claimed = body.length): Uint8Array {
  const size = new DataView(new ArrayBuffer(4))
  size.setUint32(0, claimed, true)
  return concat([text(name), new Uint8Array(size.buffer), body, new Uint8Array(body.length & 1)])
}

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

/** A PNG of any kind, written after the specification and independently of the reader. */
export async function pngOf(options: PngOptions): Promise<Uint8Array> {
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

/** Chunks as a PNG file. */
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

/** A grey 8-bit PNG. */
export function greyPng(width: number, height: number, value: (x: number, y: number) => number): Promise<Uint8Array> {
  return pngOf({ width, height, depth: 8, colour: 0, sample: (x, y) => [value(x, y)] })
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

export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

export function text(value: string): Uint8Array {
  return new TextEncoder().encode(value)
}
