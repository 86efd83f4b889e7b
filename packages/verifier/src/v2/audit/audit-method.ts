import type { Hex, Manifest } from '@opengradient/protocol'
import type { Evidence } from '@opengradient/protocol/v2'

/** The result of auditing one receipt. */
export interface LeafAudit {
  /** One of `outcomes`. */
  readonly outcome: number
  /** Root of the auditor's own output, for its tag; undefined without an output. */
  readonly outputRoot: Hex | undefined
  /** See `encodeDistance`; 0 for the same bits. */
  readonly distance: number
  /** Of the engine that was used; zero without an engine. */
  readonly fingerprint: Hex
  /** Description of the comparison. */
  readonly detail: string
}

/** A method of auditing evidence. Replay is the first; traces, attestations and proofs are further ones. */
export interface AuditMethod {
  readonly name: string
  /**
   * Audits a receipt. The caller has checked the evidence against its hashes and rules. In the exact class the auditor has no
   * output of the worker: it compares commitments.
   */
  check(evidence: Evidence, manifest: Manifest, signal?: AbortSignal): Promise<LeafAudit>
}
