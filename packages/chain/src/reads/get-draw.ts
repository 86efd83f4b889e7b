import { type Address, type DrawnSeat, drawSeats, drawSeed, type Hex, OgError } from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { getBlockHash } from './get-block-hash.ts'
import { getParameters } from './get-parameters.ts'
import { getPostedBatch, type PostedBatch } from './get-posted-batch.ts'
import { getProgress } from './get-progress.ts'
import { type BatchRound, getRound } from './get-round.ts'
import { readPlaces } from './read-places.ts'
import type { EventPosition } from './seat-history.ts'

/** A draw that this program computed from the chain's blocks, registry and seats. */
export interface ComputedDraw {
  readonly batchId: Hex
  readonly round: number
  readonly seed: Hex
  /** Number and hash of the block that draws. */
  readonly block: number
  readonly blockHash: Hex
  readonly auditors: readonly DrawnSeat[]
  /** Whether the contract has stored this draw. Before, seats may still change. */
  readonly isSealed: boolean
}

/**
 * Computes the draw of a batch's round, and compares it with what the contract stored.
 *
 * @returns undefined for a batch that was not posted, has no class above 0, or whose block that draws does not exist yet
 * @throws CHAIN, RPC_DISAGREE, CHECK_FAILED when the contract stored another draw, REVERTED
 */
export async function getDraw(clients: Clients, batchId: Hex, round = 0): Promise<ComputedDraw | undefined> {
  const batch = await getPostedBatch(clients, batchId)
  if (batch === undefined || !batch.audited) return undefined
  const stored = await getRound(clients, batchId, round)
  const block = stored.drawBlock + 1
  const blockHash = await getBlockHash(clients, block)
  if (stored.drawBlock === 0 || blockHash === undefined) return undefined
  const seed = drawSeed(blockHash, batchId, round)
  const sealed = await findSeal(clients, batchId, round)
  const [bounds, places] = await Promise.all([
    readBounds(clients, batch, round),
    readPlaces(clients, seed, batch.postedBlock, sealed?.position),
  ])
  const auditors = drawSeats(seed, places, bounds.count, bounds)
  if (stored.seed !== undefined) assertSame(stored, seed, auditors)
  return { batchId, round, seed, block, blockHash, auditors, isSealed: stored.seed !== undefined }
}

function assertSame({ seed: storedSeed, auditors }: BatchRound, seed: Hex, drawn: readonly DrawnSeat[]): void {
  const same =
    storedSeed === seed &&
    auditors.length === drawn.length &&
    drawn.every(({ account, seat }, i) => auditors[i]?.account === account && auditors[i]?.seat === seat)
  if (same) return
  throw new OgError('CHECK_FAILED', 'The draw that the contract stored is not the draw that follows from the block.', {
    next: ['The RPC endpoint returns false data; use another one.'],
  })
}

/** Position of the event with which a round was drawn, and how many accounts a redraw wanted. */
async function findSeal(
  clients: Clients,
  batchId: Hex,
  round: number,
): Promise<{ readonly position: EventPosition } | undefined> {
  const [log] = await agreedEvents(clients, 'draws', {
    address: clients.deployment.contracts.rounds,
    abi: abis.rounds,
    eventName: 'BatchSealed',
    args: { batchId, round },
  })
  return log && { position: { block: Number(log.blockNumber), logIndex: log.logIndex } }
}

/** Number of accounts, excluded accounts, and the time until which stakes must stay. */
async function readBounds(
  clients: Clients,
  batch: PostedBatch,
  round: number,
): Promise<{ readonly count: number; readonly boundUntil: number; readonly excluded: readonly Address[] }> {
  const [progress, parameters, excluded] = await Promise.all([
    getProgress(clients, batch.batchId),
    getParameters(clients),
    readExcluded(clients, batch, round),
  ])
  const count = round === 0 ? parameters.batches.drawn : await readWanted(clients, batch.batchId, round)
  return { count, boundUntil: progress?.free ?? 0, excluded }
}

async function readWanted(clients: Clients, batchId: Hex, round: number): Promise<number> {
  const [log] = await agreedEvents(clients, 'redraws', {
    address: clients.deployment.contracts.rounds,
    abi: abis.rounds,
    eventName: 'RedrawBegun',
    args: { batchId, round },
  })
  return log?.args.wanted ?? 0
}

/** The worker, and accounts of earlier rounds. */
async function readExcluded(clients: Clients, batch: PostedBatch, round: number): Promise<readonly Address[]> {
  const rounds = Array.from({ length: round }, (_, number) => getRound(clients, batch.batchId, number))
  const earlier = (await Promise.all(rounds)).flatMap(({ auditors }) => auditors.map(({ account }) => account))
  return [batch.worker, ...earlier]
}
