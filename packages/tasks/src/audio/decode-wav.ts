import { OgError } from '@opengradient/protocol'

import { checkAudioBytes, invalidAudio, type Recording } from './recording.ts'

const formats = { pcm: 1, float: 3, aLaw: 6, muLaw: 7, extensible: 0xfffe }
/** Bits that samples of each format can have. */
const sampleBits: Readonly<Record<number, readonly number[]>> = {
  [formats.pcm]: [8, 16, 24, 32],
  [formats.float]: [32, 64],
  [formats.aLaw]: [8],
  [formats.muLaw]: [8],
}
/** The last 14 bytes of every WAVE_FORMAT_EXTENSIBLE sub-format; the first two are the format's number. */
const subFormatTail = [0, 0, 0, 0, 16, 0, 128, 0, 0, 170, 0, 56, 155, 113]

/** Full scale is 1; floating-point files have some room above it. */
const maxSample = 8

/**
 * Decodes a RIFF/WAVE file: integers of 8, 16, 24 or 32 bits, floats of 32 or 64 bits, with or without
 * WAVE_FORMAT_EXTENSIBLE, and A-law and µ-law, up to 8 channels. A size of 2 GiB and more means the rest of the file, and so does a
 * size of 0 where the size of the file is not set either: streaming writers leave both. Any other size beyond the end is that of a file
 * which is truncated.
 * @throws BAD_INPUT, TOO_LARGE
 */
export function decodeWav(bytes: Uint8Array): Recording {
  checkAudioBytes(bytes)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || tag(bytes, 0) !== 'RIFF' || tag(bytes, 8) !== 'WAVE') throw bad('it has no form WAVE.')

  let format: WavFormat | undefined
  for (let at = 12; at + 8 <= bytes.length; ) {
    const name = tag(bytes, at)
    const size = view.getUint32(at + 4, true)
    const from = at + 8
    const to = Math.min(bytes.length, from + size)
    if (name === 'fmt ') format = parseFormat(view, from, to)
    if (name === 'data') {
      if (format === undefined) throw bad('its samples precede the format chunk.')
      if (to < from + size && !isOpenEnd(size)) {
        throw bad(`it is truncated: it has ${to - from} of ${size} bytes of samples.`)
      }
      const end = size === 0 && isUnfinished(view, from) ? bytes.length : to
      return { sampleRate: format.sampleRate, samples: readSamples(view, from, end, format) }
    }
    // Chunks are padded to an even length, which the size does not count.
    at = from + size + (size & 1)
  }
  throw bad(format === undefined ? 'it has no format chunk.' : 'it has no samples.')
}

/** Whether a size stands for the rest of the file: writers of streams take one that no file reaches. */
function isOpenEnd(size: number): boolean {
  return size >= 0x7fff_0000
}

/** Whether the header's size of the file is not that of a file which goes on after `from`: its writer did not return to set it. */
function isUnfinished(view: DataView, from: number): boolean {
  const end = 8 + view.getUint32(4, true)
  return end <= from || end > view.byteLength
}

interface WavFormat {
  readonly number: number
  readonly channels: number
  readonly sampleRate: number
  /** Bytes of one sample of one channel. */
  readonly width: number
}

function parseFormat(view: DataView, from: number, to: number): WavFormat {
  if (to - from < 16) throw bad('its format chunk is truncated.')
  let number = view.getUint16(from, true)
  const channels = view.getUint16(from + 2, true)
  const sampleRate = view.getUint32(from + 4, true)
  const blockBytes = view.getUint16(from + 12, true)
  const bits = view.getUint16(from + 14, true)
  if (number === formats.extensible) {
    if (to - from < 40) throw bad('its extended format chunk is truncated.')
    number = view.getUint16(from + 24, true)
    if (subFormatTail.some((byte, i) => view.getUint8(from + 26 + i) !== byte)) throw bad('its sub-format is unknown.')
  }
  const bitsOfFormat = sampleBits[number]
  if (bitsOfFormat === undefined) {
    throw bad(`it is compressed (format ${number}); only PCM, float, A-law and µ-law samples are supported.`)
  }
  if (!bitsOfFormat.includes(bits)) {
    throw bad(`samples of the format ${number} with ${bits} bits are not supported.`)
  }
  if (channels < 1 || channels > 8) throw bad(`it has ${channels} channels; 1 to 8 are supported.`)
  if (sampleRate < 1_000 || sampleRate > 384_000) {
    throw bad(`its sample rate is ${sampleRate} Hz; 1,000 to 384,000 are supported.`)
  }
  const width = bits / 8
  if (blockBytes !== channels * width) {
    throw bad(`its format is inconsistent: ${channels} × ${bits} bits are not ${blockBytes} bytes.`)
  }
  return { number, channels, sampleRate, width }
}

function readSamples(view: DataView, from: number, to: number, format: WavFormat): Float32Array {
  const { number, channels, width } = format
  const read = readers[`${number}/${width}`] as (view: DataView, at: number) => number
  // An incomplete last block is dropped.
  const count = Math.floor((to - from) / (channels * width))
  if (count === 0) throw bad('it has no samples.')
  const samples = new Float32Array(count)
  let at = from
  for (let i = 0; i < count; i++) {
    let sum = 0
    for (let channel = 0; channel < channels; channel++, at += width) sum += read(view, at)
    const value = sum / channels
    if (!(Math.abs(value) <= maxSample)) throw outOfRange(i, value)
    samples[i] = value
  }
  return samples
}

const readers: Record<string, (view: DataView, at: number) => number> = {
  '1/1': (view, at) => (view.getUint8(at) - 128) / 128,
  '1/2': (view, at) => view.getInt16(at, true) / 32_768,
  '1/3': (view, at) => (view.getUint8(at) | (view.getInt16(at + 1, true) << 8)) / 8_388_608,
  '1/4': (view, at) => view.getInt32(at, true) / 2_147_483_648,
  '3/4': (view, at) => view.getFloat32(at, true),
  '3/8': (view, at) => view.getFloat64(at, true),
  '6/1': (view, at) => fromALaw(view.getUint8(at)) / 32_768,
  '7/1': (view, at) => fromMuLaw(view.getUint8(at)) / 32_768,
}

/** ITU-T G.711, A-law: sign, segment and step, of which every other bit is inverted. @returns a sample of 16 bits */
function fromALaw(code: number): number {
  const bits = code ^ 0x55
  const segment = (bits & 0x70) >> 4
  const step = ((bits & 0x0f) << 4) + 8
  const size = segment === 0 ? step : (step + 0x100) << (segment - 1)
  return (bits & 0x80) === 0 ? -size : size
}

/** ITU-T G.711, µ-law: sign, segment and step, all inverted. @returns a sample of 16 bits */
function fromMuLaw(code: number): number {
  const bits = ~code & 0xff
  const size = ((((bits & 0x0f) << 3) + 0x84) << ((bits & 0x70) >> 4)) - 0x84
  return (bits & 0x80) === 0 ? size : -size
}

function tag(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

function outOfRange(index: number, value: number): OgError {
  return new OgError(
    'BAD_INPUT',
    `The WAV file cannot be read: sample ${index} is ${value}, and full scale is −1 to 1.`,
    {
      details: { field: 'input.audio' },
      next: ['Divide the samples by their full scale, for example: ffmpeg -i INPUT -af volume=1/32768 OUTPUT.wav'],
    },
  )
}

function bad(why: string): OgError {
  return invalidAudio('WAV', why)
}
