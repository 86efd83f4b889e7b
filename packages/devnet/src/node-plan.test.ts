import { expect, test } from 'vitest'

import { planNodes } from './node-plan.ts'

const ids = (plans: ReturnType<typeof planNodes>) => plans.map(({ id, liar }) => [id, liar])

test('plans the gateway first and replaces the last nodes of a role by liars', () => {
  const liars = ['wrong-output', 'false-accuser', 'other-model'] as const
  expect(ids(planNodes({ workers: 3, auditors: 2, liars, seed: 0 }))).toEqual([
    ['gateway-1', null],
    ['worker-1', null],
    ['worker-2', 'wrong-output'],
    ['worker-3', 'other-model'],
    ['auditor-1', null],
    ['auditor-2', 'false-accuser'],
  ])
})

test('adds faulty gateways beside the first one, and no node for a liar without a role', () => {
  const liars = ['lying-gateway', 'dear-publisher', 'cheque-drainer'] as const
  expect(ids(planNodes({ workers: 1, auditors: 0, liars, seed: 0 }))).toEqual([
    ['gateway-1', null],
    ['gateway-2', 'lying-gateway'],
    ['gateway-3', 'cheque-drainer'],
    ['worker-1', null],
  ])
})

test('plans a network without auditors', () => {
  expect(ids(planNodes({ workers: 1, auditors: 0, liars: [], seed: 0 }))).toEqual([
    ['gateway-1', null],
    ['worker-1', null],
  ])
})

test('derives the accounts from the seed', () => {
  const addresses = (seed: number) =>
    planNodes({ workers: 1, auditors: 1, liars: [], seed }).map(({ account }) => account.address)
  expect(addresses(1)).toEqual(addresses(1))
  expect(new Set([...addresses(1), ...addresses(2)]).size).toBe(6)
})
