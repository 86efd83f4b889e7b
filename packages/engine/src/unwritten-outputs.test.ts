import { type Tensor, tensorOf, toHex } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { createEngine } from './create-engine.ts'
import { affineModel, emptySumModels, segfaultingModel, temporaryModel } from './testing/index.ts'

const params = { outputs: [] }
const size = (value: bigint): Tensor[] => [tensorOf('size', 'INT64', [1], BigInt64Array.of(value))]

/** Sizes of the buffers that other clients' jobs leave in the heap, in elements of four bytes. */
const earlierSizes = [64, 256, 1_024, 4_096, 16_384, 65_536]
const secret = 1234.5
const secretBytes = toHex(new Uint8Array(Float32Array.of(secret).buffer)).slice(2)

describe('an operator that does not write its output', () => {
  it.skipIf(process.platform !== 'linux')(
    'returns equal bits in two processes, and no bytes of earlier jobs',
    async () => {
      await using affine = await temporaryModel(affineModel(1, 0))
      await using stack = new AsyncDisposableStack()
      const answers = new Map<string, Set<string>>()
      for (let processes = 0; processes < 2; processes++) {
        const engine = createEngine({ processes: 1 })
        await engine.start()
        stack.defer(() => engine.stop())
        for (const [operator, onnx] of emptySumModels()) {
          const model = stack.use(await temporaryModel(onnx))
          const run = async (value: bigint): Promise<string> => {
            const { outputs } = await engine.execute({ model, inputs: size(value), params }).result
            return toHex((outputs[0] as Tensor).data)
          }
          const found = answers.get(operator) ?? new Set()
          answers.set(operator, found)
          for (const count of earlierSizes) {
            const inputs = [tensorOf('x', 'FP32', [count], new Float32Array(count).fill(secret))]
            for (let n = 0; n < 4; n++) await engine.execute({ model: affine, inputs, params }).result
            found.add(await run(0n))
          }
          // With operands the same model writes its output.
          expect(found).not.toContain(await run(1n))
        }
      }
      for (const [operator, found] of answers) {
        expect.soft(found.size, operator).toBe(1)
        expect.soft([...found].join(), operator).not.toContain(secretBytes)
      }
    },
  )

  it('ends only its own job with MODEL_CRASHED where ONNX Runtime ends by SIGSEGV', async () => {
    await using model = await temporaryModel(segfaultingModel())
    await using affine = await temporaryModel(affineModel())
    const engine = createEngine({ processes: 1 })
    await engine.start()
    try {
      const crashing = engine.execute({ model, inputs: size(0n), params }).result
      const behind = Array.from({ length: 3 }, (_, index) => {
        const inputs = [tensorOf('x', 'FP32', [1], Float32Array.of(index))]
        return engine.execute({ model: affine, inputs, params }).result
      })
      await expect(crashing).rejects.toThrow(expect.objectContaining({ code: 'MODEL_CRASHED' }))
      for (const [index, { outputs }] of (await Promise.all(behind)).entries())
        expect(outputs[0]?.data).toEqual(new Uint8Array(Float32Array.of(2 * index + 1).buffer))
      await expect(engine.execute({ model, inputs: size(8n), params }).result).resolves.toMatchObject({
        outputs: [{ shape: [1, 4, 8] }],
      })
    } finally {
      await engine.stop()
    }
  })
})
