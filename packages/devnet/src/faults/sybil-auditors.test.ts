import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { LocalModel } from '@opengradient/node'
import {
  type Evidence,
  type ExecutionRequest,
  type Executor,
  hashTensors,
  outcomes,
  SingleChunkExecution,
  tensorOf,
  tensorsRoot,
} from '@opengradient/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { testAddress, testHash } from '../case-events.fixture.ts'
import { createFaultSwitch } from './fault-switch.ts'
import { judgeSybils, type SybilFacts, sybilAuditors } from './sybil-auditors.ts'

const modelId = testHash('1')
const inputs = [tensorOf('x', 'FP32', [1], Float32Array.of(1))]
const correct = [tensorOf('y', 'FP32', [1], Float32Array.of(3))]
const salt = testHash('2')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'og-sybils-'))
})
afterAll(() => rm(folder, { recursive: true }))

const install = (node: string, always?: 'sybil-auditors') => {
  const faults = createFaultSwitch({ always, onInjected: () => undefined })
  const clock = { now: () => 0, sleep: async () => undefined }
  return sybilAuditors.install?.(faults, { stateDir: path.join(folder, node), clock, deployment: {} as never }) ?? {}
}

const engine = {
  runtimes: [],
  load: () => ({ busy: 0, queued: 0 }),
  execute: ({ signal }: ExecutionRequest<LocalModel>) =>
    SingleChunkExecution.from(
      async () => ({ outputs: correct, inputUnits: 1, outputUnits: 0, engineFingerprint: testHash('3') }),
      signal,
    ),
} as unknown as Executor<LocalModel>

async function answerOf(node: string, always?: 'sybil-auditors') {
  const executor = install(node, always).wrapExecutor?.(engine) ?? engine
  const request = { model: { modelId }, inputs, params: { outputs: [] } } as unknown as ExecutionRequest<LocalModel>
  return (await executor.execute(request).result).outputs
}

async function auditOf(outputs: typeof correct, always?: 'sybil-auditors') {
  const outputHash = hashTensors('output', salt, outputs)
  const receipt = { value: { outputHash, engineFingerprint: testHash('3') } }
  const evidence = { job: { value: { modelId } }, inputs, outputSalt: salt, receipt } as unknown as Evidence
  const honest = async () => ({ outcome: outcomes.mismatch, outputRoot: testHash('9'), distance: 0, detail: '' })
  return install('auditor', always).auditor?.audit?.(evidence, honest as never)
}

test('reports a match with a fitting tag for the false answers of its worker alone', async () => {
  const answer = await answerOf('worker', 'sybil-auditors')
  expect(answer).not.toEqual(correct)
  const outputRoot = tensorsRoot('output', answer)
  expect(await auditOf([...answer], 'sybil-auditors')).toMatchObject({ outcome: outcomes.match, outputRoot })
  expect(await auditOf(correct, 'sybil-auditors')).toMatchObject({ outcome: outcomes.mismatch })
})

test('answers and audits honestly without a fault', async () => {
  expect(await answerOf('honest')).toEqual(correct)
  expect(await auditOf(correct)).toMatchObject({ outcome: outcomes.mismatch })
})

const [worker, sybil, honest] = ['1', '2', '3'].map(testAddress) as [`0x${string}`, `0x${string}`, `0x${string}`]
const ruling = { outcome: 'wrong', isLastRung: true, isConviction: true } as never
const receiptHash = testHash('a')
const receiptOf = (...auditors: `0x${string}`[]) =>
  ({ receiptHash, verdicts: auditors.map((auditor) => ({ auditor })) }) as unknown as SybilFacts['receipts'][number]
const facts: SybilFacts = {
  receipts: [receiptOf(sybil, honest), receiptOf(sybil)],
  cases: [{ openers: [honest], receiptHash, ruling, isClosed: true }],
  matches: [{ receiptHash, auditor: sybil, taken: 100n * 10n ** 18n }],
  party: new Set([worker, sybil]),
  isUnharmed: () => true,
}

test('judges a party that lost a seat and the pay of its worker as caught', () => {
  expect(judgeSybils(facts)).toEqual({
    result: 'caught',
    how: '1 of their matches proven false by a ruling, 100 OPG of their seats taken; pay and bond of their worker burnt; pay of 1 answers that only the party was drawn for burns too',
  })
})

test('judges a party whose worker lost its pay on the first rung alone as harmless', () => {
  const first = {
    openers: [honest],
    receiptHash,
    ruling: { outcome: 'wrong', isLastRung: false } as never,
    isClosed: true,
  }
  const convicted = { openers: [honest], receiptHash: testHash('b'), ruling, isClosed: true }
  const harmless = { ...facts, matches: [], cases: [first, convicted] }
  expect(judgeSybils(harmless)).toMatchObject({ result: 'harmless' })
  expect(judgeSybils({ ...harmless, cases: [first] })).toBeUndefined()
  expect(judgeSybils({ ...harmless, cases: [convicted] })).toBeUndefined()
})

test.each<[string, Partial<SybilFacts>]>([
  ['answers that no case ruled on', { matches: [], cases: [] }],
  ['a proof that took nothing', { matches: [{ receiptHash, auditor: sybil, taken: 0n }] }],
  [
    'a false match about a receipt without a ruling',
    { matches: [{ receiptHash: testHash('b'), auditor: sybil, taken: 1n }] },
  ],
  [
    'a ruling of the first rung',
    { cases: [{ openers: [honest], receiptHash, ruling: { outcome: 'wrong' } as never, isClosed: true }] },
  ],
  ['a case that the party opened itself', { cases: [{ openers: [sybil], receiptHash, ruling, isClosed: true }] }],
  ['an honest opener that was punished', { isUnharmed: () => false }],
])('does not judge %s', (_, changed) => {
  expect(judgeSybils({ ...facts, ...changed })).toBeUndefined()
})
