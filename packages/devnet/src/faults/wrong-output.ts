import type { LocalModel } from '@opengradient/node'
import { type Executor, SingleChunkExecution } from '@opengradient/protocol'

import type { LiarKind } from '../liar-kinds.ts'
import { changeOneNumber } from './change-one-number.ts'
import type { FaultSwitch } from './fault-switch.ts'
import { ruledWorker } from './ruled-worker.ts'

/** A worker that changes one number of the output. */
export const wrongOutput = ruledWorker('wrong', (faults) => ({
  wrapExecutor: (executor) => withWrongOutput(executor, faults, 'wrong-output'),
}))

/** An executor that runs the model and then changes one number of its output. */
export function withWrongOutput(
  executor: Executor<LocalModel>,
  faults: Pick<FaultSwitch, 'consume' | 'report'>,
  kind: LiarKind,
): Executor<LocalModel> {
  return {
    get runtimes() {
      return executor.runtimes
    },
    load: () => executor.load(),
    execute: (request) =>
      SingleChunkExecution.from(async (signal) => {
        const correct = await executor.execute({ ...request, signal }).result
        if (!faults.consume(kind, request.inputs)) return correct
        const { outputs, detail } = changeOneNumber(correct.outputs)
        faults.report(kind, request.inputs, detail)
        return { ...correct, outputs }
      }, request.signal),
  }
}
