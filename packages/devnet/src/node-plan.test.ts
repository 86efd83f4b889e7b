import { expect, test } from 'vitest'

import { type LiarKind, liarKindNames, turnOf } from './liar-kinds.ts'
import { planNodes } from './node-plan.ts'

const ids = (plans: ReturnType<typeof planNodes>) => plans.map(({ id, liar }) => [id, liar])

test('plans the gateway first and replaces the last nodes of a role by liars', () => {
  const liars = ['wrong-output', 'false-accuser', 'other-model'] as const
  expect(ids(planNodes({ workers: 3, auditors: 2, liars, takeTurns: false, seed: 0 }))).toEqual([
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
  expect(ids(planNodes({ workers: 1, auditors: 0, liars, takeTurns: false, seed: 0 }))).toEqual([
    ['gateway-1', null],
    ['gateway-2', 'lying-gateway'],
    ['gateway-3', 'cheque-drainer'],
    ['worker-1', null],
  ])
})

test('starts many liars in turns, those of several nodes in the same', () => {
  const plan = (takeTurns: boolean, liars: readonly LiarKind[]) =>
    planNodes({ workers: 7, auditors: 7, liars, takeTurns, seed: 0 })
      .filter(({ liar, turn }) => liar !== null || turn > 0)
      .map(({ id, liar, turn }) => [id, liar, turn])
  const liars = ['wrong-output', 'sybil-auditors', 'silent-jurors', 'lying-gateway', 'dear-publisher'] as const
  expect(plan(true, liars)).toEqual([
    ['gateway-2', 'lying-gateway', 1],
    ['worker-6', 'wrong-output', 0],
    ['worker-7', 'sybil-auditors', 2],
    ['auditor-4', 'sybil-auditors', 2],
    ['auditor-5', 'sybil-auditors', 2],
    ['auditor-6', 'silent-jurors', 3],
    ['auditor-7', 'silent-jurors', 3],
  ])
  expect(plan(false, liars).map(([, , turn]) => turn)).toEqual(Array(7).fill(0))
})

test('has a turn for every kind', () => {
  for (const kind of liarKindNames) {
    expect(turnOf({ liars: liarKindNames, takeTurns: true }, kind)).toBeGreaterThanOrEqual(0)
  }
})

test('plans a network without auditors', () => {
  expect(ids(planNodes({ workers: 1, auditors: 0, liars: [], takeTurns: false, seed: 0 }))).toEqual([
    ['gateway-1', null],
    ['worker-1', null],
  ])
})

test('derives the accounts from the seed', () => {
  const addresses = (seed: number) =>
    planNodes({ workers: 1, auditors: 1, liars: [], takeTurns: false, seed }).map(({ account }) => account.address)
  expect(addresses(1)).toEqual(addresses(1))
  expect(new Set([...addresses(1), ...addresses(2)]).size).toBe(6)
})
