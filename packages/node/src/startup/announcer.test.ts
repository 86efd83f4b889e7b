import { expect, it } from 'vitest'

import { itemsOfTurn } from './announcer.ts'

it('returns all items where they fit', () => {
  expect(itemsOfTurn([1, 2, 3], 5, 3)).toEqual([1, 2, 3])
})

it('rotates through more items than fit', () => {
  const turns = [0, 1, 2].map((turn) => itemsOfTurn([1, 2, 3, 4, 5], turn, 2))
  expect(turns).toEqual([
    [1, 2],
    [3, 4],
    [5, 1],
  ])
})
