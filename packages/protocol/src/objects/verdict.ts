import { struct, type ValueOf } from '../eip712.ts'

/** An auditor's signed result of one audit. */
export const verdictType = struct('Verdict', {
  receiptHash: 'bytes32',
  /** The batch that holds the receipt; zero when the audit came before the batch. */
  batch: 'bytes32',
  /** The receipt's place in that batch; zero when the audit came before the batch. */
  index: 'uint32',
  auditor: 'address',
  /** {@link verdictMethods}. */
  method: 'uint8',
  /** {@link verdictOutcomes}. */
  outcome: 'uint8',
  /** Fingerprint of the auditor's engine. When it equals the receipt's, the same bits are expected. */
  engineFingerprint: 'bytes32',
  /** Largest |claimed − recomputed| as a share of the manifest's tolerance, in 1/1,000,000, saturated; 0 for the same bits. */
  worstRho: 'uint64',
  /** sha2-256 of the evidence that the auditor checked. */
  evidenceHash: 'bytes32',
  /** Unix milliseconds, self-asserted. */
  checkedAt: 'uint64',
})
export type Verdict = ValueOf<typeof verdictType>

/** How the auditor checked. */
export const verdictMethods = { replay: 0 } as const

/** `match`: the same bits. `within`: inside the manifest's tolerance. `unavailable`: the worker sent no evidence. */
export const verdictOutcomes = { match: 0, within: 1, mismatch: 2, unavailable: 3, inconclusive: 4 } as const
export type VerdictOutcome = keyof typeof verdictOutcomes
export type VerdictMethod = keyof typeof verdictMethods

export function outcomeName(outcome: number): VerdictOutcome | undefined {
  return (Object.keys(verdictOutcomes) as VerdictOutcome[]).find((name) => verdictOutcomes[name] === outcome)
}

/** Whether an outcome counts towards `replayed:N`. */
export function isReplayed(verdict: Verdict): boolean {
  return verdict.outcome === verdictOutcomes.match || verdict.outcome === verdictOutcomes.within
}
