import type { RecordOperation } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { RecordTable } from './record-table.ts'

const put = (key: string, byte: number, bytes = 1): RecordOperation => ({
  type: 'put',
  key,
  value: new Uint8Array(bytes).fill(byte),
})
const del = (key: string): RecordOperation => ({ type: 'del', key })

it('reads later writes over those that are on their way to the database, and keeps both until they are there', () => {
  const table = new RecordTable()
  expect(table.oldest()).toBeUndefined()
  table.apply([put('a', 1), put('b', 1), put('c', 1)], 1)
  expect(table.isDue).toBe(false)
  const first = { operations: [put('a', 1), put('b', 1), put('c', 1)], last: 1 }
  expect(table.oldest()).toEqual(first)
  table.apply([put('b', 2), del('c')], 2)
  expect(table.oldest()).toEqual(first)
  expect(table.range('a', 'z')).toEqual([put('a', 1), put('b', 2), del('c')])
  expect(['a', 'b', 'c', 'd'].map((key) => table.find(key))).toEqual([put('a', 1), put('b', 2), del('c'), undefined])
  table.release()
  expect(table.find('a')).toBeUndefined()
  expect(table.oldest()).toEqual({ operations: [put('b', 2), del('c')], last: 2 })
  table.release()
  expect(table.bytes).toBe(0)
})

it.each([
  ['bytes', (i: number) => put(`key ${i}`, i, 100_000), 3],
  ['keys', (i: number) => put(`key ${i}`, i), 512],
])('closes a generation by its %s', (_, write, count) => {
  const table = new RecordTable()
  for (let i = 0; i < count * 2; i++) {
    expect(table.isDue).toBe(i >= count)
    table.apply([write(i)], i)
  }
  for (const last of [count - 1, count * 2 - 1]) {
    expect(table.oldest()).toMatchObject({ last, operations: { length: count } })
    expect(table.find(`key ${last}`)).toEqual(write(last))
    table.release()
  }
  expect(table.bytes).toBe(0)
})
