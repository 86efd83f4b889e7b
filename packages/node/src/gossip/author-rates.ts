import { BoundedMap } from '@opengradient/async'
import type { Clock } from '@opengradient/protocol'

export interface AuthorRatesInit {
  readonly clock: Pick<Clock, 'now'>
  readonly burst: number
  readonly perSecond: number
  /** Authors whose rate is remembered. @default 10_000 */
  readonly maxAuthors?: number
}

interface Bucket {
  tokens: number
  /** Unix milliseconds. */
  readonly at: number
}

/** Limits what each author causes: a burst, then a rate. */
export class AuthorRates {
  readonly #clock: Pick<Clock, 'now'>
  readonly #burst: number
  readonly #perSecond: number
  readonly #buckets: BoundedMap<string, Bucket>

  constructor({ clock, burst, perSecond, maxAuthors = 10_000 }: AuthorRatesInit) {
    this.#buckets = new BoundedMap({ maxEntries: maxAuthors })
    this.#clock = clock
    this.#burst = burst
    this.#perSecond = perSecond
  }

  /** Takes `cost` from the author's budget. @returns whether it had as much; if not, nothing is taken */
  take(author: string, cost = 1): boolean {
    const now = this.#clock.now()
    const { tokens, at } = this.#buckets.get(author) ?? { tokens: this.#burst, at: now }
    const filled = Math.min(this.#burst, tokens + (Math.max(0, now - at) / 1_000) * this.#perSecond)
    const isAllowed = filled >= cost
    this.#buckets.set(author, { tokens: isAllowed ? filled - cost : filled, at: now })
    return isAllowed
  }
}
