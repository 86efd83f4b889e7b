import { drawPlace, drawTries, type Hex, type Seat, zeroAddress } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { getSigner } from './get-signer.ts'
import { getSeatAt, getSeatCount } from './list-seats.ts'
import { type EventPosition, readSeatStates } from './seat-history.ts'

const emptyPlace: Seat = { seat: 0, account: zeroAddress, signer: zeroAddress, stake: 0n, until: 0 }

/**
 * Reads the places of the array before a block that a draw tries; all others are empty.
 *
 * @param before the first event that does not count for stakes and leaving times. @default all events count
 */
export async function readPlaces(
  clients: Clients,
  seed: Hex,
  block: number,
  before: EventPosition | undefined,
): Promise<readonly Seat[]> {
  const length = await getSeatCount(clients, block)
  if (length === 0) return []
  const tried = [...new Set(Array.from({ length: drawTries }, (_, attempt) => drawPlace(seed, attempt, length)))]
  const seats = await Promise.all(tried.map((place) => getSeatAt(clients, place, block)))
  const states = await readSeatStates(clients, seats, before)
  const accounts = [...new Set([...states.values()].map(({ account }) => account))]
  const signers = new Map(
    await Promise.all(
      accounts.map(async (account) => [account, await getSigner(clients, account, block - 1)] as const),
    ),
  )
  const places = Array.from({ length }, () => emptyPlace)
  for (const [i, place] of tried.entries()) {
    const seat = seats[i] as number
    const state = states.get(seat)
    if (state !== undefined) places[place] = { seat, ...state, signer: signers.get(state.account) ?? zeroAddress }
  }
  return places
}
