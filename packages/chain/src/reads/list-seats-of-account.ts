import type { Address } from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { getSeat, type OnChainSeat } from './get-seat.ts'

/** Reads the seats of an account whose stake has not left, in the order in which they were taken. @throws CHAIN, RPC_DISAGREE */
export async function listSeatsOfAccount(clients: Clients, account: Address): Promise<OnChainSeat[]> {
  const { seats, settlement } = clients.deployment.contracts
  const taken = await agreedEvents(clients, 'seats', {
    address: seats,
    abi: abis.seats,
    eventName: 'SeatTaken',
    args: { module: settlement, account },
  })
  const found = await Promise.all(taken.map(({ args }) => getSeat(clients, Number(args.seat))))
  return found.filter((seat) => seat !== undefined)
}
