import type { GenerationSettings } from '@opengradient/protocol'

import { Keystream } from './keystream.ts'

/** Temperatures below this one take the most probable token. */
const greedyBelow = 0.05

/**
 * Draws the tokens of one continuation, in double precision, in this order: biases, the three penalties, temperature, `topK`, `minP`,
 * `topP`, and of the remaining tokens the one with the largest logit ÷ temperature − ln(−ln u) (Gumbel-max, docs/adr/0037). Of equal
 * tokens the one with the lowest id comes first, everywhere.
 */
export class Sampler {
  readonly #settings: GenerationSettings
  readonly #keystream: Keystream
  readonly #scores: Float64Array
  readonly #seen: Set<number>
  /** How often the continuation has each token. */
  readonly #counts = new Map<number, number>()

  constructor(settings: GenerationSettings, prompt: readonly number[], vocabulary: number) {
    this.#settings = settings
    this.#keystream = new Keystream(vocabulary)
    this.#scores = new Float64Array(vocabulary)
    this.#seen = new Set(prompt)
  }

  /** @param position of the token in prompt and continuation */
  next(logits: Float32Array, position: number): number {
    const { temperature, seed } = this.#settings
    const scores = this.#scores
    for (let token = 0; token < scores.length; token++) scores[token] = logits[token] as number
    this.#adjust(scores)
    const token =
      temperature < greedyBelow ? largest(scores) : this.#draw(scores, temperature, this.#keystream.at(seed, position))
    this.#seen.add(token)
    this.#counts.set(token, 1 + (this.#counts.get(token) ?? 0))
    return token
  }

  #adjust(scores: Float64Array): void {
    const { logitBias, repetitionPenalty, presencePenalty, frequencyPenalty } = this.#settings
    for (const { token, bias } of logitBias) scores[token] = (scores[token] as number) + bias
    if (repetitionPenalty !== 1) {
      for (const token of this.#seen) {
        const score = scores[token] as number
        scores[token] = score > 0 ? score / repetitionPenalty : score * repetitionPenalty
      }
    }
    for (const [token, count] of this.#counts) {
      scores[token] = (scores[token] as number) - presencePenalty - count * frequencyPenalty
    }
  }

  #draw(scores: Float64Array, temperature: number, random: (token: number) => number): number {
    for (let token = 0; token < scores.length; token++) scores[token] = (scores[token] as number) / temperature
    let best = -1
    let most = Number.NEGATIVE_INFINITY
    for (const token of this.#candidates(scores)) {
      const score = (scores[token] as number) - Math.log(-Math.log(random(token)))
      if (score > most || (score === most && token < best)) {
        best = token
        most = score
      }
    }
    // A model whose logits are no numbers has no most probable token.
    return best < 0 ? largest(scores) : best
  }

  /** Tokens from which one is drawn. */
  #candidates(scores: Float64Array): Iterable<number> {
    const { topK, topP, minP } = this.#settings
    const count = scores.length
    const tokens = topK > 0 && topK < count ? highest(scores, topK) : scores.keys()
    if (topP === 1 && minP === 0) return tokens
    const top = scores[largest(scores)] as number
    const kept: { token: number; share: number }[] = []
    let sum = 0
    for (const token of tokens) {
      const share = Math.exp((scores[token] as number) - top)
      sum += share
      if (share >= minP) kept.push({ token, share })
    }
    if (topP === 1) return kept.map(({ token }) => token)
    const whole = minP === 0 ? sum : kept.reduce((total, { share }) => total + share, 0)
    // Shares below the bound have together less than what is left out, so that none of them is kept: there is less to sort.
    const bound = ((1 - topP) * whole) / count
    const sorted = kept.filter(({ share }) => share >= bound).sort((a, b) => b.share - a.share || a.token - b.token)
    const chosen: number[] = []
    let covered = 0
    for (const { token, share } of sorted) {
      chosen.push(token)
      covered += share
      if (covered >= topP * whole) break
    }
    return chosen
  }
}

/** The token with the largest score. */
function largest(scores: Float64Array): number {
  let best = 0
  for (let token = 1; token < scores.length; token++) {
    if ((scores[token] as number) > (scores[best] as number)) best = token
  }
  return best
}

/** The `count` tokens with the largest scores. */
function highest(scores: Float64Array, count: number): number[] {
  const least = Float64Array.from(scores).sort().at(-count) as number
  const above: number[] = []
  const equal: number[] = []
  for (let token = 0; token < scores.length; token++) {
    const score = scores[token] as number
    if (score > least) above.push(token)
    else if (score === least) equal.push(token)
  }
  return [...above, ...equal.slice(0, count - above.length)]
}
