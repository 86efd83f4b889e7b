import { isOgError, type Tensor, tensorOf } from '@opengradient/protocol'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import { affineModel, dividingModel, endlessModel, temporaryModel } from './testing/index.ts'

const floats = (value: number): Tensor => tensorOf('x', 'FP32', [1], Float32Array.of(value))
const int = (name: string, value: number): Tensor => tensorOf(name, 'INT32', [1], Int32Array.of(value))

it('settles every job with its own result or error while other jobs crash, hang and abort', async () => {
  const engine = createEngine({ processes: 3, timeoutMs: 600, abandonedMs: 20, queue: 1_000 })
  await engine.start()
  await using affine = await temporaryModel(affineModel())
  await using dividing = await temporaryModel(dividingModel())
  await using endless = await temporaryModel(endlessModel())
  const params = { outputs: [] }
  const kinds = {
    answer: (index: number) => engine.execute({ model: affine, inputs: [floats(index)], params }).result,
    divide: (index: number) =>
      engine.execute({ model: dividing, inputs: [int('a', index), int('b', 1)], params }).result,
    crash: () => engine.execute({ model: dividing, inputs: [int('a', -(2 ** 31)), int('b', -1)], params }).result,
    hang: () => engine.execute({ model: endless, inputs: [floats(1)], params }).result,
    abort: (index: number) => {
      const controller = new AbortController()
      const run = engine.execute({
        model: index % 2 === 0 ? affine : endless,
        inputs: [floats(1)],
        params,
        signal: controller.signal,
      }).result
      queueMicrotask(() => controller.abort())
      return run
    },
  }
  const expected = { answer: 'ok', divide: 'ok', crash: 'MODEL_CRASHED', hang: 'MODEL_TIMEOUT', abort: 'ABORTED' }
  const kind = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('answer' as const, 'divide' as const) },
    { weight: 1, arbitrary: fc.constantFrom('crash' as const, 'hang' as const, 'abort' as const) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(kind, { minLength: 10, maxLength: 60 }), async (jobs) => {
      const ends = await Promise.all(
        jobs.map((job, index) =>
          kinds[job](index).then(
            ({ outputs }) => {
              const { data } = outputs[0] as Tensor
              const view = new DataView(data.buffer, data.byteOffset)
              return (job === 'answer' ? view.getFloat32(0, true) === 2 * index + 1 : view.getInt32(0, true) === index)
                ? 'ok'
                : 'wrong'
            },
            (error: unknown) => (isOgError(error) ? error.code : String(error)),
          ),
        ),
      )
      expect(ends).toEqual(jobs.map((job) => expected[job]))
      expect(engine.load().jobs - countAbandoned(jobs)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 6 },
  )
  await engine.stop()
})

/** Abandoned jobs may still be running. */
function countAbandoned(jobs: readonly string[]): number {
  return jobs.filter((job) => job === 'abort').length
}
