import { type Hex, hashRuntimes } from '@opengradient/protocol'

/** Largest number of runtimes whose subsets are tried: 2^11 hashes. */
const maxRuntimes = 12

/**
 * The runtimes that a job accepts: those runtimes of the manifest, the receipt's among them, whose hash the job names.
 *
 * @returns undefined where no subset of the manifest's runtimes has this hash
 */
export function acceptedRuntimes(
  hash: Hex,
  manifestRuntimes: readonly Hex[],
  receiptRuntime: Hex,
): readonly Hex[] | undefined {
  if (!manifestRuntimes.includes(receiptRuntime)) return undefined
  if (hashRuntimes(manifestRuntimes) === hash) return manifestRuntimes
  const others = manifestRuntimes.filter((id) => id !== receiptRuntime)
  if (others.length >= maxRuntimes) return undefined
  for (let chosen = 0; chosen < 1 << others.length; chosen++) {
    const subset = [receiptRuntime, ...others.filter((_, i) => (chosen & (1 << i)) !== 0)]
    if (hashRuntimes(subset) === hash) return subset
  }
  return undefined
}
