import type { OnChainSeat } from '@opengradient/chain'

/** The stake behind a case that a drawn auditor opens. */
export type CaseStake = 'slice' | 'bond'

/** Money that an auditor has for a case. Amounts in 1e-18 OPG. */
export interface CaseFunds {
  /** Slices that its seat can still lock today. */
  readonly slices: number
  /** Free OPG of the account that it may post as bonds. */
  readonly free: bigint
  /** Bond of the case. */
  readonly bond: bigint
}

const opg = 10n ** 18n
/** A slice, and what a seat loses or locks in one day at most, in 1e-18 OPG: constants of the contract `Seats`. */
const sliceAmount = 10n * opg
const dailyLimit = 50n * opg
const secondsPerDay = 86_400
/** Slices of a day that cases about service leave to mismatches. */
const reservedSlices = 3
/** Bond of a case at most, in 1e-18 OPG. */
const maxBond = 500n * opg
/** Bonds that the free OPG covers before one of them is spent on a case about service: later mismatches need it more. */
const serviceBonds = 4n

/** Slices that a seat can lock. @param now Unix seconds of the chain */
export function slicesLeft({ stake, locked, lost, epoch }: OnChainSeat, now: number): number {
  const lostToday = epoch === Math.floor(now / secondsPerDay) ? lost : 0n
  const ofDay = dailyLimit - (lostToday < dailyLimit ? lostToday : dailyLimit)
  const ofStake = stake - locked
  return Number((ofDay < ofStake ? ofDay : ofStake) / sliceAmount)
}

/**
 * Chooses the stake behind a case. A worker that withholds cheap leaves makes auditors lock slices: those cases leave slices and
 * free OPG to mismatches, and a mismatch takes a bond where the seat has no slice left.
 *
 * @returns undefined where the account has too little for the case
 */
export function stakeOfCase(subject: 'mismatch' | 'service', { slices, free, bond }: CaseFunds): CaseStake | undefined {
  const isMismatch = subject === 'mismatch'
  if (slices > (isMismatch ? 0 : reservedSlices)) return 'slice'
  return bond <= maxBond && free >= (isMismatch ? 1n : serviceBonds) * bond ? 'bond' : undefined
}
