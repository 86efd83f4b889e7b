import { OgError } from '@opengradient/protocol'

import { addressKey } from '../../http/address-key.ts'

/** Maximum number of answers that wait for a guarantee, and the total size of their outputs. */
const maxHeld = { answers: 4_096, bytes: 256 * 1024 * 1024 } as const

interface Held {
  answers: number
  bytes: number
}

/** Part of both that one address (IPv6: one /64) may hold. */
const addressShare = 1 / 8

/** Bounds the answers that wait for a guarantee, in all and per address. They take no slot of the requests in flight. */
export class HeldAnswers {
  readonly #byAddress = new Map<string, Held>()
  readonly #all: Held = { answers: 0, bytes: 0 }

  /**
   * Runs the wait of an answer.
   *
   * @param caller IP address
   * @param bytes size of the answer in memory
   * @throws OVERLOADED when too many answers wait: the answer exists, and its receipt can be read later
   */
  async run<T>(caller: string, bytes: number, wait: () => Promise<T>): Promise<T> {
    const address = addressKey(caller)
    const own = this.#byAddress.get(address) ?? { answers: 0, bytes: 0 }
    if (isFull(this.#all, bytes, 1) || isFull(own, bytes, addressShare)) {
      throw new OgError('OVERLOADED', 'Too many answers wait for a guarantee.', {
        next: ['Read the receipt of the header x-og-receipt later, or repeat the request with its idempotency key.'],
        retryAfterMs: 5_000,
      })
    }
    this.#byAddress.set(address, own)
    for (const held of [this.#all, own]) {
      held.answers++
      held.bytes += bytes
    }
    try {
      return await wait()
    } finally {
      for (const held of [this.#all, own]) {
        held.answers--
        held.bytes -= bytes
      }
      if (own.answers === 0) this.#byAddress.delete(address)
    }
  }
}

/** One answer always fits: the largest one must be deliverable. */
function isFull({ answers, bytes }: Held, more: number, share: number): boolean {
  return answers > 0 && (answers >= maxHeld.answers * share || bytes + more > maxHeld.bytes * share)
}
