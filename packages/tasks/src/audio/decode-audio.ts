import { OgError } from '@opengradient/protocol'

import { decodeFlac } from './decode-flac.ts'
import { decodeMp3 } from './decode-mp3.ts'
import { decodeVorbis } from './decode-vorbis.ts'
import { decodeWav } from './decode-wav.ts'
import { mp3FrameAt } from './mp3-frames.ts'
import { convertAdvice, type Recording } from './recording.ts'

/** Formats that are not decoded: their first bytes and name. */
const otherFormats: readonly (readonly [start: string, name: string])[] = [
  ['RF64', 'an RF64 file'],
  ['RIFX', 'a big-endian WAV file'],
  ['RIFF', 'a RIFF file of another kind'],
  ['FORM', 'an AIFF file'],
  ['....ftyp', 'an MP4 file'],
  ['\x1a\x45\xdf\xa3', 'a WebM or Matroska file'],
  ['\x30\x26\xb2\x75', 'a WMA file'],
  ['#!AMR', 'an AMR file'],
  ['caff', 'a CAF file'],
  ['\xff\xf1', 'an AAC file'],
  ['\xff\xf9', 'an AAC file'],
]

/**
 * Decodes an audio file to one channel. The format is detected by its first bytes: WAV, FLAC, MP3, or Vorbis in Ogg.
 * @throws BAD_INPUT when the format is not supported or the file is damaged; TOO_LARGE
 */
export async function decodeAudio(bytes: Uint8Array): Promise<Recording> {
  const start = String.fromCharCode(...bytes.subarray(0, 12))
  if (start.startsWith('RIFF') && start.endsWith('WAVE')) return decodeWav(bytes)
  if (start.startsWith('fLaC')) return decodeFlac(bytes)
  if (start.startsWith('OggS')) return decodeVorbis(bytes)
  if (start.startsWith('ID3') || mp3FrameAt(bytes, 0) !== undefined) return decodeMp3(bytes)
  const other = otherFormats.find(([first]) => [...first].every((byte, i) => byte === '.' || byte === start[i]))
  const given = other === undefined ? 'not' : `${other[1]}, not`
  throw new OgError('BAD_INPUT', `The audio is ${given} a WAV, FLAC, MP3 or Ogg Vorbis file.`, {
    details: { field: 'input.audio' },
    next: [convertAdvice],
  })
}
