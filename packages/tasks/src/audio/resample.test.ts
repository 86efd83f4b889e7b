import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { resample } from './resample.ts'

function tone(frequency: number, rate: number, seconds: number): Float32Array {
  return Float32Array.from({ length: Math.round(rate * seconds) }, (_, i) =>
    Math.sin((2 * Math.PI * frequency * i) / rate),
  )
}

/** Maximum difference without the edges, where the filter includes silence. */
function difference(a: Float32Array, b: Float32Array, edge: number): number {
  let max = 0
  for (let i = edge; i < Math.min(a.length, b.length) - edge; i++) {
    max = Math.max(max, Math.abs((a[i] as number) - (b[i] as number)))
  }
  return max
}

describe('resample', () => {
  test.each([8_000, 11_025, 22_050, 44_100, 48_000, 96_000, 12_347])(
    'preserves tones of a recording at %i Hz',
    (rate) => {
      for (const frequency of [100, 1_000, 3_200]) {
        const output = resample(tone(frequency, rate, 0.2), rate, 16_000)
        expect(difference(output, tone(frequency, 16_000, 0.2), 300)).toBeLessThan(2e-4)
      }
    },
  )

  test('removes frequencies above the new Nyquist frequency', () => {
    for (const frequency of [8_300, 10_000, 15_000, 20_000]) {
      const output = resample(tone(frequency, 48_000, 0.2), 48_000, 16_000)
      expect(difference(output, new Float32Array(output.length), 300)).toBeLessThan(2e-3)
    }
  })

  test('returns the rounded-up number of samples and preserves constants', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1_000, max: 384_000 }), (length, from) => {
        const output = resample(new Float32Array(length).fill(1), from, 16_000)
        expect(output.length).toBe(Math.ceil((length * 16_000) / from))
        expect(output.every((value) => Math.abs(value) < 1.5)).toBe(true)
      }),
    )
    const flat = resample(new Float32Array(4_000).fill(0.5), 44_100, 16_000)
    expect(difference(flat, new Float32Array(flat.length).fill(0.5), 60)).toBeLessThan(1e-4)
  })

  test('returns samples of the same rate unchanged', () => {
    const samples = tone(440, 16_000, 0.01)
    expect(resample(samples, 16_000, 16_000)).toBe(samples)
  })
})
