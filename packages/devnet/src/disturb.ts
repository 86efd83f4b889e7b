import { askControl } from './control.ts'
import type { Disturbance } from './disturbance.ts'
import { readControl } from './read-devnet.ts'

/**
 * Disturbs one node of a devnet that another process runs.
 *
 * @param node id of the node, such as `worker-1`
 * @throws NOT_SET_UP when no devnet runs on `stateDir`, NOT_FOUND when it has no such node
 */
export async function disturb(stateDir: string, node: string, disturbance: Disturbance): Promise<void> {
  await askControl(await readControl(stateDir), { type: 'disturb', node, disturbance })
}
