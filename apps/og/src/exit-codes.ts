import type { ErrorCode } from '@opengradient/protocol'

/** Exit codes of every command. */
export const exitCodes = {
  /** Yes: the command did its work, or the check passed. */
  yes: 0,
  /** No: the thing that was checked is false. */
  no: 1,
  /** The command line, a name, or a file or input that it names, is wrong. */
  usage: 2,
  /** The question cannot be decided yet, or the check could not be made. */
  undecided: 3,
  /** The network, the chain or a node cannot be reached. */
  unreachable: 4,
  /** The command was interrupted before it was done. */
  interrupted: 130,
} as const

/** Meaning of each exit code, as help and documentation state it. */
export const exitCodeTable: readonly (readonly [code: number, meaning: string])[] = [
  [exitCodes.yes, 'yes: the command did its work, or the check passed'],
  [exitCodes.no, 'the thing that was checked is false: a lie, a forgery, a punished liar'],
  [exitCodes.usage, 'wrong use, an unknown name or an unreadable file'],
  [exitCodes.undecided, 'cannot be decided yet, or could not be checked'],
  [exitCodes.unreachable, 'the network, the chain or a node is not reachable'],
  [exitCodes.interrupted, 'interrupted before it was done'],
]

type FailureCode = Exclude<(typeof exitCodes)[keyof typeof exitCodes], 0>

const exitCodeByError: Readonly<Record<ErrorCode, FailureCode>> = {
  BAD_SIGNATURE: exitCodes.no,
  BAD_JOB: exitCodes.no,
  BAD_RECEIPT: exitCodes.no,
  BAD_CHEQUE: exitCodes.no,
  BAD_BATCH: exitCodes.no,
  BAD_SUMMARY: exitCodes.no,
  BAD_ORDER: exitCodes.no,
  NOT_REGISTERED: exitCodes.no,
  CHECK_FAILED: exitCodes.no,
  MODEL_PINNED: exitCodes.no,

  USAGE: exitCodes.usage,
  BAD_INPUT: exitCodes.usage,
  METHOD_NOT_ALLOWED: exitCodes.usage,
  UNSUPPORTED_MEDIA: exitCodes.usage,
  BAD_TENSOR: exitCodes.usage,
  BAD_ENCODING: exitCodes.usage,
  TOO_LARGE: exitCodes.usage,
  UNKNOWN_MODEL: exitCodes.usage,
  NOT_FOUND: exitCodes.usage,
  UNSUPPORTED_MODEL: exitCodes.usage,
  BAD_MODEL: exitCodes.usage,
  NOT_AUTHORISED: exitCodes.usage,
  DUPLICATE: exitCodes.usage,
  STATE_IN_USE: exitCodes.usage,

  GUARANTEE_NOT_REACHED: exitCodes.undecided,
  TIMEOUT: exitCodes.undecided,
  EXPIRED: exitCodes.undecided,
  MODEL_CRASHED: exitCodes.undecided,
  MODEL_TIMEOUT: exitCodes.undecided,
  MODEL_MEMORY: exitCodes.undecided,
  MODEL_FAILED: exitCodes.undecided,
  OUTPUT_TOO_LARGE: exitCodes.undecided,
  RPC_DISAGREE: exitCodes.undecided,
  REVERTED: exitCodes.undecided,
  INSUFFICIENT_FUNDS: exitCodes.undecided,
  INTERNAL: exitCodes.undecided,
  STORE: exitCodes.undecided,

  OVERLOADED: exitCodes.unreachable,
  NO_WORKER: exitCodes.unreachable,
  UNAVAILABLE: exitCodes.unreachable,
  LOST: exitCodes.unreachable,
  PEER: exitCodes.unreachable,
  AUDIT_BACKLOG: exitCodes.unreachable,
  CHAIN: exitCodes.unreachable,
  NOT_SET_UP: exitCodes.unreachable,

  ABORTED: exitCodes.interrupted,
}

/** The exit code of an error that ends a command. */
export function exitCodeOf(code: ErrorCode): FailureCode {
  return exitCodeByError[code]
}
