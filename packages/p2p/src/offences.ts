import type { Clock } from '@opengradient/protocol'

import { p2pLimits } from './limits.ts'

/** Half of the points come back in this time. */
const halfLifeMs = 60_000

/** What peers did outside gossip: lying blobs, garbage in catch-up. Feeds gossipsub's application score (P5). */
export interface Offences {
  /** Zero or negative. */
  score(peerId: string): number
  add(peerId: string, points: number): void
}

export function createOffences(clock: Clock): Offences {
  const offenders = new Map<string, { points: number; at: number }>()

  function points(peerId: string): number {
    const offender = offenders.get(peerId)
    if (offender === undefined) return 0
    const left = offender.points * 2 ** ((offender.at - clock.now()) / halfLifeMs)
    if (left >= 1) return left
    offenders.delete(peerId)
    return 0
  }

  return {
    score: (peerId) => 0 - points(peerId),
    add(peerId, more) {
      const total = points(peerId) + more
      offenders.delete(peerId)
      // Oldest first: a Map keeps the order of insertion.
      const [oldest] = offenders.size >= p2pLimits.rememberedOffenders ? offenders.keys() : []
      if (oldest !== undefined) offenders.delete(oldest)
      offenders.set(peerId, { points: total, at: clock.now() })
    },
  }
}
