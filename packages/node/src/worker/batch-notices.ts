import { type Address, type JobResponse, maxReceiptsPerMessage } from '@opengradient/protocol'

import type { BatchState } from './batch-state.ts'
import type { OwnBatch } from './own-batch.ts'

/** Messages with the places of a gateway's receipts in a posted batch. */
export function* toIncludedMessages(state: BatchState, { batch }: OwnBatch, gateway: Address): Generator<JobResponse> {
  const { batchId, sequence, postedBlock, groups, atRisk } = state
  const places = batch.leaves
    .filter(({ group }) => groups[group]?.gateway === gateway)
    .map((leaf) => ({ leaf, path: batch.tree.path(leaf.index) }))
  for (let at = 0; at < places.length; at += maxReceiptsPerMessage) {
    const page = places.slice(at, at + maxReceiptsPerMessage)
    yield { type: 'included', batchId, sequence, postedBlock, groups, atRisk, places: page }
  }
}
