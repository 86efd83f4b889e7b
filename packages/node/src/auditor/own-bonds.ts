import { type ChainEvent, caseOutcomes, openerKinds } from '@opengradient/chain'
import { type Address, type Hex, OgError } from '@opengradient/protocol'

import type { Head } from '../components.ts'

/** Limits of the bonds that an account posts for cases and appeals. */
export interface OwnBondsInit {
  readonly account: Address
  /** Maximum of losses by cases in a day, open bonds, and the next bond together, in 1e-18 OPG. */
  readonly dailyLoss: bigint
  /** Rulings of a day against the account from which on it posts no bond. */
  readonly lostRulings: number
}

const eventNames = ['CaseJoined', 'CaseAppealed', 'SliceSettled', 'BondReturned', 'CaseClosed'] as const
type MoneyEvent = Extract<ChainEvent, { contract: 'cases'; name: (typeof eventNames)[number] }>

/** The account's money in a case, and the ruling. Amounts in 1e-18 OPG. */
interface OwnCase {
  /** Bonds, while the case is open. */
  readonly open: bigint
  /** Slices and bonds that it took. */
  readonly lost: bigint
  /** Whether it was ruled against a mismatch or an appeal of the account. */
  readonly isRuledAgainst: boolean
}

const daySeconds = 86_400

/**
 * The account's bonds in cases and appeals, from the chain's events, and what their limits leave. Cases are ruled against an
 * auditor time and again where its own runs are wrong: it stops then, before its account is empty. Slices of its seats are limited
 * by the contract. A bond counts from its event on, so that transactions in flight can exceed the limit.
 */
export class OwnBonds {
  readonly #init: OwnBondsInit
  /** Events of the cases that have the account's money. Deposits of canaries are lost by intention, and do not count. */
  readonly #cases = new Map<Hex, MoneyEvent[]>()
  /** The next block of which the events come, and the first one that the account's bonds do not need. */
  #next = 0
  #needed = 0

  constructor(init: OwnBondsInit) {
    this.#init = init
  }

  /** @param head number of the chain's newest block: earlier bonds are not known before its events */
  start(head: number): void {
    this.#needed = head + 1
  }

  apply(events: readonly ChainEvent[], head: Head): void {
    for (const event of events) if (isMoneyEvent(event)) this.#apply(event)
    this.#next = head.number + 1
    for (const [caseId, known] of this.#cases) {
      const closed = known.find(({ name }) => name === 'CaseClosed')
      if (closed !== undefined && closed.timestamp <= head.timestamp - daySeconds) this.#cases.delete(caseId)
    }
  }

  /** Forgets what happened in replaced blocks. */
  rewind(fromBlock: number): void {
    for (const [caseId, events] of this.#cases) {
      const kept = events.filter(({ blockNumber }) => blockNumber < fromBlock)
      if (kept.length === 0) this.#cases.delete(caseId)
      else this.#cases.set(caseId, kept)
    }
  }

  /** OPG in 1e-18 that the next bond may have. @throws UNAVAILABLE to be repeated until the chain is read */
  room(): bigint {
    const { dailyLoss, lostRulings } = this.#init
    if (this.#next < this.#needed) {
      throw new OgError('UNAVAILABLE', 'The bonds of this account are not known before the chain is read.')
    }
    const cases = [...this.#cases.values()].map(ownCase)
    if (cases.filter(({ isRuledAgainst }) => isRuledAgainst).length >= lostRulings) return 0n
    const used = cases.reduce((sum, { open, lost }) => sum + open + lost, 0n)
    return used < dailyLoss ? dailyLoss - used : 0n
  }

  #apply(event: MoneyEvent): void {
    const { account } = this.#init
    const known = this.#cases.get(event.args.caseId)
    const isOwn = event.name === 'CaseClosed' ? known !== undefined : event.args.account === account
    const isCanary = event.name === 'CaseJoined' && openerKinds[event.args.kind] === 'canary'
    if (!isOwn || isCanary) return
    // A role that failed gets its events again.
    const isRepeated = known?.some(({ blockNumber, logIndex }) => {
      return blockNumber === event.blockNumber && logIndex === event.logIndex
    })
    if (known === undefined) this.#cases.set(event.args.caseId, [event])
    else if (!isRepeated) known.push(event)
  }
}

function isMoneyEvent(event: ChainEvent): event is MoneyEvent {
  return event.contract === 'cases' && (eventNames as readonly string[]).includes(event.name)
}

/** Reduces the events of a case that name the account, and the end of the case. */
function ownCase(events: readonly MoneyEvent[]): OwnCase {
  let [posted, taken, returned] = [0n, 0n, 0n]
  let reportsMismatch = false
  let appealsFor: 'worker' | 'challenger' | undefined
  let end: (typeof caseOutcomes)[number] | undefined
  for (const { name, args } of events) {
    if (name === 'CaseJoined') {
      const kind = openerKinds[args.kind]
      reportsMismatch = kind === 'bond' || kind === 'drawnBond' || kind === 'slice'
      posted += args.bond
    } else if (name === 'CaseAppealed') {
      appealsFor = args.forWorker ? 'worker' : 'challenger'
      posted += args.bond
    } else if (name === 'SliceSettled') taken += args.taken
    else if (name === 'BondReturned') returned += args.amount
    else if (name === 'CaseClosed') end = caseOutcomes[args.outcome]
  }
  if (end === undefined) return { open: posted, lost: 0n, isRuledAgainst: false }
  const lost = posted + taken - returned
  const isRight = end === 'right' && (reportsMismatch || appealsFor === 'challenger')
  const isWrong = (end === 'wrong' || end === 'notServed') && appealsFor === 'worker'
  return { open: 0n, lost: lost > 0n ? lost : 0n, isRuledAgainst: isRight || isWrong }
}
