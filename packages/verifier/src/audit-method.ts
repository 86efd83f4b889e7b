import type { Evidence, Hex, Manifest, VerdictMethod, VerdictOutcome } from '@opengradient/protocol'

/** What one way of checking found. */
export interface AuditResult {
  readonly outcome: VerdictOutcome
  /** Largest difference as a share of the manifest's tolerance, in 1/1,000,000, saturated at 2^53 − 1. */
  readonly maxRelativeError: number
  /** Of the engine that was used; zero where none was. */
  readonly engineFingerprint: Hex
  /** What was compared with what, in words. */
  readonly detail: string
}

/** A way of checking evidence. Replay is the first; traces, quotes and proofs come behind the same interface. */
export interface AuditMethod {
  readonly name: VerdictMethod
  /** Evidence is checked against its hashes before it gets here. */
  check(evidence: Evidence, manifest: Manifest, signal?: AbortSignal): Promise<AuditResult>
}
