import {
  beginRedraw,
  type ChainReader,
  claimGroups,
  expireLeaf,
  giveUpGroup,
  openUnchecked,
  type PostedSummary,
  postSummary,
  proveStrayBit,
  RevertError,
  releasePay,
  sealBatch,
  type Writer,
} from '@opengradient/chain'
import {
  type Clock,
  type Hex,
  hasBit,
  hashLeaf,
  type Leaf,
  type Logger,
  leafList,
  toOgError,
} from '@opengradient/protocol'

import { findStrayLeaf } from '../evidence/find-stray-leaf.ts'
import type { BatchPoster } from './batch-poster.ts'
import type { BatchState, OwnBatchStep } from './batch-state.ts'
import type { SummaryStore } from './summary-store.ts'

export interface BatchSettlerInit {
  readonly reader: Pick<ChainReader, 'summaries' | 'leafStatus'>
  readonly writer: Writer
  readonly poster: Pick<BatchPoster, 'read'>
  readonly summaries: Pick<SummaryStore, 'read'>
  /** Number of accounts that the module draws, k. */
  readonly drawn: number
  readonly clock: Pick<Clock, 'now'>
  readonly logger: Logger
  readonly signal: AbortSignal
  /** Called when a batch's pay is released. */
  readonly onReleased: (state: BatchState) => Promise<void>
}

interface RunningStep {
  readonly isRunning: boolean
  readonly failures: number
  /** Unix milliseconds. */
  readonly retryAt: number
}

const everyLeaf = 10_000
/** Leaves of one transaction that opens unchecked ones. */
const openPage = 64
const firstRetryMs = 500
const maxRetryMs = 30_000

/**
 * Seals, claims and releases the worker's batches. Each step follows from the state on chain alone and is idempotent there: it is
 * tried with every block until the chain shows its effect, also after a restart or a reorganisation.
 */
export class BatchSettler {
  readonly #init: BatchSettlerInit
  readonly #steps = new Map<Hex, RunningStep>()

  constructor(init: BatchSettlerInit) {
    this.#init = init
  }

  /** Starts a step of a batch, unless one is running or failed a moment ago. */
  start(state: BatchState, step: OwnBatchStep): void {
    const { clock, logger, signal } = this.#init
    const { batchId } = state
    const known = this.#steps.get(batchId)
    if (signal.aborted || known?.isRunning || (known !== undefined && known.retryAt > clock.now())) return
    const failures = known?.failures ?? 0
    this.#steps.set(batchId, { isRunning: true, failures, retryAt: 0 })
    this.#run(state, step).then(
      () => this.#steps.delete(batchId),
      (error: unknown) => {
        const { shortMessage } = toOgError(error)
        if (!signal.aborted) logger.debug({ batchId, step: step.type, error: shortMessage }, 'Step of a batch failed')
        const retryAt = clock.now() + Math.min(firstRetryMs * 2 ** failures, maxRetryMs)
        this.#steps.set(batchId, { isRunning: false, failures: failures + 1, retryAt })
      },
    )
  }

  async #run(state: BatchState, step: OwnBatchStep): Promise<void> {
    const { writer, reader, summaries, signal } = this.#init
    const options = { signal }
    switch (step.type) {
      case 'seal':
        await sealBatch(writer, state, options)
        return
      case 'redraw':
        await beginRedraw(writer, { batchId: state.batchId, round: step.round }, options)
        return
      case 'summary': {
        const received = await summaries.read(state.batchId, step.round, step.auditor)
        if (received === undefined) return
        const { value: summary, signature } = received.summary
        await postSummary(writer, { summary, bitmap: received.bitmap, signature }, options)
        return
      }
      case 'claim': {
        const posted = await reader.summaries(state.batchId)
        await this.#proveStrayBits(state, posted)
        await this.#dropUnchecked(state, step, posted)
        await claimGroups(writer, { batch: state, from: step.from, to: step.to, summaries: posted }, options)
        return
      }
      case 'expireList':
        // The case had no end before the pay is free: the batch is void, and its value counts no more.
        await expireLeaf(writer, state, leafList, options)
        return
      case 'release':
        await releasePay(writer, state, options)
        await this.#init.onReleased(state)
    }
  }

  /** Proves bits that no draw gave, before the claim: else the worker's pay is charged for them. */
  async #proveStrayBits(state: BatchState, summaries: readonly PostedSummary[]): Promise<void> {
    const { writer, poster, drawn, logger, signal } = this.#init
    const own = summaries.length === 0 ? undefined : await poster.read(state)
    if (own === undefined) return
    const { batchId } = state
    for (const posted of summaries) {
      const { auditor, round } = posted.summary
      const seed = state.rounds[round]?.seed
      const leaf = seed && findStrayLeaf({ ...state, seed, drawn }, own.batch.leaves, posted)
      if (leaf === undefined) continue
      try {
        const inclusion = { batch: state, leaf, path: own.batch.tree.path(leaf.index) }
        const { status } = await proveStrayBit(writer, posted, inclusion, { signal })
        if (status === 'sent') logger.warn({ batchId, auditor, index: leaf.index }, 'Stray bit proven')
      } catch (error) {
        // A proof that the contract rejects must not stop the claim.
        if (!(error instanceof RevertError) || error.errorName === undefined) throw error
        logger.warn({ batchId, auditor, revert: error.errorName }, 'Stray bit not proven')
      }
    }
  }

  /** Refunds leaves of class 100 % that no auditor checked: they would hold up the others of their group. */
  async #dropUnchecked(
    state: BatchState,
    { from, to }: { readonly from: number; readonly to: number },
    summaries: readonly PostedSummary[],
  ): Promise<void> {
    const { writer, reader, poster, signal } = this.#init
    const groups = state.groups.map((group, index) => ({ group, index })).slice(from, to)
    if (!groups.some(({ group }) => group.auditClass === everyLeaf)) return
    const own = await poster.read(state)
    for (const { group, index } of groups) {
      if (group.auditClass !== everyLeaf || state.claimed.has(index)) continue
      const leaves = own?.batch.leaves.filter((leaf) => leaf.group === index) ?? []
      const unchecked = leaves.filter((leaf) => !summaries.some(({ bitmap }) => hasBit(bitmap, leaf.index)))
      if (leaves.length > 0 && unchecked.length === 0) continue
      const isHopeless = unchecked.length === leaves.length
      if (isHopeless && !(own === undefined && summaries.length > 0)) {
        await giveUpGroup(writer, state, index, { signal })
        continue
      }
      const open: Leaf[] = []
      for (const leaf of unchecked) {
        // Leaves of an open case are out of the group already.
        if ((await reader.leafStatus(state.batchId, hashLeaf(leaf))) === 'none') open.push(leaf)
      }
      for (let at = 0; at < open.length; at += openPage) {
        const page = open.slice(at, at + openPage).flatMap((leaf) => {
          const path = own?.batch.tree.path(leaf.index)
          return path === undefined ? [] : { leaf, path }
        })
        await openUnchecked(writer, { batch: state, leaves: page, summaries }, { signal })
      }
    }
  }
}
