import { type BatchParameters, type ChainEvent, fromContractStruct } from '@opengradient/chain'
import { type Address, type Group, groupType, type Hex } from '@opengradient/protocol'

/** Event of one of the worker's batches. */
export type BatchEvent = Extract<
  ChainEvent,
  {
    readonly name:
      | 'BatchPosted'
      | 'BatchSealed'
      | 'RedrawBegun'
      | 'SummaryPosted'
      | 'GroupClaimed'
      | 'PayReleased'
      | 'ListHeld'
      | 'BatchVoided'
  }
>

const names = new Set<string>([
  'BatchPosted',
  'BatchSealed',
  'RedrawBegun',
  'SummaryPosted',
  'GroupClaimed',
  'PayReleased',
  'ListHeld',
  'BatchVoided',
])

/** Whether an event changes the state of a batch. */
export function isBatchEvent(event: ChainEvent): event is BatchEvent {
  return names.has(event.name) && 'batchId' in event.args
}

/** Accounts that a round drew. */
export interface StateRound {
  /** Block of the event that stored the draw; undefined before. */
  readonly sealedBlock: number | undefined
  readonly seed: Hex | undefined
  readonly accounts: readonly Address[]
  /** The block after which the draw's block comes. */
  readonly drawBlock: number
  /** Accounts with a posted summary, and the time of its block. */
  readonly summaries: ReadonlyMap<Address, number>
}

/** State of a posted batch, as its events state it. Times in Unix seconds. */
export interface BatchState {
  readonly batchId: Hex
  readonly sequence: number
  readonly root: Hex
  readonly postedBlock: number
  readonly postedAt: number
  readonly transaction: Hex
  readonly groups: readonly Group[]
  readonly atRisk: readonly bigint[]
  readonly isAudited: boolean
  /** Round 0, and the redraws that began. */
  readonly rounds: readonly StateRound[]
  readonly claimed: ReadonlySet<number>
  readonly isReleased: boolean
  readonly isListHeld: boolean
  readonly isVoid: boolean
}

const noRound = (drawBlock: number): StateRound => ({
  sealedBlock: undefined,
  seed: undefined,
  accounts: [],
  drawBlock,
  summaries: new Map(),
})

/** The state that follows from a batch's events in order; undefined before it is posted. */
export function foldBatch(events: readonly BatchEvent[]): BatchState | undefined {
  return events.reduce<BatchState | undefined>(applyEvent, undefined)
}

function applyEvent(state: BatchState | undefined, event: BatchEvent): BatchState | undefined {
  if (event.name === 'BatchPosted') return toState(event)
  if (state === undefined) return undefined
  switch (event.name) {
    case 'BatchSealed': {
      const { round, seed, accounts } = event.args
      return withRound(state, round, (before) => ({ ...before, sealedBlock: event.blockNumber, seed, accounts }))
    }
    case 'RedrawBegun':
      return { ...state, rounds: [...state.rounds, noRound(event.blockNumber)] }
    case 'SummaryPosted': {
      const { round, auditor } = event.args
      return withRound(state, round, (before) => ({
        ...before,
        summaries: new Map([...before.summaries, [auditor, event.timestamp]]),
      }))
    }
    case 'GroupClaimed':
      return { ...state, claimed: new Set([...state.claimed, Number(event.args.group)]) }
    case 'PayReleased':
      // Groups that were not claimed by then are released later.
      return { ...state, isReleased: state.claimed.size >= state.groups.length }
    case 'ListHeld':
      return { ...state, isListHeld: event.args.held }
    case 'BatchVoided':
      return { ...state, isVoid: true }
  }
}

function toState(event: Extract<BatchEvent, { name: 'BatchPosted' }>): BatchState {
  const { batchId, sequence, root, groups: posted, atRisk } = event.args
  const groups = posted.map((group) => fromContractStruct(groupType, group))
  return {
    ...{ batchId, root, groups, atRisk, sequence: Number(sequence), transaction: event.transaction },
    postedBlock: event.blockNumber,
    postedAt: event.timestamp,
    isAudited: groups.some(({ auditClass }) => auditClass > 0),
    rounds: [noRound(event.blockNumber)],
    claimed: new Set(),
    isReleased: false,
    isListHeld: false,
    isVoid: false,
  }
}

function withRound(state: BatchState, round: number, change: (before: StateRound) => StateRound): BatchState {
  return { ...state, rounds: state.rounds.map((before, i) => (i === round ? change(before) : before)) }
}

/** Clocks of a batch, equal to `Rounds.progressOf`. */
export interface BatchClocks {
  readonly windowEnd: number
  /** Whether all summaries of round 0 came in time, and no redraw began. */
  readonly isComplete: boolean
  /** Last moment to open a case or, without a redraw, to begin one. */
  readonly caseEnd: number
  readonly claimFrom: number
  readonly free: number
}

type Clocks = Pick<BatchParameters, 'window' | 'grace' | 'redrawTime' | 'settleDelay'>
const lastRound = 2

export function clocksOf(state: BatchState, { window, grace, redrawTime, settleDelay }: Clocks): BatchClocks {
  const windowEnd = state.postedAt + window
  const roundEnd = (round: number): number => windowEnd + grace + round * redrawTime
  const [first] = state.rounds
  const times = first === undefined ? [] : [...first.summaries.values()]
  const isComplete =
    state.rounds.length === 1 &&
    first?.seed !== undefined &&
    times.length >= first.accounts.length &&
    times.every((at) => at + Math.floor(window / 4) <= windowEnd)
  const isShort = isComplete || !state.isAudited
  return {
    windowEnd,
    isComplete,
    caseEnd: isShort ? windowEnd : roundEnd(state.rounds.length - 1),
    claimFrom: isShort ? windowEnd : roundEnd(lastRound),
    free: windowEnd + settleDelay,
  }
}

/** The next transaction for a batch. */
export type OwnBatchStep =
  | { readonly type: 'seal'; readonly round: number }
  | { readonly type: 'redraw'; readonly round: number }
  | { readonly type: 'summary'; readonly round: number; readonly auditor: Address }
  | { readonly type: 'claim'; readonly from: number; readonly to: number }
  | { readonly type: 'expireList' }
  | { readonly type: 'release' }

/** Groups of one claim. */
const claimPage = 8

/** Accounts of a round whose summary the worker holds. */
export type HeldSummaries = (round: number) => ReadonlySet<Address>

/**
 * The next transaction of the worker for its batch; undefined while it has to wait, and when all is done. A pure function of the chain and
 * of the summaries that the worker holds: after a crash or a reorganisation the same step follows again.
 *
 * @param head of the chain: the step's transaction is in a later block
 */
export function nextStep(
  state: BatchState,
  parameters: Clocks,
  head: { readonly number: number; readonly timestamp: number },
  held: HeldSummaries = () => new Set(),
): OwnBatchStep | undefined {
  const clocks = clocksOf(state, parameters)
  const round = state.rounds.length - 1
  const latest = state.rounds[round] as StateRound
  if (state.isAudited && latest.seed === undefined && !state.isVoid) {
    const until = round === 0 ? clocks.windowEnd : clocks.caseEnd
    // The draw's block is the one after `drawBlock`; the call is simulated on the head, which has to come behind it.
    if (head.number > latest.drawBlock + 1 && head.timestamp < until) return { type: 'seal', round }
    if (round === 0) return undefined
  }
  const step =
    summaryStep(state, clocks, parameters, head.timestamp, held) ??
    redrawStep(state, clocks, parameters, head.timestamp)
  if (step !== undefined) return step
  const unclaimed = state.groups.flatMap((_, group) => (state.claimed.has(group) ? [] : group))
  const [from] = unclaimed
  if (from !== undefined) {
    if (state.isListHeld) return head.timestamp > clocks.free ? { type: 'expireList' } : undefined
    if (head.timestamp <= clocks.claimFrom && !state.isVoid) return undefined
    return { type: 'claim', from, to: Math.min(from + claimPage, state.groups.length) }
  }
  return head.timestamp > clocks.free && !state.isReleased ? { type: 'release' } : undefined
}

/** A summary that its auditor has not posted by half of its time. */
function summaryStep(
  { rounds, isVoid }: BatchState,
  { windowEnd }: BatchClocks,
  { window, grace, redrawTime }: Clocks,
  now: number,
  held: HeldSummaries,
): OwnBatchStep | undefined {
  for (const [round, { summaries, accounts }] of isVoid ? [] : rounds.entries()) {
    const end = windowEnd + grace + round * redrawTime
    const half = round === 0 ? windowEnd - window / 2 : end - redrawTime / 2
    if (now < half || now >= end) continue
    const own = held(round)
    const auditor = accounts.find((account) => own.has(account) && !summaries.has(account))
    if (auditor !== undefined) return { type: 'summary', round, auditor }
  }
  return undefined
}

/** A redraw of accounts whose summary is missing: the leaves of class 100 % would be unpaid. */
function redrawStep(
  { rounds, isAudited, isVoid }: BatchState,
  { isComplete, caseEnd }: BatchClocks,
  { redrawTime }: Clocks,
  now: number,
): OwnBatchStep | undefined {
  const latest = rounds.at(-1)
  if (!isAudited || isVoid || isComplete || latest?.seed === undefined || rounds.length > lastRound) return undefined
  const isMissing = latest.summaries.size < latest.accounts.length
  return isMissing && now > caseEnd && now < caseEnd + Math.floor(redrawTime / 4)
    ? { type: 'redraw', round: rounds.length }
    : undefined
}
