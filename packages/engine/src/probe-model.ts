import { type Tensor, type TensorSpec, tensorOf } from '@opengradient/protocol'

import { type OnnxNodeSpec, onnxModel } from './onnx-writer.ts'

const rows = 8
const columns = 96
const channels = 4
const side = 12

/** Values spread over [−3, 3) in an order without pattern: a multiplicative sequence, the same on every machine. */
function spread(count: number, seed: number): Float32Array {
  const values = new Float32Array(count)
  for (let i = 0; i < count; i++) {
    // Exact in doubles: below 2^53.
    const bits = ((i + seed) * 2_654_435_761) % 2 ** 32
    values[i] = (bits / 2 ** 32) * 6 - 3
  }
  return values
}

/** @internal The probe's one input. */
export function probeInput(): Tensor {
  return tensorOf('x', 'FP32', [rows, columns], spread(rows * columns, 1))
}

/**
 * A small model whose outputs show which kernels run: sums whose order depends on the vector width (MatMul, Gemm, Conv,
 * ReduceSum), functions that are approximated (Exp, Erf, Tanh, …), normalisations, and 8-bit products. Changing it
 * changes every engine's fingerprint.
 */
export function probeModel(): Uint8Array {
  const outputs: TensorSpec[] = []
  const nodes: OnnxNodeSpec[] = []
  const add = (
    type: string,
    inputs: readonly string[],
    shape: readonly number[],
    attributes: OnnxNodeSpec['attributes'] = {},
  ): void => {
    const name = `y${outputs.length}_${type}`
    nodes.push({ type, inputs, outputs: [name], attributes })
    outputs.push({ name, datatype: 'FP32', shape })
  }
  const square = [rows, columns]
  for (const type of ['Exp', 'Erf', 'Tanh', 'Sigmoid', 'Softplus', 'Sin', 'Cos', 'Gelu']) add(type, ['x'], square)
  nodes.push({ type: 'Abs', inputs: ['x'], outputs: ['magnitude'] })
  for (const type of ['Log', 'Sqrt', 'Reciprocal']) add(type, ['magnitude'], square)
  add('Pow', ['magnitude', 'exponent'], square)
  add('Softmax', ['x'], square, { axis: -1 })
  add('LogSoftmax', ['x'], square, { axis: -1 })
  add('LayerNormalization', ['x', 'scale', 'bias'], square, { axis: -1 })
  add('ReduceSum', ['x', 'axes'], [rows, 1])
  add('ReduceL2', ['x', 'axes'], [rows, 1])
  add('MatMul', ['x', 'weights'], [rows, rows])
  add('Gemm', ['x', 'weights', 'offset'], [rows, rows], { alpha: { float: 0.7 } })
  nodes.push({ type: 'Reshape', inputs: ['x', 'image'], outputs: ['pixels'] })
  const image = [1, channels, side, (rows * columns) / (channels * side)]
  add('Conv', ['pixels', 'kernel'], [1, 6, side - 2, (image[3] as number) - 2])
  add('GlobalAveragePool', ['pixels'], [1, channels, 1, 1])
  add('AveragePool', ['pixels'], [1, channels, side - 1, (image[3] as number) - 1], { kernel_shape: [2, 2] })
  nodes.push({ type: 'DynamicQuantizeLinear', inputs: ['x'], outputs: ['bytes', 'step', 'zero'] })
  nodes.push({ type: 'MatMulInteger', inputs: ['bytes', 'byteWeights', 'zero'], outputs: ['sums'] })
  add('Cast', ['sums'], [rows, rows], { to: 1 })
  return onnxModel({
    opset: 20,
    irVersion: 9,
    inputs: [{ name: 'x', datatype: 'FP32', shape: square }],
    outputs,
    nodes,
    initializers: [
      { name: 'exponent', datatype: 'FP32', shape: [], data: Float32Array.of(1.7) },
      { name: 'scale', datatype: 'FP32', shape: [columns], data: spread(columns, 1_000) },
      { name: 'bias', datatype: 'FP32', shape: [columns], data: spread(columns, 2_000) },
      { name: 'axes', datatype: 'INT64', shape: [1], data: BigInt64Array.of(1n) },
      { name: 'weights', datatype: 'FP32', shape: [columns, rows], data: spread(columns * rows, 3_000) },
      { name: 'offset', datatype: 'FP32', shape: [rows], data: spread(rows, 4_000) },
      { name: 'image', datatype: 'INT64', shape: [4], data: BigInt64Array.from(image, BigInt) },
      { name: 'kernel', datatype: 'FP32', shape: [6, channels, 3, 3], data: spread(6 * channels * 9, 5_000) },
      {
        name: 'byteWeights',
        datatype: 'INT8',
        shape: [columns, rows],
        data: Int8Array.from(spread(columns * rows, 6_000), (value) => Math.round(value * 40)),
      },
    ],
  })
}
