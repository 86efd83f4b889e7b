import type { ReceiptDetails } from '@opengradient/api'

import { type DemoWork, maxAttempts, penaltyTimeoutMs, runExample, unlessTimedOut } from '../demo-network.ts'
import type { ExampleJob } from '../example-jobs.ts'
import { isAudited } from '../receipt-follower.ts'
import type { ActingLiar, FaultOutcome, LiarView } from './liar.ts'

/** An hour, in milliseconds. */
const earlierMs = 3_600_000

/** A worker that signs an earlier time of its run. Nothing counts the worker's own time, so that the answer stands like others. */
export const backdater: ActingLiar = {
  isOnRequest: true,
  install: (faults) => ({
    worker: {
      changeReceipt(receipt) {
        if (!faults.consume('backdater')) return receipt
        faults.report('backdater', undefined, 'a run an hour earlier')
        return { ...receipt, startedAt: receipt.startedAt - earlierMs, finishedAt: receipt.finishedAt - earlierMs }
      },
    },
  }),
  async act(view, signal) {
    const [example] = await view.net.examples()
    const requestedAt = Date.now()
    const work = await runOwnJob(view, example as ExampleJob, signal)
    if (work === undefined) return { outcome: undefined, story: [`claimed      nothing: no job came to ${view.node}`] }
    const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
    await unlessTimedOut(signal, () => view.net.receipts.waitUntil(work.receiptHash, isAudited, limit))
    await view.net.catchUp(signal)
    const receipt = await view.net.gateway.receipt(work.receiptHash, signal)
    const facts = { ...factsOf(receipt), requestedAt, isPunished: view.net.cases.punished().includes(view.address) }
    return {
      outcome: judgeBackdater(facts),
      receiptHash: work.receiptHash,
      story: describe(view, work, facts),
    }
  },
}

/** A receipt with an earlier time. Times in Unix milliseconds. */
export interface BackdaterFacts {
  readonly state: ReceiptDetails['state']
  readonly requestedAt: number
  /** As the worker signed it. */
  readonly startedAt: number
  /** Of the batch, by the chain; undefined when no batch holds the receipt. */
  readonly postedAt: number | undefined
  readonly hasCase: boolean
  readonly isPunished: boolean
}

function factsOf({ state, startedAt, settlement, challenge }: ReceiptDetails) {
  const postedAt = settlement === null ? undefined : settlement.batch.postedAt * 1_000
  return { state, startedAt, postedAt, hasCase: challenge !== null }
}

/** Harmless when the receipt's time on chain is not the one that the worker signed, and it was audited as all others. */
export function judgeBackdater(facts: BackdaterFacts): FaultOutcome | undefined {
  const { state, requestedAt, startedAt, postedAt, hasCase, isPunished } = facts
  const isFalse = startedAt < requestedAt - earlierMs / 2
  // Blocks have times in whole seconds.
  const isInTime = postedAt !== undefined && postedAt >= requestedAt - 1_000
  const isStanding = state === 'settled' || state === 'replayed' || state === 'final'
  if (!isFalse || !isInTime || !isStanding || hasCase || isPunished) return undefined
  const how = `its receipt is ${state} as all others: the time that counts is that of its batch, not the worker's`
  return { result: 'harmless', how }
}

/** Sends jobs until the liar answers one. */
async function runOwnJob(view: LiarView, example: ExampleJob, signal: AbortSignal): Promise<DemoWork | undefined> {
  const before = view.injected.length
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const work = await runExample(view.net, example, signal)
    if (work.worker === view.address && view.injected.length > before) return work
  }
  return undefined
}

function describe({ node }: LiarView, { receiptHash, example }: DemoWork, facts: BackdaterFacts): string[] {
  const { startedAt, postedAt, requestedAt, state } = facts
  const iso = (ms: number | undefined): string => (ms === undefined ? 'never' : new Date(ms).toISOString())
  return [
    `asked        ${example.model}: ${example.asked}, at ${iso(requestedAt)}`,
    `claimed      ${node} signed that it ran at ${iso(startedAt)}; receipt ${receiptHash}`,
    `counted      the time of its batch, ${iso(postedAt)}`,
    `audited      the receipt is ${state}, ${facts.hasCase ? 'with a case' : 'without a case'}`,
    'consequence  none: no rule, clock or payment takes the time that a worker signs',
  ]
}
