import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import { type GraphDefinition, writeOnnx } from './onnx-writer.ts'

const graph: GraphDefinition = {
  name: 'mean-plus',
  opset: 17,
  inputs: [{ name: 'x', type: 'FP32', shape: ['N', 3] }],
  outputs: [{ name: 'y', type: 'FP32', shape: ['N', 1] }],
  initializers: [{ name: 'two', type: 'FP32', shape: [], data: new Float32Array([2]) }],
  nodes: [
    { operator: 'LeakyRelu', inputs: ['x'], outputs: ['relu'], attributes: { alpha: { float: 0.5 } } },
    { operator: 'ReduceMean', inputs: ['relu'], outputs: ['mean'], attributes: { axes: [1], keepdims: 1 } },
    { operator: 'Add', inputs: ['mean', 'two'], outputs: ['y'] },
  ],
}

test('ONNX Runtime runs a written graph with attributes of every kind', async () => {
  const session = await InferenceSession.create(writeOnnx(graph))
  const { y } = await session.run({ x: new Tensor('float32', [1, 2, 3, -2, -4, 12], [2, 3]) })
  expect(y?.dims).toEqual([2, 1])
  expect(y?.data).toEqual(new Float32Array([4, 5]))
})

test('the same graph gives the same bytes', () => {
  expect(writeOnnx(graph)).toEqual(writeOnnx(graph))
})

test('rejects a tensor with 3 values and shape [2, 2] with RangeError', () => {
  const wrong = { name: 'w', type: 'FP32', shape: [2, 2], data: new Float32Array(3) } as const
  expect(() => writeOnnx({ ...graph, initializers: [wrong] })).toThrow(RangeError)
})
