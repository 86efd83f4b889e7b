/**
 * Checks receipts and evidence: canonical form, hashes, signatures, registration, inclusion, finality, replay. Runs no
 * model itself: to re-execute an answer, pass an `Executor`. Runs in Node and in browsers.
 */
export { type AnswerHashes, assertSigned, checkSignedAnswer, hashAnswer } from './answer.ts'
export { assertOutputsFit } from './assert-outputs-fit.ts'
export type { AuditMethod, AuditResult } from './audit-method.ts'
export { type Check, type CheckName, firstFailure } from './check.ts'
export { assertVerdict, checkVerdicts, countVerdicts, type VerdictCounts } from './check-verdicts.ts'
export { checkContents, type KnownHashes } from './contents.ts'
export { formatGuarantee, listTrustAssumptions, type VerificationScope } from './format-guarantee.ts'
export { assertRegistered, clockSkewSeconds, wasRegistered } from './registration.ts'
export { replayMethod } from './replay.ts'
export {
  type VerifyReceiptFileOptions,
  type VerifyReceiptOptions,
  verifyReceiptFile,
  verifyReceiptText,
} from './verify.ts'
export type { VerifyReport } from './verify-report.ts'
