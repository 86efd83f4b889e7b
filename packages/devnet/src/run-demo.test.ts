import type { ReceiptDetails } from '@opengradient/api'
import type { ChainEvent } from '@opengradient/chain'
import type { Address } from '@opengradient/protocol'
import { expect, test } from 'vitest'

import { caseEvents, testAddress, testHash } from './case-events.fixture.ts'
import type { DemoNetwork } from './demo-network.ts'
import type { InjectedFault } from './faults/fault-switch.ts'
import type { LiarKind } from './liar-kinds.ts'
import { NetworkCases } from './network-cases.ts'
import { runDemo } from './run-demo.ts'

const worker = testAddress('1')
const [opener, ...jurors] = ['2', '3', '4', '5'].map(testAddress) as [Address, Address, Address, Address]
const { signal } = new AbortController()
const opg = 10n ** 18n

const eventsOf = (job: number) =>
  caseEvents({ caseId: testHash(`${job}`), receiptHash: testHash(`${job}`), worker, opener })
type JobEvents = ReturnType<typeof eventsOf>

interface FakeNetwork {
  readonly net: DemoNetwork
  jobs(): number
}

/**
 * A network of one worker and an opener of cases, one of them faulty, whose receipts are audited at once. `chain` returns the
 * events about each job, from 1; they are applied when the demonstration waits for a receipt or catches up with the chain.
 */
function fakeNetwork(kind: LiarKind, chain: (job: number, events: JobEvents) => ChainEvent[]): FakeNetwork {
  const cases = new NetworkCases()
  const pending: ChainEvent[] = []
  const faults: InjectedFault[] = []
  let jobs = 0
  const liar = { 'wrong-output': 'worker-1', 'unmeasured-runtime': 'worker-2' }[kind as string] ?? 'auditor-1'
  const kindOf = (id: string): LiarKind | null => (id === liar ? kind : null)
  const catchUp = async () => cases.apply(pending.splice(0), jobs)
  const verdicts = [opener, ...jurors].map((auditor) => ({ auditor, outcome: 'mismatch' }))
  const receipt = { state: 'void', guarantee: '', price: '1', verdicts, settlement: null } as unknown as ReceiptDetails
  const net: DemoNetwork = {
    gateway: {
      infer: async () => {
        jobs++
        pending.push(...chain(jobs, eventsOf(jobs)))
        faults.push({ kind, inputsDigest: testHash('0'), detail: 'a mismatch' })
        return { receiptHash: testHash(`${jobs}`), worker, outputs: [] }
      },
      nodes: async () => [],
      receipt: async () => receipt,
    },
    cases,
    receipts: {
      async waitUntil() {
        await catchUp()
        return receipt
      },
    },
    catchUp,
    nodes: [
      { id: 'worker-1', roles: ['worker'], liar: kindOf('worker-1'), turn: 0, address: worker },
      { id: 'worker-2', roles: ['worker'], liar: kindOf('worker-2'), turn: 0, address: testAddress('9') },
      { id: 'auditor-1', roles: ['auditor'], liar: kindOf('auditor-1'), turn: 0, address: opener },
    ],
    turns: { count: 1, begin: async () => undefined, end: async () => undefined },
    access: { rpcUrl: '', deployment: {} as never, urlOf: () => '', keyOf: () => testHash('7'), models: [] },
    examples: async () => [{ model: 'test/affine', asked: 'a number', inputs: [], describe: () => '1' }],
    arm: async () => undefined,
    faults: (id) => (id === liar && liar !== 'worker-1' ? faults : []),
    onFault: () => () => undefined,
    nameOf: (address) => (address === worker ? 'worker-1' : `auditor-${Number(address.at(-1)) - 1}`),
  }
  return { net, jobs: () => jobs }
}

const lineOf = (story: readonly string[] | undefined, name: string) => story?.find((line) => line.startsWith(name))

test('reports a worker whose pay and bond burnt as caught, with its story', async () => {
  const { net, jobs } = fakeNetwork(
    'wrong-output',
    (_, { opened, drawn, voted, ruled, convicted, suspended, closed }) => [
      ...opened,
      drawn(...jurors),
      ...jurors.slice(1).map((juror) => voted(juror, 'wrong')),
      ...[ruled('wrong'), convicted(7n * opg), suspended(90n), closed],
    ],
  )
  const { ok, stories, caught, punished, honestPunished } = await runDemo(net, signal)
  expect({ ok, jobs: jobs(), punished, honestPunished }).toEqual({
    ok: true,
    jobs: 1,
    punished: [worker],
    honestPunished: [],
  })
  expect(caught[0]?.how).toBe('replayed by 2 of 3 jurors: wrong; pay and bond burnt, worker suspended')
  const [story] = stories
  expect(story?.map((line) => line.split(' ')[0])).toEqual([
    ...['asked', 'claimed', 'recomputed', 'ruling', 'consequence', 'transactions'],
  ])
  expect(lineOf(story, 'recomputed')).toBe('recomputed   mismatch by auditor-1, auditor-2, auditor-3, auditor-4')
  expect(lineOf(story, 'ruling')).toBe(
    'ruling       case of auditor-1: wrong; last rung; wrong by auditor-3, auditor-4; without a vote auditor-2',
  )
  expect(lineOf(story, 'consequence')).toContain(
    'bond of 7 OPG burnt, all unreleased pay of worker-1 burns; worker-1 suspended until 00:01:30 UTC',
  )
})

test('runs another job when a case missed its time', async () => {
  const { net, jobs } = fakeNetwork('wrong-output', (job, { opened, ruled, convicted, closed }) =>
    job === 1 ? [...opened, ruled('undecided'), closed] : [...opened, ruled('wrong'), convicted(opg), closed],
  )
  const { ok, stories } = await runDemo(net, signal)
  expect({ ok, jobs: jobs() }).toEqual({ ok: true, jobs: 2 })
  expect(stories.map((story) => lineOf(story, 'consequence')?.slice(0, 40))).toEqual([
    'consequence  none: the ruling is undecid',
    'consequence  0.000000000000000001 OPG ba',
  ])
})

test('reports an auditor that lost a slice as caught, and its worker as unpunished', async () => {
  const { net } = fakeNetwork('false-accuser', (_, { opened, drawn, voted, ruled, sliceTaken, closed }) => [
    ...[...opened, drawn(...jurors)],
    ...jurors.map((juror) => voted(juror, 'right')),
    ...[ruled('right', false), sliceTaken(10n * opg), closed],
  ])
  const { ok, caught, punished, honestPunished, stories } = await runDemo(net, signal)
  expect({ ok, punished, honestPunished }).toEqual({ ok: true, punished: [opener], honestPunished: [] })
  expect(caught).toMatchObject([
    { node: 'auditor-1', how: '3 of 3 jurors: right; its case was dismissed, and 10 OPG of its seat taken' },
  ])
  expect(lineOf(stories[0], 'consequence')).toContain('auditor-1 lost 10 OPG of its seat')
})

test('reports an auditor whose match was proven false as caught', async () => {
  const { net } = fakeNetwork('lazy-auditor', (_, { falseMatch }) => [falseMatch(opener, 100n * opg)])
  const { ok, caught, punished, honestPunished, stories } = await runDemo(net, signal)
  expect({ ok, punished, honestPunished }).toEqual({ ok: true, punished: [opener], honestPunished: [] })
  expect(caught).toMatchObject([
    { kind: 'lazy-auditor', how: '1 of its matches proven false by their tags; 100 OPG of its seat burnt' },
  ])
  expect(stories[0]).toHaveLength(5)
  expect(lineOf(stories[0], 'consequence')).toBe(
    'consequence  auditor-1 lost 100 OPG of its seat, and its match counts for nothing; worker-1 lost nothing',
  )
})

test('reports a worker whose answers were refused as harmless', async () => {
  const { net } = fakeNetwork('unmeasured-runtime', () => [])
  const { ok, caught, harmless, punished, stories } = await runDemo(net, signal)
  expect({ ok, caught, punished }).toEqual({ ok: true, caught: [], punished: [] })
  expect(harmless).toMatchObject([{ node: 'worker-2', kind: 'unmeasured-runtime' }])
  expect(lineOf(stories[0], 'consequence')).toMatch(/^consequence {2}none: other workers answered/)
})

test('has liars that take turns fault one turn after the other, and joins the reports', async () => {
  const { net } = fakeNetwork('unmeasured-runtime', () => [])
  const calls: string[] = []
  const turns = {
    count: 2,
    begin: async (turn: number) => void calls.push(`begin ${turn}`),
    end: async (turn: number) => void calls.push(`end ${turn}`),
  }
  const nodes = net.nodes.map((node) => (node.liar === null ? node : { ...node, turn: 1 }))
  const { ok, jobs, harmless } = await runDemo({ ...net, nodes, turns }, signal)
  expect(calls).toEqual(['begin 0', 'end 0', 'begin 1'])
  expect({ ok, harmless: harmless.map(({ node }) => node) }).toEqual({ ok: true, harmless: ['worker-2'] })
  expect(jobs).toHaveLength(1)
})

test('names the penalty of an account that is no liar', async () => {
  const { net } = fakeNetwork('unmeasured-runtime', (_, { falseMatch }) => [falseMatch(opener, opg)])
  const { ok, honestPunished, penalties, stories } = await runDemo(net, signal)
  expect({ ok, honestPunished }).toEqual({ ok: false, honestPunished: [opener] })
  expect(penalties).toEqual({ [opener]: ['its match was false'] })
  expect(stories.at(-1)).toEqual(['punished     auditor-1, which is no liar: its match was false'])
})
