import {
  formatRequirement,
  type Hex,
  isOgError,
  meets,
  parseRequirement,
  type ReceiptFile,
  type Requirement,
  receiptType,
  type Standing,
} from '@opengradient/protocol'
import { firstFailure, standingOf, type VerifyReport, verifyReceiptFile } from '@opengradient/verifier'

import { acceptVerdicts } from '../accept-verdicts.ts'
import { CheckFailedError } from '../check-failed-error.ts'
import type { ClientContext, ClientNetwork } from '../client-context.ts'
import { GuaranteeNotReachedError } from '../guarantee-not-reached-error.ts'
import { fetchReceiptStatus } from '../receipt-status.ts'
import { runWithDeadline } from '../run-with-deadline.ts'

export interface WaitForOptions {
  /** Time limit in milliseconds. @default 60_000 */
  readonly timeoutMs?: number
  /** Aborts the action. @default none */
  readonly signal?: AbortSignal
}

export interface WaitForResult {
  /** The receipt file with all accepted verdicts. */
  readonly receiptFile: ReceiptFile
  readonly report: VerifyReport
}

const firstPauseMs = 50
const maxPauseMs = 1_000
const pauseGrowth = 1.5

/**
 * Waits until a receipt reaches a guarantee. Verdicts are read from a gateway and verified; `settled` and `final` are
 * read from the chain.
 * @param requirement `signed`, `replayed:N`, `settled` or `final`
 * @throws GUARANTEE_NOT_REACHED after the timeout, with the receipt file; CHECK_FAILED when the receipt is void or fails a
 *   check; CHAIN, RPC_DISAGREE, ABORTED
 *
 * @example
 * import { createClient, infer, waitFor } from '@opengradient/client'
 *
 * const client = createClient({
 *   gateway: 'http://127.0.0.1:8080',
 *   rpcUrls: ['http://127.0.0.1:8545'],
 *   settlement: '0x5fbdb2315678afecb367f032d93f642f64180aa3',
 * })
 * const answer = await infer(client, { model: 'opengradient/minilm-l6-v2', input: { text: 'an honest machine' } })
 * const { receiptFile, report } = await waitFor(client, answer.receiptFile, 'replayed:2', { timeoutMs: 30_000 })
 * console.log(report.guarantee, receiptFile.verdicts.length)
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
  const progress: Progress = { file, standing: standingOf(file.verdicts) }
  try {
    return await runWithDeadline({ clock, timeoutMs, signal, what }, async (deadline) => {
      await pollUntilReached(context, require, progress, deadline)
      return await verifyReached(context, progress.file, deadline)
    })
  } catch (error) {
    if (!isOgError(error) || error.code !== 'TIMEOUT') throw error
    throw notReached(require, timeoutMs, progress)
  }
}

/** The latest state of the receipt; it goes into the error after a timeout. */
interface Progress {
  file: ReceiptFile
  standing: Standing
}

/** Updates `progress` until the requirement is met or the receipt is void. */
async function pollUntilReached(
  context: ClientContext,
  require: Requirement,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const network = await context.network()
  const receiptHash = network.hasher.digest(receiptType, progress.file.receipt.value)
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * pauseGrowth, maxPauseMs)) {
    const status = await fetchReceiptStatus(context, receiptHash, signal).catch(() => undefined)
    signal.throwIfAborted()
    if (status) {
      const verdicts = await acceptVerdicts(network, progress.file, receiptHash, status.verdicts)
      progress.file = { ...progress.file, verdicts }
    }
    progress.standing = await readStanding(network, progress.file, receiptHash, require, status?.state)
    if (progress.standing.state === 'voided' || meets(progress.standing, require)) return
    await context.clock.sleep(pauseMs, signal)
  }
}

/** @throws CHECK_FAILED */
async function verifyReached(context: ClientContext, file: ReceiptFile, signal: AbortSignal): Promise<WaitForResult> {
  const { reader } = await context.network()
  const report = await verifyReceiptFile(file, { reader, settlement: context.settlement, signal })
  const failed = firstFailure(report.checks)
  if (failed) {
    throw new CheckFailedError(`The receipt failed a check: ${failed.name}: ${failed.detail}`, report.checks, file)
  }
  return { receiptFile: file, report }
}

function notReached(require: Requirement, timeoutMs: number, { file, standing }: Progress): GuaranteeNotReachedError {
  const { state, matched, within, verdicts } = standing
  return new GuaranteeNotReachedError(
    `${formatRequirement(require)} was not reached within ${timeoutMs / 1000} s: ${state}, ${matched + within} of ${verdicts} auditors recomputed the answer.`,
    file,
    standing,
  )
}

/** States that only the chain decides, although a gateway reports them as well. */
const onChainStates: ReadonlySet<string> = new Set(['settled', 'final', 'challenged', 'voided', 'confirmed'])

/** Queries the chain if it decides the requirement, or if the gateway reports an event there. */
async function readStanding(
  { reader }: ClientNetwork,
  file: ReceiptFile,
  receiptHash: Hex,
  require: Requirement,
  reported: string | undefined,
): Promise<Standing> {
  const isRequired = require.kind === 'settled' || require.kind === 'final'
  if (!isRequired && !(reported !== undefined && onChainStates.has(reported))) return standingOf(file.verdicts)
  return standingOf(file.verdicts, await reader.standing(receiptHash, file.receipt.value.worker))
}
