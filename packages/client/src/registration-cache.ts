import { BoundedMap } from '@opengradient/async'
import type { ChainReader } from '@opengradient/chain'
import type { Address, Clock, Role } from '@opengradient/protocol'
import { wasRegistered } from '@opengradient/verifier'

/** Maximum number of remembered pairs of account and role. */
const maxEntries = 10_000

interface CachedRegistration {
  readonly validUntil: number
  readonly active: Promise<boolean>
}

/** Current registrations, cached so that an inference does not wait for the chain. */
export class RegistrationCache {
  readonly #reader: ChainReader
  readonly #clock: Clock
  readonly #ttlMs: number
  readonly #entries = new BoundedMap<string, CachedRegistration>({ maxEntries })

  constructor(reader: ChainReader, clock: Clock, ttlMs: number) {
    this.#reader = reader
    this.#clock = clock
    this.#ttlMs = ttlMs
  }

  /**
   * Whether an account is registered in a role now, or was at most `ttlMs` ago.
   * @throws CHAIN, RPC_DISAGREE
   */
  isActive(account: Address, role: Role): Promise<boolean> {
    const key = `${role} ${account}`
    const known = this.#entries.get(key)
    if (known && known.validUntil > this.#clock.now()) return known.active
    const active = this.#read(account, role)
    this.#entries.set(key, { validUntil: this.#clock.now() + this.#ttlMs, active })
    // Only a positive answer is kept: an unknown account may register at any moment, and a failed call decides nothing.
    const forget = (): void => {
      if (this.#entries.get(key)?.active === active) this.#entries.delete(key)
    }
    active.then((isActive) => (isActive ? undefined : forget()), forget)
    return active
  }

  /**
   * Reads the registration at the later of the chain's time and the client's: a chain without recent blocks lags behind,
   * one with several blocks per second runs ahead. The receipt's times are not used, since a suspended worker could
   * backdate them.
   */
  async #read(account: Address, role: Role): Promise<boolean> {
    const { timestamp } = await this.#reader.head()
    return wasRegistered(this.#reader, account, role, Math.max(timestamp, Math.floor(this.#clock.now() / 1000)))
  }
}
