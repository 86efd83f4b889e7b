import { gossipsub } from '@chainsafe/libp2p-gossipsub'
import { identify } from '@libp2p/identify'
import type { Ed25519PrivateKey, PeerId, ServiceMap } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { tls } from '@libp2p/tls'
import { yamux } from '@libp2p/yamux'
import type { Libp2pOptions } from 'libp2p'

import { gossipsubOptions } from './gossipsub.ts'
import { p2pLimits } from './limits.ts'
import { sendByTurn } from './send-by-turn.ts'

export interface Libp2pSettings {
  readonly privateKey: Ed25519PrivateKey
  readonly listen: readonly string[]
  readonly maxConnections: number
  /** Application score of a peer, zero or negative. */
  readonly applicationScore: (peerId: string) => number
  /** Whether connections from and to a peer are refused. */
  readonly isGraylisted: (peerId: PeerId) => boolean
}

/** Options of `createLibp2p` for a node that is started later. */
export function libp2pOptions(settings: Libp2pSettings): Libp2pOptions<ServiceMap> {
  const { maxConnections, isGraylisted } = settings
  return {
    start: false,
    privateKey: settings.privateKey,
    addresses: { listen: [...settings.listen] },
    // Both ends set TCP_NODELAY by default; a small frame must not wait for a larger one.
    transports: [tcp({ maxConnections, listenOpts: { noDelay: true, keepAlive: true } })],
    // The first that both sides have. TLS is faster: Node encrypts a whole turn's writes natively (docs/adr/0023).
    connectionEncrypters: [tls(), noise()],
    streamMuxers: [
      sendByTurn(
        yamux({
          maxInboundStreams: p2pLimits.streamsPerConnection,
          maxOutboundStreams: p2pLimits.streamsPerConnection,
          streamOptions: {
            maxStreamWindowSize: p2pLimits.streamWindowBytes,
            maxReadBufferLength: p2pLimits.streamReadBufferBytes,
          },
        }),
      ),
    ],
    connectionManager: {
      maxConnections,
      maxParallelDials: p2pLimits.parallelDials,
      dialTimeout: p2pLimits.dialTimeoutMs,
      inboundConnectionThreshold: p2pLimits.inboundPerSecond,
      maxIncomingPendingConnections: p2pLimits.pendingConnections,
      inboundStreamProtocolNegotiationTimeout: p2pLimits.busyPeerMs,
      outboundStreamProtocolNegotiationTimeout: p2pLimits.busyPeerMs,
    },
    // A machine under model load can answer late while it is healthy. The default of 5 s disconnected busy nodes.
    // Each ping opens a stream, which cost an idle node with eight peers more than all else at the default of 10 s. A peer whose
    // process ends closes the connection at once; pings find those that vanish, and each request has a time limit of its own.
    connectionMonitor: { pingInterval: p2pLimits.pingMs, pingTimeout: { minTimeout: p2pLimits.busyPeerMs } },
    connectionGater: {
      denyDialPeer: isGraylisted,
      denyInboundEncryptedConnection: isGraylisted,
    },
    services: {
      identify: identify(),
      ping: ping({
        timeout: p2pLimits.busyPeerMs,
        maxInboundStreams: p2pLimits.openPings,
        maxOutboundStreams: p2pLimits.openPings,
      }),
      gossipsub: gossipsub(gossipsubOptions(settings.applicationScore)),
    },
  }
}
