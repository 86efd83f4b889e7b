import { OgError } from '@opengradient/protocol'
import { oggPages } from './ogg-pages.ts'
import { checkAudioBytes, convertAdvice, invalidAudio, type Recording, RecordingMixer } from './recording.ts'

/** The first bytes of other streams in Ogg files. */
const otherStreams: readonly (readonly [start: string, name: string])[] = [
  ['OpusHead', 'Opus'],
  ['\x7fFLAC', 'FLAC in Ogg'],
  ['Speex', 'Speex'],
  ['\x80theora', 'Theora'],
]

/**
 * Decodes an Ogg file with one stream of Vorbis, of up to 8 channels. The samples are the same in Node and in browsers: a vector has
 * their hash.
 * @throws BAD_INPUT, TOO_LARGE
 */
export async function decodeVorbis(bytes: Uint8Array): Promise<Recording> {
  checkAudioBytes(bytes)
  const pages = [...oggPages(bytes)]
  const sampleRate = readIdentification(pages[0]?.body ?? new Uint8Array(0))
  const { OggVorbisDecoder } = await import('@wasm-audio-decoders/ogg-vorbis')
  const decoder = new OggVorbisDecoder()
  await decoder.ready
  try {
    const mixer = new RecordingMixer()
    const add = ({ errors, ...decoded }: Awaited<ReturnType<typeof decoder.decode>>): void => {
      if (errors.length > 0) throw invalidAudio('Ogg', 'its data is damaged.', errors[0])
      mixer.add(decoded)
    }
    // Page by page: a page has at most 255 packets.
    for (const page of pages) add(await decoder.decode(page.bytes))
    add(await decoder.flush())
    if (mixer.length === 0) throw invalidAudio('Ogg', 'it has no samples.')
    return { sampleRate, samples: mixer.finish() }
  } catch (error) {
    throw error instanceof OgError ? error : invalidAudio('Ogg', 'its data is damaged.', error)
  } finally {
    decoder.free()
  }
}

/** Reads the first packet. @returns the sample rate */
function readIdentification(packet: Uint8Array): number {
  const start = String.fromCharCode(...packet.subarray(0, 8))
  const other = otherStreams.find(([first]) => start.startsWith(first))
  if (other !== undefined) {
    throw new OgError('BAD_INPUT', `The audio is ${other[1]}, not Vorbis.`, {
      details: { field: 'input.audio' },
      next: [convertAdvice],
    })
  }
  if (packet.length < 30 || !start.startsWith('\x01vorbis')) throw invalidAudio('Ogg', 'it has no stream of Vorbis.')
  const channels = packet[11] as number
  const sampleRate = new DataView(packet.buffer, packet.byteOffset).getUint32(12, true)
  if (channels < 1 || channels > 8) throw invalidAudio('Ogg', `it has ${channels} channels; 1 to 8 are supported.`)
  if (sampleRate < 1_000 || sampleRate > 384_000) {
    throw invalidAudio('Ogg', `its sample rate is ${sampleRate} Hz; 1,000 to 384,000 are supported.`)
  }
  return sampleRate
}
