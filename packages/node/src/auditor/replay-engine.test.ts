import { asReplayer, createEngine } from '@opengradient/engine'
import { affineModel, temporaryModel } from '@opengradient/engine/testing'
import { outcomes, tensorOf, tensorsRoot } from '@opengradient/protocol'
import { replayMethod } from '@opengradient/verifier'
import { makeRun } from '@opengradient/verifier/testing'
import { expect, it } from 'vitest'

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
