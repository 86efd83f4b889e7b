import { BoundedMap } from '@opengradient/async'
import { type BatchParameters, type ChainEvent, fromContractStruct } from '@opengradient/chain'
import {
  type Address,
  type BatchFacts,
  fromHex,
  type Group,
  groupType,
  type Hex,
  hashGroups,
  postingModes,
  type Summary,
  summaryType,
} from '@opengradient/protocol'

/** A summary on chain. */
export interface TrackedSummary {
  readonly summary: Summary
  readonly bitmap: Uint8Array
  readonly block: number
  /** Unix seconds. */
  readonly postedAt: number
}

/** A round of a batch. */
export interface TrackedRound {
  /** Block in which the batch was posted, or the redraw began. */
  readonly begunBlock: number
  /** Undefined until it is sealed. */
  seal: { readonly block: number; readonly seed: Hex; readonly accounts: readonly Address[] } | undefined
  readonly summaries: Map<Address, TrackedSummary>
}

/** A posted batch and what happened to it so far. */
export interface TrackedBatch extends BatchFacts {
  readonly groups: readonly Group[]
  readonly atRisk: readonly bigint[]
  /** Whether a group has a class above 0: others are not drawn. */
  readonly isAudited: boolean
  readonly rounds: TrackedRound[]
}

/** Batches whose pay is not free yet; older ones give way. */
const maxBatches = 8_192

/** Batches, draws and summaries from the chain's events. */
export class BatchTracker {
  readonly #module: Address
  readonly #parameters: Pick<BatchParameters, 'window' | 'settleDelay'>
  readonly #batches = new BoundedMap<Hex, TrackedBatch>({ maxEntries: maxBatches })

  constructor(module: Address, parameters: Pick<BatchParameters, 'window' | 'settleDelay'>) {
    this.#module = module
    this.#parameters = parameters
  }

  get(batchId: Hex): TrackedBatch | undefined {
    return this.#batches.get(batchId)
  }

  all(): Iterable<TrackedBatch> {
    return this.#batches.values()
  }

  apply(event: ChainEvent): void {
    if (event.contract === 'settlement' && event.name === 'BatchPosted') this.#addBatch(event)
    if (event.contract !== 'rounds') return
    if (event.name === 'RedrawBegun') {
      const rounds = this.#batches.get(event.args.batchId)?.rounds
      // A role that failed gets its events again.
      if (rounds?.length === event.args.round) rounds.push(newRound(event.blockNumber))
    } else if (event.name === 'BatchSealed') {
      const { batchId, round: number, seed, accounts } = event.args
      const round = this.#batches.get(batchId)?.rounds[number]
      if (round !== undefined) round.seal = { block: event.blockNumber, seed, accounts }
    } else if (event.name === 'SummaryPosted') {
      const { batchId, auditor, round: number } = event.args
      this.#batches.get(batchId)?.rounds[number]?.summaries.set(auditor, {
        summary: fromContractStruct(summaryType, event.args.summary),
        bitmap: fromHex(event.args.bitmap),
        block: event.blockNumber,
        postedAt: event.timestamp,
      })
    }
  }

  #addBatch({ args, blockNumber, timestamp }: Extract<ChainEvent, { name: 'BatchPosted' }>): void {
    const { batchId, worker, root, atRisk, digests } = args
    const groups = args.groups.map((group) => fromContractStruct(groupType, group))
    if (this.#batches.get(batchId)?.rounds[0]?.begunBlock === blockNumber) return
    this.#batches.set(batchId, {
      ...{ batchId, module: this.#module, worker, root, groups, atRisk, postedAt: timestamp },
      groupsHash: hashGroups(groups, atRisk),
      count: groups.reduce((sum, { count }) => sum + count, 0),
      postingMode: digests.length > 0 ? postingModes.listed : postingModes.totals,
      isAudited: groups.some(({ auditClass }) => auditClass > 0),
      rounds: [newRound(blockNumber)],
    })
  }

  /** Forgets what happened in replaced blocks. */
  rewind(fromBlock: number): void {
    for (const [batchId, { rounds }] of [...this.#batches]) {
      while ((rounds.at(-1)?.begunBlock ?? 0) >= fromBlock) rounds.pop()
      if (rounds.length === 0) this.#batches.delete(batchId)
      for (const round of rounds) {
        if (round.seal !== undefined && round.seal.block >= fromBlock) round.seal = undefined
        for (const [auditor, { block }] of round.summaries) if (block >= fromBlock) round.summaries.delete(auditor)
      }
    }
  }

  /** Forgets batches whose pay is free. @param now Unix seconds of the chain */
  forget(now: number): void {
    const { window, settleDelay } = this.#parameters
    for (const [batchId, { postedAt }] of this.#batches) {
      if (postedAt + window + settleDelay >= now) break
      this.#batches.delete(batchId)
    }
  }
}

function newRound(begunBlock: number): TrackedRound {
  return { begunBlock, seal: undefined, summaries: new Map() }
}
