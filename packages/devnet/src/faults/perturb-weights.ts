import { isFloatWeight, seededRandom, storedTensors } from '@opengradient/engine/onnx'

/**
 * The ONNX model with every fp32 weight changed by at most the share `strength` of its value, deterministically and without
 * changing the length. In a model without fp32 weights (an integer one) the fp32 scales are changed instead.
 */
export function perturbWeights(onnx: Uint8Array, strength: number): Uint8Array {
  const copy = new Uint8Array(onnx)
  const found = storedTensors(copy).filter(({ datatype }) => datatype === 'FP32')
  const weights = found.filter(isFloatWeight)
  const random = seededRandom(0x09)
  for (const { data } of weights.length > 0 ? weights : found) {
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
    for (let at = 0; at + 4 <= view.byteLength; at += 4) {
      const value = view.getFloat32(at, true)
      // An infinity means "no bound" and a zero "no connection".
      if (Number.isFinite(value) && value !== 0) {
        view.setFloat32(at, value * (1 + strength * random.between(-1, 1)), true)
      }
    }
  }
  return copy
}
