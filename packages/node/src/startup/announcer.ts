import { type Address, type Clock, type Logger, limits, toOgError } from '@opengradient/protocol'

import type { NodeRole } from '../components.ts'
import type { ReceiptGossip } from '../receipts/receipt-gossip.ts'

/** The items of a turn: all where they fit, else the next `max` of them, so that each item has its turn. */
export function itemsOfTurn<T>(items: readonly T[], turn: number, max: number): T[] {
  if (items.length <= max) return [...items]
  const start = (turn * max) % items.length
  return [...items.slice(start), ...items.slice(0, start)].slice(0, max)
}

/** Announces this node's load and offers periodically, until `signal` aborts. */
export async function announce(init: {
  readonly account: Address
  readonly url: string
  readonly roles: readonly NodeRole[]
  readonly gossip: Pick<ReceiptGossip, 'publishAnnouncement'>
  readonly intervalMs: number
  readonly clock: Clock
  readonly logger: Logger
  readonly signal: AbortSignal
}): Promise<void> {
  const { account, url, roles, gossip, intervalMs, clock, logger, signal } = init
  for (let turn = 0; !signal.aborted; turn++) {
    const parts = await Promise.all(roles.map(async (role) => role.announce?.()))
    const load = parts.find((part) => part !== undefined)?.load ?? { jobs: 0, capacity: 0 }
    const offers = itemsOfTurn(
      parts.flatMap((part) => part?.offers ?? []),
      turn,
      limits.offersPerAnnouncement,
    )
    await gossip
      .publishAnnouncement({ account, url, sequence: clock.now(), load, offers })
      .catch((error: unknown) => logger.debug({ error: toOgError(error).shortMessage }, 'Announcement failed'))
    await clock.sleep(intervalMs, signal).catch(() => undefined)
  }
}
