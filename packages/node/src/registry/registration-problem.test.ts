import { expect, it } from 'vitest'

import { registrationProblem } from './registration-problem.ts'

const worker = { roles: ['worker'], registeredAt: 1_000, retiredAt: 2_000 } as const

it.each([
  ['an unknown node', undefined, 'worker', 1_500, false, 'is not registered'],
  ['another role', worker, 'auditor', 1_500, false, 'is not registered as auditor'],
  ['a time before the registration', worker, 'worker', 900, false, 'was not registered yet'],
  ['a time within the clock skew before the registration', worker, 'worker', 999, false, undefined],
  ['the time of the retirement', worker, 'worker', 2_000, false, 'has retired'],
  ['a suspension', worker, 'worker', 1_500, true, 'is suspended'],
  ['an active node', worker, 'worker', 1_999, false, undefined],
  ['a node that never retires', { ...worker, retiredAt: 0 }, 'worker', 10_000, false, undefined],
] as const)('judges %s', (_, node, role, at, isSuspended, problem) => {
  expect(registrationProblem(node, { role, at, isSuspended })).toBe(problem)
})
