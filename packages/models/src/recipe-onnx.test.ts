import { readFile } from 'node:fs/promises'
import { storedTensors } from '@opengradient/engine/onnx'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { expect, test } from 'vitest'
import type { DigitWeights } from './development/digit-network.ts'
import { digitsInt8Onnx, digitsOnnx } from './development/digit-onnx.ts'
import { recipeOnnx } from './recipe-onnx.ts'

const graph: Parameters<typeof recipeOnnx>[0] = {
  name: 'mean-plus',
  opset: 17,
  inputs: [{ name: 'x', datatype: 'FP32', shape: ['N', 3] }],
  outputs: [{ name: 'y', datatype: 'FP32', shape: ['N', 1] }],
  initializers: [{ name: 'two', datatype: 'FP32', shape: [], data: new Float32Array([2]) }],
  nodes: [
    { type: 'LeakyRelu', inputs: ['x'], outputs: ['relu'], attributes: { alpha: { float: 0.5 } } },
    { type: 'ReduceMean', inputs: ['relu'], outputs: ['mean'], attributes: { axes: [1], keepdims: 1 } },
    { type: 'Add', inputs: ['mean', 'two'], outputs: ['y'] },
  ],
}

test('ONNX Runtime runs a written graph with attributes of every kind', async () => {
  const session = await InferenceSession.create(recipeOnnx(graph))
  const { y } = await session.run({ x: new Tensor('float32', [1, 2, 3, -2, -4, 12], [2, 3]) })
  expect(y?.dims).toEqual([2, 1])
  expect(y?.data).toEqual(new Float32Array([4, 5]))
})

test('rejects a tensor with 3 values and shape [2, 2] with RangeError', () => {
  const wrong = { name: 'w', datatype: 'FP32', shape: [2, 2], data: new Float32Array(3) } as const
  expect(() => recipeOnnx({ ...graph, initializers: [wrong] })).toThrow(RangeError)
})

const readTrained = (file: string): Promise<Buffer> => readFile(new URL(`../trained/${file}`, import.meta.url))

/** Access by name to the fp32 tensors of a file. */
const floatsOf = (file: Uint8Array): ((name: string) => Float32Array) => {
  const tensors = storedTensors(file).filter(({ datatype }) => datatype === 'FP32')
  return (name) => {
    const tensor = tensors.find((candidate) => candidate.name === name)
    if (tensor === undefined) throw new Error(`The file has no fp32 tensor ${name}.`)
    return new Float32Array(new Uint8Array(tensor.data).buffer)
  }
}

test('the weights of the trained networks give the committed files', async () => {
  const file = await readTrained('digits.onnx')
  const floats = floatsOf(file)
  const weights: DigitWeights = {
    conv1: floats('conv1.weight'),
    conv1Bias: floats('conv1.bias'),
    conv2: floats('conv2.weight'),
    conv2Bias: floats('conv2.bias'),
    hidden: floats('hidden.weight'),
    output: floats('output.weight'),
    outputBias: floats('output.bias'),
  }
  expect(Buffer.compare(digitsOnnx(weights), file)).toBe(0)

  const int8File = await readTrained('digits-int8.onnx')
  const scales = floatsOf(int8File)
  const range = (name: string): number => (scales(`${name}.scale`)[0] as number) * 255
  const ranges = { features1: range('features1'), features2: range('features2'), hidden: range('hidden') }
  expect(Buffer.compare(digitsInt8Onnx(weights, ranges), int8File)).toBe(0)
})
