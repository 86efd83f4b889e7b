import type { ErrorCode } from '@opengradient/protocol'

/** Exit codes of every command. */
export const exitCodes = {
  /** Yes: the command did its work, or the check passed. */
  yes: 0,
  /** No: a check failed. */
  no: 1,
  /** The command line, or a file or input that it names, is invalid. */
  usage: 2,
  /** The work could not be done, or the check could not be made. */
  notDone: 3,
} as const

const failedChecks: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNKNOWN_MODEL',
  'NOT_FOUND',
  'UNSUPPORTED_MODEL',
  'BAD_MODEL',
  'MODEL_PINNED',
  'BAD_SIGNATURE',
  'BAD_RECEIPT',
  'BAD_JOB',
  'BAD_CHEQUE',
  'BAD_BATCH',
  'BAD_SUMMARY',
  'BAD_ORDER',
  'NOT_REGISTERED',
  'CHECK_FAILED',
])

const usageErrors: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'USAGE',
  'BAD_INPUT',
  'BAD_TENSOR',
  'BAD_ENCODING',
  'TOO_LARGE',
])

/** The exit code of an error that ends a command. */
export function exitCodeOf(code: ErrorCode): number {
  if (failedChecks.has(code)) return exitCodes.no
  return usageErrors.has(code) ? exitCodes.usage : exitCodes.notDone
}
