import { type Address, formatOpg } from '@opengradient/protocol'
import type { DemoNetwork, DemoWork } from './demo-network.ts'
import { type LiarKind, liarKinds } from './liar-kinds.ts'
import type { CaseRuling, ObservedCase } from './network-cases.ts'

/** Ending of a fault of each kind in a network whose other nodes are honest: a ruling on a case, a refused answer, or none. */
const endings: Readonly<Record<LiarKind, 'wrong' | 'right' | 'notServed' | 'refused' | 'none'>> = {
  'wrong-output': 'wrong',
  'other-model': 'wrong',
  'false-accuser': 'right',
  withholds: 'notServed',
  'unmeasured-runtime': 'refused',
  backdater: 'none',
}

/** How a liar ended. */
export interface FaultOutcome {
  /** `harmless`: its faults had no effect. */
  readonly result: 'caught' | 'harmless'
  readonly how: string
}

export interface FaultsOfLiar {
  readonly kind: LiarKind
  readonly liar: Address
  /** Answered jobs with a fault of the liar. */
  readonly faults: readonly DemoWork[]
  /** Faults that the liar injected. */
  readonly injected: number
}

/** Whether gateways refuse the answers with a fault of this kind, so that no receipt of a liar exists. */
export function isRefused(kind: LiarKind): boolean {
  return endings[kind] === 'refused'
}

/** Whether a fault of this kind leads to a case. */
export function isRuled(kind: LiarKind): boolean {
  return endings[kind] !== 'refused' && endings[kind] !== 'none'
}

/** How a liar was caught, or that it was harmless; undefined when neither holds. */
export function faultOutcome(cases: DemoNetwork['cases'], liar: FaultsOfLiar): FaultOutcome | undefined {
  const { kind, faults, injected } = liar
  if (isRefused(kind)) {
    if (injected === 0 || faults.length > 0) return undefined
    const how = `all ${injected} of its answers refused; other workers answered, and nothing was paid for them`
    return { result: 'harmless', how }
  }
  if (endings[kind] === 'none') {
    const how = `${faults.length} receipts audited as all others: their time is that of their batch, not the worker's`
    return faults.length === 0 ? undefined : { result: 'harmless', how }
  }
  const how = howCaught(cases, liar)
  return how === undefined ? undefined : { result: 'caught', how }
}

function howCaught(cases: DemoNetwork['cases'], { kind, liar, faults }: FaultsOfLiar): string | undefined {
  const opened = faults.flatMap(({ receiptHash }) => cases.byReceipt(receiptHash) ?? [])
  if (liarKinds[kind] === 'auditor') {
    const lost = opened.find((each) => each.lostSlices.has(liar))
    if (lost === undefined) return undefined
    const slice = formatOpg(lost.lostSlices.get(liar) ?? 0n)
    return `${describeVotes(lost, 'right')}; its case was dismissed, and ${slice} OPG of its seat taken`
  }
  const ruled = opened.filter(({ ruling }) => ruling?.outcome === endings[kind])
  const decisive = ruled.find(({ ruling }) => ruling?.isConviction) ?? ruled[0]
  if (decisive?.ruling === undefined) return undefined
  const { isConviction, forfeited, outcome } = decisive.ruling
  if (outcome === 'notServed') {
    return `${describeVotes(decisive, outcome)}; payment withheld, ${formatOpg(forfeited)} OPG forfeited`
  }
  const penalty = isConviction ? 'pay and bond burnt, worker suspended' : 'payment of the answer withheld'
  return `replayed by ${describeVotes(decisive, outcome)}; ${penalty}`
}

function describeVotes({ jury, votes }: ObservedCase, ruling: CaseRuling): string {
  const agreeing = new Set(votes.flatMap(({ juror, vote }) => (vote === ruling ? [juror] : [])))
  return `${agreeing.size} of ${jury.length} jurors: ${ruling}`
}
