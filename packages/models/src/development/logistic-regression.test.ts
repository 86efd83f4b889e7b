import { expect, test } from 'vitest'
import { trainLogisticRegression } from './logistic-regression.ts'

const options = { classes: 2, steps: 500, rate: 1 }

test('separates two classes by their features', () => {
  const examples = [
    { features: [1, 0], label: 0 },
    { features: [0, 1], label: 1 },
    { features: [0, 2], label: 1 },
  ]
  const { weights } = trainLogisticRegression(examples, options)
  expect(weights).toHaveLength(4)
  expect(weights[0]).toBeGreaterThan(1)
  expect(weights[1]).toBeLessThan(-1)
  expect(weights[3]).toBeGreaterThan(1)
})

test('without examples of a class its bias falls', () => {
  const { bias } = trainLogisticRegression([{ features: [0], label: 0 }], options)
  expect(bias[0]).toBeGreaterThan(bias[1] as number)
})
