import { OgError } from '@opengradient/protocol'

import { addressKey } from '../../http/address-key.ts'

/** Share of the slots that one address leaves to others. */
const reservedShare = 1 / 8

/** Bounds the number of requests in flight, in all and per address (IPv6: one /64). */
export class RequestAdmission {
  readonly #maxInFlight: number
  readonly #byAddress = new Map<string, number>()
  #inFlight = 0

  constructor(maxInFlight: number) {
    this.#maxInFlight = maxInFlight
  }

  /** Runs a request of a caller. @throws OVERLOADED */
  async run<T>(caller: string, handle: () => Promise<T>): Promise<T> {
    const address = addressKey(caller)
    const ofAddress = this.#byAddress.get(address) ?? 0
    const maxOfAddress = Math.max(1, this.#maxInFlight - Math.ceil(this.#maxInFlight * reservedShare))
    if (this.#inFlight >= this.#maxInFlight) throw overloaded(this.#maxInFlight, this.#inFlight + 1)
    if (ofAddress >= maxOfAddress) throw overloaded(maxOfAddress, ofAddress + 1)
    this.#inFlight++
    this.#byAddress.set(address, ofAddress + 1)
    try {
      return await handle()
    } finally {
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
