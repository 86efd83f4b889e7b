import { type Address, zeroAddress } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** A seat of the module. Amounts in 1e-18 OPG. */
export interface OnChainSeat {
  readonly seat: number
  readonly account: Address
  /** The remaining stake, locked slices included. */
  readonly stake: bigint
  readonly locked: bigint
  /** Lost in `epoch` (Unix days) by slices, the locked ones included. */
  readonly lost: bigint
  readonly epoch: number
  /** Place in the module's array; undefined while it is in none. */
  readonly place: number | undefined
  /** Unix seconds from which the stake can leave; 0 while it stays. */
  readonly until: number
}

/** Reads a seat of the module. @returns undefined for a seat that does not exist or has left @throws CHAIN, RPC_DISAGREE */
export async function getSeat(clients: Clients, seat: number): Promise<OnChainSeat | undefined> {
  const { settlement } = clients.deployment.contracts
  const { account, stake, locked, lost, epoch, place, until } = await readFrom(clients, 'seats', 'seatOf', [
    settlement,
    BigInt(seat),
  ])
  if (account === zeroAddress) return undefined
  return { seat, account, stake, locked, lost, epoch, place: place === 0 ? undefined : place - 1, until }
}
