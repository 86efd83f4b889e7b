import {
  type Clock,
  isOgError,
  type Logger,
  type Metrics,
  OgError,
  silentLogger,
  silentMetrics,
  systemClock,
} from '@opengradient/protocol'
import type { CID } from 'multiformats/cid'

import { type BlobWant, blobProtocol, blobStatus, blobWantCodec } from './blob-wire.ts'
import type { Channel } from './channel.ts'
import type { PeerNode } from './host.ts'
import { createIdleTimer } from './idle-timer.ts'
import { p2pLimits } from './limits.ts'

/** Where served blocks come from. */
export interface BlockSource {
  /** The block's bytes; undefined, or an error NOT_FOUND, when it is not here. */
  getBlock(cid: string): Promise<Uint8Array | undefined>
  /** Whether the block is here, without reading it. Blocks are read where this is absent. */
  hasBlock?(cid: string): Promise<boolean>
}

export interface ServeBlobsInit {
  readonly clock?: Clock
  readonly logger?: Logger
  readonly metrics?: Metrics
}

const empty = new Uint8Array(0)
const missing = Uint8Array.of(blobStatus.missing)
const found = Uint8Array.of(blobStatus.found)
const busy = Uint8Array.of(blobStatus.busy)

/** Gives blocks to whoever asks for them on {@link blobProtocol}. */
export async function serveBlobs(host: PeerNode, blocks: BlockSource, init: ServeBlobsInit = {}): Promise<void> {
  const clock = init.clock ?? systemClock
  const logger = init.logger ?? silentLogger
  const metrics = init.metrics ?? silentMetrics
  const served = metrics.counter('og_p2p_blob_served_bytes_total', 'Bytes of blocks given to peers.')
  const streams = metrics.gauge('og_p2p_blob_streams', 'Peers being served blocks.')
  const perPeer = new Map<string, number>()
  let active = 0

  async function serve(channel: Channel, isBusy: boolean): Promise<void> {
    const idle = createIdleTimer(clock, p2pLimits.blobIdleMs, () => channel.abort())
    const frames = channel.frames[Symbol.asyncIterator]()
    try {
      for (;;) {
        idle.start()
        const next = await frames.next()
        idle.stop()
        if (next.done) return
        const want = decodeWant(host, channel.peerId, next.value)
        if (isBusy) return await channel.send(empty, busy)
        await answer(channel, want)
      }
    } finally {
      idle.stop()
    }
  }

  async function answer(channel: Channel, want: BlobWant): Promise<void> {
    if (want.type === 'has') {
      for (const cid of want.cids) await channel.send(empty, (await has(cid)) ? found : missing)
      return
    }
    // The next block is read while the last one is on its way.
    let reading = read(want.cids[0] as CID)
    for (let at = 0; at < want.cids.length; at++) {
      const block = await reading
      const following = want.cids[at + 1]
      if (following !== undefined) {
        reading = read(following)
        reading.catch(() => {})
      }
      if (block === undefined) await channel.send(empty, missing)
      else {
        await channel.send(block, found)
        served.add(block.length)
      }
    }
  }

  async function read(cid: CID): Promise<Uint8Array | undefined> {
    const block = await getBlock(cid)
    if (block === undefined || block.length <= p2pLimits.blockBytes) return block
    logger.warn({ cid: cid.toString(), bytes: block.length }, 'block is too large to be served')
    return undefined
  }

  async function has(cid: CID): Promise<boolean> {
    if (blocks.hasBlock !== undefined) return await blocks.hasBlock(cid.toString())
    return (await getBlock(cid)) !== undefined
  }

  async function getBlock(cid: CID): Promise<Uint8Array | undefined> {
    try {
      return await blocks.getBlock(cid.toString())
    } catch (error) {
      if (isOgError(error) && error.code === 'NOT_FOUND') return undefined
      throw error
    }
  }

  await host.handleChannel(blobProtocol, { maxFrameBytes: blobWantCodec.maxBytes }, async (channel) => {
    const ofPeer = perPeer.get(channel.peerId) ?? 0
    if (active >= p2pLimits.blobStreams || ofPeer >= p2pLimits.blobStreamsPerPeer) {
      await serve(channel, true)
      return
    }
    active++
    perPeer.set(channel.peerId, ofPeer + 1)
    streams.set(active)
    try {
      await serve(channel, false)
    } finally {
      active--
      streams.set(active)
      const left = (perPeer.get(channel.peerId) ?? 1) - 1
      if (left === 0) perPeer.delete(channel.peerId)
      else perPeer.set(channel.peerId, left)
    }
  })
}

function decodeWant(host: PeerNode, peerId: string, bytes: Uint8Array): BlobWant {
  try {
    return blobWantCodec.decode(bytes)
  } catch (cause) {
    host.reportMisbehaviour(peerId, 20, 'bad blob want')
    throw new OgError('PEER', 'The peer sent a want that cannot be read.', { cause })
  }
}
