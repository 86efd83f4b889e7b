import type { Libp2p, ServiceMap } from '@libp2p/interface'
import { type Clock, type Logger, type Random, recordCodec } from '@opengradient/protocol'
import { z } from 'zod'

import type { PeerNode } from './host.ts'
import { parsePeerId } from './identity.ts'
import { p2pLimits } from './limits.ts'

/** Asks a peer for the signed address records of the peers that it is connected with. */
export const peersProtocol = '/og/peers/1'

interface PeerExchangeComponents {
  readonly host: PeerNode
  readonly libp2p: Libp2p<ServiceMap>
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
  readonly inBackground: (task: (signal: AbortSignal) => Promise<void>) => void
}

interface NamedPeer {
  readonly peerId: string
  /** libp2p's signed peer record: nobody can name an address for a key that is not its own. */
  readonly record: Uint8Array
}

const namedPeersCodec = recordCodec<readonly NamedPeer[]>(
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
/** After somebody new came, ask around soon: others may have come at the same moment. Then ever less often. */
const firstRoundMs = 250
const lastRoundMs = 30_000
/** Peers asked in one round. */
const askedPerRound = 3

/** Answers {@link peersProtocol} and connects to peers that others name, until enough are connected. */
export async function exchangePeers(components: PeerExchangeComponents): Promise<void> {
  const { host, libp2p, clock, random, logger, inBackground } = components
  const dialing = new Set<string>()

  await host.handle(
    peersProtocol,
    { requestMaxBytes: 0, responseMaxBytes: namedPeersCodec.maxBytes, concurrency: 16, timeoutMs: requestTimeoutMs },
    async (_request, { peerId }) => {
      const named: NamedPeer[] = []
      for (const peer of libp2p.getPeers()) {
        if (named.length >= p2pLimits.exchangedPeers) break
        if (peer.toString() === peerId) continue
        const { peerRecordEnvelope: record } = await libp2p.peerStore.get(peer)
        if (record !== undefined && record.length <= p2pLimits.peerRecordBytes) {
          named.push({ peerId: peer.toString(), record })
        }
      }
      return namedPeersCodec.encode(named)
    },
  )

  async function ask(peerId: string, signal: AbortSignal): Promise<void> {
    const answer = await host.request(peerId, peersProtocol, requestBytes, {
      responseMaxBytes: namedPeersCodec.maxBytes,
      timeoutMs: requestTimeoutMs,
      signal,
    })
    for (const named of namedPeersCodec.decode(answer)) await consider(named)
  }

  async function consider({ peerId, record }: NamedPeer): Promise<void> {
    const connected = host.peers()
    if (peerId === host.peerId || connected.includes(peerId) || dialing.has(peerId)) return
    if (connected.length + dialing.size >= p2pLimits.wantedPeers) return
    const peer = parsePeerId(peerId)
    // Checks the signature and keeps the newest record; what it keeps is what is dialled.
    await libp2p.peerStore.consumePeerRecord(record, { expectedPeer: peer })
    dialing.add(peerId)
    inBackground(async (signal) => {
      try {
        await libp2p.dial(peer, { signal })
      } catch (error) {
        logger.debug({ err: error, peerId }, 'peer named by another not reached')
      } finally {
        dialing.delete(peerId)
      }
    })
  }

  async function askQuietly(peerId: string, signal: AbortSignal): Promise<void> {
    try {
      await ask(peerId, signal)
    } catch (error) {
      logger.debug({ err: error, peerId }, 'peer did not name its peers')
    }
  }

  let wake: (() => void) | undefined
  let roundMs = firstRoundMs
  libp2p.addEventListener('peer:identify', ({ detail }) => {
    roundMs = firstRoundMs
    inBackground((signal) => askQuietly(detail.peerId.toString(), signal))
    wake?.()
  })
  inBackground(async (signal) => {
    while (!signal.aborted) {
      const woken = new AbortController()
      wake = () => woken.abort()
      const sleepMs = roundMs
      await clock.sleep(sleepMs, AbortSignal.any([signal, woken.signal])).catch(() => {})
      wake = undefined
      if (woken.signal.aborted && sleepMs !== firstRoundMs) continue
      roundMs = Math.min(2 * roundMs, lastRoundMs)
      for (const peerId of sample(host.peers(), askedPerRound, random)) await askQuietly(peerId, signal)
    }
  })
}

/** Up to `count` of the items, beginning at a random one. */
function sample<T>(items: readonly T[], count: number, random: Random): T[] {
  const [byte = 0] = random.bytes(1)
  const start = Math.floor((byte / 256) * items.length)
  return [...items.slice(start), ...items.slice(0, start)].slice(0, count)
}
