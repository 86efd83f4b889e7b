import type { LocalModel } from '@opengradient/node'
import { type Executor, SingleChunkExecution } from '@opengradient/protocol'

import { changeOneNumber } from './change-one-number.ts'
import type { LieSwitch } from './lie-switch.ts'

/** A worker that runs the model and then changes one number of what came out. */
export function withWrongOutput(executor: Executor<LocalModel>, lies: LieSwitch): Executor<LocalModel> {
  return {
    get engineFingerprint() {
      return executor.engineFingerprint
    },
    load: () => executor.load(),
    execute: (request) =>
      SingleChunkExecution.from(async (signal) => {
        const honest = await executor.execute({ ...request, signal }).result
        if (!lies.take('wrong-output', request.inputs)) return honest
        const { outputs, detail } = changeOneNumber(honest.outputs)
        lies.told('wrong-output', request.inputs, detail)
        return { ...honest, outputs }
      }, request.signal),
  }
}
