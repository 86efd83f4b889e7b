import { BoundedMap } from '@opengradient/async'
import type { Clock } from '@opengradient/protocol'

import { p2pLimits } from './limits.ts'

const halfLifeMs = 60_000

/**
 * Misbehaviour points of peers outside gossip, for example wrong blocks or invalid catch-up pages. Points decay
 * exponentially. They are the application score of gossipsub (P5).
 */
export class Misbehaviour {
  readonly #clock: Clock
  readonly #reports = new BoundedMap<string, { points: number; at: number }>({
    maxEntries: p2pLimits.rememberedMisbehaviour,
  })

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Zero or negative. */
  score(peerId: string): number {
    return 0 - this.#points(peerId)
  }

  add(peerId: string, points: number): void {
    this.#reports.set(peerId, { points: this.#points(peerId) + points, at: this.#clock.now() })
  }

  #points(peerId: string): number {
    const report = this.#reports.get(peerId)
    if (report === undefined) return 0
    const remaining = report.points * 2 ** ((report.at - this.#clock.now()) / halfLifeMs)
    if (remaining >= 1) return remaining
    this.#reports.delete(peerId)
    return 0
  }
}
