import {
  createSigner,
  type Hex,
  type Leaf,
  OgError,
  type Receipt,
  receiptType,
  type Signed,
  type Signer,
  signStruct,
  silentLogger,
} from '@opengradient/protocol'
import { makeRun, type TestRun } from '@opengradient/verifier/testing'
import { expect, it } from 'vitest'

import { attemptId } from '../payments/payment-method.ts'
import { LostAnswers } from './lost-answers.ts'

const key = (digit: string): Hex => `0x${digit.repeat(64)}`
const [worker, gateway, stranger] = [key('4'), key('3'), key('2')].map(createSigner) as [Signer, Signer, Signer]

/** A gateway with runs in flight, whose worker sends these receipts. */
function start(runs: readonly TestRun[], sent: readonly Signed<Receipt>[] | OgError) {
  const included: { id: string; amount: bigint }[] = []
  const { hasher } = runs[0]!
  const lost = new LostAnswers({
    book: {
      openAttempts: (_, jobHash) => runs.filter((run) => run.jobHash === jobHash).map(idOf),
      include: async (_, amounts) => void included.push(...amounts),
    },
    request: async () => {
      if (sent instanceof OgError) throw sent
      return sent
    },
    ...{ hasher, signatures: { hasher, signerOf: () => undefined }, logger: silentLogger },
    signal: new AbortController().signal,
  })
  return { lost, included }
}

const idOf = ({ evidence: { receipt } }: TestRun): string => attemptId(receipt.value)

function leafOf({ receiptHash, jobHash, evidence: { receipt } }: TestRun, index = 0): Leaf {
  return {
    index,
    group: 0,
    receiptHash,
    jobHash,
    price: receipt.value.price,
    auditFee: 0n,
    runningPrice: 0n,
    runningAudit: 0n,
  }
}

it('includes the leaf of a job in flight whose worker shows the receipt', async () => {
  const [run, other] = [makeRun({ worker, gateway }), makeRun({ worker, gateway })]
  const { lost, included } = start([run, other], [run.evidence.receipt])
  expect(await lost.explain(worker.address, [leafOf(run), leafOf(other, 1)])).toBe(true)
  expect(included).toEqual([{ id: idOf(run), amount: run.evidence.receipt.value.price }])
})

it('asks again later for a worker that does not answer', async () => {
  const run = makeRun({ worker, gateway })
  const { lost, included } = start([run], new OgError('UNAVAILABLE', 'The worker closed the channel.'))
  expect(await lost.explain(worker.address, [leafOf(run)])).toBe(false)
  expect(included).toEqual([])
})

it.each<[string, (run: TestRun) => { leaf?: Partial<Leaf>; sent?: readonly Signed<Receipt>[]; from?: Signer }]>([
  ['without a receipt', () => ({ sent: [] })],
  ['whose price is not the receipt’s', () => ({ leaf: { price: 1n } })],
  ['that names another job of the worker', () => ({ leaf: { jobHash: key('7') } })],
  ['that names another receipt', () => ({ leaf: { receiptHash: key('8') } })],
  ['of a receipt of another worker', () => ({ from: stranger })],
  [
    'of a receipt that the worker did not sign',
    (run) => {
      const { value } = run.evidence.receipt
      return { sent: [signStruct(stranger, run.hasher, receiptType, value)] }
    },
  ],
  [
    'of another attempt than the one in flight',
    (run) => {
      const receipt = signStruct(worker, run.hasher, receiptType, { ...run.evidence.receipt.value, attempt: 2 })
      return { leaf: { receiptHash: run.hasher.digest(receiptType, receipt.value) }, sent: [receipt] }
    },
  ],
])('does not include a leaf %s', async (_, change) => {
  const run = makeRun({ worker, gateway })
  const { leaf, sent = [run.evidence.receipt], from = worker } = change(run)
  const { lost, included } = start([run], sent)
  await lost.explain(from.address, [{ ...leafOf(run), ...leaf }])
  expect(included).toEqual([])
})

it('expects leaves of jobs in flight alone', () => {
  const [run, other] = [makeRun({ worker, gateway }), makeRun({ worker, gateway })]
  const { lost } = start([run], [])
  expect([run, other].map((each) => lost.isExpected(worker.address, leafOf(each)))).toEqual([true, false])
})
