import { isFloatWeight, type StoredTensor, storedTensors } from '@opengradient/engine/onnx'

/**
 * Weight compression of a dishonest worker that saves memory. `bf16` keeps 8 significant bits of every weight. `int8`
 * rounds weights with two or more axes to 255 levels, with one scale for each slice of the first axis.
 */
export type Rounding = 'bf16' | 'int8'

/** The same ONNX model, still in fp32, with its weights rounded. */
export const withRoundedWeights = (model: Uint8Array, rounding: Rounding): Uint8Array => {
  const copy = new Uint8Array(model)
  for (const tensor of storedTensors(copy)) if (isFloatWeight(tensor)) roundTensor(tensor, rounding)
  return copy
}

const roundTensor = ({ shape, data }: StoredTensor, rounding: Rounding): void => {
  // Copied, because a tensor in a file need not be aligned.
  const values = new Float32Array(new Uint8Array(data).buffer)
  if (rounding === 'bf16') roundToBfloat16(values)
  else if (shape.length >= 2) roundToLevels(values, shape[0] as number)
  data.set(new Uint8Array(values.buffer))
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
