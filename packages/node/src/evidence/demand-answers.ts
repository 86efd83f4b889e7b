import { type ChainEvent, RevertError, showOutcome } from '@opengradient/chain'
import { hashLeaf, isOgError, OgError } from '@opengradient/protocol'

import type { Components, Head } from '../components.ts'
import {
  type DemandAnswer,
  decodeDemand,
  demandKey,
  demandOf,
  encodeDemand,
  type OutcomeDemand,
} from './outcome-demand.ts'

export interface DemandAnswersInit extends Pick<Components, 'outbox' | 'reader' | 'writer' | 'logger' | 'signal'> {
  /** Kind of its outbox entries: the roles of one node answer apart. */
  readonly kind: string
  /** Whether it answers at once, or in the second half of the time, where the auditor has not. */
  readonly turn: 'first' | 'second'
  /** Whether this node may have the outcome. */
  readonly isOwn: (demand: OutcomeDemand) => Promise<boolean>
  /** The answer; undefined while this node has none. */
  readonly find: (demand: OutcomeDemand) => Promise<DemandAnswer | undefined>
}

/** Reverts that a repetition does not change. */
const finalReverts: ReadonlySet<string> = new Set(['AlreadySettled', 'InvalidOutcome', 'InvalidLeaf'])
const maxRetryMs = 5_000

/**
 * Answers demands of outcomes that this node has. Durable; an answer is repeated until the time of its demand is over, because a
 * reorganisation can drop it. An auditor without an answer loses a tenth of its seat.
 */
export class DemandAnswers {
  readonly #init: DemandAnswersInit
  #answerTime = 0
  /** Unix seconds of the chain. */
  #now = 0

  constructor(init: DemandAnswersInit) {
    this.#init = init
  }

  async start(): Promise<void> {
    const { kind, outbox, reader } = this.#init
    this.#answerTime = (await reader.demandTerms()).answerTime
    const backoff = { initialMs: 250, maxMs: maxRetryMs }
    outbox.process(kind, ({ payload }) => this.#answer(decodeDemand(payload)), { concurrency: 4, backoff })
  }

  /** Records demands. Idempotent. */
  async onBlocks(events: readonly ChainEvent[], { timestamp }: Head): Promise<void> {
    const { kind, outbox, isOwn } = this.#init
    this.#now = timestamp
    for (const event of events) {
      const demand = demandOf(event)
      if (demand === undefined || !(await isOwn(demand))) continue
      await outbox.enqueue({ key: `${kind}/${demandKey(demand, event)}`, kind, payload: encodeDemand(demand) })
    }
  }

  /** @throws UNAVAILABLE to be repeated until the time of the demand is over */
  async #answer(demand: OutcomeDemand): Promise<void> {
    const { reader, find, turn } = this.#init
    const { batchId, auditor, leaf, until } = demand
    if (turn === 'second' && this.#now < until - Math.floor(this.#answerTime / 2)) {
      throw new OgError('UNAVAILABLE', 'The auditor has half of the time.')
    }
    const state = await reader.demand(batchId, auditor, hashLeaf(leaf))
    if (state?.status === 'settled') return
    const answer = state?.status === 'open' ? await find(demand) : undefined
    // An answer counts until its demand is settled.
    if (answer === undefined ? this.#now > until : !(await this.#show(demand, answer))) return
    throw new OgError('UNAVAILABLE', 'The demand has no answer here, or its answer can be dropped.')
  }

  /** @returns false where the contract rejects the answer for good */
  async #show({ batchId, auditor, leaf }: OutcomeDemand, answer: DemandAnswer): Promise<boolean> {
    const { writer, logger, signal } = this.#init
    const { index } = leaf
    try {
      const { status } = await showOutcome(writer, batchId, { auditor, leaf, ...answer }, { signal })
      if (status === 'sent') logger.info({ batchId, auditor, index }, 'Demanded outcome shown')
      return true
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      if (!finalReverts.has(revert ?? '')) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.error({ batchId, auditor, index, revert }, 'Demanded outcome not shown')
      return false
    }
  }
}
