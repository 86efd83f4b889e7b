import { expect, test } from 'vitest'

import { parseTaskKind } from './task-kind.ts'

test.each([
  ['image-classification', 'classify'],
  ['text-embedding', 'embedding'],
  ['text-classification', 'text-classification'],
  ['tabular', 'tabular'],
])('the task %s is %s', (name, kind) => {
  expect(parseTaskKind(name)).toBe(kind)
})

test.each(['', 'constructor', 'Classify'])('there is no task %j', (name) => {
  expect(() => parseTaskKind(name)).toThrow(expect.objectContaining({ code: 'USAGE' }))
})
