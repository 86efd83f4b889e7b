import { concat, text } from '../bytes.fixture.ts'

export interface WavOptions {
  readonly sampleRate?: number
  readonly channels?: number
  /** Bits of one sample. */
  readonly bits?: number
  readonly float?: boolean
  readonly extensible?: boolean
  /** Chunks between format and samples; their bodies are padded to even lengths. */
  readonly extra?: readonly (readonly [name: string, body: Uint8Array])[]
  /** Size in the header of the data chunk, instead of the actual size. */
  readonly claimedSize?: number
  /** Size in the header of the file, instead of the actual size. */
  readonly claimedFileSize?: number
}

/** Encodes interleaved samples, −1 to 1, as a WAV file. */
export function encodeWav(samples: readonly number[], options: WavOptions = {}): Uint8Array {
  return riffChunk(
    'RIFF',
    concat([
      text('WAVE'),
      riffChunk('fmt ', formatBody(options)),
      ...(options.extra ?? []).map(([name, body]) => riffChunk(name, body)),
      riffChunk('data', dataBody(samples, options), options.claimedSize),
    ]),
    options.claimedFileSize,
  )
}

function formatBody(options: WavOptions): Uint8Array {
  const { sampleRate = 16_000, channels = 1, bits = 16, float = false, extensible = false } = options
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
  return new Uint8Array(format.buffer)
}

function dataBody(samples: readonly number[], { bits = 16, float = false }: WavOptions): Uint8Array {
  const width = bits / 8
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
  return new Uint8Array(data.buffer)
}

function riffChunk(name: string, body: Uint8Array, claimed = body.length): Uint8Array {
  const size = new DataView(new ArrayBuffer(4))
  size.setUint32(0, claimed, true)
  return concat([text(name), new Uint8Array(size.buffer), body, new Uint8Array(body.length & 1)])
}
