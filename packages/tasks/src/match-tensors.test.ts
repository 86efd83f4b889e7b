import { type Tensor, tensorOf } from '@opengradient/protocol'
import { describe, expect, test } from 'vitest'

import { expectCode } from './expect-code.fixture.ts'
import { floats, spec } from './manifest.fixture.ts'
import { matchTensors } from './match-tensors.ts'

describe('matchTensors', () => {
  const specs = [spec('a', 'FP32', ['n', 2]), spec('b', 'BOOL', [1])]
  const a = floats('a', [1, 2], [1, 2])
  const b = tensorOf('b', 'BOOL', [1], Uint8Array.of(1))

  test('returns the tensors in the declared order', () => {
    expect(matchTensors([b, a], { inputs: specs }).map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test.each<[string, Tensor[]]>([
    ['a missing tensor', [a]],
    ['an unknown tensor', [a, b, { ...b, name: 'c' }]],
    ['the same tensor twice', [a, b, b]],
    ['another type', [tensorOf('a', 'FP64', [1, 2], new Float64Array(2)), b]],
    ['another rank', [floats('a', [2], [1, 2]), b]],
    ['another size', [floats('a', [2, 1], [1, 2]), b]],
    ['fewer bytes than the shape needs', [{ ...a, data: new Uint8Array(4) }, b]],
    ['a number of 2^100', [floats('a', [1, 2], [2 ** 100, 0]), b]],
    ['a BOOL of 2', [a, { ...b, data: Uint8Array.of(2) }]],
  ])('rejects %s with BAD_TENSOR', (_, tensors) =>
    expectCode(() => matchTensors(tensors, { inputs: specs }), 'BAD_TENSOR'),
  )

  test('names the missing tensor in the details of the error', () => {
    expect(() => matchTensors([a], { inputs: specs })).toThrow(expect.objectContaining({ details: { tensor: 'b' } }))
  })
})
