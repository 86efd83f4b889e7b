import { fileURLToPath } from 'node:url'
import { runInNewContext } from 'node:vm'
import { sha256Hex } from '@opengradient/protocol'
import { build } from 'esbuild'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { concat, text } from '../bytes.fixture.ts'
import { expectCode } from '../expect-code.fixture.ts'
import { decodeAudio } from './decode-audio.ts'
import type { Recording } from './recording.ts'
import { soundFile, soundFiles, sounds } from './sound-files.fixture.ts'
import { encodeWav } from './wav.fixture.ts'

const described = ({ sampleRate, samples }: Recording) => ({
  sampleRate,
  length: samples.length,
  hash: sha256Hex(new Uint8Array(Float32Array.from(samples).buffer)).slice(2),
})
const codeOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await decodeAudio(bytes)
    return 'none'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

describe('an audio file', () => {
  test.each(soundFiles)('of the format %s is decoded to its samples', async (name) => {
    expect(described(await decodeAudio(soundFile(name)))).toEqual(sounds[name])
  })

  test('is decoded to the same samples by a bundle for browsers, without the globals of Node', async () => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('decode-audio.ts', import.meta.url))],
      ...{ bundle: true, write: false, format: 'iife', globalName: 'bundled', platform: 'browser', logLevel: 'error' },
      conditions: ['source', 'browser'],
    })
    // A page has workers, which the decoders can use and do not here.
    const page = {
      Worker: EventTarget,
      TextEncoder,
      TextDecoder,
      URL,
      crypto,
      WebAssembly,
      DOMException,
      navigator: {},
    }
    const decode = runInNewContext(`${outputFiles[0]?.text}; bundled.decodeAudio`, page) as typeof decodeAudio
    // The decoders take bytes of their own realm.
    const PageBytes = runInNewContext('Uint8Array', page) as Uint8ArrayConstructor
    for (const name of soundFiles) {
      expect(described(await decode(new PageBytes(soundFile(name))))).toEqual(sounds[name])
    }
  })

  test('of the format WAV is decoded, too', async () => {
    expect((await decodeAudio(encodeWav([0.5, -0.5]))).samples).toEqual(Float32Array.of(0.5, -0.5))
  })

  test('of the format MP3 may have tags before and after its frames', async () => {
    const tags = [Uint8Array.of(...text('ID3'), 4, 0, 0, 0, 0, 0, 20, ...new Uint8Array(20)), soundFile('mp3')]
    const tail = concat([text('TAG'), new Uint8Array(125)])
    expect(described(await decodeAudio(concat([...tags, tail])))).toEqual(sounds.mp3)
  })

  test.each(soundFiles)('of the format %s that is cut anywhere is refused', async (name) => {
    const whole = soundFile(name)
    for (let length = 8; length < whole.length; length += Math.ceil(whole.length / 40)) {
      expect(await codeOf(whole.subarray(0, length))).toBe('BAD_INPUT')
    }
    expect(await codeOf(whole.subarray(0, whole.length - 1))).toBe('BAD_INPUT')
  })

  test('of the format FLAC or Vorbis with any changed byte of its sound is refused: each part has a checksum', async () => {
    for (const name of ['flac', 'vorbis'] as const) {
      const whole = soundFile(name)
      for (let at = whole.length - 1; at > whole.length / 2; at -= 37) {
        const changed = whole.slice()
        changed[at] = (whole[at] as number) ^ 0x10
        expect(await codeOf(changed)).toBe('BAD_INPUT')
      }
    }
  })

  test.each(soundFiles)(
    'of the format %s with changed bytes is decoded or refused with a typed error',
    async (name) => {
      const valid = soundFile(name)
      const change = fc.tuple(fc.nat(valid.length - 1), fc.nat(255))
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          const bytes = valid.slice()
          for (const [at, byte] of changes) bytes[at] = byte
          expect(['none', 'BAD_INPUT', 'TOO_LARGE']).toContain(await codeOf(bytes))
        }),
        { numRuns: 200 },
      )
    },
  )

  test('of a few bytes that stands for hours is refused in bounded memory', async () => {
    // Frames of FLAC with one value for 65,535 samples each.
    const head = soundFile('flac').subarray(0, 42)
    const info = Uint8Array.of(...text('fLaC'), 0x80, ...head.subarray(5))
    info.fill(0, 21, 26)
    info.set([0x01, 0xf4, 0x00, 0xf0], 18)
    const frame = Uint8Array.of(0xff, 0xf8, 0x70, 0x08, 0, 0xff, 0xfe, 0, 0, 0, 0)
    const sealed = concat([frame, crc16(frame)])
    const bomb = concat([info, ...new Array(1_100).fill(sealed)])
    expect(bomb.length).toBeLessThan(20_000)
    await expectCode(() => decodeAudio(bomb), 'TOO_LARGE')
  })

  test.each([
    ['an MP4 file', text('\0\0\0 ftypM4A ')],
    ['an AAC file', Uint8Array.of(0xff, 0xf1, 0x50, 0x80)],
    ['a WebM or Matroska file', Uint8Array.of(0x1a, 0x45, 0xdf, 0xa3)],
    ['an AIFF file', text('FORM....AIFF')],
    ['an RF64 file', text('RF64')],
  ])('of another format is named: %s', async (format, bytes) => {
    await expectCode(() => decodeAudio(bytes), 'BAD_INPUT')
    await expect(decodeAudio(bytes)).rejects.toThrow(`The audio is ${format}, not a WAV, FLAC, MP3 or Ogg Vorbis file.`)
    await expect(decodeAudio(bytes)).rejects.toThrow('ffmpeg -i')
  })

  test.each([[new Uint8Array(0)], [text('hello')], [text('ID3')], [text('OggS')], [text('fLaC')]])(
    'of the bytes %j is refused with BAD_INPUT',
    (bytes) => expectCode(() => decodeAudio(bytes), 'BAD_INPUT'),
  )
})

/** CRC-16 with the polynomial 0x8005, bit by bit. */
function crc16(bytes: Uint8Array): Uint8Array {
  let crc = 0
  for (const byte of bytes) {
    crc ^= byte << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000) === 0 ? crc << 1 : ((crc << 1) ^ 0x8005) & 0xffff
  }
  return Uint8Array.of(crc >> 8, crc & 255)
}
