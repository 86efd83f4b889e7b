import { OgError } from '@opengradient/protocol'

import { addressKey } from '../../http/address-key.ts'

/** Share of the slots that one address leaves to others. */
const reservedShare = 1 / 8

/** Bounds the number of requests in flight, in all and per address (IPv6: one /64). */
export class RequestAdmission {
  readonly #maxInFlight: number
  readonly #maxOfAddress: number
  readonly #byAddress = new Map<string, number>()
  #inFlight = 0

  /** @param maxOfAddress by default an eighth of the slots is left to other addresses */
  constructor(maxInFlight: number, maxOfAddress = maxInFlight - Math.ceil(maxInFlight * reservedShare)) {
    this.#maxInFlight = maxInFlight
    this.#maxOfAddress = Math.max(1, maxOfAddress)
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

  /** Takes a slot for a caller. @returns what gives it back, to be called once @throws OVERLOADED */
  enter(caller: string): () => void {
    const address = addressKey(caller)
    const ofAddress = this.#byAddress.get(address) ?? 0
    if (this.#inFlight >= this.#maxInFlight) throw overloaded(this.#maxInFlight, this.#inFlight + 1)
    if (ofAddress >= this.#maxOfAddress) throw overloaded(this.#maxOfAddress, ofAddress + 1)
    this.#inFlight++
    this.#byAddress.set(address, ofAddress + 1)
    return () => {
      this.#inFlight--
      const left = (this.#byAddress.get(address) ?? 1) - 1
      if (left > 0) this.#byAddress.set(address, left)
      else this.#byAddress.delete(address)
    }
  }
}

function overloaded(limit: number, actual: number): OgError {
  return new OgError('OVERLOADED', 'Too many requests in flight.', {
    details: { limit, actual },
    retryAfterMs: 1_000,
  })
}
