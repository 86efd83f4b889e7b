import type { OnChainCase } from '@opengradient/chain'
import { type Hex, OgError } from '@opengradient/protocol'

import type { ClientContext } from '../client-context.ts'
import { runWithDeadline } from '../run-with-deadline.ts'

/** Limits of `waitForRuling`, and a listener for the states of the case. */
export interface WaitForRulingOptions {
  /** Called with each state of the case that differs from the one before. @default none */
  readonly onChange?: (state: OnChainCase) => void
  /** Time limit in milliseconds. @default 600_000 */
  readonly timeoutMs?: number
  /** Aborts the action. @default none */
  readonly signal?: AbortSignal
}

const pauseMs = 500

/**
 * Waits until a case is closed: its ruling is carried out, and bonds and fees are paid. Auditors carry the case on; the caller sends
 * nothing.
 *
 * @throws NOT_FOUND for a case that was not opened; CHAIN, RPC_DISAGREE, TIMEOUT, ABORTED
 */
export async function waitForRuling(
  context: ClientContext,
  caseId: Hex,
  options: WaitForRulingOptions = {},
): Promise<OnChainCase> {
  const { clock } = context
  const { timeoutMs = 600_000, signal, onChange } = options
  return runWithDeadline({ clock, timeoutMs, signal, what: 'Waiting for the ruling' }, async (deadline) => {
    const { reader } = await context.network()
    let last = ''
    for (;;) {
      const found = await reader.case(caseId)
      if (found === undefined) throw new OgError('NOT_FOUND', `There is no case ${caseId}.`)
      const state = `${found.status} ${found.rung} ${found.outcome}`
      if (state !== last) onChange?.(found)
      last = state
      if (found.status === 'closed') return found
      await clock.sleep(pauseMs, deadline)
    }
  })
}
