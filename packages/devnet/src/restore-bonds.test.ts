import type { Address } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { caseEvents, testAddress, testHash } from './case-events.fixture.ts'
import { NetworkCases } from './network-cases.ts'
import { restoreBonds } from './restore-bonds.ts'

const [worker, liar, opener] = ['1', '2', '3'].map(testAddress) as [Address, Address, Address]

test('restarts each convicted worker once after its suspension, and no liar', async () => {
  const cases = new NetworkCases()
  const stopping = new AbortController()
  const waits: number[] = []
  const restarted: Address[] = []
  const done = restoreBonds({
    cases,
    isRestored: (account) => account !== liar,
    restart: async (account) => void restarted.push(account),
    clock: { now: () => 30_000, sleep: async (ms) => void waits.push(ms) },
    signal: stopping.signal,
  })
  for (const [digit, account] of [
    ['a', worker],
    ['b', liar],
  ] as const) {
    const each = caseEvents({ caseId: testHash(digit), receiptHash: testHash(digit), worker: account, opener })
    cases.apply([...each.opened, each.ruled('wrong'), each.convicted(1n), each.suspended(90n), each.closed], 2)
  }
  await expect.poll(() => restarted).toEqual([worker])
  expect(waits).toEqual([60_000])
  stopping.abort()
  await done
})
