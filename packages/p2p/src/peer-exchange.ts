import type { Libp2p } from '@libp2p/interface'
import { ended, pause } from '@opengradient/async'
import { type Clock, type Logger, type Random, recordCodec, streamNames } from '@opengradient/protocol'
import * as z from 'zod'

import type { BackgroundTask } from './background-tasks.ts'
import { parsePeerId } from './identity.ts'
import { p2pLimits } from './limits.ts'
import type { PeerNode } from './peer-node.ts'

export interface PeerExchangeComponents {
  readonly node: Pick<PeerNode, 'peerId' | 'peers' | 'handle' | 'request'>
  readonly libp2p: Pick<Libp2p, 'addEventListener' | 'dial' | 'getPeers' | 'peerStore'>
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly runInBackground: (task: BackgroundTask) => void
}

interface KnownPeer {
  readonly peerId: string
  /** Signed peer record of libp2p: only the owner of a key can announce its addresses. */
  readonly record: Uint8Array
}

const knownPeersCodec = recordCodec<readonly KnownPeer[]>(
  'list of peers',
  p2pLimits.exchangedPeers * (p2pLimits.peerRecordBytes + 256) + 16,
  z
    .array(
      z.strictObject({
        peerId: z.string().max(128),
        record: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= p2pLimits.peerRecordBytes),
      }),
    )
    .max(p2pLimits.exchangedPeers),
  (peers) => peers.map((peer) => ({ ...peer })),
)

const requestBytes = new Uint8Array(0)
const requestTimeoutMs = 5_000
/** The round after the last new peer is early, since peers often start together; later rounds are less frequent. */
const firstRoundMs = 500
const lastRoundMs = 120_000
/** Peers asked in one round. */
const askedPerRound = 3

/** Answers {@link streamNames.peers} and connects to the peers that other peers report, up to `p2pLimits.wantedPeers`. */
export class PeerExchange {
  readonly #components: PeerExchangeComponents
  readonly #dialing = new Set<string>()
  #roundMs = firstRoundMs
  #wake: (() => void) | undefined

  constructor(components: PeerExchangeComponents) {
    this.#components = components
  }

  async start(): Promise<void> {
    const { node, libp2p, runInBackground } = this.#components
    await node.handle(
      streamNames.peers,
      { requestMaxBytes: 0, responseMaxBytes: knownPeersCodec.maxBytes, concurrency: 16, timeoutMs: requestTimeoutMs },
      async (_request, { peerId }) => knownPeersCodec.encode(await this.#peersFor(peerId)),
    )
    libp2p.addEventListener('peer:identify', ({ detail }) => {
      this.#roundMs = firstRoundMs
      runInBackground((signal) => this.#ask(detail.peerId.toString(), signal))
      this.#wake?.()
    })
    runInBackground((signal) => this.#rounds(signal))
  }

  /** The peers that are reported to `asker`. */
  async #peersFor(asker: string): Promise<KnownPeer[]> {
    const { libp2p } = this.#components
    const known: KnownPeer[] = []
    for (const peer of libp2p.getPeers()) {
      if (known.length >= p2pLimits.exchangedPeers) break
      if (peer.toString() === asker) continue
      const { peerRecordEnvelope: record } = await libp2p.peerStore.get(peer)
      if (record !== undefined && record.length <= p2pLimits.peerRecordBytes) {
        known.push({ peerId: peer.toString(), record })
      }
    }
    return known
  }

  /** Asks a peer for its peers and dials them. A failure is logged. */
  async #ask(peerId: string, signal: AbortSignal): Promise<void> {
    const { node, logger } = this.#components
    try {
      const answer = await node.request(peerId, streamNames.peers, requestBytes, {
        responseMaxBytes: knownPeersCodec.maxBytes,
        timeoutMs: requestTimeoutMs,
        signal,
      })
      for (const known of knownPeersCodec.decode(answer)) await this.#consider(known)
    } catch (error) {
      logger.debug({ err: error, peerId }, 'Peer exchange failed')
    }
  }

  async #consider({ peerId, record }: KnownPeer): Promise<void> {
    const { node, libp2p, logger, runInBackground } = this.#components
    const connected = node.peers()
    if (peerId === node.peerId || connected.includes(peerId) || this.#dialing.has(peerId)) return
    if (connected.length + this.#dialing.size >= p2pLimits.wantedPeers) return
    const peer = parsePeerId(peerId)
    // Verifies the signature and stores the newest record; the addresses in the store are dialled.
    await libp2p.peerStore.consumePeerRecord(record, { expectedPeer: peer })
    this.#dialing.add(peerId)
    runInBackground(async (signal) => {
      try {
        await libp2p.dial(peer, { signal })
      } catch (error) {
        logger.debug({ err: error, peerId }, 'Exchanged peer not reached')
      } finally {
        this.#dialing.delete(peerId)
      }
    })
  }

  async #rounds(signal: AbortSignal): Promise<void> {
    const { node, clock, random } = this.#components
    while (!signal.aborted) {
      const woken = new AbortController()
      this.#wake = () => woken.abort(ended)
      await pause(clock, this.#roundMs, AbortSignal.any([signal, woken.signal]))
      this.#wake = undefined
      if (woken.signal.aborted) continue
      this.#roundMs = Math.min(2 * this.#roundMs, lastRoundMs)
      for (const peerId of sample(node.peers(), askedPerRound, random)) await this.#ask(peerId, signal)
    }
  }
}

/** Up to `count` consecutive items, beginning at a random one. */
function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const [byte = 0] = random.bytes(1)
  const start = Math.floor((byte / 256) * items.length)
  return [...items.slice(start), ...items.slice(0, start)].slice(0, count)
}
