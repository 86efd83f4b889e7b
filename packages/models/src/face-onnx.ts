import type { OnnxNodeSpec } from '@opengradient/engine/onnx'
import { openQuantizedWeights, type QuantizedWeights } from './quantized-weights.ts'
import { type RecipeTensor, recipeOnnx } from './recipe-onnx.ts'

/** Side of the square input, in pixels: a multiple of the stride. */
export const faceInputSide = 320
/** Pixels of the input for each cell of the last layer: five layers halve the picture. */
const stride = 32
/** Width and height of the boxes of each cell that the network scales, in cells. */
const anchors = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const
/** Largest exponent of e by which a box is larger or smaller than an anchor: the smallest anchor covers the input then. */
const largestExponent = 2
/** Channels of the layers. */
const channels = [3, 16, 32, 64, 128, 256, 512] as const

/**
 * The graph of face-api's tiny face detector, a small YOLOv2 of depthwise and pointwise convolutions, with the head of YOLOv8:
 * `image` [1, 3, 320, 320] → `boxes` [1, 5, 500], each column the centre, the width and the height of a box in pixels of the
 * input, and the probability of a face.
 */
export const faceOnnx = (manifest: Uint8Array, weights: Uint8Array): Uint8Array => {
  const graph = new DetectorGraph(openQuantizedWeights(manifest, weights))
  graph.convolution('image', 'conv0', channels[0], channels[1], 3, 0)
  let last = graph.leaky('conv0')
  for (let layer = 1; layer < channels.length - 1; layer++) {
    const pooled = graph.halve(last, `pool${layer}`)
    last = graph.separable(pooled, `conv${layer}`, channels[layer] as number, channels[layer + 1] as number)
  }
  const cells = faceInputSide / stride
  last = graph.largest(last, 'pool6')
  graph.convolution(last, 'conv8', channels.at(-1) as number, 5 * anchors.length, 1, 0)
  graph.head('conv8', cells)
  return recipeOnnx({
    name: 'faces',
    opset: 17,
    inputs: [{ name: 'image', datatype: 'FP32', shape: [1, 3, faceInputSide, faceInputSide] }],
    outputs: [{ name: 'boxes', datatype: 'FP32', shape: [1, 5, anchors.length * cells * cells] }],
    initializers: graph.initializers,
    nodes: graph.nodes,
  })
}

/** Collects the graph's nodes and initializers. Each method names its output as stated. */
class DetectorGraph {
  readonly initializers: RecipeTensor[] = []
  readonly nodes: OnnxNodeSpec[] = []
  readonly #weights: QuantizedWeights

  constructor(weights: QuantizedWeights) {
    this.#weights = weights
  }

  /** A convolution with a square kernel; the output has the layer's name. */
  convolution(input: string, name: string, from: number, to: number, kernel: number, pad: number): string {
    const filters = filtersFirst(this.#weights.values(`${name}/filters`, [kernel, kernel, from, to]), kernel, from, to)
    const weight = this.#floats(`${name}.weight`, [to, from, kernel, kernel], filters)
    return this.#convolve(name, [input, weight, this.#bias(name, to)], kernel, pad, 1)
  }

  /** A depthwise and a pointwise convolution with one bias, and the activation. */
  separable(input: string, name: string, from: number, to: number): string {
    const depthwise = this.#weights.values(`${name}/depthwise_filter`, [3, 3, from, 1])
    const deep = this.#floats(`${name}.depthwise`, [from, 1, 3, 3], filtersFirst(depthwise, 3, 1, from))
    const pointwise = this.#weights.values(`${name}/pointwise_filter`, [1, 1, from, to])
    const point = this.#floats(`${name}.pointwise`, [to, from, 1, 1], filtersFirst(pointwise, 1, from, to))
    const filtered = this.#convolve(`${name}.filtered`, [input, deep], 3, 1, from)
    return this.leaky(this.#convolve(name, [filtered, point, this.#bias(name, to)], 1, 0, 1))
  }

  leaky(input: string): string {
    return this.#node('LeakyRelu', `${input}.active`, [input], { alpha: { float: 0.1 } })
  }

  /** The largest of 2 × 2; an odd side is rounded up. */
  halve(input: string, output: string): string {
    const attributes = { kernel_shape: [2, 2], strides: [2, 2], ceil_mode: 1 }
    return this.#node('MaxPool', output, [input], attributes)
  }

  /** The largest of 2 × 2 at each position; the last row and column have themselves alone. */
  largest(input: string, output: string): string {
    return this.#node('MaxPool', output, [input], { kernel_shape: [2, 2], strides: [1, 1], pads: [0, 0, 1, 1] })
  }

  /** Boxes and probabilities of all anchors: five numbers for each in every cell. */
  head(input: string, cells: number): void {
    const count = cells * cells
    const grid = new Float32Array(2 * count)
    for (let cell = 0; cell < count; cell++) {
      grid[cell] = cell % cells
      grid[count + cell] = Math.floor(cell / cells)
    }
    const sizes = Float32Array.from(anchors.flat(), (size) => size * stride)
    this.#floats('grid', [1, 1, 2, count], grid)
    this.#floats('sizes', [1, anchors.length, 2, 1], sizes)
    this.#floats('stride', [], Float32Array.of(stride))
    this.#floats('size.least', [], Float32Array.of(-largestExponent))
    this.#floats('size.most', [], Float32Array.of(largestExponent))
    this.#integers('by.anchor', [1, anchors.length, 5, count])
    this.#integers('parts', [2, 2, 1])
    this.#integers('columns', [1, 5, anchors.length * count])
    this.#node('Reshape', 'numbers', [input, 'by.anchor'])
    const outputs = ['place', 'size', 'face']
    this.nodes.push({ type: 'Split', inputs: ['numbers', 'parts'], outputs, attributes: { axis: 2 } })
    this.#node('Sigmoid', 'place.in.cell', ['place'])
    this.#node('Add', 'place.in.cells', ['place.in.cell', 'grid'])
    this.#node('Mul', 'centre', ['place.in.cells', 'stride'])
    // A larger box is no face: without the limit an extreme picture would multiply the rounding of all layers.
    this.#node('Clip', 'size.limited', ['size', 'size.least', 'size.most'])
    this.#node('Exp', 'size.by.anchor', ['size.limited'])
    this.#node('Mul', 'sides', ['size.by.anchor', 'sizes'])
    this.#node('Sigmoid', 'probability', ['face'])
    this.#node('Concat', 'rows', ['centre', 'sides', 'probability'], { axis: 2 })
    this.#node('Transpose', 'turned', ['rows'], { perm: [0, 2, 1, 3] })
    this.#node('Reshape', 'boxes', ['turned', 'columns'])
  }

  #convolve(output: string, inputs: readonly string[], kernel: number, pad: number, group: number): string {
    const attributes = { kernel_shape: [kernel, kernel], pads: [pad, pad, pad, pad], strides: [1, 1], group }
    return this.#node('Conv', output, inputs, attributes)
  }

  #bias(name: string, size: number): string {
    return this.#floats(`${name}.bias`, [size], this.#weights.values(`${name}/bias`, [size]))
  }

  #node(type: string, output: string, inputs: readonly string[], attributes?: OnnxNodeSpec['attributes']): string {
    this.nodes.push({ type, inputs, outputs: [output], ...(attributes && { attributes }) })
    return output
  }

  #floats(name: string, shape: readonly number[], data: Float32Array): string {
    this.initializers.push({ name, datatype: 'FP32', shape, data })
    return name
  }

  #integers(name: string, values: readonly number[]): void {
    this.initializers.push({
      name,
      datatype: 'INT64',
      shape: [values.length],
      data: BigInt64Array.from(values, BigInt),
    })
  }
}

/** TensorFlow stores filters as [height, width, in, out], ONNX as [out, in, height, width]. */
const filtersFirst = (values: Float32Array, kernel: number, from: number, to: number): Float32Array => {
  const output = new Float32Array(values.length)
  const area = kernel * kernel
  for (let at = 0; at < area; at++) {
    for (let i = 0; i < from; i++) {
      for (let o = 0; o < to; o++) output[(o * from + i) * area + at] = values[(at * from + i) * to + o] as number
    }
  }
  return output
}
