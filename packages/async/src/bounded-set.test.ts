import { expect, it } from 'vitest'

import { BoundedSet } from './bounded-set.ts'

it('reports whether a value was new, and keeps its place when it is added again', () => {
  const set = new BoundedSet<string>({ maxEntries: 2 })
  expect([set.add('a'), set.add('b'), set.add('a')]).toEqual([true, true, false])
  set.add('c')
  expect([...set]).toEqual(['b', 'c'])
  expect([set.has('a'), set.has('c'), set.size]).toEqual([false, true, 2])
})

it('forgets deleted and cleared values', () => {
  const set = new BoundedSet<string>({ maxEntries: 3 })
  set.add('a')
  set.add('b')
  expect([set.delete('a'), set.delete('a')]).toEqual([true, false])
  set.clear()
  expect([set.size, set.add('b')]).toEqual([0, true])
})
