import { expect, test } from 'vitest'

import { type OnnxTensorSpec, onnxModel } from './onnx-writer.ts'
import { isFloatWeight, storedTensors } from './stored-tensors.ts'

const y = { name: 'y', datatype: 'FP32', shape: [1] } as const
const floats = (name: string, ...values: number[]): OnnxTensorSpec => ({
  name,
  datatype: 'FP32',
  shape: [values.length],
  data: Float32Array.from(values),
})
const constant = (output: string, tensor: OnnxTensorSpec) =>
  ({ type: 'Constant', outputs: [output], attributes: { value: { tensor } } }) as const

test('lists initializers, constants, and tensors of subgraphs and functions', () => {
  const model = onnxModel({
    outputs: [y],
    initializers: [
      floats('initializer', 1),
      { name: 'bytes', datatype: 'INT8', shape: [2], data: Int8Array.of(-1, 5) },
    ],
    nodes: [
      constant('c', floats('constant', 2)),
      {
        type: 'If',
        inputs: ['go'],
        outputs: ['y'],
        attributes: {
          then_branch: {
            graph: { outputs: [y], initializers: [floats('inner', 3)], nodes: [constant('d', floats('deep', 4))] },
          },
        },
      },
    ],
    domains: { local: 1 },
    functions: [
      { name: 'f', domain: 'local', inputs: [], outputs: ['e'], nodes: [constant('e', floats('function', 5, 6))] },
    ],
  })
  expect(storedTensors(model).map(({ name, datatype, shape }) => [name, datatype, shape])).toEqual([
    ['initializer', 'FP32', [1]],
    ['bytes', 'INT8', [2]],
    ['constant', 'FP32', [1]],
    ['inner', 'FP32', [1]],
    ['deep', 'FP32', [1]],
    ['function', 'FP32', [2]],
  ])
})

test('writing to the data of a tensor changes the file in place', () => {
  const of = (value: number) =>
    onnxModel({ outputs: [y], initializers: [floats('w', value)], nodes: [constant('c', floats('c', 1))] })
  const model = of(2)
  storedTensors(model)[0]?.data.set(new Uint8Array(Float32Array.of(3).buffer))
  expect(model).toEqual(of(3))
})

test('leaves out external data and unsupported element types', () => {
  const model = onnxModel({
    outputs: [y],
    initializers: [
      { name: 'external', datatype: 'FP32', shape: [1], data: { location: 'w.bin' } },
      { name: 'bfloat16', datatype: 16, shape: [1], data: new Uint8Array(2) },
    ],
    nodes: [],
  })
  expect(storedTensors(model)).toEqual([])
})

test('lists packed float_data', () => {
  // GraphProto.initializer { data_type: FLOAT, float_data: [2] } of a model without nodes.
  const tensor = [0x10, 1, 0x22, 4, 0, 0, 0, 0x40]
  const graph = [0x2a, tensor.length, ...tensor]
  const model = Uint8Array.of(0x08, 8, 0x3a, graph.length, ...graph)
  const [found] = storedTensors(model)
  expect(new Float32Array(new Uint8Array(found?.data ?? []).buffer)).toEqual(Float32Array.of(2))
  found?.data.fill(0)
  expect([...model.subarray(-4)]).toEqual([0, 0, 0, 0])
})

test('an fp32 tensor of 16 elements is a weight; 15 elements or another datatype are none', () => {
  const of = (datatype: 'FP32' | 'INT32', elements: number) =>
    isFloatWeight({ name: 'w', datatype, shape: [elements], data: new Uint8Array(4 * elements) })
  expect([of('FP32', 16), of('FP32', 15), of('INT32', 16)]).toEqual([true, false, false])
})
