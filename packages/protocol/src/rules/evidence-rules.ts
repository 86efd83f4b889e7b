import { jobRules } from './job-rules.ts'
import { receiptRules } from './receipt-rules.ts'

/**
 * Rules of evidence, over hashes that the auditor computes from what it was sent. Evidence that violates one was not served:
 * the outcome is `notServed`, never `mismatch`.
 */
export const evidenceRules = [
  receiptRules.jobHash,
  jobRules.modelId,
  jobRules.inputHash,
  jobRules.paramsHash,
  receiptRules.outputSaltHash,
] as const
