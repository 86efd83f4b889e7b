import type { Libp2p, PeerId } from '@libp2p/interface'
import { silentLogger, silentMetrics, systemClock, systemRandom } from '@opengradient/protocol'
import { createLibp2p } from 'libp2p'

import { type GossipsubService, graylistScore } from './gossipsub.ts'
import { privateKeyFromSeed } from './identity.ts'
import { Libp2pNode } from './libp2p-node.ts'
import { libp2pOptions } from './libp2p-options.ts'
import { p2pLimits } from './limits.ts'
import { Misbehaviour } from './misbehaviour.ts'
import { parseAddress } from './multiaddrs.ts'
import type { PeerNode, PeerNodeInit } from './peer-node.ts'

/** Creates a node that does not listen until `start`. @throws BAD_INPUT for a seed that is not 32 bytes or a bad multiaddr */
export async function createPeerNode(init: PeerNodeInit): Promise<PeerNode> {
  const { clock = systemClock, random = systemRandom, metrics = silentMetrics, logger = silentLogger } = init
  const privateKey = privateKeyFromSeed(init.privateKey)
  for (const address of [...init.listen, ...init.bootstrap]) parseAddress(address)
  const misbehaviour = new Misbehaviour(clock)
  // gossipsub has no score for a peer that it never received from; its misbehaviour counts all the same.
  const score = (peerId: string): number =>
    Math.min(libp2p.services.gossipsub.getScore(peerId), misbehaviour.score(peerId))
  const isGraylisted = (peer: PeerId): boolean => score(peer.toString()) <= graylistScore
  const options = libp2pOptions({
    privateKey,
    listen: init.listen,
    maxConnections: init.maxConnections ?? p2pLimits.connections,
    applicationScore: (peerId) => misbehaviour.score(peerId),
    isGraylisted,
  })
  const libp2p = (await createLibp2p(options)) as unknown as Libp2p<{ gossipsub: GossipsubService }>
  return new Libp2pNode({
    libp2p,
    privateKey,
    bootstrap: init.bootstrap,
    misbehaviour,
    score,
    clock,
    random,
    metrics,
    logger: logger.child({ part: 'p2p' }),
  })
}
