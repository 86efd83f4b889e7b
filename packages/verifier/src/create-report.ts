import {
  type Assessment,
  assess,
  describeGuarantee,
  type ReceiptFacts,
  type ReceiptFile,
  type Requirement,
  receiptState,
} from '@opengradient/protocol'
import { type ChainFacts, unknownFacts } from './chain-facts.ts'
import type { ChainCheckResult } from './chain-verification.ts'
import { type Check, firstFailure } from './check.ts'
import { hasFewOutputs } from './check-contents.ts'
import { isRequestersWord } from './check-request.ts'
import type { OwnReplay } from './own-replay.ts'
import { listTrustAssumptions } from './trust-assumptions.ts'
import type { VerifyReport } from './verify-report.ts'

/** Everything that a report states. */
export interface ReportInit {
  readonly file: ReceiptFile
  /** All checks but `finality` and `replay`. */
  readonly checks: readonly Check[]
  /** Undefined where the chain was not to be queried. */
  readonly chain: ChainCheckResult | undefined
  readonly address: Check | undefined
  readonly replay: OwnReplay | undefined
  readonly require: Requirement | undefined
}

/** Facts of a receipt from the checks that were made. */
export function factsOf(
  file: Pick<ReceiptFile, 'job' | 'outputs'>,
  checks: readonly Check[],
  chain: ChainFacts | undefined,
  ownReplay: ReceiptFacts['ownReplay'],
): ReceiptFacts {
  return {
    ...(chain ?? unknownFacts(file)),
    isAuthentic: firstFailure(checks) === undefined,
    isRelayed: false,
    ownReplay,
    hasFewOutputs: hasFewOutputs(file),
  }
}

/** The checks that a guarantee of an authentic receipt needs, where they are undecided. */
const essential: ReadonlySet<Check['name']> = new Set<Check['name']>([
  'job signature',
  'offer signature',
  'assignment signature',
  'receipt signature',
  'chain',
  'settlement contract',
  'worker registration',
  'gateway registration',
  'model registration',
])

/** Joins checks and facts to a report. */
export function createReport({ file, checks, chain, address, replay, require }: ReportInit): VerifyReport {
  const facts = factsOf(file, checks, chain?.facts, replay?.outcome ?? 'none')
  const all: Check[] = [...checks, ...(chain ? [finality(facts)] : []), ...(replay ? [replay.check] : [])]
  const failed = firstFailure(checks)
  const undecided = checks.find(({ name, ok }) => ok === null && essential.has(name))
  const assessment = assessmentOf(facts, { chain, undecided, require })
  const state = receiptState(facts)
  const couldNotCheck =
    (chain?.isIncomplete ?? false) ||
    undecided !== undefined ||
    address?.ok === null ||
    replay?.check.ok === null ||
    state === 'disputed' ||
    (require !== undefined && assessment !== 'met')
  const scope = {
    registered: chain !== undefined && !chain.unanswered,
    isRequestersWord: checks.some((each) => each.name === 'request' && isRequestersWord(each)),
  }
  return {
    ok: firstFailure(all) === undefined && !couldNotCheck,
    guarantee: failed ? `none: ${failed.name} does not hold` : wordsOf(facts, chain, undecided),
    state,
    standing: facts,
    assessment,
    checks: all,
    couldNotCheck,
    receiptFile: file,
    stillTrusted: failed ? [] : listTrustAssumptions(facts, scope),
  }
}

interface Completeness {
  readonly chain: ChainCheckResult | undefined
  readonly undecided: Check | undefined
  readonly require: Requirement | undefined
}

/** Never `met` while a check that the requirement needs is undecided, or a hidden statement may contradict it. */
function assessmentOf(facts: ReceiptFacts, { chain, undecided, require }: Completeness): Assessment {
  const assessment = assess(require ?? { kind: 'signed' }, facts)
  if (assessment !== 'met') return assessment
  return chain === undefined || chain.isIncomplete || undecided !== undefined ? 'unmet' : 'met'
}

function wordsOf(facts: ReceiptFacts, chain: ChainCheckResult | undefined, undecided: Check | undefined): string {
  const words = describeGuarantee(facts)
  if (chain === undefined) {
    const offline = words.replace('signed by a registered worker; in no batch yet', 'signed by the worker')
    return `${offline}; registrations, batch and draw on chain not checked`
  }
  if (undecided !== undefined) return `${words}; not decided: ${undecided.name}`
  return chain.isIncomplete ? `${words}; not everything that may contradict it is known` : words
}

/** The check `finality`. */
function finality(facts: ReceiptFacts): Check {
  const name = 'finality'
  const detail = describeGuarantee(facts)
  switch (receiptState(facts)) {
    case 'final':
      return { name, ok: true, detail }
    case 'void':
      return { name, ok: false, detail }
    case 'disputed':
      return { name, ok: null, detail }
    default:
      return { name, ok: null, detail: `pending: ${detail}` }
  }
}

/** The facts of a text that is not a receipt file. */
const noFacts: ReceiptFacts = {
  isAuthentic: false,
  isRelayed: false,
  auditClass: 0,
  isPosted: false,
  voided: undefined,
  draw: undefined,
  order: undefined,
  case: 'none',
  isWindowOver: false,
  areRoundsOver: false,
  isFixed: false,
  ownReplay: 'none',
  tolerance: undefined,
  hasFewJurors: false,
  hasFewOutputs: false,
}

/** The report of a text that is not a receipt file. */
export function unreadableReport(failed: Check): VerifyReport {
  return {
    ok: false,
    guarantee: `none: ${failed.name} does not hold`,
    state: receiptState(noFacts),
    standing: noFacts,
    assessment: 'void',
    checks: [failed],
    couldNotCheck: false,
    receiptFile: undefined,
    stillTrusted: [],
  }
}
