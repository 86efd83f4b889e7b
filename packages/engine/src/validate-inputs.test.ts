import { type Datatype, type Tensor, tensorOf } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { onnxModel } from './onnx-writer.ts'
import { manifestOf } from './testing/index.ts'
import { validateInputs } from './validate-inputs.ts'

const spec = (name: string, datatype: Datatype, shape: (number | string)[]) => ({ name, datatype, shape })
const manifest = manifestOf(
  new Map([
    [
      'model.onnx',
      onnxModel({
        inputs: [spec('a', 'FP32', ['n', 2]), spec('b', 'FP32', ['n', 2]), spec('flag', 'BOOL', [])],
        outputs: [spec('sum', 'FP32', ['n', 2]), spec('difference', 'FP32', ['n', 2])],
        nodes: [
          { type: 'Add', inputs: ['a', 'b'], outputs: ['sum'] },
          { type: 'Sub', inputs: ['a', 'b'], outputs: ['difference'] },
        ],
      }),
    ],
  ]),
)
const a = tensorOf('a', 'FP32', [3, 2], new Float32Array(6))
const b = tensorOf('b', 'FP32', [3, 2], new Float32Array(6))
const flag = tensorOf('flag', 'BOOL', [], Uint8Array.of(1))
const code = (expected: string) => expect.objectContaining({ code: expected })

describe('validateInputs', () => {
  it("returns the inputs in the manifest's order", () => {
    expect(validateInputs(manifest, [flag, b, a])).toEqual([a, b, flag])
  })

  it.each<[string, Tensor[]]>([
    ['a missing input', [a, b]],
    ['an unknown input', [a, b, flag, { ...a, name: 'c' }]],
    ['a duplicate input', [a, a, b, flag]],
    ['a different datatype', [{ ...a, datatype: 'INT32' }, b, flag]],
    ['an invalid datatype', [{ ...a, datatype: 'FLOAT' as Datatype }, b, flag]],
    ['too few dimensions', [{ ...a, shape: [6] }, b, flag]],
    ['a different fixed size', [{ ...a, shape: [2, 3] }, b, flag]],
    ['too few bytes', [{ ...a, data: a.data.subarray(4) }, b, flag]],
    ['a negative size', [{ ...a, shape: [-3, -2] }, b, flag]],
    ['a fractional size', [{ ...a, shape: [1.5, 4] }, b, flag]],
    ['a shape whose product overflows', [{ ...a, shape: [2 ** 52, 2 ** 52] }, b, flag]],
    ['NaN', [tensorOf('a', 'FP32', [3, 2], new Float32Array(6).fill(Number.NaN)), b, flag]],
    ['an infinity', [tensorOf('a', 'FP32', [3, 2], new Float32Array(6).fill(Number.NEGATIVE_INFINITY)), b, flag]],
    ['2^100', [tensorOf('a', 'FP32', [3, 2], new Float32Array(6).fill(2 ** 100)), b, flag]],
    ['a boolean of 2', [a, b, tensorOf('flag', 'BOOL', [], Uint8Array.of(2))]],
  ])('rejects %s with BAD_TENSOR', (_what, inputs) => {
    expect(() => validateInputs(manifest, inputs)).toThrow(code('BAD_TENSOR'))
  })

  it('accepts different sizes of axes with the same name: names are hints', () => {
    const row = tensorOf('b', 'FP32', [1, 2], new Float32Array(2))
    expect(validateInputs(manifest, [a, row, flag])).toEqual([a, row, flag])
  })

  it('accepts NaN, infinities and the lowest float where the manifest allows them, and NaN in one form only', () => {
    const allowed = { ...manifest, allowNonFinite: true as const }
    const values = Float32Array.of(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -3.4e38, 2 ** 100, 0)
    const special = tensorOf('a', 'FP32', [3, 2], values)
    expect(validateInputs(allowed, [special, b, flag])).toEqual([special, b, flag])
    const signed = tensorOf('a', 'FP32', [3, 2], Uint32Array.of(0xffc00000, 0, 0, 0, 0, 0))
    expect(() => validateInputs(allowed, [signed, b, flag])).toThrow(code('BAD_TENSOR'))
    expect(() => validateInputs(allowed, [a, b, tensorOf('flag', 'BOOL', [], Uint8Array.of(2))])).toThrow(
      code('BAD_TENSOR'),
    )
  })

  it('names the expected inputs in the error', () => {
    expect(() => validateInputs(manifest, [])).toThrow(/a FP32 \[n, 2\]; b FP32 \[n, 2\]; flag BOOL \[\]/)
  })

  it('states the rejected tensor in the details', () => {
    expect(() => validateInputs(manifest, [a, b, flag, { ...a, name: 'c' }])).toThrow(
      expect.objectContaining({ code: 'BAD_TENSOR', details: { tensor: 'c' } }),
    )
  })

  it('rejects inputs over the limit of a job with TOO_LARGE', () => {
    const rows = 2 ** 23
    const large = tensorOf('a', 'FP32', [rows, 2], new Float32Array(2 * rows))
    expect(() => validateInputs(manifest, [large, { ...large, name: 'b' }, flag])).toThrow(code('TOO_LARGE'))
  })
})
