import { expect, test } from 'vitest'

import { createByteBudget } from './byte-budget.ts'

test('counts the bytes of all holders and reports an exceeded bound', () => {
  const budget = createByteBudget(100)
  expect(budget.change(60)).toBe(true)
  expect(budget.change(40)).toBe(true)
  expect(budget.change(1)).toBe(false)
  expect(budget.change(-41)).toBe(true)
  expect(budget.change(40)).toBe(true)
})
