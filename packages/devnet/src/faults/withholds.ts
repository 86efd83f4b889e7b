import { BoundedMap } from '@opengradient/async'
import type { Hex } from '@opengradient/protocol'

import type { FaultSwitch } from './fault-switch.ts'
import { ruledWorker } from './ruled-worker.ts'

const maxReceipts = 10_000

/** A worker that answers, and keeps the evidence from auditors and jurors. */
export const withholds = ruledWorker('notServed', (faults) => ({ worker: { withholds: withheldEvidence(faults) } }))

/** Withholds the evidence of receipts; what was decided for a receipt stays so. */
export function withheldEvidence(faults: FaultSwitch): (receiptHash: Hex) => boolean {
  const isWithheld = new BoundedMap<Hex, boolean>({ maxEntries: maxReceipts })
  return (receiptHash) => {
    const known = isWithheld.get(receiptHash)
    if (known !== undefined) return known
    const isHeld = faults.consume('withholds') !== undefined
    isWithheld.set(receiptHash, isHeld)
    if (isHeld) faults.report('withholds', undefined, 'its evidence withheld')
    return isHeld
  }
}
