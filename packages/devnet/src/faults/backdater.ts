import { readFaultStories } from '../fault-story.ts'
import type { JobLiar } from './liar.ts'
import { ownWork } from './ruled-worker.ts'

/** An hour, in milliseconds. */
const earlierMs = 3_600_000

/** A worker that signs an earlier time of its run. */
export const backdater: JobLiar = {
  install: (faults) => ({
    worker: {
      changeReceipt(receipt) {
        if (!faults.consume('backdater')) return receipt
        faults.report('backdater', undefined, 'a run an hour earlier')
        return { ...receipt, startedAt: receipt.startedAt - earlierMs, finishedAt: receipt.finishedAt - earlierMs }
      },
    },
  }),
  opportunities: (view) => ownWork(view).length,
  isSettled: () => true,
  outcome(view) {
    const count = ownWork(view).length
    const how = `${count} receipts audited as all others: their time is that of their batch, not the worker's`
    return count === 0 ? undefined : { result: 'harmless', how }
  },
  stories: (view, signal) => readFaultStories(view, ownWork(view), signal),
}
