import { defaultGenerationSettings, type GenerationSettings } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'
import { Sampler } from './sampler.ts'

const logits = Float32Array.of(1, 3, 2, 3, 0, -1, 0.5, 2.5)

const sampler = (settings: Partial<GenerationSettings>, prompt: readonly number[] = []): Sampler =>
  new Sampler({ ...defaultGenerationSettings, ...settings }, prompt, logits.length)

const draws = (settings: Partial<GenerationSettings>, count = 400, prompt?: readonly number[]): number[] => {
  const found: number[] = []
  // A sampler for each draw: penalties do not add up.
  for (let seed = 0n; seed < count; seed++)
    found.push(sampler({ temperature: 1, ...settings, seed }, prompt).next(logits, 5))
  return found
}
const distinct = (tokens: readonly number[]): number[] => [...new Set(tokens)].sort()

describe('Sampler', () => {
  it('takes the first of the most probable tokens below a temperature of 0.05', () => {
    expect(sampler({ temperature: 0 }).next(logits, 0)).toBe(1)
    expect(sampler({ temperature: 0.04, seed: 7n }).next(logits, 0)).toBe(1)
  })

  it('draws each token as often as its probability requires', () => {
    const count = 4_000
    const found = draws({}, count)
    const shares = [...logits].map((logit) => Math.exp(logit))
    const sum = shares.reduce((total, share) => total + share)
    for (const [token, share] of shares.entries()) {
      const expected = share / sum
      const seen = found.filter((each) => each === token).length / count
      // Five standard deviations; the draws are fixed by their seeds.
      expect(Math.abs(seen - expected)).toBeLessThan(5 * Math.sqrt((expected * (1 - expected)) / count))
    }
  })

  it('draws from the tokens that topK, topP and minP leave', () => {
    expect(distinct(draws({ topK: 1 }))).toEqual([1])
    expect(distinct(draws({ topK: 3 }))).toEqual([1, 3, 7])
    // Shares: 1 and 3 have 0.299 each, 7 has 0.181, 2 has 0.110.
    expect(distinct(draws({ topP: 0.25 }))).toEqual([1])
    expect(distinct(draws({ topP: 0.5 }))).toEqual([1, 3])
    expect(distinct(draws({ topP: 0.7 }))).toEqual([1, 3, 7])
    expect(distinct(draws({ minP: 0.6 }))).toEqual([1, 3, 7])
    expect(distinct(draws({ topK: 3, topP: 0.5 }))).toEqual([1, 3])
  })

  it('applies biases and penalties', () => {
    expect(sampler({ logitBias: [{ token: 5, bias: 100 }] }).next(logits, 0)).toBe(5)
    expect(sampler({ repetitionPenalty: 2 }, [1]).next(logits, 0)).toBe(3)
    const presence = sampler({ presencePenalty: 2 })
    expect([0, 1, 2, 3].map((position) => presence.next(logits, position))).toEqual([1, 3, 7, 2])
    const frequency = sampler({ frequencyPenalty: 0.4 })
    expect([0, 1, 2, 3, 4].map((position) => frequency.next(logits, position))).toEqual([1, 3, 1, 3, 7])
  })

  it('draws by seed and position alone', () => {
    const at = (position: number, seed: bigint): number[] =>
      Array.from({ length: 40 }, (_, i) => sampler({ temperature: 1, seed }).next(logits, position + i))
    expect(at(0, 1n)).toEqual(at(0, 1n))
    expect(at(0, 1n)).not.toEqual(at(0, 2n))
    expect(at(0, 1n).slice(1)).toEqual(at(1, 1n).slice(0, -1))
  })
})
