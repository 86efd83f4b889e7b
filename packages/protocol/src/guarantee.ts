import { type Coverage, checked, confirming } from './coverage.ts'
import { OgError } from './og-error.ts'
import { decodeDistance } from './outcomes.ts'
import { type ReceiptFacts, receiptState, type VoidReason, voidReason } from './receipt-state.ts'

/** A guarantee that a caller can require. */
export type Requirement =
  | { readonly kind: 'signed' }
  | { readonly kind: 'settled' }
  /** At least so many drawn auditors found the receipt's output, and none another. */
  | { readonly kind: 'replayed'; readonly auditors: number }
  /** Final, and at least so many drawn auditors found the receipt's output. */
  | { readonly kind: 'final'; readonly auditors: number }

/** Parses `signed`, `settled`, `replayed[:N]` or `final[:N]`. N is 1 where it is missing. @throws USAGE */
export function parseRequirement(text: string): Requirement {
  const counted = /^(replayed|final)(?::([1-9][0-9]{0,3}))?$/.exec(text)
  if (counted) return { kind: counted[1] as 'replayed' | 'final', auditors: Number(counted[2] ?? 1) }
  if (text === 'signed' || text === 'settled') return { kind: text }
  throw new OgError('USAGE', `Unknown guarantee "${text.slice(0, 40)}".`, {
    next: ['Use signed, settled, replayed:N or final.'],
  })
}

/** The text that {@link parseRequirement} reads. */
export function formatRequirement(requirement: Requirement): string {
  if (requirement.kind === 'replayed') return `replayed:${requirement.auditors}`
  if (requirement.kind === 'final') return requirement.auditors === 1 ? 'final' : `final:${requirement.auditors}`
  return requirement.kind
}

/** Result of a check against a requirement: exit codes 0, 3, 3 and 1. */
export type Assessment = 'met' | 'unmet' | 'disputed' | 'void'

/** Compares a receipt with a requirement. A dispute or a void is stated for every requirement. */
export function assess(requirement: Requirement, facts: ReceiptFacts): Assessment {
  const state = receiptState(facts)
  if (state === 'void' || state === 'disputed') return state
  return satisfies(requirement, facts) ? 'met' : 'unmet'
}

/**
 * Whether a receipt has a guarantee. Never for one that is forged, backdated, disputed or void, and `replayed` and `final`
 * never for one that no drawn auditor confirmed. A requester's draw counts only for a reader that holds the requester's or
 * the client's key.
 */
export function satisfies(requirement: Requirement, facts: ReceiptFacts): boolean {
  const state = receiptState(facts)
  if (state === 'void' || state === 'disputed') return false
  switch (requirement.kind) {
    case 'signed':
      return true
    case 'settled':
      return facts.isPosted
    case 'replayed':
      return Math.max(byChain(facts), byRequester(facts)) >= requirement.auditors
    case 'final':
      return state === 'final' && byChain(facts) >= requirement.auditors
  }
}

function byChain({ draw, isRelayed }: ReceiptFacts): number {
  return draw === undefined || isRelayed ? 0 : confirming(draw.coverage)
}

function byRequester({ order, isRelayed }: ReceiptFacts): number {
  return order?.isOwn === true && !isRelayed ? confirming(order.coverage) : 0
}

const voidWords: Readonly<Record<VoidReason, string>> = {
  forged: 'a check of the receipt failed',
  expired: 'in no batch before its deadline',
  superseded: 'another receipt of the job is in a batch',
  batch: 'its batch is void',
  fault: 'an objective fault of the worker was proven',
  unchecked: 'no drawn auditor looked (100 % class), so it is not paid',
  wrong: 'a ruling found it wrong',
  notServed: 'a ruling found that the worker did not serve the evidence',
  undecided: 'its case stayed undecided, so it is not paid',
}

/** The guarantee as text with numbers. It states the method and the coverage, never only "verified". */
export function describeGuarantee(facts: ReceiptFacts): string {
  const reason = voidReason(facts)
  if (reason !== undefined) return `void: ${voidWords[reason]}`
  const state = receiptState(facts)
  const parts = [stateWords(state, facts), ...auditWords(facts)]
  if (facts.ownReplay === 'match') parts.push('your own run found the same bits')
  if (facts.ownReplay === 'within') {
    parts.push(`your own run was within the tolerance ${facts.tolerance ?? 0}, explained by rounding`)
  }
  if (facts.hasFewJurors) parts.push("fewer jurors than the module's minimum are eligible")
  if (facts.hasFewOutputs && facts.auditClass > 0) {
    parts.push('its output has fewer than 2^32 values, so that a match does not prove work')
  }
  return parts.join('; ')
}

function stateWords(state: ReturnType<typeof receiptState>, facts: ReceiptFacts): string {
  if (facts.isRelayed) return `${state === 'disputed' ? 'disputed; ' : ''}relayed by a worker; nothing was checked`
  switch (state) {
    case 'signed':
      return 'signed by a registered worker; in no batch yet'
    case 'settled':
      return 'in a batch; not final'
    case 'replayed':
      return `replayed; ${facts.isPosted ? 'in a batch; not final' : 'signed by a registered worker; in no batch yet'}`
    case 'disputed':
      if (facts.case === 'open') return 'disputed: a case is open'
      return facts.isFixed && facts.ownReplay !== 'mismatch' ? 'disputed: no ruling decided it in time' : 'disputed'
    case 'final':
      return facts.case === 'right' ? 'final: a ruling found it right' : 'final'
    case 'void':
      return 'void'
  }
}

function auditWords(facts: ReceiptFacts): string[] {
  const { draw, order, auditClass, isPosted, isRelayed, tolerance } = facts
  if (isRelayed) return []
  const words: string[] = []
  if (facts.ownReplay === 'mismatch') words.push('your own run found another answer')
  if (auditClass === 0) words.push('not audited (class 0)')
  else if (draw === undefined)
    words.push(isPosted ? 'the draw is not known yet' : `${classWords(auditClass)}, not drawn yet`)
  else if (draw.coverage.drawn === 0) {
    words.push(auditClass >= 10_000 ? 'no auditor could be drawn' : `not drawn (${classWords(auditClass)})`)
  } else {
    const producer = draw.producer === undefined ? '' : `, whose blocks are all produced by ${draw.producer}`
    words.push(...coverageWords(draw.coverage, tolerance), `drawn by the chain${producer}`)
  }
  if (order !== undefined && order.coverage.drawn > 0) {
    words.push(...coverageWords(order.coverage, tolerance))
    words.push(order.isOwn ? 'drawn by the requester' : 'drawn by the requester: no guarantee without its key')
  }
  return words
}

function classWords(auditClass: number): string {
  return `${auditClass / 100} % class`
}

/** Contrary results first. */
function coverageWords(coverage: Coverage, tolerance: number | undefined): string[] {
  const { drawn, match, within, mismatch, failed, distance } = coverage
  const { refuted, withoutCase, hidden, notServed, inconclusive, missing } = coverage
  const of = (count: number, found: string): string => `${count} of ${drawn} drawn ${found}`
  const words: string[] = []
  if (mismatch > 0) words.push(of(mismatch, 'found another answer'))
  if (failed > 0) words.push(of(failed, 'found that the model fails on this input'))
  if (refuted > 0) words.push(of(refuted, 'found another answer, in a summary that a ruling refuted'))
  if (withoutCase > 0) words.push(of(withoutCase, 'found another answer, and opened no case in time'))
  if (match > 0) words.push(of(match, 'found the same bits'))
  if (within > 0) {
    const bound = `a distance of at most ${decodeDistance(distance)}, tolerance ${tolerance ?? 'unknown'}`
    words.push(of(within, `found ${bound}, explained by rounding`))
  }
  if (hidden > 0) words.push(of(hidden, 'report a check, no outcome shown'))
  if (checked(coverage) === 0) words.push(of(0, 'looked'))
  if (notServed > 0) words.push(of(notServed, 'were not served the evidence'))
  if (inconclusive > 0) words.push(of(inconclusive, 'came to no conclusion'))
  if (missing > 0) words.push(of(missing, 'have not answered'))
  return words
}
