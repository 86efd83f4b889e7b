import { sha256Hex } from '@opengradient/protocol'

import type { FaultSwitch } from './fault-switch.ts'
import type { WorkerFaults } from './worker-faults.ts'

/** An hour, in milliseconds. */
const earlierMs = 3_600_000

/** Signs receipts with another runtime or with an earlier time. */
export function falseReceipts(faults: FaultSwitch): NonNullable<WorkerFaults['changeReceipt']> {
  const otherRuntime = sha256Hex(new TextEncoder().encode('a runtime of no measured engine'))
  return (receipt) => {
    if (faults.consume('unmeasured-runtime')) {
      faults.report('unmeasured-runtime', undefined, `the runtime ${otherRuntime}`)
      return { ...receipt, runtimeId: otherRuntime }
    }
    if (faults.consume('backdater')) {
      faults.report('backdater', undefined, 'a run an hour earlier')
      return { ...receipt, startedAt: receipt.startedAt - earlierMs, finishedAt: receipt.finishedAt - earlierMs }
    }
    return receipt
  }
}
