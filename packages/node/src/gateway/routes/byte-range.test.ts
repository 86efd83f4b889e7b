import { expect, it } from 'vitest'

import { parseByteRange } from './byte-range.ts'

it.each([
  ['bytes=0-9', { start: 0, end: 10 }],
  ['bytes=10-', { start: 10, end: 100 }],
  ['bytes=-5', { start: 95, end: 100 }],
  ['bytes=-500', { start: 0, end: 100 }],
  ['bytes=90-1000', { start: 90, end: 100 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-4', undefined],
  ['bytes=-', undefined],
  ['bytes=a-b', undefined],
  ['bytes=0-1,5-6', undefined],
  ['items=0-1', undefined],
  ['', undefined],
  [undefined, undefined],
])('parses %j for 100 bytes', (header, expected) => {
  expect(parseByteRange(header, 100)).toEqual(expected)
})

it('has no satisfiable range in empty content', () => {
  expect(parseByteRange('bytes=0-', 0)).toBe('unsatisfiable')
})
