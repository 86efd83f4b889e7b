import { fromHex, type Hex, OgError, type Summary, summaryType } from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { fromContractStruct } from '../contract-struct.ts'
import { getProgress } from './get-progress.ts'
import { getRound } from './get-round.ts'

/** A summary that was posted on chain. */
export interface PostedSummary {
  readonly summary: Summary
  /** See `bitmapOf` of `@opengradient/protocol`. */
  readonly bitmap: Uint8Array
}

/**
 * Reads the posted summaries of a batch by round and place, as claims and redraws take them.
 *
 * @param round of this round only. @default all rounds
 * @throws CHAIN; RPC_DISAGREE also when the events and the contract name different summaries
 */
export async function listSummaries(clients: Clients, batchId: Hex, round?: number): Promise<PostedSummary[]> {
  const progress = await getProgress(clients, batchId)
  if (progress === undefined) return []
  const numbers = Array.from({ length: progress.round + 1 }, (_, i) => i).filter(
    (i) => round === undefined || i === round,
  )
  const rounds = await Promise.all(numbers.map((number) => getRound(clients, batchId, number)))
  const places = rounds.flatMap(({ round: number, auditors }) =>
    auditors.filter(({ summaryHash }) => summaryHash !== undefined).map(({ account }) => ({ number, account })),
  )
  // After the rounds: a summary that is posted meanwhile has its event, too. An endpoint may index events after the state.
  for (let attempt = 1; ; attempt++) {
    const events = await readEvents(clients, batchId)
    const missing = places.find(({ number, account }) => !events.has(`${number} ${account}`))
    if (missing === undefined)
      return places.map(({ number, account }) => events.get(`${number} ${account}`) as PostedSummary)
    if (attempt < maxAttempts) continue
    throw new OgError('RPC_DISAGREE', `The summary of ${missing.account} for batch ${batchId} has no event.`, {
      next: ['The RPC endpoint returns false data or is behind; use another one.'],
    })
  }
}

const maxAttempts = 4

/** The posted summaries of a batch by round and account. */
async function readEvents(clients: Clients, batchId: Hex): Promise<ReadonlyMap<string, PostedSummary>> {
  const logs = await agreedEvents(clients, 'summaries', {
    address: clients.deployment.contracts.rounds,
    abi: abis.rounds,
    eventName: 'SummaryPosted',
    args: { batchId },
  })
  return new Map(
    logs.map(({ args: { round, auditor, summary, bitmap } }) => [
      `${round} ${auditor}`,
      { summary: fromContractStruct(summaryType, summary), bitmap: fromHex(bitmap) },
    ]),
  )
}
