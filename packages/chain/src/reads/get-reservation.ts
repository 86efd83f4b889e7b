import type { Address } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import type { ChequeModule } from '../deployment.ts'
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
  /** @default 'settlement' */
  readonly module?: ChequeModule
}

/** Reads what a payer has reserved for a worker, or an auditor of its orders, in the token's smallest unit. @throws CHAIN, RPC_DISAGREE */
export async function getReservation(clients: Clients, query: ReservationQuery): Promise<BoundMoney> {
  const { payer, worker, token, module = 'settlement' } = query
  const address = clients.deployment.contracts[module]
  return toBoundMoney(await readFrom(clients, 'escrow', 'reservationOf', [address, payer, worker, token]))
}

export function toBoundMoney([amount, leaving, readyAt]: readonly [bigint, bigint, bigint]): BoundMoney {
  return { amount, leaving, readyAt: Number(readyAt) }
}
