import { type ChainEvent, type PledgePurpose, pledgePurposes } from '@opengradient/chain'
import type { Address, Logger } from '@opengradient/protocol'

import type { Components } from '../components.ts'

const purposes = Object.keys(pledgePurposes) as PledgePurpose[]

function keyOf(account: Address, purpose: PledgePurpose): string {
  return `${account} ${purpose}`
}

/**
 * OPG that accounts have pledged to the module for their roles, in 1e-18: read once, and that of a purpose again after an event
 * about it.
 */
export class NodeStakes {
  readonly #init: Pick<Components, 'reader'> & { readonly logger: Logger }
  readonly #pledges = new Map<Address, Map<PledgePurpose, bigint>>()
  /** Pledges that are being read, and whether an event came meanwhile. */
  readonly #reading = new Map<string, { isOutdated: boolean }>()

  constructor(init: Pick<Components, 'reader'> & { readonly logger: Logger }) {
    this.#init = init
  }

  /** The stake of an account as last read; 0 until it is read. */
  stakeOf(account: Address): bigint {
    const known = this.#pledges.get(account) ?? new Map<PledgePurpose, bigint>()
    this.#pledges.set(account, known)
    for (const purpose of purposes) if (!known.has(purpose)) this.#read(account, purpose)
    return [...known.values()].reduce((sum, amount) => sum + amount, 0n)
  }

  apply(events: readonly ChainEvent[]): void {
    for (const { name, args } of events) {
      if (name !== 'Pledged' && name !== 'UnpledgeBegun' && name !== 'Seized') continue
      const purpose = purposes.find((each) => pledgePurposes[each] === args.purpose)
      if (purpose === undefined || !this.#pledges.has(args.account)) continue
      const running = this.#reading.get(keyOf(args.account, purpose))
      if (running === undefined) this.#read(args.account, purpose)
      else running.isOutdated = true
    }
  }

  #read(account: Address, purpose: PledgePurpose): void {
    const key = keyOf(account, purpose)
    if (this.#reading.has(key)) return
    const reading = { isOutdated: false }
    this.#reading.set(key, reading)
    this.#init.reader
      .pledge(account, purpose)
      .then(({ amount }) => this.#pledges.get(account)?.set(purpose, amount))
      .catch((error: unknown) => {
        this.#init.logger.debug({ account, purpose, error: String(error) }, 'Stake not read')
      })
      .finally(() => {
        this.#reading.delete(key)
        if (reading.isOutdated) this.#read(account, purpose)
      })
  }
}
