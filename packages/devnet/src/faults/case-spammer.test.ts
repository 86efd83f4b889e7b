import { expect, test } from 'vitest'

import { testAddress } from '../case-events.fixture.ts'
import { opg } from '../devnet-parameters.ts'
import type { ObservedRuling } from '../network-cases.ts'
import { judgeSpam, type SpamFacts } from './case-spammer.ts'

const address = testAddress('1')
const worker = testAddress('2')

interface Lost {
  readonly slice?: bigint
  readonly bonds?: bigint
}
const dismissed = ({ slice = 0n, bonds = 0n }: Lost, outcome: ObservedRuling['outcome'] = 'right') => ({
  ...{ worker, isClosed: true, paidByWorker: 0n, ruling: { outcome } as ObservedRuling },
  lostSlices: new Map(slice > 0n ? [[address, slice * opg]] : []),
  lostBonds: new Map(bonds > 0n ? [[address, bonds * opg]] : []),
})
const sliced = (count: number, bonds?: bigint) =>
  Array.from({ length: count }, () => dismissed({ slice: 10n, ...(bonds === undefined ? {} : { bonds }) }))
const bonded = dismissed({ bonds: 60n })
const receipt = (voided: string | null) => ({ standing: { voided } }) as SpamFacts['receipts'][number]

const facts = (more: Partial<SpamFacts> = {}): SpamFacts => ({
  cases: [...sliced(4, 40n), ...sliced(1), bonded, bonded],
  receipts: [receipt(null)],
  address,
  isUnharmed: () => true,
  ...more,
})

test('is caught when each case cost a slice or a bond', () => {
  const how = '7 cases, 2 with a bond, lost for 50 OPG of its seat and 280 OPG of bonds'
  expect(judgeSpam(facts())).toEqual({ result: 'caught', how })
})

test('is caught when its slices of the day are used up and it posted no bond', () => {
  const how = '5 cases, 0 with a bond, lost for 50 OPG of its seat and 0 OPG of bonds'
  expect(judgeSpam(facts({ cases: sliced(5) }))).toEqual({ result: 'caught', how })
})

test.each<[string, Partial<SpamFacts>]>([
  ['no case', { cases: [] }],
  ['slices left', { cases: sliced(4) }],
  ['a sixth slice', { cases: sliced(6) }],
  ['a case that cost nothing', { cases: [...sliced(5), dismissed({})] }],
  ['a case that cost less than a slice', { cases: [...sliced(5), dismissed({ bonds: 9n })] }],
  ['an open case', { cases: [...sliced(5), { ...bonded, isClosed: false }] }],
  ['a ruling against the worker', { cases: [...sliced(5), dismissed({ bonds: 20n }, 'wrong')] }],
  ['a case that the worker paid for', { cases: [...sliced(5), { ...bonded, paidByWorker: 1n }] }],
  ['a worker with a penalty', { isUnharmed: () => false }],
  ['a void receipt', { receipts: [receipt(null), receipt('wrong')] }],
])('is neither caught nor harmless with %s', (_, more) => {
  expect(judgeSpam(facts(more))).toBeUndefined()
})
