import { type DrawnSeat, drawPlace, leastSeatStake, type Seat } from './draw.ts'
import { type Address, zeroAddress } from './hex.ts'

/** Places that a draw of jurors tries at most. */
const juryTries = 40

/** Relation of an account to a case: `challenger` is an auditor drawn for the batch that opened or joined it. */
export type CaseParty = 'none' | 'party' | 'challenger'

export interface JuryDraw {
  /** `drawSeed` of the hash of the block after the question, the case and the rung: 0 the first, 1 the last. */
  readonly seed: `0x${string}`
  /** The module's array before the block of the batch. */
  readonly places: readonly Omit<Seat, 'signer'>[]
  /** Unix seconds until which the stakes must stay: the case's end. */
  readonly boundUntil: number
  readonly isLast: boolean
  /** Seats of the rung. */
  readonly size: number
  /** With fewer eligible accounts, challengers are jurors of the last rung too. */
  readonly minimumJurors: number
  /** The parties of the case when its jury is drawn. */
  readonly partyOf: (account: Address) => CaseParty
}

export interface DrawnJury {
  /** In the order of the slots. The first rung has one seat of an account, the last all that were drawn. */
  readonly jurors: readonly DrawnSeat[]
  readonly withChallengers: boolean
}

interface EligibleSeat extends DrawnSeat {
  readonly isChallenger: boolean
}

/**
 * Draws the jury of a rung, equal to `contracts/src/Jury.sol`. A first rung that is not full has no juror: its case moves
 * to the last rung.
 */
export function drawJury(draw: JuryDraw): DrawnJury {
  const { isLast, size, minimumJurors } = draw
  const found = findCandidates(draw)
  const independent = found.filter(({ isChallenger }) => !isChallenger)
  if (!isLast && independent.length < size) return { jurors: [], withChallengers: false }
  const distinct = new Set(independent.map(({ account }) => account)).size
  const withChallengers = independent.length < found.length && distinct < minimumJurors
  const jurors = withChallengers ? found.slice(0, size) : independent
  return { jurors: jurors.map(({ account, seat }) => ({ account, seat })), withChallengers }
}

/** Eligible seats in the order of the draw, until the rung is full without challengers. */
function findCandidates({ seed, places, boundUntil, isLast, size, partyOf }: JuryDraw): readonly EligibleSeat[] {
  const found: EligibleSeat[] = []
  // A partial Fisher–Yates shuffle: each place is tried at most once.
  const shuffled = [...places]
  const tries = Math.min(places.length, juryTries)
  let independent = 0
  for (let i = 0; i < tries && independent < size; i++) {
    const pick = i + drawPlace(seed, i, places.length - i)
    const candidate = shuffled[pick] as (typeof shuffled)[number]
    shuffled[pick] = shuffled[i] as typeof candidate
    const { account, seat, stake, until } = candidate
    if (account === zeroAddress || stake < leastSeatStake || (until !== 0 && until < boundUntil)) continue
    if (!isLast && found.some((other) => other.account === account)) continue
    const party = partyOf(account)
    if (party === 'party' || (party === 'challenger' && !isLast)) continue
    found.push({ account, seat, isChallenger: party === 'challenger' })
    if (party === 'none') independent++
  }
  return found
}
