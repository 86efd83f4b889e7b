import type { FaultSwitch } from './fault-switch.ts'
import { ruledWorker } from './ruled-worker.ts'
import { withWrongOutput } from './wrong-output.ts'

/** A worker that answers wrongly, and from then on neither forwards nor posts what speaks against it. */
export const summaryHider = ruledWorker('wrong', (faults) => {
  let isHiding = false
  const hiding: Pick<FaultSwitch, 'consume' | 'report'> = {
    consume(kind, inputs) {
      const cause = faults.consume(kind, inputs)
      if (cause !== undefined) isHiding = true
      return cause
    },
    report: (kind, inputs, detail) => faults.report(kind, inputs, `${detail}; place and summaries hidden`),
  }
  return {
    wrapExecutor: (executor) => withWrongOutput(executor, hiding, 'summary-hider'),
    worker: { hidesSummaries: () => isHiding },
  }
})
