import { storedTensors } from '@opengradient/engine/onnx'
import { expect, test } from 'vitest'
import { recipeOnnx } from '../recipe-onnx.ts'
import { type Rounding, withRoundedWeights } from './rounded-weights.ts'

const weights = Float32Array.from({ length: 32 }, (_, i) => Math.fround((i - 15.5) / 7))
const scale = Float32Array.of(1 / 3)
const model = recipeOnnx({
  name: 'test',
  opset: 17,
  inputs: [{ name: 'x', datatype: 'FP32', shape: [2] }],
  outputs: [{ name: 'y', datatype: 'FP32', shape: [16] }],
  initializers: [
    { name: 'weights', datatype: 'FP32', shape: [2, 16], data: weights },
    { name: 'scale', datatype: 'FP32', shape: [1], data: scale },
  ],
  nodes: [
    { type: 'Mul', inputs: ['x', 'scale'], outputs: ['scaled'] },
    { type: 'MatMul', inputs: ['scaled', 'weights'], outputs: ['y'] },
  ],
})

const rounded = (rounding: Rounding): Float32Array[] =>
  storedTensors(withRoundedWeights(model, rounding)).map(({ data }) => new Float32Array(new Uint8Array(data).buffer))

test('bf16 clears the lower 16 bits of weights and leaves small tensors unchanged', () => {
  const [values, small] = rounded('bf16') as [Float32Array, Float32Array]
  expect(small).toEqual(scale)
  for (const [i, bits] of new Uint32Array(values.buffer).entries()) {
    expect(bits & 0xffff).toBe(0)
    expect(Math.abs((values[i] as number) - (weights[i] as number))).toBeLessThanOrEqual(
      Math.abs(weights[i] as number) / 256,
    )
  }
})

test('int8 rounds each slice to multiples of its largest weight / 127', () => {
  const [values, small] = rounded('int8') as [Float32Array, Float32Array]
  expect(small).toEqual(scale)
  for (let slice = 0; slice < 2; slice++) {
    const before = weights.subarray(slice * 16, slice * 16 + 16)
    const after = values.subarray(slice * 16, slice * 16 + 16)
    const step = Math.max(...before.map(Math.abs)) / 127
    for (const [i, value] of after.entries()) {
      expect(value / step).toBeCloseTo(Math.round(value / step), 3)
      expect(Math.abs(value - (before[i] as number))).toBeLessThanOrEqual(step / 2 + 1e-6)
    }
  }
})

test('the rounded model has the length of the original, which does not change', () => {
  const before = new Uint8Array(model)
  expect(withRoundedWeights(model, 'int8')).toHaveLength(model.length)
  expect(model).toEqual(before)
})
