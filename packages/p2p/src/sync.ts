import {
  type Clock,
  type Logger,
  limits,
  type Metrics,
  OgError,
  type SyncRequest,
  type SyncResponse,
  type SyncTopic,
  silentLogger,
  silentMetrics,
  syncRequestCodec,
  syncResponseCodec,
  syncTopics,
  systemClock,
  toOgError,
} from '@opengradient/protocol'

import type { Validation } from './gossip.ts'
import type { PeerNode } from './host.ts'
import { p2pLimits } from './limits.ts'
import { createSlots } from './slots.ts'

export const syncProtocol = '/og/sync/1'

/** The logs that a node lets others catch up from. */
export interface SyncSource {
  /** Entries behind the cursor `after`, at most `limit` of them and at most `maxBytes` in all. */
  read(topic: SyncTopic, after: number, limit: number, maxBytes: number): Promise<SyncResponse>
}

/** Answers {@link syncProtocol}. */
export async function serveSync(host: PeerNode, source: SyncSource): Promise<void> {
  await host.handle(
    syncProtocol,
    {
      requestMaxBytes: syncRequestCodec.maxBytes,
      responseMaxBytes: syncResponseCodec.maxBytes,
      concurrency: p2pLimits.syncRequests,
      timeoutMs: p2pLimits.syncRequestMs,
    },
    async (bytes, { peerId }) => {
      let request: SyncRequest
      try {
        request = syncRequestCodec.decode(bytes)
      } catch (error) {
        host.reportMisbehaviour(peerId, 20, 'bad sync request')
        throw error
      }
      return syncResponseCodec.encode(
        await source.read(request.topic, request.after, request.limit, limits.syncPageBytes),
      )
    },
  )
}

export interface SyncerInit {
  /** Where catching up stands, per peer and topic; to be kept across restarts. */
  readonly cursors: {
    /** 0 when nothing has been read from the peer. */
    get(peerId: string, topic: SyncTopic): Promise<number>
    set(peerId: string, topic: SyncTopic, cursor: number): Promise<void>
  }
  /**
   * Judges and takes one entry; the same validator and handler as for gossip. A page's cursor is stored after all of its
   * entries were taken: after a crash some come again. What it throws ends the round with this peer; nothing is skipped.
   */
  handle(topic: SyncTopic, payload: Uint8Array, peerId: string): Promise<Validation>
  /** Time between rounds with the connected peers, beside the round with each peer that connects. */
  readonly intervalMs: number
  readonly clock?: Clock
  readonly logger?: Logger
  readonly metrics?: Metrics
}

export interface Syncer {
  /** Catches up with every connected peer now; resolves when the round has ended. Peers that fail are skipped. */
  round(): Promise<void>
  /** Ends all catching up; resolves when no handler runs any more. Twice is fine. */
  stop(): Promise<void>
}

/** What an entry costs that no honest peer keeps. Two reach the graylist. */
const rejectedEntryPoints = 40

/** Catches up on what gossip lost or what happened while the node was off. Runs from now on. */
export function createSyncer(host: PeerNode, init: SyncerInit): Syncer {
  const clock = init.clock ?? systemClock
  const logger = init.logger ?? silentLogger
  const metrics = init.metrics ?? silentMetrics
  const entries = metrics.counter('og_p2p_sync_entries_total', 'Entries received by catching up.', ['topic', 'result'])
  const stopping = new AbortController()
  const { signal } = stopping
  /** Peers that wait for their turn or have it. */
  const queued = new Map<string, Promise<void>>()
  const slots = createSlots(p2pLimits.syncPeers)

  function catchUp(peerId: string): Promise<void> {
    const running = queued.get(peerId)
    if (running !== undefined) return running
    const work = catchUpInTurn(peerId)
      .catch((error) => {
        if (!signal.aborted) logger.debug({ err: error, peerId }, 'catching up with a peer failed')
      })
      .finally(() => queued.delete(peerId))
    queued.set(peerId, work)
    return work
  }

  async function catchUpInTurn(peerId: string): Promise<void> {
    const release = await slots.acquire(signal)
    try {
      for (const topic of syncTopics) {
        if (signal.aborted) return
        await catchUpOn(topic, peerId)
      }
    } finally {
      release()
    }
  }

  async function catchUpOn(topic: SyncTopic, peerId: string): Promise<void> {
    let after = await init.cursors.get(peerId, topic)
    for (let pages = 0; pages < p2pLimits.syncPages; pages++) {
      const page = await fetchPage(topic, peerId, after)
      for (const payload of page.entries) {
        if (signal.aborted) return
        const validation = await init.handle(topic, payload, peerId)
        entries.add(1, { topic, result: validation.result })
        if (validation.result === 'reject') {
          host.reportMisbehaviour(peerId, rejectedEntryPoints, `sync entry: ${validation.code}`)
          throw new OgError('PEER', `The peer keeps an entry that was rejected: ${validation.code}.`)
        }
      }
      if (page.cursor !== after) await init.cursors.set(peerId, topic, page.cursor)
      after = page.cursor
      if (!page.more) return
    }
  }

  async function fetchPage(topic: SyncTopic, peerId: string, after: number): Promise<SyncResponse> {
    const request = syncRequestCodec.encode({ topic, after, limit: limits.syncPageItems })
    const bytes = await host.request(peerId, syncProtocol, request, {
      responseMaxBytes: syncResponseCodec.maxBytes,
      timeoutMs: p2pLimits.syncRequestMs,
      signal,
    })
    try {
      const page = syncResponseCodec.decode(bytes)
      if (page.entries.length > 0 ? page.cursor <= after : page.cursor < after || page.more) {
        throw new OgError('PEER', 'The cursor does not move on.')
      }
      return page
    } catch (error) {
      host.reportMisbehaviour(peerId, rejectedEntryPoints, 'bad sync page')
      throw toOgError(error, 'PEER')
    }
  }

  async function round(): Promise<void> {
    await Promise.all(host.peers().map(catchUp))
  }

  const off = host.onPeer(({ type, peerId }) => {
    if (type === 'connected') void catchUp(peerId)
  })
  const rounds = (async () => {
    while (!signal.aborted) {
      await round()
      await clock.sleep(init.intervalMs, signal).catch(() => {})
    }
  })()

  return {
    round,
    async stop() {
      off()
      stopping.abort(new OgError('ABORTED', 'Catching up was stopped.'))
      await rounds
      await Promise.all(queued.values())
    },
  }
}
