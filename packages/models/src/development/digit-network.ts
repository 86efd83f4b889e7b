import type { SeededRandom } from '@opengradient/engine/onnx'

/**
 * The layers of the digits network: two strided convolutions and two matrix products, a ReLU after all but the last.
 * Sizes are channels × height × width: 1 × 28 × 28 → 12 × 14 × 14 → 24 × 7 × 7 → 64 → 10.
 * The hidden matrix product has no bias, so that its int8 form is a single QLinearMatMul.
 */
export const digitLayers = {
  conv1: { inputs: 1, outputs: 12, kernel: 5, stride: 2, pad: 2, inputSide: 28, outputSide: 14 },
  conv2: { inputs: 12, outputs: 24, kernel: 3, stride: 2, pad: 1, inputSide: 14, outputSide: 7 },
  hidden: { inputs: 24 * 7 * 7, outputs: 64 },
  output: { inputs: 64, outputs: 10 },
} as const

type ConvolutionLayer = (typeof digitLayers)['conv1'] | (typeof digitLayers)['conv2']

/** Weights in ONNX layout: convolutions [out, in, height, width], matrices [in, out], all row-major. */
export interface DigitWeights {
  readonly conv1: Float32Array
  readonly conv1Bias: Float32Array
  readonly conv2: Float32Array
  readonly conv2Bias: Float32Array
  readonly hidden: Float32Array
  readonly output: Float32Array
  readonly outputBias: Float32Array
}

/** Intermediate values of a forward pass; the arrays are reused by the next call. */
export interface DigitActivations {
  /** [196, 25]: the input pixels of conv1 for every output position. */
  readonly columns1: Float32Array
  /** [12, 14, 14], after the ReLU. */
  readonly features1: Float32Array
  /** [49, 108]. */
  readonly columns2: Float32Array
  /** [24, 7, 7], after the ReLU. */
  readonly features2: Float32Array
  /** [64], after the ReLU. */
  readonly hidden: Float32Array
  /** [10] */
  readonly logits: Float32Array
}

const patchSize = (layer: ConvolutionLayer): number => layer.inputs * layer.kernel * layer.kernel

const positions = (layer: ConvolutionLayer): number => layer.outputSide * layer.outputSide

/** Zeroed arrays of the network's weight shapes. */
export const emptyWeights = (): DigitWeights => ({
  conv1: new Float32Array(digitLayers.conv1.outputs * patchSize(digitLayers.conv1)),
  conv1Bias: new Float32Array(digitLayers.conv1.outputs),
  conv2: new Float32Array(digitLayers.conv2.outputs * patchSize(digitLayers.conv2)),
  conv2Bias: new Float32Array(digitLayers.conv2.outputs),
  hidden: new Float32Array(digitLayers.hidden.inputs * digitLayers.hidden.outputs),
  output: new Float32Array(digitLayers.output.inputs * digitLayers.output.outputs),
  outputBias: new Float32Array(digitLayers.output.outputs),
})

/** He initialisation: normal with variance 2 / fan-in; biases zero. */
export const initialWeights = (random: SeededRandom): DigitWeights => {
  const weights = emptyWeights()
  const fill = (target: Float32Array, fanIn: number): void => {
    const deviation = Math.sqrt(2 / fanIn)
    for (let i = 0; i < target.length; i++) target[i] = random.normal() * deviation
  }
  fill(weights.conv1, patchSize(digitLayers.conv1))
  fill(weights.conv2, patchSize(digitLayers.conv2))
  fill(weights.hidden, digitLayers.hidden.inputs)
  fill(weights.output, digitLayers.output.inputs)
  return weights
}

/** Zeroed activations, reusable by every `forward` of one thread. */
export const emptyActivations = (): DigitActivations => ({
  columns1: new Float32Array(positions(digitLayers.conv1) * patchSize(digitLayers.conv1)),
  features1: new Float32Array(digitLayers.conv1.outputs * positions(digitLayers.conv1)),
  columns2: new Float32Array(positions(digitLayers.conv2) * patchSize(digitLayers.conv2)),
  features2: new Float32Array(digitLayers.hidden.inputs),
  hidden: new Float32Array(digitLayers.hidden.outputs),
  logits: new Float32Array(digitLayers.output.outputs),
})

/** Copies each kernel position's pixels into one row of `columns` (im2col); outside the image is zero. */
const gatherColumns = (layer: ConvolutionLayer, input: Float32Array, columns: Float32Array): void => {
  const { inputs, kernel, stride, pad, inputSide, outputSide } = layer
  let at = 0
  for (let row = 0; row < outputSide; row++) {
    for (let column = 0; column < outputSide; column++) {
      for (let channel = 0; channel < inputs; channel++) {
        for (let ky = 0; ky < kernel; ky++) {
          const y = row * stride - pad + ky
          const line = (channel * inputSide + y) * inputSide
          for (let kx = 0; kx < kernel; kx++) {
            const x = column * stride - pad + kx
            const inside = y >= 0 && y < inputSide && x >= 0 && x < inputSide
            columns[at++] = inside ? (input[line + x] as number) : 0
          }
        }
      }
    }
  }
}

/** Adds each row of `columns` to its source pixels: the transpose of `gatherColumns`. */
const scatterColumns = (layer: ConvolutionLayer, columns: Float32Array, input: Float32Array): void => {
  const { inputs, kernel, stride, pad, inputSide, outputSide } = layer
  input.fill(0)
  let at = 0
  for (let row = 0; row < outputSide; row++) {
    for (let column = 0; column < outputSide; column++) {
      for (let channel = 0; channel < inputs; channel++) {
        for (let ky = 0; ky < kernel; ky++) {
          const y = row * stride - pad + ky
          const line = (channel * inputSide + y) * inputSide
          for (let kx = 0; kx < kernel; kx++) {
            const x = column * stride - pad + kx
            const inside = y >= 0 && y < inputSide && x >= 0 && x < inputSide
            if (inside) input[line + x] = (input[line + x] as number) + (columns[at] as number)
            at++
          }
        }
      }
    }
  }
}

/** Four output channels at a time: each patch value is loaded once for four products. */
const convolve = (
  layer: ConvolutionLayer,
  columns: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  output: Float32Array,
): void => {
  const size = patchSize(layer)
  const count = positions(layer)
  for (let channel = 0; channel < layer.outputs; channel += 4) {
    const w0 = channel * size
    const w1 = w0 + size
    const w2 = w1 + size
    const w3 = w2 + size
    for (let position = 0; position < count; position++) {
      const from = position * size
      let s0 = bias[channel] as number
      let s1 = bias[channel + 1] as number
      let s2 = bias[channel + 2] as number
      let s3 = bias[channel + 3] as number
      for (let k = 0; k < size; k++) {
        const value = columns[from + k] as number
        s0 += value * (weights[w0 + k] as number)
        s1 += value * (weights[w1 + k] as number)
        s2 += value * (weights[w2 + k] as number)
        s3 += value * (weights[w3 + k] as number)
      }
      const to = channel * count + position
      output[to] = s0 > 0 ? s0 : 0
      output[to + count] = s1 > 0 ? s1 : 0
      output[to + 2 * count] = s2 > 0 ? s2 : 0
      output[to + 3 * count] = s3 > 0 ? s3 : 0
    }
  }
}

/** `output += input · weights`; zero inputs are skipped. */
const multiply = (input: Float32Array, weights: Float32Array, output: Float32Array): void => {
  const width = output.length
  for (let k = 0; k < input.length; k++) {
    const value = input[k] as number
    if (value === 0) continue
    const from = k * width
    for (let n = 0; n < width; n++) output[n] = (output[n] as number) + value * (weights[from + n] as number)
  }
}

/** Runs the network on one image, 784 values in [0, 1], light ink on dark ground. The result is in `activations.logits`. */
export const forward = (weights: DigitWeights, image: Float32Array, activations: DigitActivations): void => {
  const { columns1, features1, columns2, features2, hidden, logits } = activations
  gatherColumns(digitLayers.conv1, image, columns1)
  convolve(digitLayers.conv1, columns1, weights.conv1, weights.conv1Bias, features1)
  gatherColumns(digitLayers.conv2, features1, columns2)
  convolve(digitLayers.conv2, columns2, weights.conv2, weights.conv2Bias, features2)
  hidden.fill(0)
  multiply(features2, weights.hidden, hidden)
  for (let n = 0; n < hidden.length; n++) if ((hidden[n] as number) < 0) hidden[n] = 0
  logits.set(weights.outputBias)
  multiply(hidden, weights.output, logits)
}

/** Gradients of one matrix product; `inputGradient` is zero where the ReLU output is zero. */
const multiplyBackward = (
  input: Float32Array,
  weights: Float32Array,
  outputGradient: Float32Array,
  weightGradient: Float32Array,
  inputGradient: Float32Array,
): void => {
  const width = outputGradient.length
  for (let k = 0; k < input.length; k++) {
    const value = input[k] as number
    if (value === 0) {
      inputGradient[k] = 0
      continue
    }
    const from = k * width
    let sum = 0
    for (let n = 0; n < width; n++) {
      const gradient = outputGradient[n] as number
      sum += gradient * (weights[from + n] as number)
      weightGradient[from + n] = (weightGradient[from + n] as number) + value * gradient
    }
    inputGradient[k] = sum
  }
}

/** Weight and bias gradients of one convolution, and, where `columnGradient` is given, those of its patches. */
const convolveBackward = (
  layer: ConvolutionLayer,
  columns: Float32Array,
  weights: Float32Array,
  outputGradient: Float32Array,
  weightGradient: Float32Array,
  biasGradient: Float32Array,
  columnGradient: Float32Array | undefined,
): void => {
  const size = patchSize(layer)
  const count = positions(layer)
  columnGradient?.fill(0)
  for (let channel = 0; channel < layer.outputs; channel++) {
    const w = channel * size
    let sum = 0
    for (let position = 0; position < count; position++) {
      const gradient = outputGradient[channel * count + position] as number
      if (gradient === 0) continue
      sum += gradient
      const from = position * size
      for (let k = 0; k < size; k++) {
        weightGradient[w + k] = (weightGradient[w + k] as number) + gradient * (columns[from + k] as number)
      }
      if (columnGradient === undefined) continue
      for (let k = 0; k < size; k++) {
        columnGradient[from + k] = (columnGradient[from + k] as number) + gradient * (weights[w + k] as number)
      }
    }
    biasGradient[channel] = (biasGradient[channel] as number) + sum
  }
}

/** A backward pass with its own scratch memory: adds the gradients of the cross entropy of one image to `gradients`. */
export const backwardPass = (): ((
  weights: DigitWeights,
  activations: DigitActivations,
  label: number,
  gradients: DigitWeights,
) => number) => {
  const logitGradient = new Float32Array(digitLayers.output.outputs)
  const hiddenGradient = new Float32Array(digitLayers.hidden.outputs)
  const features2Gradient = new Float32Array(digitLayers.hidden.inputs)
  const columns2Gradient = new Float32Array(positions(digitLayers.conv2) * patchSize(digitLayers.conv2))
  const features1Gradient = new Float32Array(digitLayers.conv1.outputs * positions(digitLayers.conv1))
  return (weights, activations, label, gradients) => {
    const probabilities = softmax(activations.logits)
    for (let n = 0; n < 10; n++) logitGradient[n] = (probabilities[n] as number) - (n === label ? 1 : 0)
    for (let n = 0; n < 10; n++) {
      gradients.outputBias[n] = (gradients.outputBias[n] as number) + (logitGradient[n] as number)
    }
    multiplyBackward(activations.hidden, weights.output, logitGradient, gradients.output, hiddenGradient)
    multiplyBackward(activations.features2, weights.hidden, hiddenGradient, gradients.hidden, features2Gradient)
    convolveBackward(
      digitLayers.conv2,
      activations.columns2,
      weights.conv2,
      features2Gradient,
      gradients.conv2,
      gradients.conv2Bias,
      columns2Gradient,
    )
    scatterColumns(digitLayers.conv2, columns2Gradient, features1Gradient)
    for (let i = 0; i < features1Gradient.length; i++) {
      if (activations.features1[i] === 0) features1Gradient[i] = 0
    }
    convolveBackward(
      digitLayers.conv1,
      activations.columns1,
      weights.conv1,
      features1Gradient,
      gradients.conv1,
      gradients.conv1Bias,
      undefined,
    )
    return -Math.log(Math.max(probabilities[label] as number, 1e-12))
  }
}

/** exp(x - max) normalised, in float64. */
export const softmax = (logits: ArrayLike<number>): Float64Array => {
  const values = Float64Array.from(logits)
  const highest = Math.max(...values)
  let sum = 0
  for (let n = 0; n < values.length; n++) sum += values[n] = Math.exp((values[n] as number) - highest)
  for (let n = 0; n < values.length; n++) values[n] = (values[n] as number) / sum
  return values
}

/** The index of the largest value; the lowest index wins a tie. */
export const largestIndex = (values: ArrayLike<number>): number => {
  let best = 0
  for (let n = 1; n < values.length; n++) if ((values[n] as number) > (values[best] as number)) best = n
  return best
}
