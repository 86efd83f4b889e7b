import { BoundedMap } from '@opengradient/async'
import type { ChainReader } from '@opengradient/chain'
import type { Address, Clock } from '@opengradient/protocol'

/** Age from which a value is read again in the background, in milliseconds. */
const freshMs = 2_000
const maxEntries = 10_000

/**
 * Amounts that payers have allocated to gateways, from a short-lived cache: only the first read of an amount waits for the
 * chain. A worker whose copy is stale for two seconds loses the price of what it runs in them.
 */
export class PayerAllocations {
  readonly #reader: Pick<ChainReader, 'allocation'>
  readonly #clock: Pick<Clock, 'now'>
  readonly #known = new BoundedMap<string, { value: Promise<bigint>; readAt: number }>({ maxEntries })

  constructor(reader: Pick<ChainReader, 'allocation'>, clock: Pick<Clock, 'now'>) {
    this.#reader = reader
    this.#clock = clock
  }

  /** The allocated amount in the token's smallest units. @throws CHAIN */
  get(payer: Address, gateway: Address, token: Address): Promise<bigint> {
    const key = `${payer}/${gateway}/${token}`
    const read = (): Promise<bigint> => this.#reader.allocation(payer, gateway, token)
    const known = this.#known.get(key)
    if (known === undefined) {
      const value = read()
      this.#known.set(key, { value, readAt: this.#clock.now() })
      value.catch(() => this.#known.delete(key))
      return value
    }
    if (this.#clock.now() - known.readAt > freshMs) {
      known.readAt = this.#clock.now()
      const next = read()
      next.then(
        () => {
          known.value = next
        },
        () => undefined,
      )
    }
    return known.value
  }
}
