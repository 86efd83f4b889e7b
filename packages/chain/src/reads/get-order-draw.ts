import { type Address, type DrawnSeat, drawOrder, type Order, orderSeed } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readPlaces } from './read-places.ts'

/** A requester's own draw of auditors for a receipt. */
export interface OrderDrawQuery extends Pick<Order, 'random' | 'receiptHash' | 'seatsBlock'> {
  /** Number of auditors. A larger one extends the list and changes no earlier place. */
  readonly count: number
  /** See `orderParties` of `@opengradient/protocol`. */
  readonly excluded: readonly Address[]
}

/**
 * Computes the accounts that an order draws: seats, stakes and signing keys are those before its `seatsBlock`.
 *
 * @throws CHAIN, RPC_DISAGREE, REVERTED (FutureBlock)
 */
export async function getOrderDraw(clients: Clients, query: OrderDrawQuery): Promise<readonly DrawnSeat[]> {
  const { random, receiptHash, seatsBlock, count, excluded } = query
  const seed = orderSeed(random, receiptHash)
  const places = await readPlaces(clients, seed, seatsBlock, { block: seatsBlock, logIndex: 0 })
  // An order takes no stake, so that seats that leave later may answer.
  return drawOrder({ random, receiptHash, places, count, boundUntil: 0, excluded })
}
