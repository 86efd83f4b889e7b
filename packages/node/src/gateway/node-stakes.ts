import { type ChainEvent, pledgePurposes } from '@opengradient/chain'
import type { Address, Logger } from '@opengradient/protocol'

import type { Components } from '../components.ts'

/** OPG that accounts have pledged to the module for their roles, in 1e-18: read once, and again after an event about it. */
export class NodeStakes {
  readonly #init: Pick<Components, 'reader'> & { readonly logger: Logger }
  readonly #stakes = new Map<Address, bigint>()
  readonly #reading = new Set<Address>()

  constructor(init: Pick<Components, 'reader'> & { readonly logger: Logger }) {
    this.#init = init
  }

  /** The stake of an account as last read; 0 until it is read. */
  stakeOf(account: Address): bigint {
    const known = this.#stakes.get(account)
    if (known === undefined) this.#read(account)
    return known ?? 0n
  }

  apply(events: readonly ChainEvent[]): void {
    for (const { name, args } of events) {
      const isPledge = name === 'Pledged' || name === 'UnpledgeBegun' || name === 'Seized'
      if (isPledge && 'account' in args && this.#stakes.has(args.account)) this.#read(args.account)
    }
  }

  #read(account: Address): void {
    if (this.#reading.has(account)) return
    this.#reading.add(account)
    const purposes = Object.keys(pledgePurposes) as (keyof typeof pledgePurposes)[]
    Promise.all(purposes.map((purpose) => this.#init.reader.pledge(account, purpose)))
      .then((pledges) =>
        this.#stakes.set(
          account,
          pledges.reduce((sum, { amount }) => sum + amount, 0n),
        ),
      )
      .catch((error: unknown) => this.#init.logger.debug({ account, error: String(error) }, 'Stake not read'))
      .finally(() => this.#reading.delete(account))
  }
}
