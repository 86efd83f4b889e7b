import { OgError } from '@opengradient/protocol'

/** Maximum number of answers that wait for a guarantee, and the total size of their outputs. */
const maxHeld = { answers: 4_096, bytes: 256 * 1024 * 1024 } as const

/** Bounds the answers that wait for a guarantee. They take no slot of the requests in flight. */
export class HeldAnswers {
  #answers = 0
  #bytes = 0

  /**
   * Runs the wait of an answer.
   *
   * @param bytes size of the answer in memory
   * @throws OVERLOADED when too many answers wait: the answer exists, and its receipt can be read later
   */
  async run<T>(bytes: number, wait: () => Promise<T>): Promise<T> {
    if (this.#answers >= maxHeld.answers || this.#bytes + bytes > maxHeld.bytes) {
      throw new OgError('OVERLOADED', 'Too many answers wait for a guarantee.', {
        next: ['Read the receipt of the header x-og-receipt later, or repeat the request with its idempotency key.'],
        retryAfterMs: 5_000,
      })
    }
    this.#answers++
    this.#bytes += bytes
    try {
      return await wait()
    } finally {
      this.#answers--
      this.#bytes -= bytes
    }
  }
}
