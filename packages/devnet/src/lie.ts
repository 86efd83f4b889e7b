import { askControl } from './control.ts'
import type { LieReport } from './demonstration.ts'
import type { LiarKind } from './liar-kinds.ts'
import { readControl } from './read-devnet.ts'

/**
 * Turns one node of the devnet that runs on `stateDir`, in another process, into that liar for one job, runs the job and
 * resolves with the story when the consequence is on chain.
 * @throws NOT_SET_UP when no devnet runs there, UNAVAILABLE when no node is left that could lie, TIMEOUT, ABORTED
 */
export async function lie(stateDir: string, kind: LiarKind, signal?: AbortSignal): Promise<LieReport> {
  return (await askControl(await readControl(stateDir), { type: 'lie', kind }, signal)) as LieReport
}
