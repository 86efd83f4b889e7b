import { BoundedMap } from '@opengradient/async'
import type { Hex } from '@opengradient/protocol'

import type { FaultSwitch } from './fault-switch.ts'
import type { WorkerFaults } from './worker-faults.ts'

const maxReceipts = 10_000

/** Withholds the evidence of receipts; what was decided for a receipt stays so. */
export function withheldEvidence(faults: FaultSwitch): NonNullable<WorkerFaults['withholds']> {
  const isWithheld = new BoundedMap<Hex, boolean>({ maxEntries: maxReceipts })
  return (receiptHash) => {
    const known = isWithheld.get(receiptHash)
    if (known !== undefined) return known
    const withholds = faults.consume('withholds') !== undefined
    isWithheld.set(receiptHash, withholds)
    if (withholds) faults.report('withholds', undefined, 'its evidence withheld')
    return withholds
  }
}
