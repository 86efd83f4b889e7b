import { createLeafDraw, drawSeats, drawSeed, rateAlways } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { detection } from './detection.ts'

const word = (value: number): `0x${string}` => `0x${value.toString(16).padStart(64, '0')}`
const account = (value: number): `0x${string}` => `0x${value.toString(16).padStart(40, '0')}`

const seats = 60
const draws = 2_000
const places = Array.from({ length: seats }, (_, i) => ({
  seat: i,
  account: account(i + 1),
  signer: account(i + 1),
  stake: 1_000n * 10n ** 18n,
  until: 0,
}))

/** Share of `draws` draws of the protocol in which an honest account checks one of the wrong leaves. */
function measure(rate: number, lies: number, share: number): number {
  const honest = new Set(places.slice(Math.round(seats * share)).map(({ account: each }) => each))
  const scaled = BigInt(Math.round(rate * 2 ** 53)) * (rateAlways >> 53n)
  let found = 0
  for (let draw = 0; draw < draws; draw++) {
    const seed = drawSeed(word(draw + 1), word(7), 0)
    const drawn = drawSeats(seed, places, 2, { boundUntil: 0, excluded: [] })
    const isFound = drawn.some(({ account: each }) => {
      if (!honest.has(each)) return false
      const isDrawn = createLeafDraw(seed, each)
      return Array.from({ length: lies }, (_, index) => isDrawn(index, scaled)).some(Boolean)
    })
    if (isFound) found++
  }
  return found / draws
}

describe('detection', () => {
  it.each([
    [1, 1, 0],
    [1, 1, 1 / 3],
    [0.1, 1, 0],
    [0.1, 10, 1 / 3],
    [0.01, 50, 0.2],
    [0.5, 3, 0.5],
  ])('agrees with draws of the protocol: rate %s, %s wrong leaves, share %s', (rate, lies, share) => {
    const expected = detection(2, rate, lies, share)
    // Four standard deviations, and the effect of drawing from 60 seats without replacement.
    const tolerance = 4 * Math.sqrt(Math.max(expected * (1 - expected), 0.001) / draws) + 0.01
    expect(Math.abs(measure(rate, lies, share) - expected)).toBeLessThan(tolerance)
  })
})
