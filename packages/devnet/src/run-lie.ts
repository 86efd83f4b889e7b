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
import { describeCatch, formatTime, readFaultStory } from './fault-story.ts'
import { digestInputs } from './faults/fault-switch.ts'
import { type LiarKind, liarKinds } from './liar-kinds.ts'
import { isAnswered, isAudited } from './receipt-follower.ts'

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
  await waitForPenalty(net, work, signal, limit)
  return {
    kind,
    node: liar.id,
    receiptHash: work.receiptHash,
    caught: describeCatch(net.cases, kind, liar.address, [work]) !== undefined,
    story: await readFaultStory(net, kind, liar.id, work, signal),
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
 * Runs jobs until the worker that was armed is given one, or until the auditor that was armed is drawn for one and has injected
 * its fault.
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
    if (liarKinds[kind] === 'worker') {
      if (work.worker === liar.address) return work
      continue
    }
    await net.receipts.waitUntil(work.receiptHash, isAnswered, signal)
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
