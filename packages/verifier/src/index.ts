/**
 * Verification of receipts: canonical form, hashes, signatures, registration, inclusion, draw, summaries, cases,
 * replay; audits of evidence. Contains no engine; an `Executor` re-executes an answer. Runs in Node and in browsers.
 * @packageDocumentation
 */

export { type AnswerHashes, hashAnswer } from './answer-hashes.ts'
export { assertOutputsFit } from './assert-outputs-fit.ts'
export type { AuditMethod, LeafAudit, OpenOutputs } from './audit/audit-method.ts'
export { assertEvidence, type RunHashes, type SignedRun } from './audit/check-evidence.ts'
export { replayMethod } from './audit/replay-method.ts'
export type { ChainFacts } from './chain-facts.ts'
export { type Check, type CheckName, firstFailure } from './check.ts'
export { checkContents, hasFewOutputs, type KnownHashes, type ReceiptContents } from './check-contents.ts'
export type { TaskSource } from './check-request.ts'
export { checkSignedAnswer, type SignatureChecks } from './check-signed-answer.ts'
export { factsOf } from './create-report.ts'
export { assertActiveNow, assertRegisteredAt, type CheckedRole } from './registrations.ts'
export { SignerKeys } from './signer-keys.ts'
export { listTrustAssumptions, type VerificationScope } from './trust-assumptions.ts'
export { VerifierCache } from './verifier-cache.ts'
export {
  type VerifyReceiptFileOptions,
  type VerifyReceiptOptions,
  verifyReceiptFile,
  verifyReceiptText,
} from './verify-receipt.ts'
export type { VerifyReport } from './verify-report.ts'
