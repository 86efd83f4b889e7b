/** Probability of exactly `k` successes in `n` independent trials. */
export function binomial(n: number, k: number, probability: number): number {
  if (probability <= 0) return k === 0 ? 1 : 0
  if (probability >= 1) return k === n ? 1 : 0
  let logarithm = k * Math.log(probability) + (n - k) * Math.log1p(-probability)
  for (let i = 1; i <= k; i++) logarithm += Math.log((n - k + i) / i)
  return Math.exp(logarithm)
}

/** Probability of at least `least` successes in `n` independent trials. */
export function binomialTail(n: number, least: number, probability: number): number {
  let sum = 0
  for (let k = Math.max(0, least); k <= n; k++) sum += binomial(n, k, probability)
  return Math.min(1, sum)
}
