import { expect, test } from 'vitest'

import { testAddress, testHash } from '../case-events.fixture.ts'
import { judgeSelfRefunder, type SelfRefunderFacts } from './self-refunder.ts'

const caught: SelfRefunderFacts = {
  receiptHash: testHash('1'),
  foreignJob: 'job.payer',
  ruling: 'wrong',
  leaf: 'void',
  payer: testAddress('1'),
  gateway: testAddress('1'),
  price: 10n ** 15n,
  before: { client: 5n, worker: 7n },
  after: { client: 5n, worker: 6n },
}

test('judges accomplices that gained nothing as caught', () => {
  expect(judgeSelfRefunder(caught)).toEqual({
    result: 'caught',
    how: "a foreign job for the gateway's money is refused (job.payer); ruled wrong, the leaf of 0.001 OPG is the gateway's, and neither client nor worker gained",
  })
})

test.each<[string, Partial<SelfRefunderFacts>]>([
  ["a foreign job that was answered for the gateway's money", { foreignJob: undefined }],
  ['a foreign job that was refused for its form only', { foreignJob: 'job.paramsHash' }],
  ['an answer without a ruling', { ruling: undefined }],
  ['an answer that was ruled right', { ruling: 'right' }],
  ['a leaf that is paid', { leaf: 'none' }],
  ['a refund to another account', { payer: testAddress('2') }],
  ['a client that gained', { after: { client: 6n, worker: 6n } }],
  ['a worker that gained', { after: { client: 5n, worker: 8n } }],
])('does not judge %s', (_, changed) => {
  expect(judgeSelfRefunder({ ...caught, ...changed })).toBeUndefined()
})
