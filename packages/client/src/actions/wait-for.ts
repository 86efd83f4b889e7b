import {
  formatRequirement,
  isOgError,
  parseRequirement,
  type ReceiptFile,
  type Requirement,
} from '@opengradient/protocol'
import { firstFailure, type VerifyReport, verifyReceiptFile } from '@opengradient/verifier'
import { CheckFailedError } from '../check-failed-error.ts'
import type { ClientContext } from '../client-context.ts'
import { GuaranteeNotReachedError } from '../guarantee-not-reached-error.ts'
import { runWithDeadline } from '../run-with-deadline.ts'
import { refreshed, verifierOptions } from './verify.ts'

export interface WaitForOptions {
  /** Time limit in milliseconds. @default 60_000 */
  readonly timeoutMs?: number
  /** Aborts the action. @default none */
  readonly signal?: AbortSignal
}

export interface WaitForResult {
  /** The receipt file with its place, the draw and all accepted summaries. */
  readonly receiptFile: ReceiptFile
  readonly report: VerifyReport
}

/** Time beyond the wait for one last verification, in milliseconds. */
const graceMs = 30_000

/**
 * Waits until a receipt reaches a guarantee. Place, draw and summaries are read from a gateway and verified against the chain.
 * @param requirement `signed`, `settled`, `replayed:N` or `final[:N]`
 * @throws GUARANTEE_NOT_REACHED after the timeout or while the receipt is disputed, with the receipt file; CHECK_FAILED when the
 *   receipt is void or fails a check; CHAIN, RPC_DISAGREE, ABORTED
 *
 * @example
 * import { createClient, infer, waitFor } from '@opengradient/client'
 *
 * const client = createClient()
 * const answer = await infer(client, { model: 'opengradient/minilm-l6-v2', input: { text: 'an honest machine' } })
 * const { receiptFile, report } = await waitFor(client, answer.receiptFile, 'replayed:2', { timeoutMs: 30_000 })
 * console.log(report.guarantee, receiptFile.summaries.length)
 */
export async function waitFor(
  context: ClientContext,
  file: ReceiptFile,
  requirement: Requirement | string,
  options: WaitForOptions = {},
): Promise<WaitForResult> {
  const { timeoutMs = 60_000, signal } = options
  const { clock } = context
  const require = typeof requirement === 'string' ? parseRequirement(requirement) : requirement
  const what = `Waiting for ${formatRequirement(require)}`
  const base = await verifierOptions(context)
  const report = await runWithDeadline({ clock, timeoutMs: timeoutMs + graceMs, signal, what }, (deadline) =>
    verifyReceiptFile(file, {
      ...base,
      ...{ require, waitSeconds: Math.max(timeoutMs, 0) / 1000, signal: deadline },
      refresh: (known, aborted) => refreshed(context, known, aborted),
    }),
  ).catch((error: unknown) => {
    throw isOgError(error) && error.code === 'TIMEOUT' ? notReached(require, timeoutMs, file) : error
  })
  const receiptFile = report.receiptFile ?? file
  const failed = firstFailure(report.checks)
  if (failed) {
    throw new CheckFailedError(
      `The receipt failed a check: ${failed.name}: ${failed.detail}`,
      report.checks,
      receiptFile,
    )
  }
  if (report.assessment === 'met') return { receiptFile, report }
  throw notReached(require, timeoutMs, receiptFile, report)
}

function notReached(
  require: Requirement,
  timeoutMs: number,
  file: ReceiptFile,
  report?: VerifyReport,
): GuaranteeNotReachedError {
  const reached = report === undefined ? 'the chain did not answer in time' : report.guarantee
  const message = `${formatRequirement(require)} was not reached within ${timeoutMs / 1000} s: ${reached}.`
  return new GuaranteeNotReachedError(message, file, report?.standing)
}
