import { pause } from '@opengradient/async'
import { type Address, type Clock, type Hex, isOgError } from '@opengradient/protocol'

import type { NetworkCases } from './network-cases.ts'

/**
 * Has each worker whose bond burnt pledge a new one when its suspension has ended, as an operator would, until `signal` aborts.
 * Liars, which would lose it again, stay without.
 */
export async function restoreBonds(init: {
  cases: Pick<NetworkCases, 'cases' | 'suspendedUntil' | 'until'>
  /** Whether the account is that of a node that pledges again. */
  isRestored(worker: Address): boolean
  /** Has a node pledge what it lacks: nodes do so when they start. */
  restart(worker: Address): Promise<void>
  clock: Clock
  signal: AbortSignal
}): Promise<void> {
  const { cases, isRestored, restart, clock, signal } = init
  const seen = new Set<Hex>()
  const burnt = () =>
    cases.cases().filter(({ caseId, worker, ruling }) => {
      return ruling?.isConviction === true && isRestored(worker) && !seen.has(caseId)
    })
  const restore = async (worker: Address): Promise<void> => {
    const waitMs = (cases.suspendedUntil(worker) ?? 0) * 1_000 - clock.now()
    if (await pause(clock, Math.max(0, waitMs), signal)) await restart(worker)
  }
  try {
    for (;;) {
      await cases.until(() => burnt().length > 0, signal)
      for (const { caseId, worker } of burnt()) {
        seen.add(caseId)
        // A node that ends meanwhile pledges when it is restarted.
        restore(worker).catch(() => undefined)
      }
    }
  } catch (error) {
    if (!isOgError(error, 'ABORTED')) throw error
  }
}
