import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type SpeechSegmentOptions, speechSegments } from './speech-segments.ts'

const options: SpeechSegmentOptions = {
  sampleRate: 16_000,
  frame: 512,
  threshold: 0.5,
  negativeThreshold: 0.35,
  minSpeechMs: 250,
  minSilenceMs: 100,
  speechPadMs: 30,
}

/** Run-length encoded probabilities. */
function frames(...runs: [probability: number, count: number][]): number[] {
  return runs.flatMap(([probability, count]) => new Array<number>(count).fill(probability))
}

/** A port of `get_speech_timestamps` of silero-vad 5 (without the limit on length), in milliseconds. */
function silero(probabilities: readonly number[], length: number) {
  const speeches: { start: number; end: number }[] = []
  let current: { start: number } | undefined
  let tempEnd = 0
  for (const [i, probability] of probabilities.entries()) {
    if (probability >= 0.5 && tempEnd) tempEnd = 0
    if (probability >= 0.5 && !current) {
      current = { start: 512 * i }
      continue
    }
    if (probability < 0.35 && current) {
      if (!tempEnd) tempEnd = 512 * i
      if (512 * i - tempEnd < 1_600) continue
      if (tempEnd - current.start > 4_000) speeches.push({ start: current.start, end: tempEnd })
      current = undefined
      tempEnd = 0
    }
  }
  if (current && length - current.start > 4_000) speeches.push({ start: current.start, end: length })
  for (const [i, speech] of speeches.entries()) {
    const next = speeches[i + 1]
    if (i === 0) speech.start = Math.max(0, speech.start - 480)
    if (next) {
      const silence = next.start - speech.end
      const share = silence < 960 ? Math.floor(silence / 2) : 480
      speech.end += share
      next.start -= share
    } else speech.end = Math.min(length, speech.end + 480)
  }
  return speeches.map(({ start, end }) => ({ startMs: Math.round(start / 16), endMs: Math.round(end / 16) }))
}

describe('speechSegments', () => {
  test('returns padded segments', () => {
    const probabilities = frames([0.1, 10], [0.9, 20], [0.1, 10])
    expect(speechSegments(probabilities, 40 * 512, options)).toEqual([{ startMs: 290, endMs: 990 }])
  })

  test('bridges short silences, drops short segments and continues between the thresholds', () => {
    const length = 60 * 512
    expect(speechSegments(frames([0.9, 10], [0.1, 3], [0.9, 10], [0, 37]), length, options)).toHaveLength(1)
    expect(speechSegments(frames([0, 20], [0.9, 5], [0, 35]), length, options)).toEqual([])
    expect(speechSegments(frames([0.9, 10], [0.4, 30], [0, 20]), length, options)).toEqual([
      { startMs: 0, endMs: 1310 },
    ])
    expect(speechSegments(frames([0.4, 60]), length, options)).toEqual([])
  })

  test('equals the reference for any probabilities', () => {
    const run = fc.tuple(fc.constantFrom(0, 0.34, 0.4, 0.5, 0.9), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 30 }), fc.nat(511), (runs, cut) => {
        const probabilities = frames(...runs)
        const length = probabilities.length * 512 - cut
        const segments = speechSegments(probabilities, length, options)
        expect(segments).toEqual(silero(probabilities, length))
        for (const [i, { startMs, endMs }] of segments.entries()) {
          expect(startMs).toBeLessThan(endMs)
          expect(startMs).toBeGreaterThanOrEqual(segments[i - 1]?.endMs ?? 0)
        }
      }),
    )
  })
})
