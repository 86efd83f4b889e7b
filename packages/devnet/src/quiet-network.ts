import { ApiClient, type ReceiptListing, routes } from '@opengradient/api'
import { pause } from '@opengradient/async'
import { OgError, systemClock } from '@opengradient/protocol'

import type { NetworkCases } from './network-cases.ts'
import type { NodeGroup } from './node-group.ts'
import { isAudited } from './receipt-follower.ts'

/** Longest time for a receipt: its batch, three draws, and both rungs of a case. */
const quietTimeoutMs = 240_000
const pollMs = 250
/** The newest receipts of a gateway that are read: those before them are older than any clock of a devnet. */
const newest = 1_000

/** The part of a network whose work has deadlines. */
export interface BusyNetwork {
  readonly group: Pick<NodeGroup, 'nodes' | 'ready'>
  readonly cases: Pick<NetworkCases, 'cases'>
  /** Resolves when `cases` has the events of every block that was mined before the call. */
  catchUp(signal: AbortSignal): Promise<void>
}

/**
 * Resolves when no receipt waits for its batch or an auditor, and no case is open: what remains, claims and releases of pay, has no
 * deadline that a stop or a skip of time could miss.
 *
 * @throws TIMEOUT naming what is open, ABORTED
 */
export async function untilQuiet(net: BusyNetwork, signal: AbortSignal): Promise<void> {
  const deadline = systemClock.now() + quietTimeoutMs
  let open = await openWork(net, signal)
  while (open.receipts + open.cases > 0) {
    if (systemClock.now() > deadline) {
      throw new OgError('TIMEOUT', `The network has ${open.receipts} receipts to audit and ${open.cases} open cases.`, {
        details: { timeoutMs: quietTimeoutMs },
        next: ['Send no jobs meanwhile, resume paused nodes, and run the command again.'],
      })
    }
    if (!(await pause(systemClock, pollMs, signal))) throw aborted()
    open = await openWork(net, signal)
  }
}

async function openWork(net: BusyNetwork, signal: AbortSignal): Promise<{ receipts: number; cases: number }> {
  const gateways = net.group.nodes.filter(({ roles, child }) => roles.includes('gateway') && child.isStarted)
  const urls = gateways.flatMap(({ id }) => net.group.ready(id)?.url ?? [])
  const receipts = (await Promise.all(urls.map((url) => receiptsOf(url, signal)))).flat()
  await net.catchUp(signal)
  return {
    receipts: receipts.filter((receipt) => !isAudited(receipt)).length,
    cases: net.cases.cases().filter(({ isClosed }) => !isClosed).length,
  }
}

async function receiptsOf(gateway: string, signal: AbortSignal): Promise<readonly ReceiptListing[]> {
  const client = new ApiClient({ urls: [gateway], rounds: 4 })
  try {
    return (await client.call(routes.listReceipts, { query: { limit: newest } }, { signal })).body.receipts
  } catch (error) {
    if (signal.aborted) throw aborted(error)
    throw error
  }
}

function aborted(cause?: unknown): OgError {
  return new OgError('ABORTED', 'The wait for the receipts of the network was aborted.', { cause })
}
