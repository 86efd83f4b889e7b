import { OgError } from '@opengradient/protocol'

/** A recording, mixed to one channel. */
export interface Recording {
  /** Samples per second. */
  readonly sampleRate: number
  /** Full scale is −1 to 1. */
  readonly samples: Float32Array
}

/** Maximum size of an audio file, in bytes. */
const maxAudioBytes = 1 << 28
/** Samples of one channel of a compressed file: 25 minutes at 44.1 kHz. */
const maxSamples = 1 << 26

/** @throws TOO_LARGE */
export function checkAudioBytes(bytes: Uint8Array): void {
  if (bytes.length <= maxAudioBytes) return
  throw new OgError('TOO_LARGE', `The recording has ${bytes.length} bytes; the limit is ${maxAudioBytes}.`, {
    details: { limit: maxAudioBytes, actual: bytes.length },
  })
}

/** The error for a file of a known format that cannot be decoded. */
export function invalidAudio(format: string, reason: string, cause?: unknown): OgError<'BAD_INPUT'> {
  return new OgError('BAD_INPUT', `The ${format} file cannot be read: ${reason}`, {
    details: { field: 'input.audio' },
    next: [convertAdvice],
    ...(cause !== undefined && { cause }),
  })
}

/** How a recording is converted to a format that is read. */
export const convertAdvice =
  'Convert the recording, for example: ffmpeg -i INPUT -ac 1 -ar 16000 -c:a pcm_s16le OUTPUT.wav'

/** Samples as a decoder returns them, channel by channel. */
export interface DecodedSamples {
  readonly channelData: readonly (Float32Array | Float64Array)[]
  readonly samplesDecoded: number
}

/** Mixes the parts of a compressed recording, and bounds them all. */
export class RecordingMixer {
  readonly #parts: Float32Array[] = []
  #length = 0

  /** @param fullScale the value of full scale @throws TOO_LARGE */
  add({ channelData, samplesDecoded }: DecodedSamples, fullScale = 1): void {
    if (samplesDecoded === 0) return
    this.#length += samplesDecoded
    if (this.#length > maxSamples) {
      throw new OgError('TOO_LARGE', `The recording has more than ${maxSamples} samples.`, {
        details: { limit: maxSamples, actual: this.#length },
        next: ['Split the recording.'],
      })
    }
    const mixed = new Float32Array(samplesDecoded)
    for (let i = 0; i < samplesDecoded; i++) {
      let sum = 0
      for (const channel of channelData) sum += channel[i] as number
      mixed[i] = sum / channelData.length / fullScale
    }
    this.#parts.push(mixed)
  }

  get length(): number {
    return this.#length
  }

  finish(): Float32Array {
    const samples = new Float32Array(this.#length)
    let at = 0
    for (const part of this.#parts) {
      samples.set(part, at)
      at += part.length
    }
    return samples
  }
}
