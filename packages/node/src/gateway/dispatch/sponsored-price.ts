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
 * The highest price that a sponsor pays: a multiple of the median offer or of the publisher's suggested price, the larger of
 * the two. Without this limit one worker could drain the allocation. A zero price must not lower the limit to zero: workers
 * that offer it and fail would exclude all others.
 */
export function maxSponsoredPrice(offeredPrices: readonly bigint[], suggestedPrice: bigint): bigint {
  return maxOf([median(offeredPrices), suggestedPrice]) * maxPriceFactor
}
