import type { OnnxNodeSpec } from '@opengradient/engine/onnx'
import { type RecipeTensor, recipeOnnx } from '../recipe-onnx.ts'
import type { DigitWeights } from './digit-network.ts'
import { digitLayers, emptyActivations, forward } from './digit-network.ts'

const { conv1, conv2, hidden, output } = digitLayers
const flatFeatures = new BigInt64Array([1n, BigInt(hidden.inputs)])
const image = { name: 'image', datatype: 'FP32', shape: [1, 1, 28, 28] } as const

const convolutionAttributes = (layer: typeof conv1 | typeof conv2) => ({
  kernel_shape: [layer.kernel, layer.kernel],
  pads: [layer.pad, layer.pad, layer.pad, layer.pad],
  strides: [layer.stride, layer.stride],
})

const convolutionShape = (layer: typeof conv1 | typeof conv2) => [
  layer.outputs,
  layer.inputs,
  layer.kernel,
  layer.kernel,
]

/**
 * The network in fp32: `image` [1, 1, 28, 28], 0 to 1, light on dark → `logits` [1, 10]. Opset 17. It has no softmax,
 * because a confident softmax hides the last bits of the weights: a check of the outputs could not tell this model from a
 * copy with rounded weights.
 */
export const digitsOnnx = (weights: DigitWeights): Uint8Array =>
  recipeOnnx({
    name: 'digits',
    opset: 17,
    inputs: [image],
    outputs: [{ name: 'logits', datatype: 'FP32', shape: [1, 10] }],
    initializers: [
      { name: 'conv1.weight', datatype: 'FP32', shape: convolutionShape(conv1), data: weights.conv1 },
      { name: 'conv1.bias', datatype: 'FP32', shape: [conv1.outputs], data: weights.conv1Bias },
      { name: 'conv2.weight', datatype: 'FP32', shape: convolutionShape(conv2), data: weights.conv2 },
      { name: 'conv2.bias', datatype: 'FP32', shape: [conv2.outputs], data: weights.conv2Bias },
      { name: 'flat', datatype: 'INT64', shape: [2], data: flatFeatures },
      { name: 'hidden.weight', datatype: 'FP32', shape: [hidden.inputs, hidden.outputs], data: weights.hidden },
      { name: 'output.weight', datatype: 'FP32', shape: [output.inputs, output.outputs], data: weights.output },
      { name: 'output.bias', datatype: 'FP32', shape: [output.outputs], data: weights.outputBias },
    ],
    nodes: [
      {
        type: 'Conv',
        inputs: ['image', 'conv1.weight', 'conv1.bias'],
        outputs: ['conv1'],
        attributes: convolutionAttributes(conv1),
      },
      { type: 'Relu', inputs: ['conv1'], outputs: ['features1'] },
      {
        type: 'Conv',
        inputs: ['features1', 'conv2.weight', 'conv2.bias'],
        outputs: ['conv2'],
        attributes: convolutionAttributes(conv2),
      },
      { type: 'Relu', inputs: ['conv2'], outputs: ['features2'] },
      { type: 'Reshape', inputs: ['features2', 'flat'], outputs: ['features'] },
      { type: 'MatMul', inputs: ['features', 'hidden.weight'], outputs: ['hidden.sum'] },
      { type: 'Relu', inputs: ['hidden.sum'], outputs: ['hidden'] },
      { type: 'Gemm', inputs: ['hidden', 'output.weight', 'output.bias'], outputs: ['logits'] },
    ],
  })

/** The largest output of each layer on a set of images, from which the int8 scales are computed. */
export interface ActivationRanges {
  readonly features1: number
  readonly features2: number
  readonly hidden: number
}

/** Runs the fp32 network over `images` and records the largest activations. */
export const measureRanges = (weights: DigitWeights, images: Iterable<Float32Array>): ActivationRanges => {
  const activations = emptyActivations()
  const ranges = { features1: 0, features2: 0, hidden: 0 }
  for (const pixels of images) {
    forward(weights, pixels, activations)
    for (const name of ['features1', 'features2', 'hidden'] as const) {
      for (const value of activations[name]) if (value > ranges[name]) ranges[name] = value
    }
  }
  return ranges
}

/** Rounds half to even, like QuantizeLinear. */
const round = (value: number): number => {
  const below = Math.floor(value)
  const rest = value - below
  if (rest !== 0.5) return rest < 0.5 ? below : below + 1
  return below % 2 === 0 ? below : below + 1
}

/**
 * Quantizes to seven-bit weights, -64 to 64. CPUs without VNNI add two u8 × s8 products in 16 bits with saturation, so
 * larger weights would give different outputs there.
 */
const quantize = (values: Float32Array, scale: number): Int8Array =>
  Int8Array.from(values, (value) => Math.max(-64, Math.min(64, round(value / scale))))

const largest = (values: Float32Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

const scalar = (name: string, value: number) =>
  ({ name, datatype: 'FP32', shape: [], data: new Float32Array([value]) }) as const

const f32 = Math.fround

/** A convolution with one weight scale for each output channel; `inputScale` is the scale of its u8 input. */
const quantizeConvolution = (
  layer: typeof conv1 | typeof conv2,
  values: Float32Array,
  bias: Float32Array,
  inputScale: number,
) => {
  const size = values.length / layer.outputs
  const scales = new Float32Array(layer.outputs)
  const quantized = new Int8Array(values.length)
  for (let channel = 0; channel < layer.outputs; channel++) {
    const part = values.subarray(channel * size, (channel + 1) * size)
    scales[channel] = Math.max(largest(part), 1e-6) / 64
    quantized.set(quantize(part, scales[channel] as number), channel * size)
  }
  const sums = Int32Array.from(bias, (value, channel) => round(value / (inputScale * (scales[channel] as number))))
  return { scales, quantized, sums, zeros: new Int8Array(layer.outputs) }
}

/** Weights, scales and zero points of the int8 network, in the order of the file. */
const int8Initializers = (weights: DigitWeights, ranges: ActivationRanges): RecipeTensor[] => {
  const imageScale = f32(1 / 255)
  const scale1 = f32(ranges.features1 / 255)
  const scale2 = f32(ranges.features2 / 255)
  const hiddenScale = f32(ranges.hidden / 255)
  const first = quantizeConvolution(conv1, weights.conv1, weights.conv1Bias, imageScale)
  const second = quantizeConvolution(conv2, weights.conv2, weights.conv2Bias, scale1)
  const hiddenWeightScale = f32(largest(weights.hidden) / 64)
  const outputWeightScale = f32(largest(weights.output) / 64)
  const logitScale = f32(hiddenScale * outputWeightScale)
  return [
    { name: 'zero', datatype: 'UINT8', shape: [], data: new Uint8Array([0]) },
    { name: 'weight.zero', datatype: 'INT8', shape: [], data: new Int8Array([0]) },
    scalar('image.scale', imageScale),
    scalar('features1.scale', scale1),
    scalar('features2.scale', scale2),
    scalar('hidden.scale', hiddenScale),
    { name: 'conv1.weight', datatype: 'INT8', shape: convolutionShape(conv1), data: first.quantized },
    { name: 'conv1.scale', datatype: 'FP32', shape: [conv1.outputs], data: first.scales },
    { name: 'conv1.zero', datatype: 'INT8', shape: [conv1.outputs], data: first.zeros },
    { name: 'conv1.bias', datatype: 'INT32', shape: [conv1.outputs], data: first.sums },
    { name: 'conv2.weight', datatype: 'INT8', shape: convolutionShape(conv2), data: second.quantized },
    { name: 'conv2.scale', datatype: 'FP32', shape: [conv2.outputs], data: second.scales },
    { name: 'conv2.zero', datatype: 'INT8', shape: [conv2.outputs], data: second.zeros },
    { name: 'conv2.bias', datatype: 'INT32', shape: [conv2.outputs], data: second.sums },
    { name: 'flat', datatype: 'INT64', shape: [2], data: flatFeatures },
    {
      name: 'hidden.weight',
      datatype: 'INT8',
      shape: [hidden.inputs, hidden.outputs],
      data: quantize(weights.hidden, hiddenWeightScale),
    },
    scalar('hidden.weight.scale', hiddenWeightScale),
    {
      name: 'output.weight',
      datatype: 'INT8',
      shape: [output.inputs, output.outputs],
      data: quantize(weights.output, outputWeightScale),
    },
    {
      name: 'output.bias',
      datatype: 'INT32',
      shape: [output.outputs],
      data: Int32Array.from(weights.outputBias, (value) => round(value / logitScale)),
    },
    scalar('logits.scale', logitScale),
  ]
}

/** The operators of the int8 network. */
const int8Nodes: readonly OnnxNodeSpec[] = [
  { type: 'QuantizeLinear', inputs: ['image', 'image.scale', 'zero'], outputs: ['image.u8'] },
  {
    type: 'QLinearConv',
    inputs: [
      'image.u8',
      'image.scale',
      'zero',
      'conv1.weight',
      'conv1.scale',
      'conv1.zero',
      'features1.scale',
      'zero',
      'conv1.bias',
    ],
    outputs: ['features1'],
    attributes: convolutionAttributes(conv1),
  },
  {
    type: 'QLinearConv',
    inputs: [
      'features1',
      'features1.scale',
      'zero',
      'conv2.weight',
      'conv2.scale',
      'conv2.zero',
      'features2.scale',
      'zero',
      'conv2.bias',
    ],
    outputs: ['features2'],
    attributes: convolutionAttributes(conv2),
  },
  { type: 'Reshape', inputs: ['features2', 'flat'], outputs: ['features'] },
  {
    type: 'QLinearMatMul',
    inputs: [
      'features',
      'features2.scale',
      'zero',
      'hidden.weight',
      'hidden.weight.scale',
      'weight.zero',
      'hidden.scale',
      'zero',
    ],
    outputs: ['hidden'],
  },
  {
    type: 'MatMulInteger',
    inputs: ['hidden', 'output.weight', 'zero', 'weight.zero'],
    outputs: ['output.sum'],
  },
  { type: 'Add', inputs: ['output.sum', 'output.bias'], outputs: ['output.i32'] },
  { type: 'DequantizeLinear', inputs: ['output.i32', 'logits.scale'], outputs: ['logits'] },
]

/**
 * The network in integers: u8 activations, s8 weights within [-64, 64], i32 sums. Every operator is an integer operation,
 * data movement or a single rounding, so every CPU gives the same bits. `image` [1, 1, 28, 28] → `logits` [1, 10]; the
 * caller applies the softmax. Saturation at zero point 0 replaces the ReLU. Opset 17.
 */
export const digitsInt8Onnx = (weights: DigitWeights, ranges: ActivationRanges): Uint8Array =>
  recipeOnnx({
    name: 'digits-int8',
    opset: 17,
    inputs: [image],
    outputs: [{ name: 'logits', datatype: 'FP32', shape: [1, 10] }],
    initializers: int8Initializers(weights, ranges),
    nodes: int8Nodes,
  })
