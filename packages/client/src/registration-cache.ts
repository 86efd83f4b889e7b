import { BoundedMap } from '@opengradient/async'
import type { ChainReader, OnChainParameters } from '@opengradient/chain'
import { type Address, type Clock, isOgError } from '@opengradient/protocol'
import { assertActiveNow, type CheckedRole } from '@opengradient/verifier'

/** Maximum number of remembered pairs of account and role. */
const maxEntries = 10_000

/** A current registration. */
export interface Registration {
  /** Undefined where the account has the role, its stake and no suspension; else the reason. */
  readonly problem: string | undefined
  /** The account's signing key. */
  readonly signer: Address | undefined
}

interface CachedRegistration {
  readonly validUntil: number
  readonly registration: Promise<Registration>
}

/** Current registrations, cached so that an inference does not wait for the chain. */
export class RegistrationCache {
  readonly #reader: ChainReader
  readonly #parameters: OnChainParameters
  readonly #clock: Clock
  readonly #ttlMs: number
  readonly #entries = new BoundedMap<string, CachedRegistration>({ maxEntries })

  constructor(reader: ChainReader, parameters: OnChainParameters, clock: Clock, ttlMs: number) {
    this.#reader = reader
    this.#parameters = parameters
    this.#clock = clock
    this.#ttlMs = ttlMs
  }

  /**
   * The registration of an account in a role now, or at most `ttlMs` ago.
   * @throws CHAIN, RPC_DISAGREE
   */
  get(account: Address, role: CheckedRole): Promise<Registration> {
    const key = `${role} ${account}`
    const known = this.#entries.get(key)
    if (known && known.validUntil > this.#clock.now()) return known.registration
    const registration = this.#read(account, role)
    this.#entries.set(key, { validUntil: this.#clock.now() + this.#ttlMs, registration })
    // Only a positive answer is kept: an unknown account may register at any moment, and a failed call decides nothing.
    const forget = (): void => {
      if (this.#entries.get(key)?.registration === registration) this.#entries.delete(key)
    }
    registration.then(({ problem }) => (problem === undefined ? undefined : forget()), forget)
    return registration
  }

  /** Forgets a registration that may have changed, such as a signing key that no longer fits. */
  forget(account: Address, role: CheckedRole): void {
    this.#entries.delete(`${role} ${account}`)
  }

  async #read(account: Address, role: CheckedRole): Promise<Registration> {
    const [head, signer] = await Promise.all([this.#reader.head(), this.#reader.signer(account)])
    try {
      await assertActiveNow(this.#reader, account, role, this.#parameters, head)
      return { problem: undefined, signer }
    } catch (error) {
      if (!isOgError(error) || error.code !== 'NOT_REGISTERED') throw error
      return { problem: error.shortMessage, signer }
    }
  }
}
