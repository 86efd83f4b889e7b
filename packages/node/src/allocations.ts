import type { ChainReader } from '@opengradient/chain'
import type { Address, Clock } from '@opengradient/protocol'

/** How long a value that was read is used before it is read again behind the caller's back. */
const freshMs = 2_000

/**
 * What payers have allocated to gateways, from a short-lived copy: the first answer waits for the chain, later ones do not.
 * A worker that is wrong for two seconds loses the price of what it ran in them.
 */
export function createAllocations(
  reader: ChainReader,
  clock: Clock,
): (payer: Address, gateway: Address, token: Address) => Promise<bigint> {
  const known = new Map<string, { value: Promise<bigint>; readAt: number }>()
  const maxEntries = 10_000
  return async (payer, gateway, token) => {
    const key = `${payer}/${gateway}/${token}`
    const entry = known.get(key)
    const read = (): Promise<bigint> => reader.allocation(payer, gateway, token)
    if (entry === undefined) {
      const value = read()
      known.set(key, { value, readAt: clock.now() })
      value.catch(() => known.delete(key))
      const oldest = known.keys().next().value
      if (known.size > maxEntries && oldest !== undefined) known.delete(oldest)
      return value
    }
    if (clock.now() - entry.readAt > freshMs) {
      entry.readAt = clock.now()
      const next = read()
      next.then(
        () => {
          entry.value = next
        },
        () => undefined,
      )
    }
    return entry.value
  }
}
