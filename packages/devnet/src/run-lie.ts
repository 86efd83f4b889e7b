import type { ReceiptListing } from '@opengradient/api'
import { until } from '@opengradient/async'
import { type Address, OgError, zeroBytes32 } from '@opengradient/protocol'

import {
  type DemoNetwork,
  type DemoNode,
  type DemoWork,
  maxAttempts,
  penaltyTimeoutMs,
  runExample,
  unlessTimedOut,
  withoutFalseMatches,
} from './demo-network.ts'
import type { LieReport } from './demo-report.ts'
import type { ExampleJob } from './example-jobs.ts'
import { formatTime } from './fault-story.ts'
import { digestInputs } from './faults/fault-switch.ts'
import type { ActingLiar, JobLiar, Liar, LiarView } from './faults/liar.ts'
import { liars } from './faults/liars.ts'
import { type LiarKind, liarRole } from './liar-kinds.ts'
import { isAnswered, isAudited } from './receipt-follower.ts'

/**
 * Arms one node for one fault, runs jobs until the node injected it, and waits for the penalty.
 *
 * @throws USAGE for a kind that is faulty from its start, UNAVAILABLE when no node of the kind's role can inject it, TIMEOUT,
 *   ABORTED, the gateway's errors
 */
export async function runLie(net: DemoNetwork, kind: LiarKind, signal: AbortSignal): Promise<LieReport> {
  const descriptor: Liar = liars[kind]
  if (!(descriptor.isOnRequest ?? !('act' in descriptor))) {
    throw new OgError('USAGE', `The liar ${kind} is faulty from its start, not on request.`, {
      next: [`Start a network with it: og devnet --liars ${kind}`],
    })
  }
  if ('act' in descriptor) return runAct(net, kind, descriptor, signal)
  const [example] = await net.examples()
  if (example === undefined) {
    throw new OgError('UNAVAILABLE', 'No model of this devnet has an example to inject a fault into.')
  }
  const liar = await chooseNode(net, kind, signal)
  const countBefore = net.faults(liar.id).length
  await net.arm(liar.id, kind, digestInputs(example.inputs), signal)
  const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
  const injected = untilInjected(net, liar.id, countBefore, signal, limit)
  injected.catch(() => undefined)
  const viewOf = (work: readonly DemoWork[]): LiarView => ({
    ...{ net, kind, node: liar.id, address: liar.address, work },
    injected: net.faults(liar.id).slice(countBefore),
    isLiar: (account) => account === liar.address,
  })
  const work = await runFaultyJob(net, example, descriptor, viewOf, limit)
  await injected
  if (!descriptor.isSettled(viewOf([work]))) await waitForPenalty(net, work, signal, limit)
  const view = viewOf([work])
  const [story = []] = await descriptor.stories(view, signal)
  const caught = descriptor.outcome(view) !== undefined
  return { kind, node: liar.id, receiptHash: work.receiptHash, caught, story }
}

/** Arms a node and has it act. */
async function runAct(
  net: DemoNetwork,
  kind: LiarKind,
  descriptor: ActingLiar,
  signal: AbortSignal,
): Promise<LieReport> {
  const { id: node, address } = await chooseNode(net, kind, signal)
  const countBefore = net.faults(node).length
  await net.arm(node, kind, zeroBytes32, signal)
  const view: LiarView = {
    ...{ net, kind, node, address, work: [] },
    get injected() {
      return net.faults(node).slice(countBefore)
    },
    isLiar: (account) => account === address,
  }
  const { outcome, story, receiptHash = null } = await descriptor.act(view, signal)
  return { kind, node, receiptHash, caught: outcome !== undefined, story }
}

/** Resolves when a node has injected more faults than before. */
async function untilInjected(
  net: DemoNetwork,
  node: string,
  countBefore: number,
  signal: AbortSignal,
  limit: AbortSignal,
): Promise<void> {
  await until(() => net.faults(node).length > countBefore, {
    signal: limit,
    subscribe: (onChange) => net.onFault(onChange),
    abortError: (cause) =>
      signal.aborted
        ? new OgError('ABORTED', 'The wait for the fault was aborted.', { cause })
        : new OgError('TIMEOUT', `${node} injected no fault in time.`, {
            details: { timeoutMs: penaltyTimeoutMs },
            cause,
          }),
  })
}

/** An active node of the kind's role that is not a liar yet. */
async function chooseNode(net: DemoNetwork, kind: LiarKind, signal: AbortSignal): Promise<DemoNode> {
  const role = liarRole(kind)
  const status = await net.gateway.nodes(signal)
  const isActive = (address: Address): boolean =>
    status.some((node) => node.address === address && node.live && node.status === 'active')
  const chosen = net.nodes.find(
    ({ roles, liar, address }) => liar === null && roles.some((each) => each === role) && isActive(address),
  )
  if (chosen !== undefined) return chosen
  const suspensions = net.nodes.flatMap(({ address }) => net.cases.suspendedUntil(address) ?? [])
  throw new OgError('UNAVAILABLE', `No ${role} can inject the fault: every one is suspended or offline.`, {
    next: suspensions.length > 0 ? [`The first suspension ends at ${formatTime(Math.min(...suspensions))}.`] : [],
  })
}

/** Runs jobs until the node that was armed had its opportunity. */
async function runFaultyJob(
  net: DemoNetwork,
  example: ExampleJob,
  descriptor: JobLiar,
  viewOf: (work: readonly DemoWork[]) => LiarView,
  signal: AbortSignal,
): Promise<DemoWork> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const work = await runExample(net, example, signal)
    const hasAnswers = (receipt: ReceiptListing): boolean => isAnswered(withoutFalseMatches(net, receipt))
    if (descriptor.needsDraw === true) await net.receipts.waitUntil(work.receiptHash, hasAnswers, signal)
    if (descriptor.opportunities(viewOf([work])) > 0) return work
  }
  throw new OgError('TIMEOUT', `None of ${maxAttempts} jobs came to ${viewOf([]).node}.`)
}

async function waitForPenalty(
  net: DemoNetwork,
  { receiptHash }: DemoWork,
  signal: AbortSignal,
  limit: AbortSignal,
): Promise<void> {
  const isClosed = (): boolean => net.cases.byReceipt(receiptHash)?.isClosed === true
  const hasVerdicts = (receipt: ReceiptListing): boolean => isAudited(withoutFalseMatches(net, receipt))
  await unlessTimedOut(signal, () =>
    Promise.race([net.cases.until(isClosed, limit), net.receipts.waitUntil(receiptHash, hasVerdicts, limit)]),
  )
  // The gateway and this process read the chain independently: each may be the first to have the ruling.
  await net.catchUp(signal)
  if (isClosed()) await unlessTimedOut(signal, () => net.receipts.waitUntil(receiptHash, hasVerdicts, limit))
}
