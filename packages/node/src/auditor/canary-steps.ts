import { burnExpiredCanary, type ChainEvent, RevertError, shareCanary } from '@opengradient/chain'
import { type Address, decodeRecord, encodeRecord, type Hex, isOgError } from '@opengradient/protocol'

import type { Components, Head } from '../components.ts'
import { CanaryTracker, nextSettlement } from './canary-tracker.ts'
import { StepPlanner } from './step-planner.ts'

type CanaryStepComponents = Pick<Components, 'outbox' | 'writer' | 'random' | 'logger' | 'signal'>

const kind = 'canary-step'
/** Blocks over which accounts spread: one transaction settles a canary. */
const spread = 7

/** Settles deposits of canaries: of those that were found, and of those that were not opened in time. */
export class CanarySteps {
  readonly #components: CanaryStepComponents
  readonly #canaries = new CanaryTracker()
  readonly #planner: StepPlanner<string>

  constructor(components: CanaryStepComponents) {
    this.#components = components
    this.#planner = new StepPlanner(components.random)
  }

  start(): void {
    const backoff = { initialMs: 500, maxMs: 10_000 }
    this.#components.outbox.process(kind, ({ payload }) => this.#settle(payload), { backoff })
  }

  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    for (const event of events) this.#canaries.apply(event)
    for (const [name, canary] of this.#canaries.all()) {
      const step = nextSettlement(canary, head)
      if (!this.#planner.isDue(name, step, head, 1, spread)) continue
      const payload = encodeRecord([canary.planter, canary.commitment, canary.caseId ?? ''])
      await this.#components.outbox.enqueue({ key: `${kind}/${name}/${head.number}`, kind, payload })
    }
  }

  rewind(fromBlock: number): void {
    this.#canaries.rewind(fromBlock)
    this.#planner.clear()
  }

  async #settle(payload: Uint8Array): Promise<void> {
    const { writer, logger, signal } = this.#components
    const [planter, commitment, caseId] = decodeRecord(payload, 1_024) as [Address, Hex, Hex | '']
    try {
      if (caseId === '') await burnExpiredCanary(writer, planter, commitment, { signal })
      else await shareCanary(writer, caseId, { signal })
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      // Another account was faster, or the block came too early: a step that stays possible is planned again.
      logger.debug({ planter, commitment, revert }, 'Canary not settled')
    }
  }
}
