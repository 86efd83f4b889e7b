import { createPeerNode, type PeerNode } from '@opengradient/p2p'
import { fromHex, isOgError, type Logger, type Metrics } from '@opengradient/protocol'

import type { NodeConfig } from '../config.ts'
import type { Closers } from './closers.ts'

type Observers = { readonly logger: Logger; readonly metrics: Metrics }

/**
 * Starts the libp2p node on the port of its last run where the configuration leaves the port open.
 * @throws UNAVAILABLE for a taken port
 */
export async function startPeerNode(
  config: Pick<NodeConfig, 'peerKey' | 'listen' | 'bootstrap'>,
  lastPort: number | undefined,
  observers: Observers,
  closers: Closers,
): Promise<PeerNode> {
  const listenOn = async (listen: readonly string[]): Promise<PeerNode> => {
    const { bootstrap } = config
    const peerNode = await createPeerNode({ privateKey: fromHex(config.peerKey), listen, bootstrap, ...observers })
    try {
      await peerNode.start()
      return peerNode
    } catch (error) {
      await peerNode.stop()
      throw error
    }
  }
  const lastAddresses = config.listen.map((address) => address.replace(/\/tcp\/0$/, `/tcp/${lastPort ?? 0}`))
  const peerNode = await listenOn(lastAddresses).catch((error: unknown) => {
    // Another process may have taken the port of the last run meanwhile.
    if (lastPort === undefined || !isOgError(error) || error.code !== 'UNAVAILABLE') throw error
    return listenOn(config.listen)
  })
  closers.add(() => peerNode.stop())
  return peerNode
}
