import type { Clock, Logger, Metrics, Random } from '@opengradient/protocol'

import type { Channel } from './channel.ts'
import type { GossipPubSub } from './gossip-pubsub.ts'

export interface PeerNodeInit {
  /** 32-byte seed of the Ed25519 peer key. */
  readonly privateKey: Uint8Array
  /** Multiaddrs to listen on, for example `/ip4/127.0.0.1/tcp/0`. */
  readonly listen: readonly string[]
  /**
   * Multiaddrs of peers to keep a connection with. Other peers are discovered through them. The node's own address is
   * ignored.
   */
  readonly bootstrap: readonly string[]
  /** Connections in both directions. @default p2pLimits.connections */
  readonly maxConnections?: number
  /** @default systemClock */
  readonly clock?: Clock
  /** @default systemRandom */
  readonly random?: Random
  /** @default silentLogger */
  readonly logger?: Logger
  /** @default silentMetrics */
  readonly metrics?: Metrics
}

/** Limits of a request/response protocol on the answering side. */
export interface RequestLimits {
  readonly requestMaxBytes: number
  readonly responseMaxBytes: number
  /**
   * Requests answered at the same time over all peers; one peer gets at most half of them. Further requests are refused
   * with OVERLOADED.
   */
  readonly concurrency: number
  /** Time limit of the whole exchange, from the opened stream to the last byte of the response. */
  readonly timeoutMs: number
}

export interface RequestOptions {
  readonly responseMaxBytes: number
  /** Includes dialling. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

export interface RequestContext {
  /** The requesting peer. */
  readonly peerId: string
  /** Aborted when the requesting peer disconnects, the time limit passes or the node stops. */
  readonly signal: AbortSignal
}

export interface ChannelLimits {
  /** A larger frame from the peer ends the channel with TOO_LARGE. */
  readonly maxFrameBytes: number
}

export interface PeerEvent {
  readonly type: 'connected' | 'gone'
  readonly peerId: string
}

/** Answers one request. */
export type RequestHandler = (request: Uint8Array, context: RequestContext) => Promise<Uint8Array>

/** Serves one inbound channel. */
export type ChannelHandler = (channel: Channel) => Promise<void>

/** A libp2p node: connections, gossip, requests and channels. */
export interface PeerNode {
  /** libp2p id of the peer key. */
  readonly peerId: string
  /** Raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array
  readonly gossip: GossipPubSub
  /**
   * Listens, connects to the bootstrap peers and reconnects to them when a connection is lost. Idempotent.
   * @throws UNAVAILABLE when the port is taken
   */
  start(): Promise<void>
  /**
   * Ends every stream and connection. After it resolves no handler is called, no timer runs and no port is taken;
   * pending operations reject with ABORTED or UNAVAILABLE. A stopped node cannot be started again. Idempotent.
   */
  stop(): Promise<void>
  /** Multiaddrs that other peers can dial, each with the peer id at its end. Empty before `start`. */
  addresses(): string[]
  /** Connects to a multiaddr and returns the peer id. @throws UNAVAILABLE, ABORTED, BAD_INPUT */
  connect(address: string, signal?: AbortSignal): Promise<string>
  /** Ids of the connected peers. */
  peers(): string[]
  /** Calls `listener` when a peer connects or disconnects. Returns a function that removes the listener. */
  onPeer(listener: (event: PeerEvent) => void): () => void
  /** Ed25519 signature of the peer key over `bytes`, 64 bytes. */
  signWithPeerKey(bytes: Uint8Array): Promise<Uint8Array>
  /**
   * Answers requests on a protocol. Handler errors are sent to the requesting peer: an `OgError` with its code and
   * message, any other error as INTERNAL without details. A handler that ignores its signal keeps its place among the
   * concurrent requests until it ends.
   */
  handle(protocol: string, limits: RequestLimits, handler: RequestHandler): Promise<void>
  /**
   * Sends a request to a peer and returns the response.
   * @throws UNAVAILABLE (unreachable), TIMEOUT, ABORTED, PEER (protocol violation or unsupported protocol), TOO_LARGE,
   * or the error that the peer's handler threw
   */
  request(peerId: string, protocol: string, request: Uint8Array, options: RequestOptions): Promise<Uint8Array>
  /** Accepts channels on a protocol. A channel is closed when its handler returns and aborted when the handler fails. */
  handleChannel(protocol: string, limits: ChannelLimits, handler: ChannelHandler): Promise<void>
  /** Opens a channel. `signal` applies to the opening only. @throws UNAVAILABLE, ABORTED, PEER, OVERLOADED */
  openChannel(
    peerId: string,
    protocol: string,
    options: ChannelLimits & { readonly signal?: AbortSignal },
  ): Promise<Channel>
  /** Score of a peer: 0 for an unknown peer. A peer at or below `graylistScore` is disconnected and refused. */
  peerScore(peerId: string): number
  /** Lowers a peer's score by `points`, which decay with a half-life of one minute. */
  reportMisbehaviour(peerId: string, points: number, reason: string): void
}
