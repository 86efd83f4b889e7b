import { type CaseOutcome, type ChainEvent, caseOutcomes } from '@opengradient/chain'
import type { Address, Hex } from '@opengradient/protocol'

/** The vote of one rung. Times in Unix seconds. */
export interface TrackedJury {
  readonly drawBlock: number
  /** Its end, or the end at the latest while it is open. */
  voteEnd: number
  until: number
  /** Accounts of the drawn seats; undefined until they are drawn. */
  accounts: readonly Address[] | undefined
  drawnBlock: number
  /** Seats that committed and revealed. */
  committed: number
  revealed: number
}

/** A case and its state. */
export interface TrackedCase {
  readonly caseId: Hex
  batchId: Hex | undefined
  rung: number
  readonly openers: Address[]
  /** By rung. */
  readonly juries: (TrackedJury | undefined)[]
  /** `appealable`: until `appealUntil`. */
  phase: 'voting' | 'appealable' | 'decided' | 'closed'
  outcome: CaseOutcome
  appealUntil: number
}

/** A step of a case that any account can take. */
export type CaseStep = 'draw' | 'advance' | 'close'

const caseEvents = ['CaseJoined', 'RungAsked', 'CaseAnswered', 'CaseClosed'] as const
export interface CaseTrackerOptions {
  /** Open cases that are tracked at most. @default 65,536 */
  readonly maxOpen?: number
}

type JuryEvent = Extract<ChainEvent, { contract: 'firstJury' | 'lastJury' }>
type CaseEvent =
  | JuryEvent
  | Extract<ChainEvent, { contract: 'challenges'; name: 'CaseOpened' }>
  | Extract<ChainEvent, { contract: 'cases'; name: (typeof caseEvents)[number] }>

/** Closed cases that are kept at most. */
const maxClosed = 1_024
/** Open cases that are tracked at most: together they lock 1.3 million OPG of bonds, or 65,536 slices of drawn seats. */
const maxOpen = 65_536
/** Events that begin a case, or its second rung. Others of an unknown case, as votes after its end, are ignored. */
const beginnings: ReadonlySet<CaseEvent['name']> = new Set([
  'CaseJoined',
  'CaseOpened',
  'QuestionAsked',
  'CaseAnswered',
])

/**
 * Cases from the chain's events. An open case never gives way to another: this account may be its juror, and loses a slice when
 * it does not reveal. The oldest closed case does. At {@link CaseTrackerOptions.maxOpen} open cases further ones are not tracked.
 */
export class CaseTracker {
  readonly #maxOpen: number
  readonly #events = new Map<Hex, CaseEvent[]>()
  readonly #cases = new Map<Hex, TrackedCase>()
  /** In the order in which they were closed. */
  readonly #closed = new Set<Hex>()

  constructor({ maxOpen: limit = maxOpen }: CaseTrackerOptions = {}) {
    this.#maxOpen = limit
  }

  get(caseId: Hex): TrackedCase | undefined {
    return this.#cases.get(caseId)
  }

  all(): Iterable<TrackedCase> {
    return this.#cases.values()
  }

  apply(event: ChainEvent): void {
    if (!isCaseEvent(event)) return
    const { caseId } = event.args
    const known = this.#events.get(caseId) ?? this.#begin(event)
    // A role that failed gets its events again.
    const isRepeated = known?.some(({ blockNumber, logIndex }) => {
      return blockNumber === event.blockNumber && logIndex === event.logIndex
    })
    if (known === undefined || isRepeated) return
    known.push(withoutContents(event))
    const tracked = reduce(this.#cases.get(caseId) ?? newCase(caseId), event)
    this.#cases.set(caseId, tracked)
    if (tracked.phase === 'closed') this.#close(caseId)
  }

  #begin({ name, args }: CaseEvent): CaseEvent[] | undefined {
    if (!beginnings.has(name) || this.#cases.size - this.#closed.size >= this.#maxOpen) return undefined
    const events: CaseEvent[] = []
    this.#events.set(args.caseId, events)
    return events
  }

  #close(caseId: Hex): void {
    this.#closed.add(caseId)
    const [oldest] = this.#closed
    if (this.#closed.size > maxClosed && oldest !== undefined) this.forget(oldest)
  }

  /** Forgets what happened in replaced blocks. */
  rewind(fromBlock: number): void {
    for (const [caseId, events] of [...this.#events]) {
      const kept = events.filter(({ blockNumber }) => blockNumber < fromBlock)
      if (kept.length === events.length) continue
      this.forget(caseId)
      for (const event of kept) this.apply(event)
    }
  }

  forget(caseId: Hex): void {
    this.#events.delete(caseId)
    this.#cases.delete(caseId)
    this.#closed.delete(caseId)
  }
}

/** The next step of a case that is possible in the block after this one. */
export function nextStep(tracked: TrackedCase, head: { number: number; timestamp: number }): CaseStep | undefined {
  const { phase, rung, appealUntil } = tracked
  if (phase === 'closed') return undefined
  if (phase === 'decided') return 'close'
  if (phase === 'appealable') return head.timestamp >= appealUntil ? 'close' : undefined
  const jury = tracked.juries[rung]
  if (jury === undefined) return undefined
  const isVoteOver = head.timestamp >= jury.voteEnd
  if (jury.accounts === undefined && !isVoteOver) return head.number > jury.drawBlock ? 'draw' : undefined
  const isAnswered = head.timestamp >= jury.until || (isVoteOver && jury.revealed === jury.committed)
  if (!isAnswered) return undefined
  return rung === 0 ? 'advance' : 'close'
}

function isCaseEvent(event: ChainEvent): event is CaseEvent {
  const { contract, name } = event
  if (contract === 'firstJury' || contract === 'lastJury') return true
  if (contract === 'challenges') return name === 'CaseOpened'
  return contract === 'cases' && (caseEvents as readonly string[]).includes(name)
}

/** The event without the groups and the proof of its leaf, which may be long. */
function withoutContents(event: CaseEvent): CaseEvent {
  return event.name === 'CaseOpened' ? { ...event, args: { ...event.args, hold: '0x' } } : event
}

function newCase(caseId: Hex): TrackedCase {
  return {
    caseId,
    batchId: undefined,
    rung: 0,
    openers: [],
    juries: [],
    phase: 'voting',
    outcome: 'none',
    appealUntil: 0,
  }
}

function reduce(tracked: TrackedCase, event: CaseEvent): TrackedCase {
  if (event.name === 'CaseOpened') tracked.batchId = event.args.batchId
  else if (event.name === 'CaseJoined') tracked.openers.push(event.args.account)
  else if (event.name === 'RungAsked') {
    tracked.rung = event.args.rung
    tracked.phase = 'voting'
  } else if (event.name === 'CaseAnswered') {
    tracked.outcome = caseOutcomes[event.args.outcome] ?? 'none'
    tracked.appealUntil = Number(event.args.appealUntil)
    // A first rung without an answer is followed by the last one in the same transaction.
    if (tracked.outcome !== 'undecided' || event.args.rung === 1) {
      tracked.phase = tracked.appealUntil > 0 ? 'appealable' : 'decided'
    }
  } else if (event.name === 'CaseClosed') tracked.phase = 'closed'
  else if (event.contract === 'firstJury' || event.contract === 'lastJury') reduceJury(tracked, event)
  return tracked
}

function reduceJury(tracked: TrackedCase, event: JuryEvent): void {
  const rung = event.contract === 'firstJury' ? 0 : 1
  if (event.name === 'QuestionAsked') {
    const { drawBlock, voteEnd, until } = event.args
    const clocks = { drawBlock: Number(drawBlock), voteEnd: Number(voteEnd), until: Number(until) }
    tracked.juries[rung] = { ...clocks, accounts: undefined, drawnBlock: 0, committed: 0, revealed: 0 }
    return
  }
  const jury = tracked.juries[rung]
  if (jury === undefined) return
  if (event.name === 'JuryDrawn') {
    jury.accounts = event.args.accounts
    jury.drawnBlock = event.blockNumber
  } else if (event.name === 'VoteCommitted') jury.committed += weightOf(event.args.slots)
  else if (event.name === 'VoteRevealed') jury.revealed += weightOf(event.args.slots)
  else if (event.name === 'VoteEnded') {
    jury.voteEnd = event.timestamp
    jury.until = Number(event.args.until)
  }
}

function weightOf(slots: bigint): number {
  let weight = 0
  for (let bits = slots; bits > 0n; bits &= bits - 1n) weight++
  return weight
}
