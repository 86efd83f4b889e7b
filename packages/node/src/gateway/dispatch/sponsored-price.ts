import { formatOpg, OgError } from '@opengradient/protocol'

/** A sponsor pays up to this multiple of the usual price. */
const maxPriceFactor = 2n

/** The median, the lower one of two: neither the lowest nor the highest price determines it. 0 of an empty list. */
export function median(prices: readonly bigint[]): bigint {
  const sorted = [...prices].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  return sorted[(sorted.length - 1) >> 1] ?? 0n
}

/** The highest price; 0 of an empty list. */
export function maxOf(prices: readonly bigint[]): bigint {
  return prices.reduce((max, price) => (price > max ? price : max), 0n)
}

/**
 * The highest price that a sponsor pays for a job: its own ceiling, or twice the median offer if that is less. The publisher's
 * suggested price has no influence: the publisher does not pay. A median of zero does not lower the limit to zero: workers that
 * offer it and fail would exclude all others.
 */
export function maxSponsoredPrice(offeredPrices: readonly bigint[], ceiling: bigint): bigint {
  const usual = median(offeredPrices) * maxPriceFactor
  return usual > 0n && usual < ceiling ? usual : ceiling
}

/**
 * Asserts that a sponsor pays this amount for one job, or for the audits of one order.
 * @param what subject of the error message
 * @throws NOT_AUTHORISED
 */
export function assertBelowCeiling(amount: bigint, ceiling: bigint, what: string): void {
  if (amount <= ceiling) return
  throw new OgError('NOT_AUTHORISED', `This gateway sponsors jobs up to ${formatOpg(ceiling)}; ${what} costs more.`, {
    next: ['Send a job that you signed in the body field "opengradient".'],
  })
}
