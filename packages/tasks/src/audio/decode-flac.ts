import { FlacBits, truncatedFlac } from './flac-bits.ts'
import { damagedFlac, readSubframe } from './flac-subframe.ts'
import { checkAudioBytes, invalidAudio, type Recording, RecordingMixer } from './recording.ts'

/** Bits of the samples by their number in a frame's head; 0 for that of the stream. */
const sampleSizes = [0, 8, 12, undefined, 16, 20, 24, 32]

interface FlacStream {
  readonly sampleRate: number
  readonly channels: number
  readonly bits: number
  /** Samples of one channel; 0 for an unknown number. */
  readonly total: number
  /** Where the frames begin. */
  readonly from: number
}

/**
 * Decodes a FLAC file (RFC 9639) of up to 8 channels. Written here because all arithmetic is that of integers, and every frame has a
 * checksum: the package for it passes over frames that are missing, and one small file can take all memory.
 * @throws BAD_INPUT, TOO_LARGE
 */
export function decodeFlac(bytes: Uint8Array): Recording {
  checkAudioBytes(bytes)
  const stream = readStream(bytes)
  const mixer = new RecordingMixer()
  let at = stream.from
  while (at < bytes.length && !isTail(bytes, at)) at = readFrame(bytes, at, stream, mixer)
  const { sampleRate, total } = stream
  if (mixer.length < total) throw invalidAudio('FLAC', `it is truncated: it has ${mixer.length} of ${total} samples.`)
  if (mixer.length === 0) throw invalidAudio('FLAC', 'it has no samples.')
  return { sampleRate, samples: mixer.finish() }
}

/** Some programs append tags of MP3. */
function isTail(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x54 && bytes[at + 1] === 0x41 && bytes[at + 2] === 0x47 && bytes.length - at === 128
}

function readStream(bytes: Uint8Array): FlacStream {
  let stream: Omit<FlacStream, 'from'> | undefined
  for (let [at, isLast] = [4, false]; ; ) {
    if (isLast) {
      if (stream === undefined) throw damagedFlac()
      return { ...stream, from: at }
    }
    const head = new FlacBits(bytes, at)
    isLast = head.unsigned(1) === 1
    const [kind, length] = [head.unsigned(7), head.unsigned(24)]
    if (head.at + length > bytes.length) throw truncatedFlac(bytes.length)
    if (kind === 0) stream = readStreamInfo(new FlacBits(bytes, head.at + 10))
    at = head.at + length
  }
}

function readStreamInfo(info: FlacBits): Omit<FlacStream, 'from'> {
  const [sampleRate, channels, bits] = [info.unsigned(20), info.unsigned(3) + 1, info.unsigned(5) + 1]
  const total = info.unsigned(4) * 2 ** 32 + info.unsigned(32)
  if (sampleRate < 1_000 || sampleRate > 384_000) {
    throw invalidAudio('FLAC', `its sample rate is ${sampleRate} Hz; 1,000 to 384,000 are supported.`)
  }
  return { sampleRate, channels, bits, total }
}

/** Decodes one frame, and checks it by its checksum. @returns where the next one begins */
function readFrame(bytes: Uint8Array, at: number, stream: FlacStream, mixer: RecordingMixer): number {
  const input = new FlacBits(bytes, at)
  if (input.unsigned(15) !== 0x7ffc) throw invalidAudio('FLAC', `its data is damaged at byte ${at}.`)
  input.unsigned(1)
  const [sizeCode, rateCode, channelCode, bitsCode] = [4, 4, 4, 3].map((bits) => input.unsigned(bits)) as [
    number,
    number,
    number,
    number,
  ]
  if (input.unsigned(1) !== 0) throw damagedFlac()
  skipNumber(input)
  const count = blockSize(input, sizeCode)
  if (rateCode === 15) throw damagedFlac()
  if (rateCode > 11) input.unsigned(rateCode === 12 ? 8 : 16)
  input.unsigned(8)
  const [bits, channels] = [sampleSizes[bitsCode] || stream.bits, channelCode < 8 ? channelCode + 1 : 2]
  // A stream of another form needs a new head.
  if (channelCode > 10 || channels !== stream.channels || bits !== stream.bits) throw damagedFlac()
  const samples = Array.from({ length: channels }, (_, channel) =>
    readSubframe(input, count, bits + (isDifference(channelCode, channel) ? 1 : 0)),
  )
  input.align()
  const end = input.at
  if (input.unsigned(16) !== checksum(bytes, at, end)) throw invalidAudio('FLAC', `its frame at byte ${at} is damaged.`)
  joinStereo(samples, channelCode)
  const full = 2 ** (bits - 1)
  mixer.add({ channelData: samples, samplesDecoded: count }, full)
  return end + 2
}

/** Moves over the number of a frame, which is coded as a character of UTF-8 is. */
function skipNumber(input: FlacBits): void {
  const first = input.unsigned(8)
  for (let bit = 0x40, more = first >= 0xc0; more && (first & bit) !== 0; bit >>= 1) input.unsigned(8)
}

function blockSize(input: FlacBits, code: number): number {
  if (code === 0) throw damagedFlac()
  if (code === 1) return 192
  if (code <= 5) return 576 * 2 ** (code - 2)
  if (code === 6) return input.unsigned(8) + 1
  if (code === 7) return input.unsigned(16) + 1
  return 256 * 2 ** (code - 8)
}

/** Whether a channel holds the difference of two, which has one more bit. */
function isDifference(channelCode: number, channel: number): boolean {
  return channelCode === 9 ? channel === 0 : (channelCode === 8 || channelCode === 10) && channel === 1
}

/** Restores left and right of a frame that holds them as one side or the middle, and the difference. */
function joinStereo([first, second]: readonly Float64Array[], channelCode: number): void {
  if (channelCode < 8 || first === undefined || second === undefined) return
  for (let i = 0; i < first.length; i++) {
    const [a, b] = [first[i] as number, second[i] as number]
    if (channelCode === 8) second[i] = a - b
    else if (channelCode === 9) first[i] = a + b
    else {
      // The lowest bit of the middle is that of the difference.
      const middle = 2 * a + (Math.abs(b) % 2)
      first[i] = (middle + b) / 2
      second[i] = (middle - b) / 2
    }
  }
}

/** CRC-16 with the polynomial 0x8005 of the bytes of a frame. */
function checksum(bytes: Uint8Array, from: number, to: number): number {
  let crc = 0
  for (let i = from; i < to; i++) crc = ((crc << 8) & 0xffff) ^ (crcTable[(crc >> 8) ^ (bytes[i] as number)] as number)
  return crc
}

const crcTable = Uint16Array.from({ length: 256 }, (_, i) => {
  let entry = i << 8
  for (let bit = 0; bit < 8; bit++) entry = (entry & 0x8000) === 0 ? entry << 1 : (entry << 1) ^ 0x8005
  return entry
})
