import { expect, test } from 'vitest'

import { type BackdaterFacts, judgeBackdater } from './backdater.ts'

const requestedAt = 1_800_000_000_000
const harmless: BackdaterFacts = {
  state: 'replayed',
  requestedAt,
  startedAt: requestedAt - 3_599_000,
  postedAt: requestedAt + 2_000,
  hasCase: false,
  isPunished: false,
}

test('judges a receipt that was audited in the time of its batch as harmless', () => {
  expect(judgeBackdater(harmless)?.result).toBe('harmless')
  expect(judgeBackdater({ ...harmless, state: 'final' })?.result).toBe('harmless')
})

test.each<[string, Partial<BackdaterFacts>]>([
  ['a receipt with a true time', { startedAt: requestedAt + 10 }],
  ['a receipt that no batch holds', { postedAt: undefined }],
  ['a batch with an earlier time', { postedAt: requestedAt - 3_599_000 }],
  ['a receipt that is void', { state: 'void' }],
  ['a receipt that is only signed', { state: 'signed' }],
  ['a receipt with a case', { hasCase: true }],
  ['a worker that was punished', { isPunished: true }],
])('does not judge %s', (_, changed) => {
  expect(judgeBackdater({ ...harmless, ...changed })).toBeUndefined()
})
