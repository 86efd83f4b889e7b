import { askControl } from './control.ts'
import { readControl } from './read-devnet.ts'

/** The clock of a devnet after time was skipped. */
export interface SkippedTime {
  /** Seconds that this call skipped. */
  readonly skippedSeconds: number
  /** Seconds by which the network's clock is ahead of the machine's. */
  readonly aheadSeconds: number
  /** The network's time, ISO 8601. */
  readonly now: string
}

/**
 * Moves the clocks of the chain and of all nodes of a devnet that another process runs ahead, once no receipt is open. Resolves when
 * every worker offers every model again.
 *
 * @param seconds whole seconds, above 0
 * @throws NOT_SET_UP when no devnet runs on `stateDir`, TIMEOUT when receipts stay open, UNAVAILABLE while a node restarts, ABORTED
 */
export async function skipTime(stateDir: string, seconds: number, signal?: AbortSignal): Promise<SkippedTime> {
  return (await askControl(await readControl(stateDir), { type: 'skipTime', seconds }, signal)) as SkippedTime
}
