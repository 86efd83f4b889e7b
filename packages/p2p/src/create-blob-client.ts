import { onAbort } from '@opengradient/async'
import {
  type Clock,
  type Logger,
  type Metrics,
  OgError,
  silentLogger,
  silentMetrics,
  streamNames,
  systemClock,
  toOgError,
} from '@opengradient/protocol'

import type { BadPeerReason, BlobClient, BlobClientInit, Block } from './blob-client.ts'
import { BlockFetch } from './block-fetch.ts'
import { parseCid } from './block-hash.ts'
import { type DropReason, ProviderFailure, provideBlocks } from './block-provider.ts'
import type { Channel } from './channel.ts'
import { p2pLimits } from './limits.ts'
import { operationDeadline } from './operation-deadline.ts'
import type { PeerNode } from './peer-node.ts'
import { queryBlocks } from './query-blocks.ts'
import { createSlots, type Slots } from './slots.ts'

type BlobClientNode = Pick<PeerNode, 'peerId' | 'openChannel' | 'reportMisbehaviour'>

/** Penalty for a wrong block: the first one reaches the graylist. */
const penaltyPoints: Record<BadPeerReason, number> = {
  'wrong block': 100,
  'broke the protocol': 30,
  stalled: 10,
  unreachable: 0,
}

export function createBlobClient(node: BlobClientNode, init: BlobClientInit): BlobClient {
  return new PeerBlobClient(node, init)
}

class PeerBlobClient implements BlobClient {
  readonly #node: BlobClientNode
  readonly #init: BlobClientInit
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #fetchedBytes: ReturnType<Metrics['counter']>
  readonly #droppedProviders: ReturnType<Metrics['counter']>
  /** A peer serves a limited number of streams to one client; further fetches wait. */
  readonly #slots = new Map<string, Slots>()

  constructor(node: BlobClientNode, init: BlobClientInit) {
    this.#node = node
    this.#init = init
    this.#clock = init.clock ?? systemClock
    this.#logger = init.logger ?? silentLogger
    const metrics = init.metrics ?? silentMetrics
    this.#fetchedBytes = metrics.counter('og_p2p_blob_fetched_bytes_total', 'Bytes of blocks fetched from peers.')
    this.#droppedProviders = metrics.counter(
      'og_p2p_blob_providers_dropped_total',
      'Providers dropped during a fetch.',
      ['reason'],
    )
  }

  async *fetchBlocks(cids: readonly string[], signal?: AbortSignal): AsyncGenerator<Block, void, void> {
    const wanted = new Map([...new Set(cids)].map((cid) => [cid, parseCid(cid)]))
    if (wanted.size === 0) return
    const fetch = new BlockFetch(wanted)
    const leaving = new AbortController()
    const either = signal === undefined ? leaving.signal : AbortSignal.any([leaving.signal, signal])
    const detach = onAbort(either, () => fetch.stop())
    const running = new Set<Promise<void>>()
    try {
      while (fetch.remaining > 0) {
        if (signal?.aborted) throw new OgError('ABORTED', 'Fetching blocks was aborted.', { cause: signal.reason })
        const block = fetch.take()
        if (block !== undefined) {
          yield block
          continue
        }
        const change = fetch.nextChange()
        for (const peerId of await this.#nextProviders(fetch)) {
          const work = this.#provide(fetch, peerId, either).finally(() => {
            running.delete(work)
            fetch.providing.delete(peerId)
            fetch.changed()
          })
          fetch.providing.add(peerId)
          running.add(work)
        }
        if (fetch.arrived.length > 0) continue
        if (running.size === 0) throw fetch.failure()
        await change
      }
    } finally {
      leaving.abort()
      detach()
      await Promise.all(running)
    }
  }

  async has(peerId: string, cids: readonly string[], signal?: AbortSignal): Promise<boolean[]> {
    const parsed = cids.map(parseCid)
    if (parsed.length === 0) return []
    const deadline = operationDeadline(this.#clock, p2pLimits.blockMs, 'A query of blocks', signal)
    let channel: Channel | undefined
    let release: (() => void) | undefined
    const detach = onAbort(deadline.signal, () => channel?.abort())
    try {
      release = await this.#slotsOf(peerId).acquire(deadline.signal)
      channel = await this.#open(peerId, deadline.signal)
      return await queryBlocks(channel, parsed)
    } catch (error) {
      throw toOgError(deadline.signal.aborted ? deadline.signal.reason : error, 'PEER')
    } finally {
      detach()
      deadline.clear()
      await channel?.close()
      release?.()
    }
  }

  /** Providers to be asked now in addition to those that are being asked. */
  async #nextProviders(fetch: BlockFetch): Promise<string[]> {
    const free = p2pLimits.blobProviders - fetch.providing.size
    if (free <= 0 || !fetch.hasOpenWants()) return []
    for (;;) {
      const idle = fetch.idleCandidates()
      if (idle.length > 0) return idle.slice(0, free)
      // The known candidates are being asked or were dropped: look up others for a missing block.
      const cid = fetch.nextToLookUp()
      if (cid === undefined) return []
      const providers = await this.#init.providers(cid)
      fetch.addCandidates(providers.filter((peerId) => peerId !== this.#node.peerId))
      // While some are being asked, one lookup after each block is enough.
      if (fetch.providing.size > 0) return fetch.idleCandidates().slice(0, free)
    }
  }

  /** Asks one provider until it can contribute no more to the fetch. Never rejects. */
  async #provide(fetch: BlockFetch, peerId: string, signal: AbortSignal): Promise<void> {
    const asked: string[] = []
    let channel: Channel | undefined
    let isDone = false
    let release: (() => void) | undefined
    const detach = onAbort(signal, () => channel?.abort())
    try {
      release = await this.#slotsOf(peerId).acquire(signal)
      channel = await this.#openProvider(peerId, signal)
      await provideBlocks(fetch, channel, { clock: this.#clock, fetchedBytes: this.#fetchedBytes, asked, signal })
      isDone = !signal.aborted
    } catch (error) {
      if (!signal.aborted) this.#drop(fetch, peerId, reasonOf(error), error)
    } finally {
      detach()
      // After the provider was dropped: a reopened want starts the search for another one.
      for (const cid of asked) fetch.release(cid)
      if (isDone) await channel?.close()
      else channel?.abort()
      release?.()
    }
  }

  async #openProvider(peerId: string, signal: AbortSignal): Promise<Channel> {
    const deadline = operationDeadline(this.#clock, p2pLimits.dialTimeoutMs, 'Dialling a provider', signal)
    try {
      return await this.#open(peerId, deadline.signal)
    } catch (error) {
      const { code } = toOgError(error)
      const reason = code === 'OVERLOADED' ? 'busy' : code === 'PEER' ? 'broke the protocol' : 'unreachable'
      throw new ProviderFailure(reason, { cause: error })
    } finally {
      deadline.clear()
    }
  }

  #drop(fetch: BlockFetch, peerId: string, reason: DropReason, error: unknown): void {
    fetch.drop(peerId, reason)
    if (reason === 'busy') return
    this.#logger.warn({ peerId, reason, err: error }, 'Block provider dropped')
    this.#droppedProviders.add(1, { reason })
    const points = penaltyPoints[reason]
    if (points > 0) this.#node.reportMisbehaviour(peerId, points, `blob provider: ${reason}`)
    this.#init.onBadPeer?.(peerId, reason)
  }

  #open(peerId: string, signal: AbortSignal): Promise<Channel> {
    return this.#node.openChannel(peerId, streamNames.blob, { maxFrameBytes: p2pLimits.blockBytes + 1, signal })
  }

  #slotsOf(peerId: string): Slots {
    const known = this.#slots.get(peerId)
    if (known !== undefined) return known
    const slots = createSlots(p2pLimits.blobStreamsPerPeer)
    this.#slots.set(peerId, slots)
    return slots
  }
}

function reasonOf(error: unknown): DropReason {
  if (error instanceof ProviderFailure) return error.reason
  return toOgError(error).code === 'TOO_LARGE' ? 'broke the protocol' : 'unreachable'
}
