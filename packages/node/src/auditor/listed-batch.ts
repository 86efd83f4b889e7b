import type { Leaf } from '@opengradient/protocol'

import type { TrackedBatch } from './batch-tracker.ts'

/** A batch whose leaf list is known. */
export interface ListedBatch extends Pick<TrackedBatch, 'batchId' | 'worker' | 'groups' | 'atRisk' | 'postedAt'> {
  readonly leaves: readonly Leaf[]
}
