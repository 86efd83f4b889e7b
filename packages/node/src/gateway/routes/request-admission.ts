import { OgError } from '@opengradient/protocol'

import { addressKey } from '../../http/address-key.ts'

/** Share of the slots that one address leaves to others. */
const reservedShare = 1 / 8

/** Bounds the number of requests in flight, in all and per address (IPv6: one /64). */
export class RequestAdmission {
  readonly #maxInFlight: number
  readonly #maxOfAddress: number
  readonly #limitNow: () => number
  readonly #byAddress = new Map<string, number>()
  #inFlight = 0

  /**
   * @param maxOfAddress by default an eighth of the slots is left to other addresses
   * @param limitNow a lower limit for the present load, of which an eighth is left to other addresses too. @default none
   */
  constructor(maxInFlight: number, maxOfAddress = shareOf(maxInFlight), limitNow = () => Number.POSITIVE_INFINITY) {
    this.#maxInFlight = maxInFlight
    this.#maxOfAddress = Math.max(1, maxOfAddress)
    this.#limitNow = limitNow
  }

  /** Runs a request of a caller. @throws OVERLOADED */
  async run<T>(caller: string, handle: () => Promise<T>): Promise<T> {
    const leave = this.enter(caller)
    try {
      return await handle()
    } finally {
      leave()
    }
  }

  /** Refuses a request whose body is not read yet, where no slot is free. @throws OVERLOADED */
  assertFree(caller: string): void {
    this.#assertFree(this.#byAddress.get(addressKey(caller)) ?? 0)
  }

  /** Takes a slot for a caller. @returns what gives it back, to be called once @throws OVERLOADED */
  enter(caller: string): () => void {
    const address = addressKey(caller)
    const ofAddress = this.#byAddress.get(address) ?? 0
    this.#assertFree(ofAddress)
    this.#inFlight++
    this.#byAddress.set(address, ofAddress + 1)
    return () => {
      this.#inFlight--
      const left = (this.#byAddress.get(address) ?? 1) - 1
      if (left > 0) this.#byAddress.set(address, left)
      else this.#byAddress.delete(address)
    }
  }

  #assertFree(ofAddress: number): void {
    const limitNow = this.#limitNow()
    const limit = Math.min(this.#maxInFlight, limitNow)
    const limitOfAddress = Math.min(this.#maxOfAddress, shareOf(limitNow))
    if (this.#inFlight >= limit) throw overloaded(limit, this.#inFlight + 1)
    if (ofAddress >= limitOfAddress) throw overloaded(limitOfAddress, ofAddress + 1)
  }
}

/** The slots that one address can have. */
function shareOf(slots: number): number {
  return slots === Number.POSITIVE_INFINITY ? slots : slots - Math.ceil(slots * reservedShare)
}

function overloaded(limit: number, actual: number): OgError {
  return new OgError('OVERLOADED', 'Too many requests in flight.', {
    details: { limit, actual },
    retryAfterMs: 1_000,
  })
}
