import type { DemoNetwork } from './demo-network.ts'
import type { LiarKind } from './liar-kinds.ts'

/** Describes a fault whose answer was refused. */
export function describeRefusal(net: Pick<DemoNetwork, 'faults'>, kind: LiarKind, node: string): string[] {
  const faults = net.faults(node).filter((fault) => fault.kind === kind)
  return [
    `claimed      ${node} signed ${faults.at(-1)?.detail ?? 'a receipt that breaks a rule'}`,
    `recomputed   the gateway checked each signed answer against its job and assignment, and refused ${faults.length}`,
    'consequence  none: other workers answered, and a refused receipt is in no batch',
  ]
}
