import { tensorOf, tensorsRoot } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { falsifyOutputs } from './falsify-outputs.ts'

it('changes the output by one bit, of the first number', () => {
  const correct = [tensorOf('y', 'FP32', [2], Float32Array.of(1, 2)), tensorOf('z', 'FP32', [1], Float32Array.of(3))]
  const wrong = falsifyOutputs(correct)
  expect(tensorsRoot('output', wrong)).not.toBe(tensorsRoot('output', correct))
  expect([...new Float32Array(wrong[0]?.data.slice().buffer as ArrayBuffer)][1]).toBe(2)
  expect(wrong[1]).toEqual(correct[1])
  expect(falsifyOutputs(wrong)).toEqual(correct)
})
