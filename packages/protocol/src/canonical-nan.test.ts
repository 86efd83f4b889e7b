import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { firstStrayNaN, withCanonicalNaN } from './canonical-nan.ts'
import { halfToNumber } from './half.ts'
import { type Tensor, tensorOf, tensorValues } from './tensor.ts'

const numbers = (tensor: Tensor): number[] => {
  const values = [...(tensorValues(tensor) as Float32Array)]
  return tensor.datatype === 'FP16' ? values.map(halfToNumber) : values
}

describe('the canonical NaN', () => {
  it.each([
    ['FP16', tensorOf('x', 'FP16', [3], Uint16Array.of(0x7e00, 0xfe00, 0x7c01)), [0x7e00, 0x7e00, 0x7e00]],
    ['FP32', tensorOf('x', 'FP32', [2], Uint32Array.of(0xffc00000, 0x7f800001)), [0x7fc00000, 0x7fc00000]],
  ] as const)('takes the place of NaNs with sign or payload in %s', (_, tensor, bits) => {
    const canonical = withCanonicalNaN(tensor)
    const view = tensor.datatype === 'FP16' ? Uint16Array : Uint32Array
    expect([...new view(new Uint8Array(canonical.data).buffer)]).toEqual(bits)
    expect(firstStrayNaN(canonical)).toBeUndefined()
  })

  it('is that of JavaScript and NumPy in FP64', () => {
    const tensor = tensorOf('x', 'FP64', [1], BigUint64Array.of(0xfff8000000000000n))
    expect(withCanonicalNaN(tensor).data).toEqual(tensorOf('x', 'FP64', [1], Float64Array.of(Number.NaN)).data)
  })

  it('changes no number, and returns a tensor without other NaNs itself', () => {
    const datatype = fc.constantFrom('FP16' as const, 'FP32' as const, 'FP64' as const)
    fc.assert(
      fc.property(datatype, fc.uint8Array({ minLength: 16, maxLength: 64 }), fc.boolean(), (type, bytes, isShifted) => {
        const data = new Uint8Array(bytes.length + 1)
          .subarray(isShifted ? 1 : 0)
          .subarray(0, bytes.length - (bytes.length % 8))
        data.set(bytes.subarray(0, data.length))
        const width = { FP16: 2, FP32: 4, FP64: 8 }[type]
        const tensor: Tensor = { name: 'x', datatype: type, shape: [data.length / width], data }
        const canonical = withCanonicalNaN(tensor)
        expect(numbers(canonical)).toEqual(numbers(tensor))
        expect(withCanonicalNaN(canonical)).toBe(canonical)
        expect(firstStrayNaN(tensor) === undefined).toBe(canonical === tensor)
      }),
    )
  })

  it('leaves integers as they are', () => {
    const tensor = tensorOf('x', 'UINT32', [1], Uint32Array.of(0xffc00001))
    expect(withCanonicalNaN(tensor)).toBe(tensor)
  })
})
