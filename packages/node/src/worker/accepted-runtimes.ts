import { BoundedMap } from '@opengradient/async'
import { type Hex, hashRuntimes, type Manifest, runtimeIdsOf } from '@opengradient/protocol'

/** Manifests list few runtimes: all their subsets are tried up to this many. */
const maxRuntimes = 8

const known = new BoundedMap<string, readonly Hex[]>({ maxEntries: 4_096 })

/**
 * The runtimes that a job accepts, of which it names the hash only.
 *
 * @returns the subset of the manifest's runtimes with `runtimeId` that has the hash; empty without one
 */
export function acceptedRuntimes(manifest: Manifest, runtimeId: Hex, hash: Hex): readonly Hex[] {
  const key = `${runtimeId}/${hash}`
  const found = known.get(key) ?? findSubset(runtimeIdsOf(manifest), runtimeId, hash)
  if (found.length > 0) known.set(key, found)
  return found
}

function findSubset(all: readonly Hex[], runtimeId: Hex, hash: Hex): readonly Hex[] {
  const others = all.filter((id) => id !== runtimeId)
  const whole = [runtimeId, ...others]
  if (hashRuntimes(whole) === hash) return whole
  if (others.length > maxRuntimes) return []
  for (let mask = 0; mask < 1 << others.length; mask++) {
    const ids = [runtimeId, ...others.filter((_, i) => mask & (1 << i))]
    if (hashRuntimes(ids) === hash) return ids
  }
  return []
}
