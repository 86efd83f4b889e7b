import type { ErrorCode, OgError } from '@opengradient/protocol'

/** Errors after which another worker may succeed. */
const otherWorkerMaySucceed: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'OVERLOADED',
  'UNAVAILABLE',
  'LOST',
  'PEER',
  'TIMEOUT',
  'NOT_REGISTERED',
  'BAD_RECEIPT',
  'BAD_SIGNATURE',
  'INTERNAL',
  'DUPLICATE',
  'STORE',
  // This gateway has checked the job: the worker's clock or copy of the registry differs, or the worker refuses to run it.
  'BAD_JOB',
  'EXPIRED',
  'UNKNOWN_MODEL',
])

/** Errors after which the worker may have signed a receipt, or may sign one later. */
const receiptMayExist: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNAVAILABLE',
  'LOST',
  'PEER',
  'TIMEOUT',
  'BAD_RECEIPT',
  'BAD_SIGNATURE',
  'ABORTED',
  'DUPLICATE',
])

/** Whether another worker may succeed after this error of an attempt. */
export function mayTryOtherWorker(error: OgError): boolean {
  return otherWorkerMaySucceed.has(error.code)
}

/** Whether a receipt of the failed attempt may exist. */
export function mayHaveReceipt(error: OgError): boolean {
  return receiptMayExist.has(error.code)
}
