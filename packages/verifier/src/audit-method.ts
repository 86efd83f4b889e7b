import type { Evidence, Hex, Manifest, VerdictMethod, VerdictOutcome } from '@opengradient/protocol'

/** The result of auditing one answer. */
export interface AuditResult {
  readonly outcome: VerdictOutcome
  /** Maximum error as a share of the manifest's tolerance, in 1/1,000,000, saturated at 2^53 − 1. */
  readonly maxRelativeError: number
  /** Fingerprint of the engine that was used; zero without an engine. */
  readonly engineFingerprint: Hex
  /** Description of the comparison. */
  readonly detail: string
}

/** A method of auditing evidence. Replay is the first; traces, attestations and proofs are further ones. */
export interface AuditMethod {
  readonly name: VerdictMethod
  /** Audits an answer. The caller has checked the evidence against its hashes. */
  check(evidence: Evidence, manifest: Manifest, signal?: AbortSignal): Promise<AuditResult>
}
