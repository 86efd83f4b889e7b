import { binomialTail } from './binomial.ts'
import type { EconomicParameters } from './economic-parameters.ts'

/** Power of a party with a share of all seats. Draws are treated as independent: seats are many. */

/** Probability that a share of the seats has the majority of a rung of `jurors`. */
export function captureByMajority(jurors: number, share: number): number {
  return binomialTail(jurors, Math.floor(jurors / 2) + 1, share)
}

/** Probability that a share of the seats has two thirds of a rung, which the first rung needs. */
export function captureByTwoThirds(jurors: number, share: number): number {
  return binomialTail(jurors, Math.ceil((2 * jurors) / 3), share)
}

/** Least share of the seats with which a capture succeeds more often than not. */
export function shareThatCaptures(capture: (share: number) => number): number {
  let [low, high] = [0, 1]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (capture(middle) < 0.5) low = middle
    else high = middle
  }
  return high
}

/** Seats that a party has to add to the honest ones to hold `share` of all, and the OPG that they bind. */
export function costOfShare(
  { honestSeats, seat }: Pick<EconomicParameters, 'honestSeats' | 'seat'>,
  share: number,
): { readonly seats: number; readonly opg: number } {
  const seats = Math.ceil((honestSeats * share) / (1 - share))
  return { seats, opg: seats * seat }
}

/**
 * Probability that `replayed:needed`, drawn by the chain, can be forged for one leaf: that the drawn accounts that check the
 * leaf number at least `needed` and all belong to the party.
 *
 * @param rate probability that a drawn account checks the leaf, given that at least one of them does
 */
export function forgeProbability(drawn: number, needed: number, share: number, rate: number): number {
  let forged = 0
  let checked = 0
  for (let checks = 1; checks <= drawn; checks++) {
    const probability = binomialTail(drawn, checks, rate) - binomialTail(drawn, checks + 1, rate)
    checked += probability
    if (checks >= needed) forged += probability * share ** checks
  }
  return checked === 0 ? 0 : forged / checked
}

/** Probability that the first draw and both redraws name only seats of the party, so that it can leave a leaf unchecked. */
export function blindProbability(drawn: number, share: number): number {
  return share ** (3 * drawn)
}
