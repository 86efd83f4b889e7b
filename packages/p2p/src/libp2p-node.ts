import type { Ed25519PrivateKey, Libp2p, PeerId, StreamHandler } from '@libp2p/interface'
import { type Clock, type Logger, type Metrics, OgError, type Random, toOgError } from '@opengradient/protocol'

import { BackgroundTasks } from './background-tasks.ts'
import { stayConnected } from './bootstrap.ts'
import { type Channel, createChannel } from './channel.ts'
import { type GossipPubSub, GossipsubPubSub } from './gossip-pubsub.ts'
import { type GossipsubService, graylistScore } from './gossipsub.ts'
import { parsePeerId } from './identity.ts'
import { p2pLimits } from './limits.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import { parseAddress } from './multiaddrs.ts'
import { PeerEvents } from './peer-events.ts'
import { PeerExchange } from './peer-exchange.ts'
import type {
  ChannelHandler,
  ChannelLimits,
  PeerEvent,
  PeerNode,
  RequestHandler,
  RequestLimits,
  RequestOptions,
} from './peer-node.ts'
import { RequestClient } from './request-client.ts'
import { RequestServer, type RequestServerComponents } from './request-server.ts'
import { serveChannel } from './serve-channel.ts'
import { StreamOpener } from './stream-opener.ts'

export interface Libp2pNodeComponents {
  readonly libp2p: Libp2p<{ gossipsub: GossipsubService }>
  readonly privateKey: Ed25519PrivateKey
  readonly bootstrap: readonly string[]
  readonly misbehaviour: Misbehaviour
  /** Score of a peer from gossip and misbehaviour. */
  readonly score: (peerId: string) => number
  readonly clock: Clock
  readonly random: Random
  readonly metrics: Metrics
  readonly logger: Logger
}

/** {@link PeerNode} on libp2p. */
export class Libp2pNode implements PeerNode {
  readonly peerId: string
  readonly publicKey: Uint8Array
  readonly peerScore: (peerId: string) => number
  readonly #components: Libp2pNodeComponents
  readonly #gossip: GossipsubPubSub
  readonly #stopping = new AbortController()
  readonly #streams: StreamOpener
  readonly #requests: RequestClient
  readonly #serverComponents: RequestServerComponents
  readonly #background: BackgroundTasks
  readonly #events: PeerEvents
  readonly #penaltyPoints: ReturnType<Metrics['counter']>
  #started: Promise<void> | undefined
  #stopped: Promise<void> | undefined

  constructor(components: Libp2pNodeComponents) {
    const { libp2p, privateKey, clock, metrics, logger, score } = components
    const { signal } = this.#stopping
    this.#components = components
    this.peerId = libp2p.peerId.toString()
    this.publicKey = privateKey.publicKey.raw
    this.peerScore = score
    this.#streams = new StreamOpener({ libp2p, clock })
    this.#requests = new RequestClient({ streams: this.#streams, clock, metrics, signal })
    const served = metrics.counter('og_p2p_requests_served_total', 'Requests answered.', ['protocol', 'outcome'])
    this.#serverComponents = { streams: this.#streams, clock, logger, served, signal }
    this.#background = new BackgroundTasks(signal, logger)
    this.#penaltyPoints = metrics.counter('og_p2p_penalty_points_total', 'Points taken from peers.', ['reason'])
    const service = libp2p.services.gossipsub
    this.#gossip = new GossipsubPubSub({ service, ownPeerId: this.peerId, clock, logger, metrics, signal })
    this.#events = new PeerEvents({ libp2p, logger, metrics, signal })
    service.addEventListener('gossipsub:heartbeat', () => {
      for (const peer of libp2p.getPeers()) this.#dropIfGraylisted(peer)
    })
  }

  get gossip(): GossipPubSub {
    return this.#gossip
  }

  async start(): Promise<void> {
    this.#assertRunning()
    this.#started ??= this.#start()
    await this.#started
  }

  stop(): Promise<void> {
    this.#stopped ??= this.#stop()
    return this.#stopped
  }

  addresses(): string[] {
    return this.#components.libp2p.getMultiaddrs().map((address) => address.toString())
  }

  async connect(address: string, signal?: AbortSignal): Promise<string> {
    this.#assertRunning()
    const either = this.#orStopping(signal)
    try {
      const connection = await this.#components.libp2p.dial(parseAddress(address), { signal: either })
      return connection.remotePeer.toString()
    } catch (cause) {
      if (either.aborted) throw new OgError('ABORTED', 'Connecting was aborted.', { cause })
      throw toOgError(cause, 'UNAVAILABLE', `No peer answers at ${address}`)
    }
  }

  peers(): string[] {
    return this.#components.libp2p.getPeers().map((peer) => peer.toString())
  }

  onPeer(listener: (event: PeerEvent) => void): () => void {
    return this.#events.subscribe(listener)
  }

  async signWithPeerKey(bytes: Uint8Array): Promise<Uint8Array> {
    return await this.#components.privateKey.sign(bytes)
  }

  async handle(protocol: string, limits: RequestLimits, handler: RequestHandler): Promise<void> {
    this.#assertRunning()
    const server = new RequestServer(protocol, limits, handler, this.#serverComponents)
    await this.#components.libp2p.handle(protocol, (stream, connection) => void server.answer(stream, connection), {
      maxInboundStreams: p2pLimits.requestsPerPeer,
      maxOutboundStreams: p2pLimits.requestsPerPeer,
    })
  }

  async request(peerId: string, protocol: string, request: Uint8Array, options: RequestOptions): Promise<Uint8Array> {
    this.#assertRunning()
    return await this.#requests.request(peerId, protocol, request, options)
  }

  async handleChannel(protocol: string, limits: ChannelLimits, handler: ChannelHandler): Promise<void> {
    this.#assertRunning()
    const logger = this.#components.logger.child({ protocol })
    const serve: StreamHandler = (stream, connection) => {
      const framed = this.#streams.frame(stream, limits.maxFrameBytes, false)
      void serveChannel(createChannel(connection.remotePeer.toString(), framed), handler, logger)
    }
    await this.#components.libp2p.handle(protocol, serve, {
      maxInboundStreams: p2pLimits.channelsPerPeer,
      maxOutboundStreams: p2pLimits.channelsPerPeer,
    })
  }

  async openChannel(
    peerId: string,
    protocol: string,
    { maxFrameBytes, signal }: ChannelLimits & { readonly signal?: AbortSignal },
  ): Promise<Channel> {
    this.#assertRunning()
    const either = this.#orStopping(signal)
    const maxStreams = p2pLimits.channelsPerPeer
    const framed = await this.#streams.dial(peerId, protocol, {
      maxStreams,
      maxFrameBytes,
      isSingle: false,
      signal: either,
    })
    if (either.aborted) {
      const error = new OgError('ABORTED', 'Opening a channel was aborted.')
      framed.abort(error)
      throw error
    }
    return createChannel(peerId, framed)
  }

  reportMisbehaviour(peerId: string, points: number, reason: string): void {
    this.#penaltyPoints.add(points, { reason })
    this.#components.logger.warn({ peerId, points, reason }, 'Peer misbehaviour reported')
    this.#components.misbehaviour.add(peerId, points)
    this.#dropIfGraylisted(parsePeerId(peerId))
  }

  async #start(): Promise<void> {
    const { libp2p, bootstrap, clock, random, logger } = this.#components
    try {
      await libp2p.start()
    } catch (cause) {
      throw toOgError(cause, 'UNAVAILABLE', 'The peer node cannot listen')
    }
    this.#gossip.start()
    const { run } = this.#background
    await new PeerExchange({ node: this, libp2p, clock, random, logger, runInBackground: run }).start()
    for (const address of bootstrap) {
      run((signal) => stayConnected(address, { node: this, clock, random, logger }, signal))
    }
    logger.info({ peerId: this.peerId, addresses: this.addresses() }, 'Peer node listening')
  }

  async #stop(): Promise<void> {
    const reason = new OgError('ABORTED', 'The peer node is stopping.')
    this.#stopping.abort(reason)
    await this.#started?.catch(() => {})
    this.#streams.abortAll(reason)
    await this.#background.ended()
    await this.#components.libp2p.stop()
  }

  #assertRunning(): void {
    if (this.#stopping.signal.aborted) throw new OgError('ABORTED', 'The peer node has stopped.')
  }

  #orStopping(signal: AbortSignal | undefined): AbortSignal {
    return signal === undefined ? this.#stopping.signal : AbortSignal.any([signal, this.#stopping.signal])
  }

  #dropIfGraylisted(peer: PeerId): void {
    const score = this.peerScore(peer.toString())
    if (score > graylistScore) return
    this.#components.logger.warn({ peerId: peer.toString(), score }, 'Graylisted peer disconnected')
    for (const connection of this.#components.libp2p.getConnections(peer)) {
      connection.abort(new OgError('PEER', 'The score of the peer is below the graylist threshold.'))
    }
  }
}
