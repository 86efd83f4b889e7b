import type { ReceiptDetails } from '@opengradient/api'
import type { ChainEvent } from '@opengradient/chain'
import { type Address, verdictOutcomes } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { challengeEvents, testAddress, testHash } from './challenge-events.fixture.ts'
import { ChallengeTracker } from './challenge-tracker.ts'
import type { DemoNetwork } from './demo-network.ts'
import { runDemo } from './run-demo.ts'

const worker = testAddress('1')
const [challenger, ...jurors] = ['2', '3', '4', '5'].map(testAddress) as [Address, Address, Address, Address]
const { signal } = new AbortController()

const eventsOf = (job: number) =>
  challengeEvents({ challengeId: testHash(`${job}`), receiptHash: testHash(`${job}`), worker, challenger })
type JobEvents = ReturnType<typeof eventsOf>

/**
 * A network of one faulty worker whose receipts are terminal at once. `chain` returns the events about each job, from 1; they
 * are applied when the demonstration catches up with the chain, and not before.
 */
function fakeNetwork(chain: (job: number, events: JobEvents) => ChainEvent[]): { net: DemoNetwork; jobs(): number } {
  const challenges = new ChallengeTracker()
  const pending: ChainEvent[] = []
  let jobs = 0
  const verdicts = [challenger, ...jurors].map((auditor) => ({
    value: { auditor, outcome: verdictOutcomes.mismatch },
  }))
  const net: DemoNetwork = {
    gateway: {
      infer: async () => {
        jobs++
        pending.push(...chain(jobs, eventsOf(jobs)))
        return { receiptHash: testHash(`${jobs}`), worker, outputs: [] }
      },
      nodes: async () => [],
      receipt: async () =>
        ({ state: 'final', guarantee: '', price: '1', verdicts, settlement: null }) as unknown as ReceiptDetails,
    },
    challenges,
    receipts: { waitUntilFinal: async () => ({}) as ReceiptDetails },
    catchUp: async () => challenges.apply(pending.splice(0), jobs),
    nodes: [{ id: 'worker-1', roles: ['worker'], liar: 'wrong-output', address: worker }],
    examples: async () => [{ model: 'test/affine', asked: 'a number', inputs: [], describe: () => '1' }],
    arm: async () => undefined,
    faults: () => [],
    onFault: () => () => undefined,
    nameOf: (address) => (address === worker ? 'worker-1' : `auditor-${Number(address.at(-1)) - 1}`),
  }
  return { net, jobs: () => jobs }
}

const lineOf = (story: readonly string[] | undefined, name: string) => story?.find((line) => line.startsWith(name))

test('reads the events of every mined block before it decides whether a liar was caught', async () => {
  const { net, jobs } = fakeNetwork((_, { opened, drawn, voted, resolved }) => [
    opened,
    drawn(...jurors),
    ...jurors.map((juror) => voted(juror, true)),
    resolved(true),
  ])
  const { ok, stories, caught } = await runDemo(net, signal)
  expect({ ok, jobs: jobs() }).toEqual({ ok: true, jobs: 1 })
  expect(caught[0]?.how).toMatch(/^replayed by 3 of 3 jurors: mismatch;/)
  expect(lineOf(stories[0], 'recomputed')).toBe(
    'recomputed   mismatch by auditor-1, auditor-2, auditor-3, auditor-4; jurors auditor-2, auditor-3, auditor-4',
  )
})

test('states that a fault was not challenged, runs another job, and names jurors without a vote', async () => {
  const { net, jobs } = fakeNetwork((job, { opened, drawn, voted, resolved }) =>
    job === 1 ? [] : [opened, drawn(...jurors), ...jurors.slice(1).map((juror) => voted(juror, true)), resolved(true)],
  )
  const { ok, stories, caught } = await runDemo(net, signal)
  expect({ ok, jobs: jobs() }).toEqual({ ok: true, jobs: 2 })
  expect(caught[0]?.how).toMatch(/^replayed by 2 of 3 jurors: mismatch; .*; 1 of its 2 answers were not voided$/)
  const [missed, found] = stories
  expect(lineOf(missed, 'recomputed')).toMatch(/auditor-4; not challenged, so no juror voted$/)
  expect(lineOf(missed, 'consequence')).toBe('consequence  none: the receipt was not challenged in time')
  expect(lineOf(found, 'recomputed')).toMatch(/; jurors auditor-3, auditor-4; without a vote auditor-2$/)
})

test('states that no juror has voted on an open challenge', async () => {
  const { net } = fakeNetwork((_, { opened, drawn }) => [opened, drawn(...jurors)])
  const { ok, stories } = await runDemo(net, signal)
  expect(ok).toBe(false)
  expect(lineOf(stories[0], 'recomputed')).toMatch(/auditor-4; no juror voted$/)
  expect(lineOf(stories[0], 'consequence')).toBe('consequence  none yet: the challenge is open')
})
