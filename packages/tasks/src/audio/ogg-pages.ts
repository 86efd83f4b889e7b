import { invalidAudio } from './recording.ts'

const headBytes = 27
const flags = { first: 2, last: 4 } as const

/** One page of an Ogg file. */
export interface OggPage {
  /** All bytes of the page. */
  readonly bytes: Uint8Array
  /** The packets in it, joined. */
  readonly body: Uint8Array
}

/**
 * The pages of an Ogg file with one stream, each with the right checksum.
 * @throws BAD_INPUT for a file that is truncated or damaged, and for several streams
 */
export function* oggPages(bytes: Uint8Array): Generator<OggPage> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let [at, count, isLast, serial] = [0, 0, false, 0]
  while (at < bytes.length) {
    if (isLast) throw invalidAudio('Ogg', 'it has several streams.')
    const segments = bytes[at + headBytes - 1]
    if (segments === undefined || at + headBytes + segments > bytes.length) throw truncated(at)
    if (view.getUint32(at) !== 0x4f676753 || bytes[at + 4] !== 0) throw damaged(count)
    const start = at + headBytes + segments
    const length = bytes.subarray(at + headBytes, start).reduce((sum, size) => sum + size, 0)
    if (start + length > bytes.length) throw truncated(at)
    const page = bytes.subarray(at, start + length)
    if (checksum(page) !== view.getUint32(at + 22, true)) throw damaged(count)
    const type = bytes[at + 5] as number
    if (count === 0) serial = view.getUint32(at + 14, true)
    if (view.getUint32(at + 14, true) !== serial || (count > 0 && (type & flags.first) !== 0)) {
      throw invalidAudio('Ogg', 'it has several streams.')
    }
    if (view.getUint32(at + 18, true) !== count) throw invalidAudio('Ogg', `its page ${count} is missing.`)
    isLast = (type & flags.last) !== 0
    count++
    at = start + length
    yield { bytes: page, body: bytes.subarray(start, at) }
  }
  if (!isLast) throw truncated(at)
}

function truncated(at: number): Error {
  return invalidAudio('Ogg', `it is truncated: its last page is missing or cut at byte ${at}.`)
}

function damaged(page: number): Error {
  return invalidAudio('Ogg', `its page ${page} is damaged.`)
}

/** Ogg's CRC-32: polynomial 0x04c11db7, not reflected, over the page with a checksum of zero. */
function checksum(page: Uint8Array): number {
  let crc = 0
  for (let i = 0; i < page.length; i++) {
    const byte = i >= 22 && i < 26 ? 0 : (page[i] as number)
    crc = ((crc << 8) ^ (table[((crc >>> 24) ^ byte) & 255] as number)) >>> 0
  }
  return crc
}

const table = Uint32Array.from({ length: 256 }, (_, i) => {
  let entry = i << 24
  for (let bit = 0; bit < 8; bit++) entry = (entry & 0x8000_0000) === 0 ? entry << 1 : (entry << 1) ^ 0x04c1_1db7
  return entry
})
