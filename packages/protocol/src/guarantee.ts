import { OgError } from './og-error.ts'
import type { ReceiptState } from './receipt-state.ts'

/** A guarantee that a caller can wait for. */
export type Requirement =
  | { readonly kind: 'signed' }
  | { readonly kind: 'replayed'; readonly auditors: number }
  | { readonly kind: 'settled' }
  | { readonly kind: 'final' }

/** Parses `signed`, `replayed:N`, `settled` or `final`. @throws USAGE */
export function parseRequirement(text: string): Requirement {
  const replayed = /^replayed(?::([1-9][0-9]{0,3}))?$/.exec(text)
  if (replayed) return { kind: 'replayed', auditors: Number(replayed[1] ?? 1) }
  if (text === 'signed' || text === 'settled' || text === 'final') return { kind: text }
  throw new OgError('USAGE', `Unknown guarantee "${text.slice(0, 40)}".`, {
    next: ['Use signed, replayed:N, settled or final.'],
  })
}

export function formatRequirement(requirement: Requirement): string {
  return requirement.kind === 'replayed' ? `replayed:${requirement.auditors}` : requirement.kind
}

/** Facts about one receipt, as counted by the program that states the guarantee. */
export interface Standing {
  readonly state: ReceiptState
  /** Auditors whose recomputation had the same bits. */
  readonly matched: number
  /** Auditors whose recomputation was within the model's tolerance. */
  readonly within: number
  /** Auditors that gave any verdict. */
  readonly verdicts: number
  /** Whether the challenge window of the receipt's batch closed with no dispute open. */
  readonly closed: boolean
}

export function meets(standing: Standing, requirement: Requirement): boolean {
  const { state } = standing
  if (state === 'voided' || state === 'challenged') return false
  switch (requirement.kind) {
    case 'signed':
      return true
    case 'replayed':
      return standing.matched + standing.within >= requirement.auditors
    case 'settled':
      return state === 'settled' || state === 'final' || state === 'confirmed'
    case 'final':
      return state === 'final' || (state === 'confirmed' && standing.closed)
  }
}

/** The guarantee as text with numbers. It always states the method, never only "verified". */
export function describeGuarantee(standing: Standing): string {
  const parts: string[] = []
  const { matched, within, verdicts, state } = standing
  if (verdicts > 0) {
    const replayed = matched + within
    const how =
      replayed === 0
        ? ''
        : within === 0
          ? ', bit for bit'
          : matched === 0
            ? ", within the model's tolerance"
            : `, ${matched} bit for bit, ${within} within the model's tolerance`
    parts.push(`replayed by ${replayed} of ${verdicts} auditors${how}`)
  } else {
    parts.push('signed by a registered worker')
  }
  if (state === 'settled') parts.push('settled on chain, challenge window open')
  if (state === 'final') parts.push('final: the challenge window closed and no challenge stands')
  if (state === 'challenged') parts.push('challenged: a dispute is open')
  if (state === 'voided') parts.push('voided: not paid')
  if (state === 'confirmed') parts.push(`confirmed: a challenge was dismissed${standing.closed ? '; final' : ''}`)
  return parts.join('; ')
}
