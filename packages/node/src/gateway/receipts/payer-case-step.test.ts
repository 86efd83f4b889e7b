import type { OnChainCase } from '@opengradient/chain'
import { outcomes } from '@opengradient/protocol'
import { expect, it } from 'vitest'

import { payerCaseStep } from './payer-case-step.ts'

const [first, second] = [`0x${'01'.repeat(20)}`, `0x${'02'.repeat(20)}`] as const
const postedAt = 1_000
const caseEnd = 1_600
const half = 1_300

interface Init {
  readonly found?: readonly (keyof typeof outcomes | undefined)[]
  readonly cases?: readonly Pick<OnChainCase, 'status' | 'outcome' | 'openers'>[]
  readonly facts?: object
}

/** The step for a receipt of class 100 % with these results of the accounts that were drawn. */
function stepOf(timestamp: number, { found = ['match', 'mismatch'], cases = [], facts = {} }: Init = {}) {
  const verdicts = [first, second].map((auditor, i) => {
    const name = found[i]
    return { auditor, round: 0, posted: true, outcome: name && { leaf: { outcome: outcomes[name] } } }
  })
  const missing = found.filter((name) => name === undefined).length
  const tracked = {
    ...{ verdicts, receipt: { place: {} } },
    facts: { case: 'none', isWindowOver: false, auditClass: 10_000, draw: { coverage: { missing } }, ...facts },
    view: { batch: { postedAt }, progress: { caseEnd, windowEnd: caseEnd }, cases },
  }
  return payerCaseStep(tracked as never, timestamp, caseEnd - postedAt)
}

const caseOf = (account: string, status: string, outcome: string) =>
  ({ status, outcome, openers: [{ account, kind: 'slice' }] }) as never

it('waits half of the time for a drawn auditor that reports another answer, then opens a case', () => {
  expect(stepOf(half - 1)).toBe('wait')
  expect(stepOf(half)).toBe('open')
  expect(stepOf(half, { found: ['failed', undefined] })).toBe('open')
})

it.each<[string, Init, string]>([
  ['the receipt has a case', { facts: { case: 'open' } }, 'it has a case'],
  ['the time for cases is over', { facts: { isWindowOver: true } }, 'the window is over'],
  [
    'the auditor has a case of its summary',
    { cases: [caseOf(second, 'voting', 'none')] },
    'a drawn auditor disputes it',
  ],
  [
    'a case of the batch convicted the worker',
    { cases: [caseOf(first, 'closed', 'wrong')] },
    'a drawn auditor disputes it',
  ],
])('opens none where %s', (_, init, reason) => {
  expect(stepOf(half, init)).toEqual({ reason })
})

it('opens one where the only case of the batch was ruled against another opener', () => {
  expect(stepOf(half, { cases: [caseOf(first, 'closed', 'right')] })).toBe('open')
})

it('waits for drawn auditors where an ordered one alone reports another answer', () => {
  expect(stepOf(half, { found: ['match', undefined] })).toBe('wait')
  expect(stepOf(1_450, { found: ['match', undefined] })).toBe('open')
  expect(stepOf(postedAt, { found: ['match', 'match'] })).toBe('open')
  expect(stepOf(postedAt, { found: [undefined, undefined], facts: { auditClass: 0 } })).toBe('open')
})
