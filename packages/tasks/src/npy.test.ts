import { type Datatype, datatypes, type Tensor } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { concat, text } from './bytes.fixture.ts'
import { expectCode, expectTyped } from './expect-code.fixture.ts'
import { readNpy, writeNpy } from './npy.ts'

function npy(header: string, data = new Uint8Array(), version = 1): Uint8Array {
  const length = new DataView(new ArrayBuffer(version === 1 ? 2 : 4))
  if (version === 1) length.setUint16(0, header.length, true)
  else length.setUint32(0, header.length, true)
  return concat([
    Uint8Array.of(0x93, 78, 85, 77, 80, 89, version, 0),
    new Uint8Array(length.buffer),
    text(header),
    data,
  ])
}

describe('.npy', () => {
  test('reads any tensor that it wrote', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...(Object.keys(datatypes) as Datatype[])),
        fc.array(fc.nat(4), { maxLength: 5 }),
        (datatype, shape) => {
          const size = shape.reduce((product, dimension) => product * dimension, 1) * datatypes[datatype]
          const tensor: Tensor = {
            name: 'x',
            datatype,
            shape,
            data: Uint8Array.from({ length: size }, (_, i) => i & 255),
          }
          const file = writeNpy(tensor)
          expect((file.length - size) % 64).toBe(0)
          expect(readNpy('x', file)).toEqual(tensor)
        },
      ),
    )
  })

  test('reads files of NumPy in all three versions', () => {
    const data = Uint8Array.of(0, 0, 128, 63, 0, 0, 0, 64)
    for (const version of [1, 2, 3]) {
      const header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }          \n"
      expect(readNpy('x', npy(header, data, version))).toMatchObject({ datatype: 'FP32', shape: [1, 2], data })
    }
    expect(readNpy('x', npy("{'shape': (2,), 'fortran_order': True, 'descr': '<f4'}", data)).shape).toEqual([2])
    expect(
      readNpy('x', npy("{'descr': '|u1', 'fortran_order': False, 'shape': (), }", data.subarray(0, 1))).shape,
    ).toEqual([])
  })

  test.each([
    "{'descr': '|O', 'fortran_order': False, 'shape': (1,), }",
    "{'descr': '<U4', 'fortran_order': False, 'shape': (1,), }",
    "{'descr': '>f4', 'fortran_order': False, 'shape': (1,), }",
    "{'descr': '<f4', 'fortran_order': True, 'shape': (2, 2), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (999999999, 999999999), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (536870912,), }",
    "{'descr': '<f4', 'descr': '<f4', 'shape': (1,), }",
    "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }",
    "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': 1}",
    "__import__('os')",
  ])('rejects the header %s', (header) => expectCode(() => readNpy('x', npy(header, new Uint8Array(4))), 'BAD_TENSOR'))

  test('returns a tensor or BAD_TENSOR for any bytes', async () => {
    const valid = writeNpy({ name: 'x', datatype: 'INT16', shape: [2, 3], data: new Uint8Array(12) })
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 100 }),
          fc.nat(valid.length).map((length) => valid.slice(0, length)),
          fc.tuple(fc.nat(valid.length - 1), fc.nat(255)).map(([at, byte]) => valid.with(at, byte)),
          fc.string({ maxLength: 100 }).map((header) => npy(`{'descr':${header}`)),
        ),
        (bytes) => expectTyped(() => readNpy('x', bytes), ['BAD_TENSOR']),
      ),
      { numRuns: 500 },
    )
  })
})
