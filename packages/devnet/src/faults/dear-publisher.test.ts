import { expect, test } from 'vitest'

import { type DearPublisherFacts, judgeDearPublisher } from './dear-publisher.ts'

const refused: DearPublisherFacts = {
  offers: 3,
  sponsorError: 'NOT_AUTHORISED',
  clientError: 'BAD_JOB',
  originalError: undefined,
  receipts: 0,
  paid: 0n,
  earned: 0n,
}

test('judges a price that sponsor and client refuse as harmless', () => {
  expect(judgeDearPublisher(refused)).toEqual({
    result: 'harmless',
    how: 'offered by 3 workers at 900 OPG: the sponsor refuses (NOT_AUTHORISED), the client too (BAD_JOB); nothing was paid',
  })
})

test.each<[string, Partial<DearPublisherFacts>]>([
  ['a model that no worker offers', { offers: 0 }],
  ['a sponsor that pays', { sponsorError: undefined }],
  ['a sponsor that fails for another reason', { sponsorError: 'UNAVAILABLE' }],
  ['a client that pays', { clientError: undefined }],
  ['a client that fails for another reason', { clientError: 'NOT_REGISTERED' }],
  ['a gateway that refuses the original, too', { originalError: 'NOT_AUTHORISED' }],
  ['a receipt of the model', { receipts: 1 }],
  ['a payer that lost money', { paid: 1n }],
  ['a publisher that earned', { earned: 1n }],
])('does not judge %s', (_, changed) => {
  expect(judgeDearPublisher({ ...refused, ...changed })).toBeUndefined()
})
