import type { Address } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** Money that is bound to the module. The leaving part can still be drawn or seized. */
export interface BoundMoney {
  readonly amount: bigint
  /** Not part of `amount`. */
  readonly leaving: bigint
  /** Unix seconds from which `leaving` can be taken out; 0 if nothing is leaving. */
  readonly readyAt: number
}

export interface ReservationQuery {
  readonly payer: Address
  readonly worker: Address
  readonly token: Address
}

/** Reads what a payer has reserved for a worker, in the token's smallest unit. @throws CHAIN, RPC_DISAGREE */
export async function getReservation(clients: Clients, query: ReservationQuery): Promise<BoundMoney> {
  const { payer, worker, token } = query
  const { settlement } = clients.deployment.contracts
  return toBoundMoney(await readFrom(clients, 'escrow', 'reservationOf', [settlement, payer, worker, token]))
}

export function toBoundMoney([amount, leaving, readyAt]: readonly [bigint, bigint, bigint]): BoundMoney {
  return { amount, leaving, readyAt: Number(readyAt) }
}
