import { expect, test } from 'vitest'

import { createByteBudget } from './byte-budget.ts'

test('counts what all hold and says when it is too much', () => {
  const budget = createByteBudget(100)
  expect(budget.change(60)).toBe(true)
  expect(budget.change(40)).toBe(true)
  expect(budget.change(1)).toBe(false)
  expect(budget.change(-41)).toBe(true)
  expect(budget.change(40)).toBe(true)
})
