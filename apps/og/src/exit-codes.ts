import type { ErrorCode } from '@opengradient/protocol'

/** What every command's exit code means. */
export const exitCodes = {
  /** Yes: done, holds. */
  yes: 0,
  /** No: something was checked and does not hold. */
  no: 1,
  /** The command line or a file that it names cannot be used as given. */
  usage: 2,
  /** It could not be done, or not be checked. */
  notDone: 3,
} as const

const notHolding: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'UNKNOWN_MODEL',
  'NOT_FOUND',
  'UNSUPPORTED_MODEL',
  'BAD_MODEL',
  'MODEL_PINNED',
  'BAD_SIGNATURE',
  'BAD_RECEIPT',
  'BAD_JOB',
  'NOT_REGISTERED',
  'CHECK_FAILED',
])

const unusable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'USAGE',
  'BAD_INPUT',
  'BAD_TENSOR',
  'BAD_ENCODING',
  'TOO_LARGE',
])

/** The exit code of an error that ends a command. */
export function exitCodeOf(code: ErrorCode): number {
  if (notHolding.has(code)) return exitCodes.no
  return unusable.has(code) ? exitCodes.usage : exitCodes.notDone
}
