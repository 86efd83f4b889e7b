import { expect, test } from 'vitest'

import { type ChequeDrainerFacts, judgeChequeDrainer } from './cheque-drainer.ts'

const refusals = {
  beyond: 'ChequeExceeded',
  older: 'ChequeExceeded',
  twice: 'ChequeExceeded',
  raised: 'InvalidCheque',
  uncovered: 'InsufficientBalance',
}
const refused: ChequeDrainerFacts = {
  uncoveredError: 'BAD_CHEQUE',
  uncovered: 4,
  refusals,
  drawn: 5n * 10n ** 18n,
}

test('judges cheques and batches that are refused as harmless', () => {
  expect(judgeChequeDrainer(refused)).toEqual({
    result: 'harmless',
    how: 'workers refuse cheques without cover (BAD_CHEQUE), the contract 5 batches beyond a cheque; the payer lost nothing',
  })
})

test.each<[string, Partial<ChequeDrainerFacts>]>([
  ['a worker that answered without cover', { uncoveredError: undefined }],
  ['a gateway that failed before it signed a cheque', { uncovered: 0 }],
  ['a batch beyond the cheque', { refusals: { ...refusals, beyond: undefined } }],
  ['a batch under an older cheque', { refusals: { ...refusals, older: undefined } }],
  ['a batch that was refused for another reason', { refusals: { ...refusals, twice: 'WrongSequence' } }],
  ['a raised cheque that was refused for its amount only', { refusals: { ...refusals, raised: 'ChequeExceeded' } }],
  ['a payer that lost more', { drawn: 6n * 10n ** 18n }],
  ['a control that was refused', { drawn: 0n }],
])('does not judge %s', (_, changed) => {
  expect(judgeChequeDrainer({ ...refused, ...changed })).toBeUndefined()
})
