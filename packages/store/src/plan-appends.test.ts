import { expect, it } from 'vitest'

import { planAppends, prunedCursors } from './plan-appends.ts'

it('assigns consecutive cursors to new keys and the existing cursor to known and repeated keys', () => {
  const appends = [{ key: 'a' }, { key: 'known' }, { key: 'a' }, { key: 'b' }]
  expect(planAppends(appends, new Map([['known', 3]]), 7)).toEqual({
    results: [
      { cursor: 8, existing: false },
      { cursor: 3, existing: true },
      { cursor: 8, existing: true },
      { cursor: 9, existing: false },
    ],
    added: [
      { key: 'a', cursor: 8 },
      { key: 'b', cursor: 9 },
    ],
  })
})

it('prunes the oldest entries beyond the limit', () => {
  expect(prunedCursors({ oldest: 1, head: 0 }, 2)).toEqual([])
  expect(prunedCursors({ oldest: 4, head: 5 }, 2)).toEqual([])
  expect(prunedCursors({ oldest: 4, head: 8 }, 2)).toEqual([4, 5, 6])
})
