import { invalidAudio } from './recording.ts'

/** Kilobits per second of Layer III by the number in a frame's head: of MPEG 1, and of MPEG 2 and 2.5. */
const bitRates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const sampleRates = [44_100, 48_000, 32_000]

/** A frame's head. */
export interface Mp3Frame {
  readonly sampleRate: number
  /** Bytes with the head. */
  readonly length: number
  readonly isMpeg1: boolean
  readonly isMono: boolean
}

/** The frames of an MP3 file, without what stands before and after them. */
export interface Mp3Frames {
  readonly sampleRate: number
  /** Where the frames begin and end. */
  readonly from: number
  readonly to: number
}

/** The frame at a place; undefined where none of Layer III begins. */
export function mp3FrameAt(bytes: Uint8Array, at: number): Mp3Frame | undefined {
  const [sync = 0, kind = 0, rates = 0, mode = 0] = bytes.subarray(at, at + 4)
  const version = (kind >> 3) & 3
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0 || version === 1 || ((kind >> 1) & 3) !== 1) return undefined
  const isMpeg1 = version === 3
  const bitRate = bitRates[isMpeg1 ? 0 : 1][rates >> 4]
  const base = sampleRates[(rates >> 2) & 3]
  if (bitRate === undefined || bitRate === 0 || base === undefined) return undefined
  const sampleRate = base / (isMpeg1 ? 1 : version === 2 ? 2 : 4)
  const length = Math.floor(((isMpeg1 ? 144 : 72) * bitRate * 1_000) / sampleRate) + ((rates >> 1) & 1)
  return { sampleRate, length, isMpeg1, isMono: mode >> 6 === 3 }
}

/**
 * Walks over all frames: a decoder would pass over missing and damaged ones without a word.
 * @throws BAD_INPUT for a file that is truncated or damaged, and for one that changes its sample rate
 */
export function readMp3Frames(bytes: Uint8Array): Mp3Frames {
  const from = skipHead(bytes)
  const first = mp3FrameAt(bytes, from)
  if (first === undefined) throw invalidAudio('MP3', `no frame of Layer III begins at byte ${from}.`)
  let [at, count] = [from, 0]
  while (at < bytes.length && !isTail(bytes, at)) {
    const frame = mp3FrameAt(bytes, at)
    if (frame === undefined) throw invalidAudio('MP3', `its data is damaged at byte ${at}.`)
    if (frame.sampleRate !== first.sampleRate) throw invalidAudio('MP3', 'it changes its sample rate.')
    at += frame.length
    count++
    if (at > bytes.length)
      throw invalidAudio('MP3', `it is truncated: frame ${count} ends at byte ${at} of ${bytes.length}.`)
  }
  const stated = statedFrames(bytes, from, first)
  if (stated !== undefined && count - 1 < stated) {
    throw invalidAudio('MP3', `it is truncated: it has ${count - 1} of ${stated} frames.`)
  }
  return { sampleRate: first.sampleRate, from, to: at }
}

/** Where the frames begin: tags (ID3v2) stand before them. */
function skipHead(bytes: Uint8Array): number {
  let at = 0
  while (textAt(bytes, at, 3) === 'ID3' && at + 10 <= bytes.length) {
    const size = bytes.subarray(at + 6, at + 10).reduce((sum, byte) => (sum << 7) | (byte & 0x7f), 0)
    const footer = ((bytes[at + 5] ?? 0) & 0x10) === 0 ? 0 : 10
    at += 10 + size + footer
  }
  return at
}

/** Whether tags or padding stand at a place, and no more frames. */
function isTail(bytes: Uint8Array, at: number): boolean {
  const start = textAt(bytes, at, 8)
  if (start.startsWith('TAG') || start === 'APETAGEX' || start === 'LYRICSBE' || start.startsWith('ID3')) return true
  return bytes.subarray(at).every((byte) => byte === 0)
}

/** The number of frames that the first frame states, which has no sound then. */
function statedFrames(bytes: Uint8Array, from: number, { isMpeg1, isMono }: Mp3Frame): number | undefined {
  const at = from + 4 + (isMpeg1 ? (isMono ? 17 : 32) : isMono ? 9 : 17)
  if (!['Xing', 'Info'].includes(textAt(bytes, at, 4)) || at + 12 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return (view.getUint32(at + 4) & 1) === 0 ? undefined : view.getUint32(at + 8)
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}
