import { askControl } from './control.ts'
import type { LieReport } from './demo-report.ts'
import type { LiarKind } from './liar-kinds.ts'
import { readControl } from './read-devnet.ts'

/**
 * Injects one fault into a devnet that another process runs: one node is faulty for one job. Resolves when the penalty is on
 * chain.
 *
 * @throws NOT_SET_UP when no devnet runs on `stateDir`, UNAVAILABLE when no node can inject the fault, TIMEOUT, ABORTED
 */
export async function lie(stateDir: string, kind: LiarKind, signal?: AbortSignal): Promise<LieReport> {
  return (await askControl(await readControl(stateDir), { type: 'lie', kind }, signal)) as LieReport
}
