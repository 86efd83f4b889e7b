import {
  type Clock,
  isOgError,
  type Logger,
  type Metrics,
  OgError,
  silentLogger,
  silentMetrics,
  streamNames,
  systemClock,
} from '@opengradient/protocol'
import type { CID } from 'multiformats/cid'

import { type BlobWant, blobStatus, blobWantCodec } from './blob-wire.ts'
import type { Channel } from './channel.ts'
import { createIdleTimer } from './idle-timer.ts'
import { p2pLimits } from './limits.ts'
import type { PeerNode } from './peer-node.ts'
import { PeerQuota } from './peer-quota.ts'

/** Source of the served blocks. */
export interface BlockSource {
  /** Bytes of a block; undefined, or an error NOT_FOUND, when the block is absent. */
  getBlock(cid: string): Promise<Uint8Array | undefined>
  /** Whether a block is present, without reading it. @default reads the block */
  hasBlock?(cid: string): Promise<boolean>
}

export interface ServeBlobsInit {
  /** @default systemClock */
  readonly clock?: Clock
  /** @default silentLogger */
  readonly logger?: Logger
  /** @default silentMetrics */
  readonly metrics?: Metrics
}

type BlobServerNode = Pick<PeerNode, 'handleChannel' | 'reportMisbehaviour'>

const empty = new Uint8Array(0)
const missing = Uint8Array.of(blobStatus.missing)
const found = Uint8Array.of(blobStatus.found)
const busy = Uint8Array.of(blobStatus.busy)
const undecodableWantPoints = 20

/** Serves blocks to peers on {@link streamNames.blob}. */
export async function serveBlobs(node: BlobServerNode, blocks: BlockSource, init: ServeBlobsInit = {}): Promise<void> {
  const server = new BlobServer(node, blocks, init)
  await node.handleChannel(streamNames.blob, { maxFrameBytes: blobWantCodec.maxBytes }, (channel) =>
    server.serve(channel),
  )
}

class BlobServer {
  readonly #node: BlobServerNode
  readonly #blocks: BlockSource
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #servedBytes
  readonly #streams
  readonly #quota = new PeerQuota(p2pLimits.blobStreams, p2pLimits.blobStreamsPerPeer)

  constructor(node: BlobServerNode, blocks: BlockSource, init: ServeBlobsInit) {
    this.#node = node
    this.#blocks = blocks
    this.#clock = init.clock ?? systemClock
    this.#logger = init.logger ?? silentLogger
    const metrics = init.metrics ?? silentMetrics
    this.#servedBytes = metrics.counter('og_p2p_blob_served_bytes_total', 'Bytes of blocks sent to peers.')
    this.#streams = metrics.gauge('og_p2p_blob_streams', 'Streams on which blocks are served.')
  }

  async serve(channel: Channel): Promise<void> {
    const release = this.#quota.acquire(channel.peerId)
    this.#streams.set(this.#quota.active)
    try {
      await this.#answerWants(channel, release === undefined)
    } finally {
      release?.()
      this.#streams.set(this.#quota.active)
    }
  }

  async #answerWants(channel: Channel, isBusy: boolean): Promise<void> {
    const idle = createIdleTimer(this.#clock, p2pLimits.blobIdleMs, () => channel.abort())
    const frames = channel.frames[Symbol.asyncIterator]()
    try {
      for (;;) {
        idle.start()
        const next = await frames.next()
        idle.stop()
        if (next.done) return
        const want = this.#decodeWant(channel.peerId, next.value)
        if (isBusy) return await channel.send(empty, busy)
        if (want.type === 'has') await this.#answerHas(channel, want.cids)
        else await this.#answerGet(channel, want.cids)
      }
    } finally {
      idle.stop()
    }
  }

  async #answerHas(channel: Channel, cids: BlobWant['cids']): Promise<void> {
    for (const cid of cids) await channel.send(empty, (await this.#has(cid)) ? found : missing)
  }

  async #answerGet(channel: Channel, cids: BlobWant['cids']): Promise<void> {
    // The next block is read while the previous one is being sent.
    let reading = this.#read(cids[0] as CID)
    for (let at = 0; at < cids.length; at++) {
      const block = await reading
      const following = cids[at + 1]
      if (following !== undefined) {
        reading = this.#read(following)
        reading.catch(() => {})
      }
      if (block === undefined) await channel.send(empty, missing)
      else {
        await channel.send(block, found)
        this.#servedBytes.add(block.length)
      }
    }
  }

  async #read(cid: CID): Promise<Uint8Array | undefined> {
    const block = await this.#getBlock(cid)
    if (block === undefined || block.length <= p2pLimits.blockBytes) return block
    this.#logger.warn({ cid: cid.toString(), bytes: block.length }, 'Block exceeds the size limit')
    return undefined
  }

  async #has(cid: CID): Promise<boolean> {
    if (this.#blocks.hasBlock !== undefined) return await this.#blocks.hasBlock(cid.toString())
    return (await this.#getBlock(cid)) !== undefined
  }

  async #getBlock(cid: CID): Promise<Uint8Array | undefined> {
    try {
      return await this.#blocks.getBlock(cid.toString())
    } catch (error) {
      if (isOgError(error) && error.code === 'NOT_FOUND') return undefined
      throw error
    }
  }

  #decodeWant(peerId: string, bytes: Uint8Array): BlobWant {
    try {
      return blobWantCodec.decode(bytes)
    } catch (cause) {
      this.#node.reportMisbehaviour(peerId, undecodableWantPoints, 'bad blob want')
      throw new OgError('PEER', 'The peer sent a block request that cannot be decoded.', { cause })
    }
  }
}
