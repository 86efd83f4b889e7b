import { advanceCase, appealCase, type ChainEvent, closeCase, drawJury, RevertError } from '@opengradient/chain'
import { decodeRecord, encodeRecord, type Hex, isContrary, isOgError, OgError, outcomes } from '@opengradient/protocol'

import type { Components, Head } from '../components.ts'
import { appealBond } from '../evidence/appeal-bond.ts'
import { type CaseStep, CaseTracker, nextStep, type TrackedCase } from './case-tracker.ts'
import type { JurorFinding } from './juror-finding.ts'
import type { OwnBonds } from './own-bonds.ts'
import { StepPlanner } from './step-planner.ts'

type CaseStepComponents = Pick<
  Components,
  'account' | 'outbox' | 'reader' | 'writer' | 'parameters' | 'random' | 'logger' | 'signal'
>

/** Results of this auditor's own work on a case, and its bonds. */
export interface CaseKnowledge {
  /** The own outcome for the leaf of the case; undefined where the auditor was not drawn for it. */
  outcomeOf(caseId: Hex): Promise<number | undefined>
  /** The own finding as a juror of the first rung. */
  findingOf(caseId: Hex): JurorFinding | undefined
  readonly bonds: Pick<OwnBonds, 'room'>
}

const kind = 'case-step'
/** Blocks over which accounts spread, by their part in the case. Accounts without a part leave the first block to others. */
const otherSpread = 3
const ownSpread = 1
/** Largest bond of an appeal, in 1e-18 OPG. */
const maxAppealBond = 500n * 10n ** 18n

/** Carries cases on: draws juries, adopts answers, appeals wrong ones, and closes. */
export class CaseSteps {
  readonly #components: CaseStepComponents
  readonly #knowledge: CaseKnowledge
  readonly cases = new CaseTracker()
  readonly #planner: StepPlanner<Hex>
  readonly #confirmations: StepPlanner<Hex>
  readonly #appeals = new Set<Hex>()

  constructor(components: CaseStepComponents, knowledge: CaseKnowledge) {
    this.#components = components
    this.#knowledge = knowledge
    this.#planner = new StepPlanner(components.random)
    this.#confirmations = new StepPlanner(components.random)
  }

  start(): void {
    const backoff = { initialMs: 250, maxMs: 5_000 }
    this.#components.outbox.process(kind, ({ payload }) => this.#take(payload), { concurrency: 2, backoff })
  }

  /** Plans and takes the steps that are possible after these events. */
  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    for (const event of events) this.cases.apply(event)
    for (const tracked of [...this.cases.all()]) {
      if (tracked.phase === 'closed') this.#forget(tracked.caseId)
      else {
        await this.#plan(tracked, head)
        await this.#considerAppeal(tracked, head)
        await this.#considerConfirmation(tracked, head)
      }
    }
  }

  rewind(fromBlock: number): void {
    this.cases.rewind(fromBlock)
    this.#planner.clear()
    this.#confirmations.clear()
    this.#appeals.clear()
  }

  #forget(caseId: Hex): void {
    this.cases.forget(caseId)
    this.#planner.forget(caseId)
    this.#confirmations.forget(caseId)
    this.#appeals.delete(caseId)
  }

  async #plan(tracked: TrackedCase, head: Head): Promise<void> {
    const { caseId, rung } = tracked
    const step = nextStep(tracked, head)
    const isOwn = this.#hasPart(tracked)
    const name = step && `${step}/${rung}`
    const [least, spread] = isOwn ? [0, ownSpread] : [1, otherSpread]
    if (!this.#planner.isDue(caseId, name, head, least, spread) || step === undefined) return
    await this.#queue(caseId, rung, step, `${head.number}`)
  }

  #hasPart({ openers, juries }: TrackedCase): boolean {
    const { account } = this.#components
    return openers.includes(account) || juries.some((jury) => jury?.accounts?.includes(account))
  }

  async #considerAppeal(tracked: TrackedCase, head: Head): Promise<void> {
    const { caseId, rung } = tracked
    if (!isAppealable(tracked, head) || this.#appeals.has(caseId)) return
    this.#appeals.add(caseId)
    if (await this.#wantsAppeal(tracked)) await this.#queue(caseId, rung, 'appeal', 'once')
  }

  /**
   * Has a ruling against the worker confirmed in the second half of the appeal time, while no appeal is on chain: the first
   * opener may be an accomplice of the worker, or have too little OPG. The contract lets every account appeal such a ruling.
   */
  async #considerConfirmation(tracked: TrackedCase, head: Head): Promise<void> {
    const { caseId, rung, outcome, appealUntil } = tracked
    const half = appealUntil - this.#components.parameters.cases.appeal / 2
    const isDue = isAppealable(tracked, head) && outcome === 'wrong' && head.timestamp >= half
    if (!this.#confirmations.isDue(caseId, isDue ? 'appeal' : undefined, head, 0, otherSpread)) return
    if (await this.#confirms(caseId)) await this.#queue(caseId, rung, 'appeal', `${head.number}`)
  }

  /**
   * Whether the first rung contradicts the own run. The first opener also has a ruling against the worker confirmed: only the
   * last rung takes the worker's pay.
   */
  async #wantsAppeal({ caseId, outcome, openers }: TrackedCase): Promise<boolean> {
    const { account } = this.#components
    const finding = this.#knowledge.findingOf(caseId)
    if (finding?.clear && finding.vote !== outcome) return true
    if (!openers.includes(account)) return false
    if (outcome === 'wrong') return openers[0] === account && this.#confirms(caseId)
    const own = await this.#knowledge.outcomeOf(caseId)
    return own !== undefined && isContrary(own)
  }

  /** Whether this account was drawn for the leaf and found its answer wrong, or was not served. */
  async #confirms(caseId: Hex): Promise<boolean> {
    const own = await this.#knowledge.outcomeOf(caseId)
    return own !== undefined && (isContrary(own) || own === outcomes.notServed)
  }

  async #queue(caseId: Hex, rung: number, step: CaseStep | 'appeal', suffix: string): Promise<void> {
    const key = `case-step/${caseId}/${rung}/${step}/${suffix}`
    await this.#components.outbox.enqueue({ key, kind, payload: encodeRecord([caseId, rung, step]) })
  }

  async #take(payload: Uint8Array): Promise<void> {
    const { logger } = this.#components
    const [caseId, rung, step] = decodeRecord(payload, 1_024) as [Hex, number, CaseStep | 'appeal']
    try {
      await this.#send(caseId, rung, step)
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? error.errorName : undefined
      // Another account was faster, or the block came too early: a step that stays possible is planned again.
      if (step === 'appeal' && revert === undefined) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.debug({ caseId, step, revert }, 'Step of a case not taken')
    }
  }

  async #send(caseId: Hex, rung: number, step: CaseStep | 'appeal'): Promise<void> {
    const { reader, writer, signal } = this.#components
    if (step === 'draw') await drawJury(writer, caseId, rung, { signal })
    else if (step === 'advance') await advanceCase(writer, caseId, { signal })
    else if (step === 'appeal') await this.#appeal(caseId)
    else {
      const contents = await reader.caseContents(caseId)
      if (contents === undefined) return
      await closeCase(writer, caseId, { batch: contents, leaf: contents.leaf }, { signal })
    }
  }

  async #appeal(caseId: Hex): Promise<void> {
    const { reader, writer, account, parameters, logger, signal } = this.#components
    const found = await reader.case(caseId)
    if (found === undefined || found.status === 'decided' || found.status === 'closed' || found.rung !== 0) return
    const bond = appealBond(parameters, found)
    const free = await reader.freeBalance(account, reader.deployment.contracts.opg)
    const room = this.#knowledge.bonds.room()
    if (bond > maxAppealBond || bond > free || bond > room) {
      const amounts = { bond: String(bond), free: String(free), room: String(room) }
      logger.warn({ caseId, ...amounts }, 'Bond of an appeal exceeds the limit')
      return
    }
    await appealCase(writer, caseId, account, { signal })
    logger.warn({ caseId, outcome: found.outcome }, 'Ruling appealed')
  }
}

function isAppealable({ phase, rung, appealUntil }: TrackedCase, { timestamp }: Head): boolean {
  return phase === 'appealable' && rung === 0 && timestamp < appealUntil
}
