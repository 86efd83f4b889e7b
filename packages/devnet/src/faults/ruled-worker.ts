import { formatOpg } from '@opengradient/protocol'

import type { DemoWork } from '../demo-network.ts'
import { readFaultStories } from '../fault-story.ts'
import { describeVotes } from './describe-votes.ts'
import type { FaultOutcome, JobLiar, LiarView } from './liar.ts'

/** A worker whose faulty receipts are ruled `ruling` in cases. */
export function ruledWorker(ruling: 'wrong' | 'notServed', install: JobLiar['install']): JobLiar {
  return {
    ...(install && { install }),
    opportunities: (view) => ownWork(view).length,
    isSettled: (view) =>
      ownWork(view).some(({ receiptHash }) => view.net.cases.byReceipt(receiptHash)?.isClosed === true),
    outcome(view) {
      const how = howRuled(view, ruling)
      return how === undefined ? undefined : { result: 'caught', how }
    },
    stories: (view, signal) => readFaultStories(view, ownWork(view), signal),
  }
}

/** Completed jobs that a liar's own node ran. */
export function ownWork({ work, address }: Pick<LiarView, 'work' | 'address'>): DemoWork[] {
  return work.filter(({ worker }) => worker === address)
}

function howRuled(view: LiarView, expected: 'wrong' | 'notServed'): FaultOutcome['how'] | undefined {
  const opened = ownWork(view).flatMap(({ receiptHash }) => view.net.cases.byReceipt(receiptHash) ?? [])
  const ruled = opened.filter(({ ruling }) => ruling?.outcome === expected)
  const decisive = ruled.find(({ ruling }) => ruling?.isConviction) ?? ruled[0]
  if (decisive?.ruling === undefined) return undefined
  const { isConviction, forfeited, outcome } = decisive.ruling
  if (outcome === 'notServed') {
    return `${describeVotes(decisive, outcome)}; payment withheld, ${formatOpg(forfeited)} OPG forfeited`
  }
  const penalty = isConviction ? 'pay and bond burnt, worker suspended' : 'payment of the answer withheld'
  return `replayed by ${describeVotes(decisive, outcome)}; ${penalty}`
}
