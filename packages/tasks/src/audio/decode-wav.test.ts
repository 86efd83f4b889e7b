import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { concat, text } from '../bytes.fixture.ts'
import { expectCode, expectTyped } from '../expect-code.fixture.ts'
import { decodeWav } from './decode-wav.ts'
import { encodeWav, type WavOptions } from './wav.fixture.ts'

const kinds: readonly WavOptions[] = [8, 16, 24, 32]
  .map((bits): WavOptions => ({ bits }))
  .concat([32, 64].map((bits) => ({ bits, float: true })))
  .flatMap((kind) => [kind, { ...kind, extensible: true }])

const sample = fc.double({ min: -1, max: 1, noNaN: true })

describe('decodeWav', () => {
  test.each(kinds)('decodes %o', (kind) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.array(sample, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1_000, max: 384_000 }),
        (channels, frames, sampleRate) => {
          const blocks = frames.map((frame) => frame.slice(0, channels))
          const recording = decodeWav(encodeWav(blocks.flat(), { ...kind, channels, sampleRate }))
          expect(recording.sampleRate).toBe(sampleRate)
          expect(recording.samples.length).toBe(blocks.length)
          const step = kind.float ? 1e-6 : 2 ** (1 - (kind.bits as number))
          for (const [i, block] of blocks.entries()) {
            const mean = block.reduce((sum, value) => sum + value, 0) / channels
            expect(Math.abs((recording.samples[i] as number) - mean)).toBeLessThanOrEqual(step * 1.001 + 1e-6)
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  test('skips other chunks with padding to even lengths', () => {
    const extra = [
      ['LIST', text('INFOISFT\x05\0\0\0Lavf\0')],
      ['junk', new Uint8Array(7)],
    ] as const
    expect(Array.from(decodeWav(encodeWav([0.5, -0.5], { extra })).samples)).toEqual([0.5, -0.5])
  })

  test('reads to the end of the file for a size beyond it', () => {
    for (const claimedSize of [0xffffffff, 0x7ffff000, 5]) {
      const { samples } = decodeWav(encodeWav([0.5, -0.5, 0.25], { claimedSize }))
      expect(Array.from(samples)).toEqual(claimedSize === 5 ? [0.5, -0.5] : [0.5, -0.5, 0.25])
    }
  })

  test.each([7, 1_000, 0x7fff_0000 - 1])(
    'refuses a file that is truncated: %d bytes of samples, of which 6 are there',
    (size) => {
      const file = encodeWav([0.5, -0.5, 0.25], { claimedSize: size })
      expect(() => decodeWav(file)).toThrow(`truncated: it has 6 of ${size} bytes`)
      return expectCode(() => decodeWav(file), 'BAD_INPUT')
    },
  )

  test.each([
    [6, 'A-law', [0xd5, 0x55, 0xaa, 0x2a, 0x80, 0x00], [8, -8, 32_256, -32_256, 5_504, -5_504]],
    [7, 'µ-law', [0xff, 0x7f, 0x80, 0x00, 0xc0, 0x40], [0, 0, 32_124, -32_124, 1_884, -1_884]],
  ])('decodes format %i, %s', (number, _, codes, expected) => {
    // The samples of 16 bits of ITU-T G.711.
    const file = encodeWav(
      codes.map((code) => (code - 128) / 128),
      { bits: 8 },
    )
    new DataView(file.buffer).setUint16(20, number, true)
    expect(Array.from(decodeWav(file).samples, (sample) => sample * 32_768)).toEqual(expected)
  })

  test.each([9, -32_768, Number.POSITIVE_INFINITY])('names full scale for a sample of %d', (value) => {
    const file = encodeWav([0, value], { bits: 32, float: true })
    expect(() => decodeWav(file)).toThrow(/sample 1 is -?(9|32768|Infinity), and full scale is −1 to 1/)
    return expectCode(() => decodeWav(file), 'BAD_INPUT')
  })

  test.each([0, 36, 0xffffffff])('reads to the end of the file for size 0 in a file of claimed size %d', (size) => {
    const { samples } = decodeWav(encodeWav([0.5, -0.5, 0.25], { claimedSize: 0, claimedFileSize: size }))
    expect(Array.from(samples)).toEqual([0.5, -0.5, 0.25])
  })

  test('reads no chunk after an empty recording as samples', async () => {
    const list = text('LIST\x04\0\0\0abcd')
    const claimedFileSize = encodeWav([]).length - 8 + list.length
    await expectCode(() => decodeWav(concat([encodeWav([], { claimedFileSize }), list])), 'BAD_INPUT')
  })

  test('drops an incomplete last sample and the chunks after the samples', () => {
    const open = encodeWav([0.5, -0.5], { claimedSize: 0xffffffff })
    expect(decodeWav(open.subarray(0, open.length - 1)).samples.length).toBe(1)
    const file = encodeWav([0.5, -0.5])
    expect(decodeWav(concat([file, text('LIST\x04\0\0\0abcd')])).samples.length).toBe(2)
  })

  test('rejects unsupported formats with BAD_INPUT and names them', async () => {
    const compressed = encodeWav([0, 0])
    compressed[20] = 17
    expect(() => decodeWav(compressed)).toThrow('format 17')
    await expectCode(() => decodeWav(compressed), 'BAD_INPUT')
    await expectCode(() => decodeWav(encodeWav([])), 'BAD_INPUT')
    await expectCode(() => decodeWav(encodeWav([Number.NaN], { bits: 32, float: true })), 'BAD_INPUT')
    await expectCode(() => decodeWav(encodeWav([1e30], { bits: 64, float: true })), 'BAD_INPUT')
    await expectCode(() => decodeWav(encodeWav([0], { sampleRate: 0 })), 'BAD_INPUT')
    await expectCode(() => decodeWav(text('OggS....')), 'BAD_INPUT')
  })

  test('returns a recording or BAD_INPUT for any bytes', async () => {
    const valid = encodeWav([0.1, 0.2, 0.3, 0.4], {
      channels: 2,
      extensible: true,
      extra: [['LIST', new Uint8Array(3)]],
    })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 200 }),
          fc.integer({ min: 0, max: valid.length }).map((length) => valid.slice(0, length)),
          fc.array(fc.tuple(fc.nat(valid.length - 1), fc.nat(255)), { maxLength: 4 }).map((changes) => {
            const changed = valid.slice()
            for (const [at, byte] of changes) changed[at] = byte
            return changed
          }),
        ),
        (bytes) => expectTyped(() => decodeWav(bytes), ['BAD_INPUT']),
      ),
      { numRuns: 500 },
    )
  })
})
