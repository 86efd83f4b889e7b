import type { AuditorVerdict, ReceiptDetails } from '@opengradient/api'
import { expect, it } from 'vitest'

import { renderReceipt } from './render-receipt.ts'

const address = (digit: string) => `0x${digit.repeat(40)}` as const
const hash = (digit: string) => `0x${digit.repeat(64)}` as const

/** A receipt that is signed and in no batch; the parts that are not rendered are left out. */
const signed = {
  receiptHash: hash('1'),
  state: 'signed',
  guarantee: 'signed by a registered worker; in no batch yet; 1 % class, not drawn yet',
  class: 100,
  model: { name: 'a/b', version: '1', modelId: hash('2') },
  ...{ worker: address('3'), jobHash: hash('4'), price: '1000000000000000', startedAt: 0, finishedAt: 12 },
  ...{ settlement: null, draw: null, challenge: null, verdicts: [] },
} as unknown as ReceiptDetails

const verdict = (change: Partial<AuditorVerdict>) => ({ auditor: address('5'), posted: true, distance: 0, ...change })

const disputed = {
  ...signed,
  ...{ state: 'disputed', guarantee: 'disputed: a case is open', class: 10_000 },
  settlement: {
    ...{ batchId: hash('6'), batch: { count: 12 }, root: hash('7'), index: 3 },
    ...{ transaction: hash('8'), claimTransaction: hash('9') },
  },
  draw: [
    { round: 0, block: 7, seed: hash('a'), accounts: [address('5'), address('b')] },
    { round: 1, block: 20, seed: hash('c'), accounts: [] },
  ],
  challenge: {
    ...{ caseId: hash('d'), subject: 'leaf', status: 'appealable', rung: 0, outcome: 'wrong', until: 1 },
    ...{ openers: [address('5')], openTransaction: hash('e'), resolveTransaction: null },
  },
  verdicts: [
    verdict({ outcome: 'mismatch' }),
    verdict({ outcome: 'within', distance: 120, posted: false }),
    verdict({ outcome: 'match' }),
    verdict({ outcome: null, distance: null }),
  ],
} as unknown as ReceiptDetails

it('renders a receipt that is in no batch', () => {
  expect(renderReceipt(signed)).toMatchSnapshot()
})

it('renders batch, draws, case and verdicts', () => {
  expect(renderReceipt(disputed)).toMatchSnapshot()
})

it('renders demands of outcomes with the verdicts', () => {
  const verdicts = (['open', 'shown', 'settled'] as const).map((status) => {
    return verdict({ outcome: null, distance: null, demand: { status, until: 1 } })
  })
  const lines = renderReceipt({ ...disputed, verdicts } as unknown as ReceiptDetails).slice(-3)
  expect(lines.map((line) => line.split('on chain')[1]?.trim())).toEqual([
    'demanded until 1970-01-01T00:00:01.000Z',
    'shown on demand',
    'demanded, and not shown in time',
  ])
})
