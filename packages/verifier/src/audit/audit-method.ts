import type { Evidence, Hex, Manifest, Tensor } from '@opengradient/protocol'

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

/**
 * Requests the receipt's outputs for a comparison within a tolerance. The caller commits to the own output before, by its tag.
 *
 * @param outputRoot root of the own output
 * @returns undefined where the worker does not send them
 */
export type OpenOutputs = (outputRoot: Hex, signal?: AbortSignal) => Promise<readonly Tensor[] | undefined>

/** A method of auditing evidence. Replay is the first; traces, attestations and proofs are further ones. */
export interface AuditMethod {
  readonly name: string
  /**
   * Audits a receipt. The caller has checked the evidence against its hashes and rules. In the exact class the auditor has no
   * output of the worker: it compares commitments.
   *
   * @param openOutputs used where the model has a tolerance and the commitments differ. @default such audits are inconclusive
   * @throws errors that are neither the model's nor limits of this machine, such as UNAVAILABLE, OVERLOADED and ABORTED
   */
  check(evidence: Evidence, manifest: Manifest, signal?: AbortSignal, openOutputs?: OpenOutputs): Promise<LeafAudit>
}
