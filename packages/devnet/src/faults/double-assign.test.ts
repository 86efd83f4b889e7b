import { expect, test } from 'vitest'

import { testAddress, testHash } from '../case-events.fixture.ts'
import { type AttemptFacts, type DoubleAssignFacts, judgeDoubleAssign } from './double-assign.ts'

const price = 10n ** 15n
const attempt = (digit: string, changed: Partial<AttemptFacts> = {}): AttemptFacts => ({
  ...{ receiptHash: testHash(digit), worker: testAddress(digit), state: 'replayed', isLiar: false, isPunished: false },
  ...changed,
})
const [first, second] = [attempt('1'), attempt('2')]
const paid: DoubleAssignFacts = {
  receipts: [first, second],
  price,
  pledgeBefore: 10n * price,
  pledgeAfter: 9n * price,
}

test('judges a gateway whose pledge paid the second receipt as caught', () => {
  expect(judgeDoubleAssign(paid)).toEqual({
    result: 'caught',
    how: "a second worker answered, and its 0.001 OPG came from the gateway's pledge; both workers keep their pay",
  })
})

test('does not count the fault of another liar that answered', () => {
  const liar = attempt('2', { state: 'void', isLiar: true, isPunished: true })
  expect(judgeDoubleAssign({ ...paid, receipts: [first, liar] })).toMatchObject({ result: 'caught' })
})

test.each<[string, Partial<DoubleAssignFacts>]>([
  ['one worker that answered twice', { receipts: [first, attempt('1')] }],
  ['an honest receipt that is void', { receipts: [first, attempt('2', { state: 'void' })] }],
  ['an honest receipt that is disputed', { receipts: [attempt('1', { state: 'disputed' }), second] }],
  ['an honest receipt that no batch holds', { receipts: [first, attempt('2', { state: 'signed' })] }],
  ['an honest worker that is punished', { receipts: [attempt('1', { isPunished: true }), second] }],
  ['a pledge that is untouched', { pledgeAfter: 10n * price }],
  ['a pledge that lost another amount', { pledgeAfter: 8n * price }],
  ['a price of zero', { price: 0n, pledgeAfter: 10n * price }],
])('does not judge %s', (_, changed) => {
  expect(judgeDoubleAssign({ ...paid, ...changed })).toBeUndefined()
})
