import { asReplayer, createEngine } from '@opengradient/engine'
import { affineModel, logitsBesideConstantModel, temporaryModel } from '@opengradient/engine/testing'
import {
  compareOutputs,
  type Executor,
  outcomes,
  type Tensor,
  tensorOf,
  tensorsRoot,
  tensorValues,
} from '@opengradient/protocol'
import { replayMethod } from '@opengradient/verifier'
import { makeRun } from '@opengradient/verifier/testing'
import { describe, expect, it } from 'vitest'

import { abstention, findingOf } from './juror-finding.ts'

it('finds the outputs of a model again with the real engine, a lie, and an input on which the model fails', async () => {
  await using model = await temporaryModel(affineModel(2, 1))
  const engine = createEngine({ processes: 1 })
  await engine.start()
  try {
    const { manifest } = model
    const exact = { ...manifest, determinism: 'exact', tolerance: 0 } as const
    const method = replayMethod(asReplayer(engine, async () => model))
    const x = (values: number[]) => [tensorOf('x', 'FP32', [values.length], Float32Array.from(values))]
    const y = (values: number[]) => [tensorOf('y', 'FP32', [values.length], Float32Array.from(values))]
    const honest = makeRun({ manifest: exact, inputs: x([1, 2]), outputs: y([3, 5]) })
    expect(await method.check(honest.evidence, exact)).toMatchObject({
      outcome: outcomes.match,
      outputRoot: tensorsRoot('output', honest.outputs),
      fingerprint: engine.runtimes[0]?.engineFingerprint,
    })
    const lie = makeRun({ manifest: exact, inputs: x([1, 2]), outputs: y([3, 6]) })
    expect((await method.check(lie.evidence, exact)).outcome).toBe(outcomes.mismatch)
    const other = makeRun({
      manifest: exact,
      inputs: [tensorOf('z', 'FP32', [1], Float32Array.of(1))],
      outputs: y([3]),
    })
    expect((await method.check(other.evidence, exact)).outcome).toBe(outcomes.failed)
  } finally {
    await engine.stop()
  }
}, 120_000)

describe('a constant of 9,000 beside logits, in a model whose publisher declares the largest tolerance', () => {
  const inputs = [
    tensorOf(
      'x',
      'FP32',
      [1, 16, 8, 8],
      Float32Array.from({ length: 1_024 }, (_, i) => 1 + Math.cos(i) / 2),
    ),
  ]
  /** The outputs with some elements changed. */
  const withChange = ([y]: readonly Tensor[], change: (value: number, index: number) => number): Tensor[] => [
    tensorOf('y', 'FP32', [1, 17], (tensorValues(y as Tensor) as Float32Array).map(change)),
  ]

  it('hides no lie in the logits: inconclusive, and the juror abstains; rounding is within, and more is a mismatch', async () => {
    await using model = await temporaryModel(logitsBesideConstantModel(), { tolerance: 0.01 })
    const engine = createEngine({ processes: 1 })
    await engine.start()
    try {
      const replayer = asReplayer(engine, async () => model)
      const orders: unknown[] = []
      const counted: Executor = {
        runtimes: replayer.runtimes,
        load: () => replayer.load(),
        execute: (request) => {
          orders.push(request.sumOrder)
          return replayer.execute(request)
        },
      }
      const { manifest } = model
      const run = async (sumOrder: 'canonical' | 'other') =>
        (await engine.execute({ model, inputs, params: { outputs: [] }, sumOrder }).result).outputs
      const audit = (outputs: readonly Tensor[]) => {
        const { evidence } = makeRun({ manifest, inputs, outputs })
        orders.length = 0
        return replayMethod(counted).check(evidence, manifest, undefined, async () => outputs)
      }
      const own = await run('canonical')
      // Another order of logits: each within the declared tolerance of the largest element.
      const logits = Array.from(tensorValues(own[0] as Tensor) as Float32Array)
      const lie = withChange(own, (value, index) => (index === 16 ? value : (logits[(index + 5) % 16] as number)))
      expect(compareOutputs(own, lie).worst).toBeLessThan(0.01)
      const hidden = await audit(lie)
      expect(hidden).toMatchObject({ outcome: outcomes.inconclusive, outputRoot: tensorsRoot('output', own) })
      expect(findingOf(hidden, manifest)).toEqual(abstention)
      expect(orders).toEqual([undefined, 'other', 'other', 'other'])

      const honest = await run('other')
      expect(compareOutputs(own, honest).sameBits).toBe(false)
      expect((await audit(honest)).outcome).toBe(outcomes.within)
      const open = withChange(own, (value, index) => (index === 3 ? value + 200 : value))
      expect((await audit(open)).outcome).toBe(outcomes.mismatch)
      expect((await audit(own)).outcome).toBe(outcomes.match)
      expect(orders).toEqual([undefined])
    } finally {
      await engine.stop()
    }
  }, 120_000)
})
