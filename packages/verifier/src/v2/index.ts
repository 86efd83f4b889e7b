/**
 * Verification for version 2 of the protocol: audits of evidence by replay.
 */
export type { AuditMethod, LeafAudit, OpenOutputs } from './audit/audit-method.ts'
export { assertEvidence, type RunHashes, type SignedRun } from './audit/check-evidence.ts'
export { replayMethod } from './audit/replay-method.ts'
