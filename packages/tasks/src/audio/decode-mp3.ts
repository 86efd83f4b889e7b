import { readMp3Frames } from './mp3-frames.ts'
import { checkAudioBytes, invalidAudio, type Recording, RecordingMixer } from './recording.ts'

/** Bytes that are decoded at once: their samples are bounded by the shortest frames. */
const chunkBytes = 1 << 15

/**
 * Decodes an MP3 (MPEG 1, 2 and 2.5, Layer III). The silence that an encoder added is removed where the file states it. The
 * samples are the same in Node and in browsers: a vector has their hash.
 * @throws BAD_INPUT, TOO_LARGE
 */
export async function decodeMp3(bytes: Uint8Array): Promise<Recording> {
  checkAudioBytes(bytes)
  const { sampleRate, from, to } = readMp3Frames(bytes)
  const { MPEGDecoder } = await import('mpg123-decoder')
  const decoder = new MPEGDecoder()
  await decoder.ready
  try {
    const mixer = new RecordingMixer()
    for (let at = from; at < to; at += chunkBytes) {
      const decoded = decoder.decode(bytes.subarray(at, Math.min(to, at + chunkBytes)))
      if (decoded.errors.length > 0) throw invalidAudio('MP3', 'its data is damaged.', decoded.errors[0])
      mixer.add(decoded)
    }
    if (mixer.length === 0) throw invalidAudio('MP3', 'it has no samples.')
    return { sampleRate, samples: mixer.finish() }
  } finally {
    decoder.free()
  }
}
