/** A pseudo-random generator with the same stream on every machine for the same seed. */
export interface SeededRandom {
  /** The next number, uniform in [0, 1), a multiple of 2^-32. */
  next(): number
  /** Uniform in [low, high). */
  between(low: number, high: number): number
  /** Uniform over the integers 0 … count - 1. */
  below(count: number): number
  /** Standard normal, as the sum of twelve uniform numbers. Calls no function with engine-dependent rounding. */
  normal(): number
}

/**
 * Creates a generator of the algorithm Mulberry32 (Tommy Ettinger, public domain): 32 bits of state and integer steps only.
 * For weights and training data, never for secrets.
 */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    below: (count) => Math.floor(next() * count),
    normal: () => {
      let sum = -6
      for (let i = 0; i < 12; i++) sum += next()
      return sum
    },
  }
}
