/** The q-quantile by nearest rank. */
export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(q * sorted.length) - 1))]
}

export const median = (values) => quantile(values, 0.5)

/** Median, minimum and maximum over several rounds. */
export const overRounds = (values) => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
})
