import { backoffMs, pause, until } from '@opengradient/async'
import { type Clock, type Logger, type Random, toOgError } from '@opengradient/protocol'

import { peerIdOf } from './multiaddrs.ts'
import type { PeerNode } from './peer-node.ts'

const redialDelays = { firstDelayMs: 250, maxDelayMs: 10_000 }

export interface BootstrapComponents {
  readonly node: Pick<PeerNode, 'peerId' | 'connect' | 'peers' | 'onPeer'>
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
}

/** Keeps a connection with a bootstrap peer: dials it again whenever the connection is lost, until `signal` aborts. */
export async function stayConnected(
  address: string,
  { node, clock, random, logger }: BootstrapComponents,
  signal: AbortSignal,
): Promise<void> {
  let peerId = peerIdOf(address)
  let failures = 0
  while (!signal.aborted && peerId !== node.peerId) {
    try {
      peerId = await node.connect(address, signal)
      failures = 0
      await untilDisconnected(node, peerId, signal)
    } catch (error) {
      if (signal.aborted || isSelfDial(error)) return
      failures++
      // The jitter prevents that nodes which lost the same peer reconnect in one burst.
      const delayMs = backoffMs(failures, { ...redialDelays, random })
      logger.debug({ err: error, address, delayMs }, 'Bootstrap peer not reached')
      await pause(clock, delayMs, signal)
    }
  }
}

function untilDisconnected(
  node: Pick<PeerNode, 'peers' | 'onPeer'>,
  peerId: string,
  signal: AbortSignal,
): Promise<unknown> {
  return until(() => !node.peers().includes(peerId), { subscribe: (onChange) => node.onPeer(onChange), signal })
}

function isSelfDial(error: unknown): boolean {
  return (
    toOgError(error).walk((inner) => (inner as Error).name === 'DialError' && /self/i.test(String(inner))) !== undefined
  )
}
