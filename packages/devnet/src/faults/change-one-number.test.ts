import { compareOutputs, type Datatype, datatypes, type Tensor } from '@opengradient/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { changeOneNumber } from './change-one-number.ts'

const tensor = fc
  .record({
    datatype: fc.constantFrom(...(Object.keys(datatypes) as Datatype[])),
    count: fc.integer({ min: 1, max: 40 }),
  })
  .chain(({ datatype, count }) => {
    const bytes = count * datatypes[datatype]
    return fc.uint8Array({ minLength: bytes, maxLength: bytes }).map(
      (data): Tensor => ({
        name: 'y',
        datatype,
        shape: [count],
        data: datatype === 'BOOL' ? data.map((byte) => byte & 1) : data,
      }),
    )
  })

test('changes exactly one element of one output, for every datatype', () => {
  fc.assert(
    fc.property(fc.array(tensor, { minLength: 1, maxLength: 3 }), (outputs) => {
      const { outputs: faulty } = changeOneNumber(outputs)
      const changed = outputs.flatMap(({ datatype, data }, index) => {
        const width = datatypes[datatype]
        const other = faulty[index]?.data as Uint8Array
        expect(other.length).toBe(data.length)
        return Array.from({ length: data.length / width }, (_, at) => at * width).filter(
          (at) => Buffer.compare(data.subarray(at, at + width), other.subarray(at, at + width)) !== 0,
        )
      })
      expect(changed.length).toBe(1)
    }),
  )
})

test('changes a floating-point output by more than 20 %', () => {
  const values = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }), { minLength: 1 })
  fc.assert(
    fc.property(values, (numbers) => {
      fc.pre(numbers.every((value) => value === 0 || Math.abs(value) > 1e-30))
      const data = new Uint8Array(Float32Array.from(numbers).buffer)
      const correct: Tensor[] = [{ name: 'y', datatype: 'FP32', shape: [numbers.length], data }]
      expect(compareOutputs(correct, changeOneNumber(correct).outputs).worst).toBeGreaterThan(0.2)
    }),
  )
})

test('returns empty outputs unchanged', () => {
  const empty: Tensor[] = [{ name: 'y', datatype: 'FP32', shape: [0], data: new Uint8Array(0) }]
  expect(changeOneNumber(empty).outputs).toEqual(empty)
})
