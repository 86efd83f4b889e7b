import { abiWords, hashWords, writeNumber } from './abi-words.ts'
import type { Counts } from './counts.ts'
import { keccak256 } from './hash.ts'
import { type Address, type Hex, zeroAddress } from './hex.ts'
import { OgError } from './og-error.ts'
import { type OutcomeLeaf, outcomes } from './outcomes.ts'

/** The public draw, equal to `contracts/src/libraries/Draw.sol`: all values follow from a block's hash. */

/** Places that a draw reads before it gives up. */
export const drawTries = 64
/** Rate of a leaf that every drawn auditor checks; rates are shares of 2^64. */
export const rateAlways = 1n << 64n
/** Least stake of a seat that is drawn: 900 OPG, in 1e-18. */
export const leastSeatStake = 900n * 10n ** 18n

/** A place of a module's array before a block: its seat, as `contracts/src/interfaces/ISeats.sol` states it now. */
export interface Seat {
  /** Number of the seat in its module. */
  readonly seat: number
  readonly account: Address
  /** The account's signing key before the block of the batch. */
  readonly signer: Address
  /** OPG, 1e-18. */
  readonly stake: bigint
  /** Unix seconds from which the stake can leave; 0 while it stays. */
  readonly until: number
}

/** A change of a module's array: the event `PlaceSet` of the Seats contract. */
export interface PlaceChange {
  readonly block: number
  readonly place: number
  /** Number of the seat; 0 where the array became shorter. */
  readonly seat: number
  /** Length of the array after the change. */
  readonly length: number
}

/** The numbers of the seats in a module's array before a block, from all its changes in the order of the chain. */
export function placesBefore(changes: Iterable<PlaceChange>, block: number): number[] {
  const places: number[] = []
  for (const change of changes) {
    if (change.block >= block) break
    places.length = change.length
    if (change.seat !== 0) places[change.place] = change.seat
  }
  return places
}

/** An account that was drawn, and its seat. */
export interface DrawnSeat {
  readonly account: Address
  readonly seat: number
}

/** Which seats can be drawn. */
export interface SeatBounds {
  /** Unix seconds until which the stakes must stay. */
  readonly boundUntil: number
  /** Accounts that are never drawn, nor accounts whose signing key is one of them. */
  readonly excluded: readonly Address[]
}

/** Seed of a batch's round, or of a case's rung: keccak256(abi.encode(blockHash, id, round)). */
export function drawSeed(blockHash: Hex, id: Hex, round: number): Hex {
  return hashWords(blockHash, id, round)
}

/** Index of the `attempt`-th place that a draw reads. */
export function drawPlace(seed: Hex, attempt: number, length: number): number {
  return Number(BigInt(hashWords(seed, attempt)) % BigInt(length))
}

/**
 * Draws up to `count` distinct accounts. A place that cannot be drawn is passed over for a new hash, never for its
 * neighbour.
 *
 * @param places the module's array before the block of the batch
 */
export function drawSeats(
  seed: Hex,
  places: readonly Seat[],
  count: number,
  { boundUntil, excluded }: SeatBounds,
): readonly DrawnSeat[] {
  const drawn: DrawnSeat[] = []
  if (places.length === 0) return drawn
  const barred = new Set(excluded)
  for (let attempt = 0; attempt < drawTries && drawn.length < count; attempt++) {
    const { account, signer, seat, stake, until } = places[drawPlace(seed, attempt, places.length)] as Seat
    if (account === zeroAddress || stake < leastSeatStake || (until !== 0 && until < boundUntil)) continue
    if (barred.has(account) || barred.has(signer) || drawn.some((other) => other.account === account)) continue
    drawn.push({ account, seat })
  }
  return drawn
}

export interface AuditorDraw extends SeatBounds {
  /** Hash of the block after the batch's block; of the later block in a redraw. */
  readonly blockHash: Hex
  readonly batchId: Hex
  readonly round: number
  /** The module's array before the block of the batch. */
  readonly places: readonly Seat[]
  /** Number of accounts that the module draws. */
  readonly k: number
}

/** The seed of a batch's round and the accounts that audit it; fewer than `k` where too few places can be drawn. */
export function drawAuditors(draw: AuditorDraw): { readonly seed: Hex; readonly drawn: readonly DrawnSeat[] } {
  const seed = drawSeed(draw.blockHash, draw.batchId, draw.round)
  return { seed, drawn: drawSeats(seed, draw.places, draw.k, draw) }
}

export interface LeafRisk {
  /** In 1/10,000. Class 0 is never checked. */
  readonly auditClass: number
  readonly price: bigint
  /** Number of accounts that the module draws, k. */
  readonly drawn: number
  /** The worker's pay and bond at risk in the token of `price`, stored with the batch. */
  readonly atRisk: bigint
}

/** Share of 2^64 with which a drawn account checks a leaf: the class's, or 3 · price / (k · atRisk) if that is larger. */
export function rateOf({ auditClass, price, drawn, atRisk }: LeafRisk): bigint {
  if (auditClass === 0) return 0n
  const byClass = (BigInt(auditClass) * rateAlways) / 10_000n
  const most = BigInt(drawn) * atRisk
  if (3n * price >= most) return rateAlways
  const byRisk = (3n * price * rateAlways) / most
  return byClass > byRisk ? byClass : byRisk
}

/** Whether `account` checks leaf `index` at this rate: keccak256(abi.encode(seed, account, index)) >> 192 < rate. */
export function isAudited(seed: Hex, account: Address, index: number, rate: bigint): boolean {
  return createLeafDraw(seed, account)(index, rate)
}

/** The same as {@link isAudited} for many leaves of one draw, without an allocation for each. */
export function createLeafDraw(seed: Hex, account: Address): (index: number, rate: bigint) => boolean {
  const words = abiWords(seed, account, 0)
  return (index, rate) => {
    if (rate <= 0n || rate >= rateAlways) return rate > 0n
    words.fill(0, 64)
    writeNumber(words, 96, 8, index)
    const hash = keccak256(words)
    return new DataView(hash.buffer, hash.byteOffset).getBigUint64(0) < rate
  }
}

/** The value that a job commits to for the requester's own draw: keccak256(abi.encode(random)). */
export function orderCommit(random: Hex): Hex {
  return hashWords(random)
}

/** Seed of the requester's draw for a receipt: keccak256(abi.encode(random, receiptHash)). */
export function orderSeed(random: Hex, receiptHash: Hex): Hex {
  return hashWords(random, receiptHash)
}

export interface OrderDraw extends SeatBounds {
  readonly random: Hex
  readonly receiptHash: Hex
  /** The module's array before the order's `seatsBlock`. */
  readonly places: readonly Seat[]
  /** Number of auditors that are ordered. */
  readonly count: number
}

/** The auditors that a requester may order for a receipt. A larger `count` extends the list and changes no earlier place. */
export function drawOrder(draw: OrderDraw): readonly DrawnSeat[] {
  return drawSeats(orderSeed(draw.random, draw.receiptHash), draw.places, draw.count, draw)
}

/**
 * The outcome on which the case of a summary is opened, among its mismatches and then its failures.
 *
 * @param blockHash of the block after the one that holds the summary
 * @param summaryHash EIP-712 digest of the summary
 * @throws BAD_INPUT without mismatches and failures
 */
export function drawContrary(
  blockHash: Hex,
  summaryHash: Hex,
  { mismatch, failed }: Pick<Counts, 'mismatch' | 'failed'>,
): Pick<OutcomeLeaf, 'outcome' | 'ordinal'> {
  if (mismatch + failed < 1) {
    throw new OgError('BAD_INPUT', 'The summary has no mismatch and no failure.', { details: { field: 'counts' } })
  }
  const ordinal = drawPlace(drawSeed(blockHash, summaryHash, 0), 0, mismatch + failed)
  return ordinal < mismatch
    ? { outcome: outcomes.mismatch, ordinal }
    : { outcome: outcomes.failed, ordinal: ordinal - mismatch }
}
