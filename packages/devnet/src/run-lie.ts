import { until } from '@opengradient/async'
import { type Address, OgError } from '@opengradient/protocol'

import {
  type DemoNetwork,
  type DemoNode,
  type DemoWork,
  maxAttempts,
  penaltyTimeoutMs,
  runExample,
  unlessTimedOut,
} from './demo-network.ts'
import type { LieReport } from './demo-report.ts'
import type { ExampleJob } from './example-jobs.ts'
import { faultOutcome, isRefused } from './fault-outcome.ts'
import { formatTime, readFaultStory } from './fault-story.ts'
import { digestInputs } from './faults/fault-switch.ts'
import { type LiarKind, liarKinds } from './liar-kinds.ts'
import { isAnswered, isAudited } from './receipt-follower.ts'
import { describeRefusal } from './refusal-story.ts'

/**
 * Arms one node for one fault, runs jobs until the node injected it, and waits for the penalty.
 *
 * @throws UNAVAILABLE when no node of the kind's role can inject it, TIMEOUT, ABORTED, the gateway's errors
 */
export async function runLie(net: DemoNetwork, kind: LiarKind, signal: AbortSignal): Promise<LieReport> {
  const [example] = await net.examples()
  if (example === undefined) {
    throw new OgError('UNAVAILABLE', 'No model of this devnet has an example to inject a fault into.')
  }
  const liar = await chooseNode(net, kind, signal)
  const countBefore = net.faults(liar.id).length
  await net.arm(liar.id, kind, digestInputs(example.inputs), signal)
  const limit = AbortSignal.any([signal, AbortSignal.timeout(penaltyTimeoutMs)])
  const injected = until(() => net.faults(liar.id).length > countBefore, {
    signal: limit,
    subscribe: (onChange) => net.onFault(onChange),
    abortError: (cause) =>
      signal.aborted
        ? new OgError('ABORTED', 'The wait for the fault was aborted.', { cause })
        : new OgError('TIMEOUT', `${liar.id} injected no fault in time.`, {
            details: { timeoutMs: penaltyTimeoutMs },
            cause,
          }),
  })
  injected.catch(() => undefined)
  const work = await runFaultyJob(net, example, kind, liar, limit, countBefore)
  await injected
  const isOwn = !isRefused(kind) || work.worker === liar.address
  if (isOwn) await waitForPenalty(net, work, signal, limit)
  const count = net.faults(liar.id).length - countBefore
  const outcome = faultOutcome(net.cases, { kind, liar: liar.address, faults: isOwn ? [work] : [], injected: count })
  return {
    kind,
    node: liar.id,
    receiptHash: work.receiptHash,
    caught: outcome !== undefined,
    story: isOwn ? await readFaultStory(net, kind, liar.id, work, signal) : describeRefusal(net, kind, liar.id),
  }
}

/** An active node of the kind's role that is not a liar yet. */
async function chooseNode(net: DemoNetwork, kind: LiarKind, signal: AbortSignal): Promise<DemoNode> {
  const role = liarKinds[kind]
  const status = await net.gateway.nodes(signal)
  const isActive = (address: Address): boolean =>
    status.some((node) => node.address === address && node.live && node.status === 'active')
  const chosen = net.nodes.find(
    ({ roles, liar, address }) => liar === null && roles.includes(role) && isActive(address),
  )
  if (chosen !== undefined) return chosen
  const suspensions = net.nodes.flatMap(({ address }) => net.cases.suspendedUntil(address) ?? [])
  throw new OgError('UNAVAILABLE', `No ${role} can inject the fault: every one is suspended or offline.`, {
    next: suspensions.length > 0 ? [`The first suspension ends at ${formatTime(Math.min(...suspensions))}.`] : [],
  })
}

/**
 * Runs jobs until the worker that was armed is given one, or until the node that was armed has injected its fault: an auditor has
 * to be drawn first, and a refused answer comes from another worker.
 */
async function runFaultyJob(
  net: DemoNetwork,
  example: ExampleJob,
  kind: LiarKind,
  liar: DemoNode,
  signal: AbortSignal,
  countBefore: number,
): Promise<DemoWork> {
  for (let attempt = 0; attempt < maxAttempts; attempt++) {
    const work = await runExample(net, example, signal)
    if (liarKinds[kind] === 'worker' && !isRefused(kind)) {
      if (work.worker === liar.address) return work
      continue
    }
    if (liarKinds[kind] === 'auditor') await net.receipts.waitUntil(work.receiptHash, isAnswered, signal)
    if (net.faults(liar.id).length > countBefore) return work
  }
  throw new OgError('TIMEOUT', `None of ${maxAttempts} jobs came to ${liar.id}.`)
}

async function waitForPenalty(
  net: DemoNetwork,
  { receiptHash }: DemoWork,
  signal: AbortSignal,
  limit: AbortSignal,
): Promise<void> {
  const isClosed = (): boolean => net.cases.byReceipt(receiptHash)?.isClosed === true
  await unlessTimedOut(signal, () =>
    Promise.race([net.cases.until(isClosed, limit), net.receipts.waitUntil(receiptHash, isAudited, limit)]),
  )
  // The gateway and this process read the chain independently: each may be the first to have the ruling.
  await net.catchUp(signal)
  if (isClosed()) await unlessTimedOut(signal, () => net.receipts.waitUntil(receiptHash, isAudited, limit))
}
