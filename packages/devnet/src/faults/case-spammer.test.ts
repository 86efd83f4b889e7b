import { expect, test } from 'vitest'

import { testAddress, testHash } from '../case-events.fixture.ts'
import { opg } from '../devnet-parameters.ts'
import type { ObservedRuling } from '../network-cases.ts'
import { judgeSpam, type SpamFacts } from './case-spammer.ts'

const address = testAddress('1')
const worker = testAddress('2')

const dismissed = (taken = 10n * opg, outcome: ObservedRuling['outcome'] = 'right') => ({
  ...{ worker, isClosed: true, lostSlices: new Map(taken > 0n ? [[address, taken]] : []) },
  ruling: { outcome } as ObservedRuling,
})
const receipt = (challenge: object | null, voided: string | null = null) =>
  ({ receiptHash: testHash('1'), challenge, standing: { voided }, settlement: null }) as never

const facts = (more: Partial<SpamFacts> = {}): SpamFacts => ({
  disputed: [...Array.from({ length: 5 }, () => receipt({})), receipt(null)],
  cases: Array.from({ length: 5 }, () => dismissed()),
  address,
  isUnharmed: () => true,
  ...more,
})

test('is caught when each case cost a slice and a further mismatch opened none', () => {
  expect(judgeSpam(facts())).toEqual({ result: 'caught', how: '5 cases lost for 50 OPG; 1 more it could not open' })
})

test.each<[string, Partial<SpamFacts>]>([
  ['no case', { cases: [] }],
  ['a sixth case', { cases: Array.from({ length: 6 }, () => dismissed(5n * opg)) }],
  ['a case for each mismatch', { disputed: [receipt({}), receipt({})] }],
  ['a case that cost nothing', { cases: [dismissed(0n)] }],
  ['an open case', { cases: [{ ...dismissed(), isClosed: false }] }],
  ['a ruling against the worker', { cases: [dismissed(10n * opg, 'wrong')] }],
  ['more than 5 % of the seat', { cases: [dismissed(51n * opg)] }],
  ['a worker with a penalty', { isUnharmed: () => false }],
  ['a void receipt', { disputed: [receipt({}), receipt(null, 'wrong')] }],
])('is neither caught nor harmless with %s', (_, more) => {
  expect(judgeSpam(facts(more))).toBeUndefined()
})
