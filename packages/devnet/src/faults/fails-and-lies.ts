import type { LocalModel } from '@opengradient/node'
import {
  countUnits,
  datatypes,
  type Executor,
  finishReasons,
  type Manifest,
  SingleChunkExecution,
  type Tensor,
  type TensorSpec,
  zeroBytes32,
} from '@opengradient/protocol'

import type { FaultSwitch } from './fault-switch.ts'
import { ruledWorker } from './ruled-worker.ts'

/**
 * A worker that runs no model in every second job: it signs that the run was aborted, with zeros in place of the output, and
 * asks for the whole price. The engine's fingerprint marks such a receipt for the hook that signs it.
 */
export const failsAndLies = ruledWorker('wrong', (faults) => ({
  wrapExecutor: (executor) => withFalseFailures(executor, faults),
  worker: {
    changeReceipt: (receipt) =>
      receipt.engineFingerprint === zeroBytes32 ? { ...receipt, finishReason: finishReasons.aborted } : receipt,
  },
}))

function withFalseFailures(executor: Executor<LocalModel>, faults: FaultSwitch): Executor<LocalModel> {
  let jobs = 0
  return {
    get runtimes() {
      return executor.runtimes
    },
    load: () => executor.load(),
    execute(request) {
      const { model, inputs } = request
      const cause = faults.consume('fails-and-lies', inputs)
      if (cause === undefined || (cause === 'always' && jobs++ % 2 === 1)) return executor.execute(request)
      return SingleChunkExecution.from(async () => {
        faults.report('fails-and-lies', inputs, 'zeros, and "the run was aborted", without a run')
        const outputs = zeroOutputs(model.manifest, request.params.outputs, inputs)
        return { outputs, ...countUnits(model.manifest, inputs, outputs), engineFingerprint: zeroBytes32 }
      }, request.signal)
    },
  }
}

/** Outputs of the declared types and shapes, all zero. A name in a shape has the size that it has in the inputs, else 1. */
export function zeroOutputs(
  { inputs: declared, outputs }: Pick<Manifest, 'inputs' | 'outputs'>,
  requested: readonly string[],
  inputs: readonly Tensor[],
): Tensor[] {
  const sizes = new Map<string, number>()
  for (const [index, { shape }] of declared.entries()) {
    for (const [axis, dimension] of shape.entries()) {
      if (typeof dimension === 'string') sizes.set(dimension, inputs[index]?.shape[axis] ?? 1)
    }
  }
  const zeros = ({ name, datatype, shape }: TensorSpec): Tensor => {
    const size = shape.map((dimension) => (typeof dimension === 'string' ? (sizes.get(dimension) ?? 1) : dimension))
    const count = size.reduce((product, each) => product * each, 1)
    return { name, datatype, shape: size, data: new Uint8Array(count * datatypes[datatype]) }
  }
  return outputs.filter(({ name }) => requested.length === 0 || requested.includes(name)).map(zeros)
}
