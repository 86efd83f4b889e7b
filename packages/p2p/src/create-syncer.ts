import { pause } from '@opengradient/async'
import {
  type Clock,
  type Logger,
  limits,
  type Metrics,
  OgError,
  type SyncLog,
  type SyncResponse,
  silentLogger,
  silentMetrics,
  streamNames,
  syncLogs,
  syncRequestCodec,
  syncResponseCodec,
  systemClock,
  toOgError,
} from '@opengradient/protocol'

import type { Validation } from './gossip-pubsub.ts'
import { p2pLimits } from './limits.ts'
import type { PeerNode } from './peer-node.ts'
import { createSlots } from './slots.ts'

export interface SyncerInit {
  /** Sync positions per peer and log, to be kept across restarts. */
  readonly cursors: {
    /** 0 when nothing has been read from the peer. */
    get(peerId: string, log: SyncLog): Promise<number>
    set(peerId: string, log: SyncLog, cursor: number): Promise<void>
  }
  /**
   * Validates and handles one entry, with the same rules as for gossip. The cursor of a page is stored after all of its
   * entries were handled, so that some entries are delivered again after a crash. An error ends the round with this peer;
   * no entry is skipped.
   */
  handle(log: SyncLog, payload: Uint8Array, peerId: string): Promise<Validation>
  /** Time between rounds with all connected peers. A peer that connects is synced with at once. */
  readonly intervalMs: number
  /** @default systemClock */
  readonly clock?: Clock
  /** @default silentLogger */
  readonly logger?: Logger
  /** @default silentMetrics */
  readonly metrics?: Metrics
}

export interface Syncer {
  /** Syncs with every connected peer now. Resolves at the end of the round. Peers that fail are skipped. */
  round(): Promise<void>
  /** Ends all synchronisation. Resolves when no handler runs any more. Idempotent. */
  stop(): Promise<void>
}

type SyncNode = Pick<PeerNode, 'onPeer' | 'peers' | 'request' | 'reportMisbehaviour'>

/** Penalty for an entry or page that no honest peer sends. Two reach the graylist. */
const rejectedEntryPoints = 40

/** Starts a syncer, which recovers entries that gossip lost or that were announced while the node was offline. */
export function createSyncer(node: SyncNode, init: SyncerInit): Syncer {
  return new PeerSyncer(node, init)
}

class PeerSyncer implements Syncer {
  readonly #node: SyncNode
  readonly #init: SyncerInit
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #entries
  readonly #stopping = new AbortController()
  /** Peers that are being synced with or wait for a slot. */
  readonly #queued = new Map<string, Promise<void>>()
  readonly #slots = createSlots(p2pLimits.syncPeers)
  readonly #removeListener: () => void
  readonly #rounds: Promise<void>

  constructor(node: SyncNode, init: SyncerInit) {
    this.#node = node
    this.#init = init
    this.#clock = init.clock ?? systemClock
    this.#logger = init.logger ?? silentLogger
    const metrics = init.metrics ?? silentMetrics
    this.#entries = metrics.counter('og_p2p_sync_entries_total', 'Entries received by sync.', ['log', 'result'])
    this.#removeListener = node.onPeer(({ type, peerId }) => {
      if (type === 'connected') void this.#sync(peerId)
    })
    this.#rounds = this.#runRounds()
  }

  async round(): Promise<void> {
    await Promise.all(this.#node.peers().map((peerId) => this.#sync(peerId)))
  }

  async stop(): Promise<void> {
    this.#removeListener()
    this.#stopping.abort(new OgError('ABORTED', 'The syncer was stopped.'))
    await this.#rounds
    await Promise.all(this.#queued.values())
  }

  async #runRounds(): Promise<void> {
    const { signal } = this.#stopping
    while (!signal.aborted) {
      await this.round()
      await pause(this.#clock, this.#init.intervalMs, signal)
    }
  }

  /** Syncs all logs with a peer, once at a time. A failure is logged. */
  #sync(peerId: string): Promise<void> {
    const running = this.#queued.get(peerId)
    if (running !== undefined) return running
    const work = this.#syncInSlot(peerId)
      .catch((error: unknown) => {
        if (!this.#stopping.signal.aborted) this.#logger.debug({ err: error, peerId }, 'Sync with a peer failed')
      })
      .finally(() => this.#queued.delete(peerId))
    this.#queued.set(peerId, work)
    return work
  }

  async #syncInSlot(peerId: string): Promise<void> {
    const { signal } = this.#stopping
    const release = await this.#slots.acquire(signal)
    try {
      for (const log of syncLogs) {
        if (signal.aborted) return
        await this.#syncLog(log, peerId)
      }
    } finally {
      release()
    }
  }

  async #syncLog(log: SyncLog, peerId: string): Promise<void> {
    const { cursors } = this.#init
    let after = await cursors.get(peerId, log)
    for (let pages = 0; pages < p2pLimits.syncPages; pages++) {
      const page = await this.#fetchPage(log, peerId, after)
      for (const payload of page.entries) {
        if (this.#stopping.signal.aborted) return
        const validation = await this.#init.handle(log, payload, peerId)
        this.#entries.add(1, { log, result: validation.result })
        if (validation.result === 'reject') {
          this.#node.reportMisbehaviour(peerId, rejectedEntryPoints, `sync entry: ${validation.code}`)
          throw new OgError('PEER', `The peer sent an invalid sync entry: ${validation.code}.`)
        }
      }
      if (page.cursor !== after) await cursors.set(peerId, log, page.cursor)
      after = page.cursor
      if (!page.more) return
    }
  }

  async #fetchPage(log: SyncLog, peerId: string, after: number): Promise<SyncResponse> {
    const request = syncRequestCodec.encode({ log, after, limit: limits.syncPageItems })
    const bytes = await this.#node.request(peerId, streamNames.sync, request, {
      responseMaxBytes: syncResponseCodec.maxBytes,
      timeoutMs: p2pLimits.syncRequestMs,
      signal: this.#stopping.signal,
    })
    try {
      const page = syncResponseCodec.decode(bytes)
      if (page.entries.length > 0 ? page.cursor <= after : page.cursor < after || page.more) {
        throw new OgError('PEER', 'The sync cursor does not advance.')
      }
      return page
    } catch (error) {
      this.#node.reportMisbehaviour(peerId, rejectedEntryPoints, 'bad sync page')
      throw toOgError(error, 'PEER')
    }
  }
}
