/**
 * Verification of receipts and evidence: canonical form, hashes, signatures, registration, inclusion, finality, replay.
 * Contains no engine; an `Executor` re-executes an answer. Runs in Node and in browsers.
 * @packageDocumentation
 */
export { type AnswerHashes, hashAnswer } from './answer-hashes.ts'
export { assertOutputsFit } from './assert-outputs-fit.ts'
export type { AuditMethod, AuditResult } from './audit-method.ts'
export { type Check, type CheckName, firstFailure } from './check.ts'
export { checkContents, type KnownHashes } from './check-contents.ts'
export { checkSignedAnswer } from './check-signed-answer.ts'
export { assertVerdict, checkVerdicts, countVerdicts, type VerdictCounts } from './check-verdicts.ts'
export { formatGuarantee, listTrustAssumptions, type VerificationScope } from './format-guarantee.ts'
export { assertRegistered, clockSkewSeconds, wasRegistered } from './registration.ts'
export { replayMethod } from './replay-method.ts'
export { standingOf } from './standing-of.ts'
export { VerifierCache } from './verifier-cache.ts'
export {
  type VerifyReceiptFileOptions,
  type VerifyReceiptOptions,
  verifyReceiptFile,
  verifyReceiptText,
} from './verify-receipt.ts'
export type { VerifyReport } from './verify-report.ts'
