import { expect, it } from 'vitest'

import { lastCaseEnd } from './last-case-end.ts'

const open = { caseEnd: 1_000, isSealed: true, complete: false, round: 0 }

it.each([
  ['a quarter of a redraw later while summaries are missing or undecided', {}, 1_112],
  ['so in the first redraw too', { round: 1 }, 1_112],
  ['the end of cases in the last round', { round: 2 }, 1_000],
  ['the end of the window where all summaries were posted in time', { complete: true }, 1_000],
  ['the end of the window for a batch that is not drawn', { isSealed: false }, 1_000],
])('is %s', (_, change, expected) => {
  expect(lastCaseEnd({ ...open, ...change }, 450)).toBe(expected)
})
