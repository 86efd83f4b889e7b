import { inspectModel } from '@opengradient/engine'
import { onnxModel } from '@opengradient/engine/onnx'
import { affineModel } from '@opengradient/engine/testing'
import { expect, test } from 'vitest'

import { perturbWeights } from './perturb-weights.ts'

const matrix = onnxModel({
  inputs: [{ name: 'x', datatype: 'FP32', shape: [1, 8] }],
  outputs: [{ name: 'y', datatype: 'FP32', shape: [1, 4] }],
  initializers: [
    { name: 'weights', datatype: 'FP32', shape: [8, 4], data: Float32Array.from({ length: 32 }, (_, i) => i - 16) },
    { name: 'scale', datatype: 'FP32', shape: [], data: Float32Array.of(0.5) },
  ],
  nodes: [
    { type: 'MatMul', inputs: ['x', 'weights'], outputs: ['product'] },
    { type: 'Mul', inputs: ['product', 'scale'], outputs: ['y'] },
  ],
})

test('changes each weight by at most the strength and nothing else', () => {
  const changed = perturbWeights(matrix, 0.01)
  expect(changed.length).toBe(matrix.length)
  expect(inspectModel({ files: new Map([['m.onnx', changed]]), graphPath: 'm.onnx' })).toMatchObject({ parameters: 33 })
  const at = (bytes: Uint8Array, value: number): boolean =>
    Buffer.from(bytes).includes(Buffer.from(Float32Array.of(value).buffer))
  expect(at(changed, 0.5)).toBe(true)
  expect(at(changed, 15)).toBe(false)
  const differing = matrix.filter((byte, index) => byte !== changed[index]).length
  expect(differing).toBeGreaterThan(31)
  expect(differing).toBeLessThan(32 * 4)
})

test('is deterministic and does not modify its input', () => {
  const before = new Uint8Array(matrix)
  expect(perturbWeights(matrix, 0.05)).toEqual(perturbWeights(matrix, 0.05))
  expect(matrix).toEqual(before)
})

test('changes small tensors in a model without large ones', () => {
  expect(perturbWeights(affineModel(), 0.01)).not.toEqual(affineModel())
})
