import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'
import { getHead } from './get-head.ts'
import { getSeat, type OnChainSeat } from './get-seat.ts'
import type { Page } from './page.ts'

/** A page of the module's array. */
export interface SeatPage {
  /** Length of the array. */
  readonly length: number
  /** The block before which the array was read. */
  readonly block: number
  /** The seats in the order of their places, as they are now: undefined for a seat whose stake has left since. */
  readonly seats: readonly (OnChainSeat | undefined)[]
}

export interface SeatPageQuery extends Page {
  /** The array before this block. @default before the latest block */
  readonly block?: number
}

/** Reads a page of the module's array of seats. @throws CHAIN, RPC_DISAGREE, REVERTED (FutureBlock) */
export async function listSeats(clients: Clients, query: SeatPageQuery = {}): Promise<SeatPage> {
  const { start = 0, limit = 100 } = query
  const block = query.block ?? (await getHead(clients)).number
  const length = await getSeatCount(clients, block)
  const places = Array.from({ length: Math.max(Math.min(limit, length - start), 0) }, (_, i) => start + i)
  const seats = await Promise.all(places.map(async (place) => getSeat(clients, await getSeatAt(clients, place, block))))
  return { length, block, seats }
}

/** Reads the length of the array before a block. */
export async function getSeatCount(clients: Clients, block: number): Promise<number> {
  const { settlement } = clients.deployment.contracts
  return Number(await readFrom(clients, 'seats', 'lengthBefore', [settlement, BigInt(block)]))
}

/** Reads the number of the seat at a place before a block; 0 for a place behind the array. */
export async function getSeatAt(clients: Clients, place: number, block: number): Promise<number> {
  const { settlement } = clients.deployment.contracts
  return Number(await readFrom(clients, 'seats', 'seatBefore', [settlement, BigInt(place), BigInt(block)]))
}
