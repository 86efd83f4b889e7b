import { type Address, zeroAddress } from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'

/** A place in the order of the chain's events. */
export interface EventPosition {
  readonly block: number
  readonly logIndex: number
}

/** A seat as its events leave it. */
export interface SeatState {
  /** Zero once its stake has left. */
  readonly account: Address
  /** In 1e-18 OPG. */
  readonly stake: bigint
  /** Unix seconds from which the stake can leave; 0 while it stays. */
  readonly until: number
}

/** Stake of a new seat: 1,000 OPG. */
const fullStake = 1_000n * 10n ** 18n
const gone: SeatState = { account: zeroAddress, stake: 0n, until: 0 }

const eventNames = ['SeatTaken', 'SeatToppedUp', 'SeatSliced', 'SeatLeaving', 'SeatLeft'] as const

/**
 * Computes the states of seats from their events. A draw reads stakes and leaving times when it is sealed, and no node without
 * an archive has that state later.
 *
 * @param before the first event that does not count. @default all events count
 * @throws CHAIN, RPC_DISAGREE
 */
export async function readSeatStates(
  clients: Clients,
  seats: readonly number[],
  before?: EventPosition,
): Promise<ReadonlyMap<number, SeatState>> {
  const states = new Map<number, SeatState>()
  if (seats.length === 0) return states
  const { settlement, seats: address } = clients.deployment.contracts
  const lists = await Promise.all(
    eventNames.map((eventName) =>
      agreedEvents(clients, 'seats', {
        address,
        abi: abis.seats,
        eventName,
        args: { module: settlement, seat: seats.map(BigInt) },
      }),
    ),
  )
  const logs = lists
    .flat()
    .filter(({ blockNumber, logIndex }) => before === undefined || isBefore(Number(blockNumber), logIndex, before))
    .sort((a, b) => Number(a.blockNumber - b.blockNumber) || a.logIndex - b.logIndex)
  for (const log of logs) {
    const seat = Number(log.args.seat)
    states.set(seat, applyEvent(states.get(seat) ?? gone, log))
  }
  return states
}

function isBefore(block: number, logIndex: number, before: EventPosition): boolean {
  return block < before.block || (block === before.block && logIndex < before.logIndex)
}

type SeatEvent =
  | { readonly eventName: 'SeatTaken'; readonly args: { readonly account: Address } }
  | { readonly eventName: 'SeatToppedUp'; readonly args: { readonly stake: bigint } }
  | { readonly eventName: 'SeatSliced'; readonly args: { readonly amount: bigint } }
  | { readonly eventName: 'SeatLeaving'; readonly args: { readonly until: bigint } }
  | { readonly eventName: 'SeatLeft' }

function applyEvent(state: SeatState, event: SeatEvent): SeatState {
  switch (event.eventName) {
    case 'SeatTaken':
      return { account: event.args.account, stake: fullStake, until: 0 }
    case 'SeatToppedUp':
      return { ...state, stake: event.args.stake }
    case 'SeatSliced':
      return { ...state, stake: state.stake - event.args.amount }
    case 'SeatLeaving':
      return { ...state, until: Number(event.args.until) }
    case 'SeatLeft':
      return gone
  }
}
