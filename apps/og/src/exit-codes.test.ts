import { type ErrorCode, errorCatalogue } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { exitCodeOf } from './exit-codes.ts'

it('assigns an exit code to every error code', () => {
  const codes = Object.keys(errorCatalogue) as ErrorCode[]
  expect(Object.groupBy(codes, exitCodeOf)).toMatchInlineSnapshot(`
    {
      "1": [
        "UNKNOWN_MODEL",
        "NOT_FOUND",
        "UNSUPPORTED_MODEL",
        "BAD_MODEL",
        "MODEL_PINNED",
        "BAD_SIGNATURE",
        "BAD_JOB",
        "BAD_RECEIPT",
        "NOT_REGISTERED",
        "CHECK_FAILED",
        "BAD_CHEQUE",
        "BAD_BATCH",
        "BAD_SUMMARY",
        "BAD_ORDER",
      ],
      "2": [
        "BAD_INPUT",
        "BAD_TENSOR",
        "BAD_ENCODING",
        "TOO_LARGE",
        "USAGE",
      ],
      "3": [
        "EXPIRED",
        "DUPLICATE",
        "NOT_AUTHORISED",
        "MODEL_CRASHED",
        "MODEL_TIMEOUT",
        "MODEL_MEMORY",
        "MODEL_FAILED",
        "OUTPUT_TOO_LARGE",
        "OVERLOADED",
        "NO_WORKER",
        "UNAVAILABLE",
        "LOST",
        "TIMEOUT",
        "ABORTED",
        "GUARANTEE_NOT_REACHED",
        "PEER",
        "AUDIT_BACKLOG",
        "CHAIN",
        "RPC_DISAGREE",
        "REVERTED",
        "INSUFFICIENT_FUNDS",
        "INTERNAL",
        "STORE",
        "STATE_IN_USE",
        "NOT_SET_UP",
      ],
    }
  `)
})
