import { compareOutputs, tensorOf } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import { asReplayer } from './replayer.ts'
import { affineModel, temporaryModel } from './testing/index.ts'

it('reproduces the outputs of another engine bit for bit', async () => {
  const [worker, auditor] = [createEngine({ processes: 1 }), createEngine({ processes: 1 })]
  await Promise.all([worker.start(), auditor.start()])
  await using model = await temporaryModel(affineModel(3, 0.1))
  const inputs = [tensorOf('x', 'FP32', [3], Float32Array.of(0.1, 0.2, 0.3))]
  const claimed = await worker.execute({ model, inputs, params: { outputs: [] } }).result
  const replayer = asReplayer(auditor, async () => model)
  expect(replayer.runtimes).toEqual(worker.runtimes)
  const replayed = await replayer.execute({ model, inputs, params: { outputs: [] } }).result
  expect(compareOutputs(replayed.outputs, claimed.outputs)).toEqual({ sameBits: true, worst: 0 })
  expect(replayed.inputUnits).toBe(1)
  await Promise.all([worker.stop(), auditor.stop()])
})
