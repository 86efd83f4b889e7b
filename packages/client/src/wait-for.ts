import {
  formatRequirement,
  meets,
  OgError,
  parseRequirement,
  type ReceiptFile,
  type Requirement,
  receiptType,
  type Standing,
} from '@opengradient/protocol'
import { countVerdicts, firstFailure, type VerifyReport, verifyReceiptFile } from '@opengradient/verifier'

import type { ClientContext, Network } from './context.ts'
import { withDeadline } from './deadline.ts'
import { CheckFailedError, GuaranteeNotReachedError } from './errors.ts'
import { acceptVerdicts, fetchStatus } from './verdicts.ts'

export interface WaitForOptions {
  /** Default 60,000. */
  readonly timeoutMs?: number
  readonly signal?: AbortSignal
}

export interface Awaited {
  /** With every verdict that counted. */
  readonly receiptFile: ReceiptFile
  readonly report: VerifyReport
}

const firstPauseMs = 50
const maxPauseMs = 1_000

/**
 * Waits until a receipt has come as far as `requirement` says. Verdicts are brought by a gateway and checked here; what is
 * settled or final, the chain itself is asked.
 * @throws GUARANTEE_NOT_REACHED after the timeout, with the receipt file; CHECK_FAILED when the receipt is void or a check
 *   fails; CHAIN, RPC_DISAGREE, ABORTED
 *
 * @example
 * const { receiptFile, report } = await waitFor(client, answer.receiptFile, 'replayed:2', { timeoutMs: 30_000 })
 */
export async function waitFor(
  context: ClientContext,
  file: ReceiptFile,
  requirement: Requirement | string,
  options: WaitForOptions = {},
): Promise<Awaited> {
  const { timeoutMs = 60_000, signal } = options
  const require = typeof requirement === 'string' ? parseRequirement(requirement) : requirement
  /** What was known at the last look: goes into the error when the time is over. */
  let latest = file
  let standing = standingOf(file, 'signed', false)
  try {
    return await withDeadline(
      context.clock,
      timeoutMs,
      signal,
      `Waiting for ${formatRequirement(require)}`,
      async (both) => {
        const network = await context.network()
        const receiptHash = network.hasher.digest(receiptType, file.receipt.value)
        for (let pause = firstPauseMs; ; pause = Math.min(pause * 1.5, maxPauseMs)) {
          const status = await fetchStatus(context, receiptHash, both).catch(
            (): undefined => both.throwIfAborted() as undefined,
          )
          if (status)
            latest = { ...latest, verdicts: await acceptVerdicts(network, latest, receiptHash, status.verdicts) }
          standing = await look(network, latest, receiptHash, require, status?.state)
          if (standing.state === 'voided') break
          if (meets(standing, require)) break
          await context.clock.sleep(pause, both)
        }
        const report = await verifyReceiptFile(latest, {
          reader: network.reader,
          settlement: context.settlement,
          signal: both,
        })
        const failed = firstFailure(report.checks)
        if (failed) {
          throw new CheckFailedError(
            `The receipt does not hold: ${failed.name}: ${failed.detail}`,
            report.checks,
            latest,
          )
        }
        return { receiptFile: latest, report }
      },
    )
  } catch (error) {
    if (!(error instanceof OgError && error.code === 'TIMEOUT')) throw error
    throw new GuaranteeNotReachedError(
      `${formatRequirement(require)} was not reached within ${timeoutMs / 1000} s: ${standing.state}, ${standing.matched + standing.within} of ${standing.verdicts} auditors recomputed the answer.`,
      latest,
      standing,
    )
  }
}

/** States that a gateway claims and only the chain can say. */
const onChain: ReadonlySet<string> = new Set(['settled', 'final', 'challenged', 'voided', 'confirmed'])

/** Asks the chain where it matters: for what only it decides, and when a gateway says that something happened there. */
async function look(
  { reader }: Network,
  file: ReceiptFile,
  receiptHash: `0x${string}`,
  require: Requirement,
  claimed: string | undefined,
): Promise<Standing> {
  const wanted = require.kind === 'settled' || require.kind === 'final'
  if (!wanted && !(claimed !== undefined && onChain.has(claimed))) return standingOf(file, 'signed', false)
  const { state, closed } = await reader.standing(receiptHash, file.receipt.value.worker)
  return standingOf(file, state, closed)
}

function standingOf(file: ReceiptFile, onChainState: Standing['state'], closed: boolean): Standing {
  const { matched, within, verdicts } = countVerdicts(file.verdicts.map(({ value }) => value))
  const state = onChainState === 'signed' && matched + within > 0 ? 'replayed' : onChainState
  return { state, matched, within, verdicts, closed }
}
