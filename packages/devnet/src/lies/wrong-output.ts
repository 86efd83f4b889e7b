import type { Runner } from '@opengradient/node'

import { changeOneNumber } from './change-one-number.ts'
import type { LieSwitch } from './lie-switch.ts'

/** A worker that runs the model and then changes one number of what came out. */
export function withWrongOutput(runner: Runner, lies: LieSwitch): Runner {
  return {
    get engineFingerprint() {
      return runner.engineFingerprint
    },
    load: () => runner.load(),
    async run(model, inputs, params, signal) {
      const honest = await runner.run(model, inputs, params, signal)
      if (!lies.take('wrong-output', inputs)) return honest
      const { outputs, detail } = changeOneNumber(honest.outputs)
      lies.told('wrong-output', inputs, detail)
      return { ...honest, outputs }
    },
  }
}
