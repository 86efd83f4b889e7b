import type { onnx } from 'onnx-proto'
import onnxProto from 'onnx-proto'

/** Tensors with fewer elements are scales, bounds and shapes, not weights. */
const weightElements = 16
const floatType = 1

/**
 * Weight compression of a dishonest worker that saves memory. `bf16` keeps 8 significant bits of every weight. `int8`
 * rounds weights with two or more axes to 255 levels, with one scale for each slice of the first axis.
 */
export type Rounding = 'bf16' | 'int8'

/** The same ONNX model, still in fp32, with its weights rounded. */
export const withRoundedWeights = (model: Uint8Array, rounding: Rounding): Uint8Array => {
  const decoded = onnxProto.onnx.ModelProto.decode(model)
  if (decoded.graph) roundGraph(decoded.graph, rounding)
  return onnxProto.onnx.ModelProto.encode(decoded).finish()
}

const roundGraph = (graph: onnx.IGraphProto, rounding: Rounding): void => {
  for (const tensor of graph.initializer ?? []) roundTensor(tensor, rounding)
  for (const { attribute } of graph.node ?? []) {
    for (const { t, g } of attribute ?? []) {
      if (t) roundTensor(t, rounding)
      if (g) roundGraph(g, rounding)
    }
  }
}

const roundTensor = (tensor: onnx.ITensorProto, rounding: Rounding): void => {
  if (tensor.dataType !== floatType || !tensor.rawData?.length) return
  // Copied, because the decoder's view need not be aligned and its slice() may return a view.
  const values = new Float32Array(new Uint8Array(tensor.rawData).buffer)
  if (values.length < weightElements) return
  if (rounding === 'bf16') roundToBfloat16(values)
  else if ((tensor.dims?.length ?? 0) >= 2) roundToLevels(values, Number(tensor.dims?.[0]))
  tensor.rawData = new Uint8Array(values.buffer)
}

/** Rounds to the nearest value, ties to even, like processors. */
const roundToBfloat16 = (values: Float32Array): void => {
  const bits = new Uint32Array(values.buffer)
  for (let i = 0; i < bits.length; i++) {
    const value = bits[i] as number
    bits[i] = (value + 0x7fff + ((value >>> 16) & 1)) & 0xffff0000
  }
}

const roundToLevels = (values: Float32Array, slices: number): void => {
  const size = values.length / slices
  for (let from = 0; from < values.length; from += size) {
    const slice = values.subarray(from, from + size)
    let largest = 0
    for (const value of slice) largest = Math.max(largest, Math.abs(value))
    if (largest === 0) continue
    const scale = largest / 127
    for (let i = 0; i < slice.length; i++) slice[i] = Math.round((slice[i] as number) / scale) * scale
  }
}
