import { gossipsub } from '@chainsafe/libp2p-gossipsub'
import { identify } from '@libp2p/identify'
import type { Connection, Libp2p, PeerId, Stream } from '@libp2p/interface'
import { noise } from '@libp2p/noise'
import { ping } from '@libp2p/ping'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import {
  type Clock,
  decodeRecord,
  encodeRecord,
  fromWireError,
  type Logger,
  type Metrics,
  OgError,
  type Random,
  silentLogger,
  silentMetrics,
  systemClock,
  systemRandom,
  toOgError,
  toWireError,
  wireErrorSchema,
} from '@opengradient/protocol'
import { createLibp2p } from 'libp2p'

import { createByteBudget } from './byte-budget.ts'
import { type Channel, createChannel } from './channel.ts'
import { startDeadline } from './deadline.ts'
import { FramedStream } from './framed-stream.ts'
import { createGossip, type GossipPubSub } from './gossip.ts'
import { type GossipsubService, gossipsubOptions, graylistScore } from './gossipsub.ts'
import { parsePeerId, privateKeyFromSeed } from './identity.ts'
import { p2pLimits } from './limits.ts'
import { createOffences } from './offences.ts'
import { exchangePeers } from './peer-exchange.ts'

export interface PeerNodeInit {
  /** 32-byte seed of the Ed25519 peer key. */
  readonly privateKey: Uint8Array
  /** Multiaddrs to listen on, for example `/ip4/127.0.0.1/tcp/0`. */
  readonly listen: readonly string[]
  /** Multiaddrs of peers to stay connected with; the others are found through them. The host's own does no harm. */
  readonly bootstrap: readonly string[]
  /** Connections in both directions, {@link p2pLimits.connections} by default. */
  readonly maxConnections?: number
  readonly clock?: Clock
  readonly random?: Random
  readonly logger?: Logger
  readonly metrics?: Metrics
}

/** Limits of a request/response protocol, for the side that answers. */
export interface RequestLimits {
  readonly requestMaxBytes: number
  readonly responseMaxBytes: number
  /** Requests answered at the same time, over all peers, and half of them for one; more are refused with OVERLOADED. */
  readonly concurrency: number
  /** From the first byte of the request to the last of the response. */
  readonly timeoutMs: number
}

export interface RequestOptions {
  readonly responseMaxBytes: number
  /** Dialling included. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
}

export interface RequestContext {
  /** Who asks. */
  readonly peerId: string
  /** Fires when the asker is gone, time is up or the host stops. */
  readonly signal: AbortSignal
}

export interface ChannelLimits {
  /** Larger frames from the peer end the channel with TOO_LARGE. */
  readonly maxFrameBytes: number
}

export interface PeerEvent {
  readonly type: 'connected' | 'gone'
  readonly peerId: string
}

/** A node's presence among its peers. */
export interface PeerNode {
  /** The libp2p id of the peer key. */
  readonly peerId: string
  /** The raw Ed25519 public key, 32 bytes. */
  readonly publicKey: Uint8Array
  readonly gossip: GossipPubSub
  /** Listens, connects to the bootstrap peers and keeps doing so. Twice is fine. @throws UNAVAILABLE on a taken port */
  start(): Promise<void>
  /**
   * Ends every stream and connection. Once it resolves, no handler is called, no timer runs and no port is taken; what
   * waited got ABORTED or UNAVAILABLE. A stopped host stays stopped. Twice is fine.
   */
  stop(): Promise<void>
  /** The multiaddrs that others can dial, with the peer id at their end; empty before `start`. */
  addresses(): string[]
  /** Connects to a multiaddr. Resolves to the peer's id. @throws UNAVAILABLE, ABORTED, BAD_INPUT */
  connect(address: string, signal?: AbortSignal): Promise<string>
  /** Ids of the connected peers. */
  peers(): string[]
  /** Calls `listener` on every peer that comes or goes, and returns what ends that. */
  onPeer(listener: (event: PeerEvent) => void): () => void
  /** Ed25519 signature of the peer key over `bytes`, 64 bytes. */
  signWithPeerKey(bytes: Uint8Array): Promise<Uint8Array>
  /**
   * Answers requests on a protocol. Errors of the handler reach the asker: an {@link OgError} with its code and message,
   * anything else as INTERNAL without details. A handler that does not end when its signal fires keeps its place among
   * the concurrent ones.
   */
  handle(
    protocol: string,
    limits: RequestLimits,
    handler: (request: Uint8Array, context: RequestContext) => Promise<Uint8Array>,
  ): Promise<void>
  /**
   * Asks a peer and returns its answer.
   * @throws UNAVAILABLE (cannot be reached), TIMEOUT, ABORTED, PEER (broke or does not speak the protocol), TOO_LARGE,
   * or the error that the peer's handler threw
   */
  request(peerId: string, protocol: string, request: Uint8Array, options: RequestOptions): Promise<Uint8Array>
  /** Accepts channels on a protocol. A channel is closed when its handler is done, aborted when the handler fails. */
  handleChannel(protocol: string, limits: ChannelLimits, handler: (channel: Channel) => Promise<void>): Promise<void>
  /** Opens a channel. `signal` concerns the opening only. @throws UNAVAILABLE, ABORTED, PEER, OVERLOADED */
  openChannel(
    peerId: string,
    protocol: string,
    options: ChannelLimits & { readonly signal?: AbortSignal },
  ): Promise<Channel>
  /** The peer's standing: 0 for a stranger; at {@link graylistScore} and below it is disconnected and kept out. */
  peerScore(peerId: string): number
  /** Takes `points` from a peer's standing; they come back, half of them each minute. */
  reportMisbehaviour(peerId: string, points: number, reason: string): void
}

const requestOk = Uint8Array.of(0)
const requestFailed = Uint8Array.of(1)
const wireErrorBytes = 16 * 1024
const firstRedialMs = 250
const lastRedialMs = 10_000

interface OutgoingStream {
  readonly maxStreams: number
  readonly maxFrameBytes: number
  readonly isSingle: boolean
  readonly signal: AbortSignal
}

/** @throws BAD_INPUT for a seed that is not 32 bytes or an address that is no multiaddr */
export async function createPeerNode(init: PeerNodeInit): Promise<PeerNode> {
  const clock = init.clock ?? systemClock
  const random = init.random ?? systemRandom
  const metrics = init.metrics ?? silentMetrics
  const privateKey = await privateKeyFromSeed(init.privateKey)
  for (const address of [...init.listen, ...init.bootstrap]) parseAddress(address)
  const logger = (init.logger ?? silentLogger).child({ part: 'p2p' })

  const offences = createOffences(clock)
  const isGraylisted = (peerId: PeerId): boolean => score(peerId.toString()) <= graylistScore
  const maxConnections = init.maxConnections ?? p2pLimits.connections
  const libp2p = (await createLibp2p({
    start: false,
    privateKey,
    addresses: { listen: [...init.listen] },
    // Both ends set TCP_NODELAY by default; a small frame must not wait for a larger one.
    transports: [tcp({ maxConnections, listenOpts: { noDelay: true, keepAlive: true } })],
    connectionEncrypters: [noise()],
    streamMuxers: [
      yamux({
        maxInboundStreams: p2pLimits.streamsPerConnection,
        maxOutboundStreams: p2pLimits.streamsPerConnection,
        streamOptions: {
          maxStreamWindowSize: p2pLimits.streamWindowBytes,
          maxReadBufferLength: p2pLimits.streamReadBufferBytes,
        },
      }),
    ],
    connectionManager: {
      maxConnections,
      maxParallelDials: p2pLimits.parallelDials,
      dialTimeout: p2pLimits.dialTimeoutMs,
      inboundConnectionThreshold: p2pLimits.inboundPerSecond,
      maxIncomingPendingConnections: p2pLimits.pendingConnections,
    },
    // A machine that runs models may be slow for long without being gone; the default of 5 s cut busy nodes off.
    connectionMonitor: { pingTimeout: { minTimeout: 60_000 } },
    connectionGater: {
      denyDialPeer: isGraylisted,
      denyInboundEncryptedConnection: isGraylisted,
    },
    services: {
      identify: identify(),
      ping: ping(),
      gossipsub: gossipsub(gossipsubOptions((peerId) => offences.score(peerId))),
    },
  })) as unknown as Libp2p<{ gossipsub: GossipsubService }>

  const stopping = new AbortController()
  const open = new Set<FramedStream>()
  const received = createByteBudget(p2pLimits.receivedBytes)
  /** Outgoing streams by peer and protocol. */
  const outgoing = new Map<string, number>()
  const background = new Set<Promise<void>>()
  const listeners = new Set<(event: PeerEvent) => void>()
  const requestsServed = metrics.counter('og_p2p_requests_served_total', 'Requests answered.', ['protocol', 'outcome'])
  const requestSeconds = metrics.histogram(
    'og_p2p_request_seconds',
    'Time until a peer answered.',
    [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    ['protocol', 'outcome'],
  )
  const connectedPeers = metrics.gauge('og_p2p_peers', 'Connected peers.')
  const penalties = metrics.counter('og_p2p_penalty_points_total', 'Points taken from peers.', ['reason'])

  const gossip = createGossip({
    service: libp2p.services.gossipsub,
    ownPeerId: libp2p.peerId.toString(),
    clock,
    logger,
    metrics,
    signal: stopping.signal,
  })

  function score(peerId: string): number {
    // gossipsub forgets peers that it never heard; their offences count all the same.
    return Math.min(libp2p.services.gossipsub.getScore(peerId), offences.score(peerId))
  }

  /** Runs for as long as the host lives; `stop` waits for it. */
  function inBackground(task: (signal: AbortSignal) => Promise<void>): void {
    const running = task(stopping.signal)
      .catch((error) => {
        if (!stopping.signal.aborted) logger.error({ err: error }, 'background task of the host ended')
      })
      .finally(() => background.delete(running))
    background.add(running)
  }

  function frame(stream: Stream, maxFrameBytes: number, isSingle: boolean): FramedStream {
    const framed = new FramedStream(stream, { maxFrameBytes, isSingle, received, clock })
    open.add(framed)
    framed.closed.then(
      () => open.delete(framed),
      () => {},
    )
    return framed
  }

  /** Opens a stream to a peer; at most `maxStreams` of the protocol are open at the same time. */
  async function dial(
    peerId: string,
    protocol: string,
    { maxStreams, maxFrameBytes, isSingle, signal }: OutgoingStream,
  ): Promise<FramedStream> {
    const peer = parsePeerId(peerId)
    const key = `${peerId} ${protocol}`
    // libp2p counts too, but a stream over the limit can be opened and reset by the peer before it has counted.
    const count = outgoing.get(key) ?? 0
    if (count >= maxStreams) {
      throw new OgError('OVERLOADED', `${count} streams of ${protocol} to one peer are open.`, {
        next: ['Wait for one of them to end.'],
        retryAfterMs: 100,
      })
    }
    outgoing.set(key, count + 1)
    const ended = (): void => {
      const left = (outgoing.get(key) ?? 1) - 1
      if (left === 0) outgoing.delete(key)
      else outgoing.set(key, left)
    }
    try {
      const stream = await libp2p.dialProtocol(peer, protocol, { signal, maxOutboundStreams: maxStreams })
      const framed = frame(stream, maxFrameBytes, isSingle)
      framed.closed.then(ended, ended)
      return framed
    } catch (cause) {
      ended()
      if ((cause as Error).name === 'UnsupportedProtocolError') {
        throw new OgError('PEER', `The peer does not speak ${protocol}.`, { cause })
      }
      if (signal.aborted) throw new OgError('ABORTED', 'Opening a stream was aborted.', { cause })
      throw toOgError(cause, 'UNAVAILABLE', `Peer ${peerId} cannot be reached`)
    }
  }

  function assertRunning(): void {
    if (stopping.signal.aborted) throw new OgError('ABORTED', 'The host has stopped.')
  }

  libp2p.addEventListener('peer:connect', ({ detail }) => announce('connected', detail))
  libp2p.addEventListener('peer:disconnect', ({ detail }) => announce('gone', detail))
  function announce(type: PeerEvent['type'], peer: PeerId): void {
    if (stopping.signal.aborted) return
    connectedPeers.set(libp2p.getPeers().length)
    logger.debug({ peerId: peer.toString() }, type === 'connected' ? 'peer connected' : 'peer gone')
    for (const listener of [...listeners]) listener({ type, peerId: peer.toString() })
  }

  libp2p.services.gossipsub.addEventListener('gossipsub:heartbeat', () => {
    for (const peer of libp2p.getPeers()) if (isGraylisted(peer)) drop(peer)
  })
  function drop(peer: PeerId): void {
    logger.warn({ peerId: peer.toString(), score: score(peer.toString()) }, 'dropping a peer of bad standing')
    for (const connection of libp2p.getConnections(peer)) {
      connection.abort(new OgError('PEER', 'The peer is of bad standing.'))
    }
  }

  /** Comes back to a bootstrap peer whenever the connection is lost. */
  async function stayConnected(address: string, signal: AbortSignal): Promise<void> {
    let peerId = peerIdIn(address)
    let delayMs = firstRedialMs
    while (!signal.aborted && peerId !== host.peerId) {
      try {
        peerId = await host.connect(address, signal)
        delayMs = firstRedialMs
        await gone(peerId, signal)
      } catch (error) {
        if (signal.aborted) return
        logger.debug({ err: error, address, delayMs }, 'bootstrap peer not reached')
        if (isSelfDial(error)) return
        // Between half and all of the delay: nodes that lost the same peer do not come back in one burst.
        const [byte = 0] = random.bytes(1)
        await clock.sleep(delayMs * (0.5 + byte / 512), signal).catch(() => {})
        delayMs = Math.min(2 * delayMs, lastRedialMs)
      }
    }
  }

  async function gone(peerId: string, signal: AbortSignal): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    const off = host.onPeer((event) => {
      if (event.type === 'gone' && event.peerId === peerId) resolve()
    })
    const abort = (): void => resolve()
    signal.addEventListener('abort', abort, { once: true })
    if (libp2p.getConnections(parsePeerId(peerId)).length === 0) resolve()
    await promise
    signal.removeEventListener('abort', abort)
    off()
  }

  let started: Promise<void> | undefined
  let stopped: Promise<void> | undefined

  const host: PeerNode = {
    peerId: libp2p.peerId.toString(),
    publicKey: privateKey.publicKey.raw,
    gossip,
    peerScore: score,

    start() {
      assertRunning()
      started ??= (async () => {
        try {
          await libp2p.start()
        } catch (cause) {
          throw toOgError(cause, 'UNAVAILABLE', 'The peer-to-peer host cannot listen')
        }
        gossip.start()
        await exchangePeers({ host, libp2p, clock, random, logger, inBackground })
        for (const address of init.bootstrap) inBackground((signal) => stayConnected(address, signal))
        logger.info({ peerId: host.peerId, addresses: host.addresses() }, 'peer-to-peer host listens')
      })()
      return started
    },

    stop() {
      stopped ??= (async () => {
        const reason = new OgError('ABORTED', 'The host is stopping.')
        stopping.abort(reason)
        await started?.catch(() => {})
        listeners.clear()
        for (const framed of open) framed.abort(reason)
        await Promise.all(background)
        await libp2p.stop()
      })()
      return stopped
    },

    addresses: () => libp2p.getMultiaddrs().map((address) => address.toString()),

    async connect(address, signal) {
      assertRunning()
      const both = signal === undefined ? stopping.signal : AbortSignal.any([signal, stopping.signal])
      try {
        const connection = await libp2p.dial(parseAddress(address), { signal: both })
        return connection.remotePeer.toString()
      } catch (cause) {
        if (both.aborted) throw new OgError('ABORTED', 'Connecting was aborted.', { cause })
        throw toOgError(cause, 'UNAVAILABLE', `Nobody answers at ${address}`)
      }
    },

    peers: () => libp2p.getPeers().map((peer) => peer.toString()),

    onPeer(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    async signWithPeerKey(bytes) {
      return await privateKey.sign(bytes)
    },

    async handle(protocol, limits, handler) {
      assertRunning()
      let active = 0
      const activeOf = new Map<string, number>()

      /** Takes a place. @returns what gives it back; undefined when there is none */
      function begin(peerId: string): (() => void) | undefined {
        const ofPeer = activeOf.get(peerId) ?? 0
        if (active >= limits.concurrency || ofPeer >= Math.ceil(limits.concurrency / 2)) return undefined
        active++
        activeOf.set(peerId, ofPeer + 1)
        return () => {
          active--
          const left = (activeOf.get(peerId) ?? 1) - 1
          if (left === 0) activeOf.delete(peerId)
          else activeOf.set(peerId, left)
        }
      }

      async function answer(stream: Stream, connection: Connection): Promise<void> {
        const framed = frame(stream, limits.requestMaxBytes, true)
        const deadline = startDeadline(clock, limits.timeoutMs, `Answering on ${protocol}`, stopping.signal)
        const context = new AbortController()
        let isHandling = false
        const abort = (): void => {
          context.abort(deadline.error())
          // A handler that is out of time is answered for; a peer that is gets no answer.
          if (!isHandling) framed.abort(deadline.error())
        }
        deadline.signal.addEventListener('abort', abort, { once: true })
        framed.closed.then(
          () => context.abort(new OgError('ABORTED', 'The peer is gone.')),
          () => {},
        )
        const peerId = connection.remotePeer.toString()
        let end: (() => void) | undefined
        let work: Promise<unknown> = Promise.resolve()
        let outcome = 'ok'
        try {
          // Refusals wait for the request too: libp2p loses an answer that ends before the stream is fully opened.
          const request = await framed.next()
          if (request === undefined) throw new OgError('PEER', 'The peer asked nothing.')
          // Not before it has asked: streams on which nothing comes would take all places.
          end = begin(peerId)
          if (end === undefined) {
            throw new OgError('OVERLOADED', `${limits.concurrency} requests are being answered.`, { retryAfterMs: 200 })
          }
          isHandling = true
          const handling = handler(request, { peerId, signal: context.signal })
          work = handling.catch(ignoreBroken)
          const response = await unlessAborted(handling, context.signal)
          isHandling = false
          if (response.length > limits.responseMaxBytes) {
            throw new OgError('INTERNAL', 'The answer is larger than the protocol allows.')
          }
          await framed.send(response, requestOk)
        } catch (error) {
          isHandling = false
          const known = describe(error)
          outcome = known.code
          if (known.code === 'INTERNAL') logger.error({ err: error, protocol }, 'request failed')
          else logger.debug({ err: error, protocol }, 'request refused')
          await framed.send(encodeRecord(toWireError(known)), requestFailed).catch(ignoreBroken)
        } finally {
          deadline.signal.removeEventListener('abort', abort)
          deadline.clear()
          requestsServed.add(1, { protocol, outcome })
          await framed.close()
          // A handler that does not heed its signal keeps its place.
          await work
          end?.()
        }
      }

      await libp2p.handle(protocol, (stream, connection) => void answer(stream, connection).catch(ignoreBroken), {
        maxInboundStreams: p2pLimits.requestsPerPeer,
        maxOutboundStreams: p2pLimits.requestsPerPeer,
      })
    },

    async request(peerId, protocol, request, options) {
      assertRunning()
      const startedAt = clock.now()
      const signal = options.signal === undefined ? stopping.signal : AbortSignal.any([options.signal, stopping.signal])
      const deadline = startDeadline(clock, options.timeoutMs, `A request on ${protocol}`, signal)
      let framed: FramedStream | undefined
      const abort = (): void => framed?.abort(deadline.error())
      deadline.signal.addEventListener('abort', abort, { once: true })
      let outcome = 'ok'
      try {
        framed = await dial(peerId, protocol, {
          maxStreams: p2pLimits.requestsPerPeer,
          maxFrameBytes: Math.max(options.responseMaxBytes, wireErrorBytes) + 1,
          isSingle: true,
          signal: deadline.signal,
        })
        if (deadline.signal.aborted) throw deadline.error()
        // The peer may answer, with a refusal, before it has read everything.
        framed.send(request).then(() => framed?.closeWrite(), ignoreBroken)
        const answer = await framed.next()
        if (answer === undefined || answer.length === 0) throw new OgError('PEER', 'The peer did not answer.')
        if (answer[0] === requestFailed[0]) throw remoteError(answer.subarray(1))
        if (answer[0] !== requestOk[0]) throw new OgError('PEER', 'The peer broke the protocol.')
        const response = answer.subarray(1)
        if (response.length > options.responseMaxBytes) {
          throw new OgError('TOO_LARGE', `An answer of ${response.length} bytes is over the limit.`)
        }
        return response
      } catch (error) {
        const known = deadline.signal.aborted ? deadline.error() : toOgError(error, 'PEER')
        outcome = known.code
        throw known
      } finally {
        deadline.signal.removeEventListener('abort', abort)
        deadline.clear()
        requestSeconds.observe((clock.now() - startedAt) / 1000, { protocol, outcome })
        framed?.close().catch(ignoreBroken)
      }
    },

    async handleChannel(protocol, limits, handler) {
      assertRunning()
      async function serve(stream: Stream, connection: Connection): Promise<void> {
        const channel = createChannel(connection.remotePeer.toString(), frame(stream, limits.maxFrameBytes, false))
        try {
          await handler(channel)
          await channel.close()
        } catch (error) {
          channel.abort()
          const known = describe(error)
          if (known.code === 'INTERNAL') logger.error({ err: error, protocol }, 'channel failed')
          else logger.debug({ err: error, protocol }, 'channel ended')
        }
      }
      await libp2p.handle(protocol, (stream, connection) => void serve(stream, connection).catch(ignoreBroken), {
        maxInboundStreams: p2pLimits.channelsPerPeer,
        maxOutboundStreams: p2pLimits.channelsPerPeer,
      })
    },

    async openChannel(peerId, protocol, { maxFrameBytes, signal }) {
      assertRunning()
      const both = signal === undefined ? stopping.signal : AbortSignal.any([signal, stopping.signal])
      const framed = await dial(peerId, protocol, {
        maxStreams: p2pLimits.channelsPerPeer,
        maxFrameBytes,
        isSingle: false,
        signal: both,
      })
      if (both.aborted) {
        const error = new OgError('ABORTED', 'Opening a channel was aborted.')
        framed.abort(error)
        throw error
      }
      return createChannel(peerId, framed)
    },

    reportMisbehaviour(peerId, points, reason) {
      penalties.add(points, { reason })
      logger.warn({ peerId, points, reason }, 'penalising a peer')
      offences.add(peerId, points)
      if (score(peerId) <= graylistScore) drop(parsePeerId(peerId))
    },
  }
  return host
}

/** The promise's value, or the signal's reason as an error as soon as it fires. */
async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>()
  const abort = (): void => aborted.reject(signal.reason)
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([promise, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

function parseAddress(address: string) {
  try {
    return multiaddr(address)
  } catch (cause) {
    throw new OgError('BAD_INPUT', `Not a multiaddr: ${address.slice(0, 100)}`, {
      cause,
      next: ['Use a form like /ip4/127.0.0.1/tcp/4001.'],
    })
  }
}

function peerIdIn(address: string): string | undefined {
  return parseAddress(address)
    .getComponents()
    .findLast((component) => component.name === 'p2p')?.value
}

function isSelfDial(error: unknown): boolean {
  return (
    toOgError(error).walk((inner) => (inner as Error).name === 'DialError' && /self/i.test(String(inner))) !== undefined
  )
}

/** What of an error a peer may read. */
function describe(error: unknown): OgError {
  const known = toOgError(error)
  return known === error ? known : new OgError('INTERNAL', 'The peer failed to answer.', { cause: error })
}

function remoteError(bytes: Uint8Array): OgError {
  let record: unknown
  try {
    record = decodeRecord(bytes, wireErrorBytes)
  } catch (cause) {
    return new OgError('PEER', 'The peer sent an error that cannot be read.', { cause })
  }
  const parsed = wireErrorSchema.safeParse(record)
  return parsed.success
    ? fromWireError(parsed.data)
    : new OgError('PEER', 'The peer sent an error that cannot be read.')
}

/** A stream that breaks while it is being ended needs nothing more. */
function ignoreBroken(): void {}
