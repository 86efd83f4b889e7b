import { expect, it } from 'vitest'

import { pagesOf } from './offer-pages.ts'

it.each([
  [[], [[]]],
  [[1, 2], [[1, 2]]],
  [[1, 2, 3], [[1, 2, 3]]],
  [
    [1, 2, 3, 4],
    [
      [1, 2, 3],
      [4, 1, 2],
    ],
  ],
])('splits %j into %j', (items, pages) => {
  expect(pagesOf<number>(items, 3)).toEqual(pages)
})
