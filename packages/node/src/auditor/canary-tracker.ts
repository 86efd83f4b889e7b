import { BoundedMap } from '@opengradient/async'
import { type ChainEvent, caseOutcomes } from '@opengradient/chain'
import type { Address, Hex } from '@opengradient/protocol'

import type { Head } from '../components.ts'

/** A canary whose deposit is not settled. */
export interface TrackedCanary {
  readonly planter: Address
  readonly commitment: Hex
  /** Unix seconds after which it cannot be opened. */
  readonly expires: number
  /** Undefined while it is not opened. */
  caseId: Hex | undefined
  /** Whether its case is closed, ruled wrong on the last rung. */
  isFound: boolean
}

/** The step that settles a deposit: it is burnt, or shared among the auditors that found the leaf wrong. */
export type CanarySettlement = 'burn' | 'share'

const maxCanaries = 4_096
const lastRung = 1

/** The step that is possible in the block after this one. */
export function nextSettlement(
  { caseId, expires, isFound }: TrackedCanary,
  head: Pick<Head, 'timestamp'>,
): CanarySettlement | undefined {
  if (isFound) return 'share'
  return caseId === undefined && head.timestamp >= expires ? 'burn' : undefined
}

type CanaryEvent =
  | Extract<ChainEvent, { contract: 'canaries' }>
  | Extract<ChainEvent, { contract: 'cases'; name: 'CaseClosed' }>

/** Unsettled canaries from the chain's events. */
export class CanaryTracker {
  readonly #canaries = new BoundedMap<string, TrackedCanary>({ maxEntries: maxCanaries })
  /** The events of unsettled canaries, and of those that were settled a moment ago. */
  #events: CanaryEvent[] = []

  all(): Iterable<[string, TrackedCanary]> {
    return this.#canaries[Symbol.iterator]()
  }

  apply(event: ChainEvent): void {
    if (!isCanaryEvent(event)) return
    // A role that failed gets its events again.
    const isSame = (each: CanaryEvent): boolean =>
      each.blockNumber === event.blockNumber && each.logIndex === event.logIndex
    if (this.#events.some(isSame)) return
    this.#events.push(event)
    if (this.#events.length > 4 * maxCanaries) this.#events = this.#events.slice(-2 * maxCanaries)
    this.#reduce(event)
  }

  /** Forgets what happened in replaced blocks. */
  rewind(fromBlock: number): void {
    const kept = this.#events.filter(({ blockNumber }) => blockNumber < fromBlock)
    if (kept.length === this.#events.length) return
    this.#events = kept
    this.#canaries.clear()
    for (const event of kept) this.#reduce(event)
  }

  #reduce(event: CanaryEvent): void {
    if (event.name === 'CanaryPlanted') {
      const { planter, commitment, expires } = event.args
      const planted = { planter, commitment, expires: Number(expires), caseId: undefined, isFound: false }
      this.#canaries.set(nameOf(event.args), planted)
    } else if (event.name === 'CanaryBurnt') this.#canaries.delete(nameOf(event.args))
    else if (event.name === 'CanaryOpened') {
      const opened = this.#canaries.get(nameOf(event.args))
      if (opened !== undefined) opened.caseId = event.args.caseId
    } else this.#reduceCase(event)
  }

  #reduceCase(event: Extract<CanaryEvent, { name: 'CaseClosed' | 'CanaryShared' }>): void {
    for (const [name, canary] of this.#canaries) {
      if (canary.caseId !== event.args.caseId) continue
      const isFound =
        event.name === 'CaseClosed' && caseOutcomes[event.args.outcome] === 'wrong' && event.args.rung === lastRung
      // The deposit of any other case is burnt with the case.
      if (isFound) canary.isFound = true
      else this.#canaries.delete(name)
    }
  }
}

function isCanaryEvent(event: ChainEvent): event is CanaryEvent {
  return event.contract === 'canaries' || (event.contract === 'cases' && event.name === 'CaseClosed')
}

function nameOf({ planter, commitment }: Pick<TrackedCanary, 'planter' | 'commitment'>): string {
  return `${planter}/${commitment}`
}
