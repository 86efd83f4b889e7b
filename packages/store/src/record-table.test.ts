import { expect, it } from 'vitest'

import { RecordTable } from './record-table.ts'

it('reads later writes over those that are on their way to the database, and keeps both until they are there', () => {
  const table = new RecordTable()
  const value = (byte: number): Uint8Array => Uint8Array.of(byte)
  table.apply([
    { type: 'put', key: 'a', value: value(1) },
    { type: 'put', key: 'b', value: value(1) },
    { type: 'put', key: 'c', value: value(1) },
  ])
  const first = table.freeze(1)
  expect({ last: first.last, keys: first.operations.map(({ key }) => key) }).toEqual({ last: 1, keys: ['a', 'b', 'c'] })
  table.apply([
    { type: 'put', key: 'b', value: value(2) },
    { type: 'del', key: 'c' },
  ])
  expect(table.freeze(2)).toEqual(first)
  expect(table.range('a', 'z')).toEqual([
    ['a', value(1)],
    ['b', value(2)],
    ['c', undefined],
  ])
  expect(['a', 'b', 'c', 'd'].map((key) => table.find(key))).toEqual([
    { value: value(1) },
    { value: value(2) },
    { value: undefined },
    undefined,
  ])
  table.release()
  expect(table.find('a')).toBeUndefined()
  expect(table.freeze(2)).toEqual({
    operations: [
      { type: 'put', key: 'b', value: value(2) },
      { type: 'del', key: 'c' },
    ],
    last: 2,
  })
  table.release()
  expect(table.bytes).toBe(0)
})
