import type { ChainReader } from '@opengradient/chain'
import type { Address, Clock, Role } from '@opengradient/protocol'
import { wasRegistered } from '@opengradient/verifier'

/** Registrations as they are now, kept for a while: the hot path does not wait for the chain. */
export interface Registrations {
  /**
   * Whether an account is registered in a role now, or was at most `ttlMs` ago.
   * @throws CHAIN, RPC_DISAGREE
   */
  isActive(account: Address, role: Role): Promise<boolean>
}

/** Accounts and roles that are remembered at once. */
const maxRemembered = 10_000

export function createRegistrations(reader: ChainReader, clock: Clock, ttlMs: number): Registrations {
  const known = new Map<string, { until: number; active: Promise<boolean> }>()

  /**
   * Now by whichever is later, the chain's clock or ours: a chain without blocks for a while is behind, and one with many
   * in a second is ahead. Not by the receipt's own times, which a suspended worker could set back.
   */
  const lookUp = async (account: Address, role: Role): Promise<boolean> => {
    const { timestamp } = await reader.head()
    return wasRegistered(reader, account, role, Math.max(timestamp, Math.floor(clock.now() / 1000)))
  }

  return {
    async isActive(account, role) {
      const key = `${role} ${account}`
      const remembered = known.get(key)
      if (remembered && remembered.until > clock.now()) return remembered.active
      const active = lookUp(account, role)
      known.delete(key)
      known.set(key, { until: clock.now() + ttlMs, active })
      const oldest = known.keys().next().value
      if (known.size > maxRemembered && oldest !== undefined) known.delete(oldest)
      // Only a yes is kept: whoever was refused may register the next moment, and a failed call says nothing.
      const forget = (): void => {
        if (known.get(key)?.active === active) known.delete(key)
      }
      active.then((yes) => (yes ? undefined : forget()), forget)
      return active
    },
  }
}
