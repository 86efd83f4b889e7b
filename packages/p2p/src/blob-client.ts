import {
  type Clock,
  type Logger,
  type Metrics,
  OgError,
  silentLogger,
  silentMetrics,
  systemClock,
  toOgError,
} from '@opengradient/protocol'
import type { CID } from 'multiformats/cid'

import { blobProtocol, blobStatus, blobWantCodec } from './blob-wire.ts'
import { isBlockOf, parseCid } from './block-hash.ts'
import type { Channel } from './channel.ts'
import { startDeadline } from './deadline.ts'
import type { PeerNode } from './host.ts'
import { p2pLimits } from './limits.ts'
import { createSlots, type Slots } from './slots.ts'

export interface Block {
  readonly cid: string
  readonly bytes: Uint8Array
}

/** Why a provider was given up during a fetch. */
export type BadPeerReason = 'wrong block' | 'stalled' | 'unreachable' | 'broke the protocol'

export interface BlobClientInit {
  /** Peers that may have a block, best first. Asked again, for another block, when the known ones cannot go on. */
  providers(cid: string): Promise<readonly string[]> | readonly string[]
  /** Called once for each provider that is given up. Liars have been scored down already. */
  onBadPeer?(peerId: string, reason: BadPeerReason): void
  readonly clock?: Clock
  readonly logger?: Logger
  readonly metrics?: Metrics
}

export interface BlobClient {
  /**
   * Fetches blocks from several providers at once, in whatever order they arrive; each block's hash has been checked. A
   * provider that lies, stalls or dies is dropped and the others go on with what is missing. Leaving the iteration ends
   * the fetch.
   * @throws NOT_FOUND when nobody who can be asked has a block, OVERLOADED when only busy providers are left, ABORTED,
   * BAD_INPUT for what is no CID with a sha2-256 hash
   */
  fetchBlocks(cids: readonly string[], signal?: AbortSignal): AsyncIterable<Block>
  /** Which of the blocks a peer has. @throws UNAVAILABLE, TIMEOUT, PEER, OVERLOADED, ABORTED, BAD_INPUT */
  has(peerId: string, cids: readonly string[], signal?: AbortSignal): Promise<boolean[]>
}

/** What lying costs: enough for the graylist at once. */
const lyingPoints = 100
const penaltyPoints: Record<BadPeerReason, number> = {
  'wrong block': lyingPoints,
  'broke the protocol': 30,
  stalled: 10,
  unreachable: 0,
}

export function createBlobClient(host: PeerNode, init: BlobClientInit): BlobClient {
  const clock = init.clock ?? systemClock
  const logger = init.logger ?? silentLogger
  const metrics = init.metrics ?? silentMetrics
  const fetched = metrics.counter('og_p2p_blob_fetched_bytes_total', 'Bytes of blocks fetched from peers.')
  const givenUp = metrics.counter('og_p2p_blob_providers_dropped_total', 'Providers given up during a fetch.', [
    'reason',
  ])

  /** One peer serves us only so many streams; further fetches wait for their turn. */
  const turns = new Map<string, Slots>()

  function turnsOf(peerId: string): Slots {
    const known = turns.get(peerId)
    if (known !== undefined) return known
    const slots = createSlots(p2pLimits.blobStreamsPerPeer)
    turns.set(peerId, slots)
    return slots
  }

  async function open(peerId: string, signal: AbortSignal): Promise<Channel> {
    return await host.openChannel(peerId, blobProtocol, { maxFrameBytes: p2pLimits.blockBytes + 1, signal })
  }

  async function* fetchBlocks(cids: readonly string[], signal?: AbortSignal): AsyncGenerator<Block, void, void> {
    const wanted = new Map([...new Set(cids)].map((cid) => [cid, parseCid(cid)]))
    if (wanted.size === 0) return
    const fetch = new Fetch(wanted)
    const leaving = new AbortController()
    const both = signal === undefined ? leaving.signal : AbortSignal.any([leaving.signal, signal])
    const wake = (): void => fetch.changed()
    both.addEventListener('abort', wake, { once: true })
    const providing = new Set<Promise<void>>()
    try {
      while (fetch.remaining > 0) {
        if (signal?.aborted) throw new OgError('ABORTED', 'Fetching blocks was aborted.', { cause: signal.reason })
        const block = fetch.arrived.shift()
        if (block !== undefined) {
          fetch.taken()
          yield block
          continue
        }
        const change = fetch.nextChange()
        for (const peerId of await providersOf(fetch)) {
          const work = provide(fetch, peerId, both).finally(() => {
            providing.delete(work)
            fetch.providing.delete(peerId)
            fetch.changed()
          })
          fetch.providing.add(peerId)
          providing.add(work)
        }
        if (fetch.arrived.length > 0) continue
        if (providing.size === 0) throw fetch.failure()
        await change
      }
    } finally {
      both.removeEventListener('abort', wake)
      leaving.abort()
      await Promise.all(providing)
    }
  }

  /** Providers to be put to work now. */
  async function providersOf(fetch: Fetch): Promise<string[]> {
    const free = p2pLimits.blobProviders - fetch.providing.size
    if (free <= 0 || !fetch.hasOpenWants()) return []
    for (;;) {
      const idle = fetch.idleCandidates()
      if (idle.length > 0) return idle.slice(0, free)
      // The known ones are at work or done for; somebody else may have what is missing.
      const cid = fetch.nextToAskFor()
      if (cid === undefined) return []
      fetch.addCandidates((await init.providers(cid)).filter((peerId) => peerId !== host.peerId))
      // While some are at work there is no hurry: one more look-up after each block.
      if (fetch.providing.size > 0) return fetch.idleCandidates().slice(0, free)
    }
  }

  /** Lets one provider work on the fetch until there is nothing it can do for it. Never rejects. */
  async function provide(fetch: Fetch, peerId: string, signal: AbortSignal): Promise<void> {
    const asked: string[] = []
    let channel: Channel | undefined
    let isDone = false
    let release: (() => void) | undefined
    const abort = (): void => channel?.abort()
    signal.addEventListener('abort', abort, { once: true })
    try {
      release = await turnsOf(peerId).acquire(signal)
      const opening = startDeadline(clock, p2pLimits.dialTimeoutMs, 'Reaching a provider', signal)
      try {
        channel = await open(peerId, opening.signal)
      } catch (error) {
        const { code } = toOgError(error)
        if (code === 'OVERLOADED') fetch.drop(peerId, 'busy')
        else if (!signal.aborted) giveUp(fetch, peerId, code === 'PEER' ? 'broke the protocol' : 'unreachable', error)
        return
      } finally {
        opening.clear()
      }
      const answers = channel.frames[Symbol.asyncIterator]()
      for (;;) {
        if (signal.aborted) return
        // Wants go out by the half window: the peer is never without one, and small blocks do not each cost a frame.
        const more =
          asked.length <= p2pLimits.blocksInFlight / 2
            ? fetch.claim(peerId, p2pLimits.blocksInFlight - asked.length)
            : []
        if (more.length > 0) {
          asked.push(...more)
          const want = blobWantCodec.encode({ type: 'get', cids: more.map((cid) => fetch.cid(cid)) })
          channel.send(want).catch(() => {})
        }
        const cid = asked[0]
        if (cid === undefined) {
          isDone = true
          return
        }
        const answer = await within(clock, p2pLimits.blockMs, answers.next(), signal)
        if (answer === 'late') return giveUp(fetch, peerId, 'stalled')
        if (answer.done) return giveUp(fetch, peerId, 'unreachable')
        const frame = answer.value
        const block = frame.subarray(1)
        if (frame[0] === blobStatus.busy) return fetch.drop(peerId, 'busy')
        asked.shift()
        if (frame[0] === blobStatus.missing && frame.length === 1) fetch.missing(peerId, cid)
        else if (frame[0] !== blobStatus.found) {
          fetch.release(cid)
          return giveUp(fetch, peerId, 'broke the protocol')
        } else if (!isBlockOf(fetch.cid(cid), block)) {
          fetch.release(cid)
          return giveUp(fetch, peerId, 'wrong block')
        } else {
          fetched.add(block.length)
          await fetch.deliver({ cid, bytes: block }, signal)
        }
      }
    } catch (error) {
      if (signal.aborted) return
      const { code } = toOgError(error)
      giveUp(fetch, peerId, code === 'TOO_LARGE' ? 'broke the protocol' : 'unreachable', error)
    } finally {
      signal.removeEventListener('abort', abort)
      for (const cid of asked) fetch.release(cid)
      if (isDone) await channel?.close()
      else channel?.abort()
      release?.()
    }
  }

  function giveUp(fetch: Fetch, peerId: string, reason: BadPeerReason, error?: unknown): void {
    logger.warn({ peerId, reason, err: error }, 'giving up a provider of blocks')
    givenUp.add(1, { reason })
    fetch.drop(peerId, reason)
    if (penaltyPoints[reason] > 0) host.reportMisbehaviour(peerId, penaltyPoints[reason], `blob provider: ${reason}`)
    init.onBadPeer?.(peerId, reason)
  }

  return {
    fetchBlocks,
    async has(peerId, cids, signal) {
      const parsed = cids.map(parseCid)
      if (parsed.length === 0) return []
      const deadline = startDeadline(clock, p2pLimits.blockMs, 'Asking for blocks', signal)
      let channel: Channel | undefined
      let release: (() => void) | undefined
      const abort = (): void => channel?.abort()
      deadline.signal.addEventListener('abort', abort, { once: true })
      try {
        release = await turnsOf(peerId).acquire(deadline.signal)
        channel = await open(peerId, deadline.signal)
        const answers: boolean[] = []
        const frames = channel.frames[Symbol.asyncIterator]()
        for (let at = 0; at < parsed.length; at += p2pLimits.wantedBlocks) {
          const part = parsed.slice(at, at + p2pLimits.wantedBlocks)
          channel.send(blobWantCodec.encode({ type: 'has', cids: part })).catch(() => {})
          for (const _ of part) {
            const answer = await frames.next()
            if (answer.done) throw new OgError('PEER', 'The peer did not answer.')
            const [status] = answer.value
            if (status === blobStatus.busy) {
              throw new OgError('OVERLOADED', 'The peer serves as many as it can.', { retryAfterMs: 500 })
            }
            if (answer.value.length !== 1 || (status !== blobStatus.found && status !== blobStatus.missing)) {
              throw new OgError('PEER', 'The peer broke the protocol.')
            }
            answers.push(status === blobStatus.found)
          }
        }
        return answers
      } catch (error) {
        throw deadline.signal.aborted ? deadline.error() : toOgError(error, 'PEER')
      } finally {
        deadline.signal.removeEventListener('abort', abort)
        deadline.clear()
        await channel?.close()
        release?.()
      }
    },
  }
}

/** Arrived blocks that wait for the reader of a fetch, before providers are made to wait. */
const maxArrived = 2 * p2pLimits.blocksInFlight

/** What one fetch wants, has and knows of its providers. */
class Fetch {
  /** Blocks that wait for the reader. */
  readonly arrived: Block[] = []
  /** Providers at work. */
  readonly providing = new Set<string>()
  /** Blocks that have not been given to the reader. */
  remaining: number

  readonly #cids: ReadonlyMap<string, CID>
  /** Not yet arrived and not asked of anybody now. */
  readonly #open: Set<string>
  /** By block: the providers that do not have it. */
  readonly #without = new Map<string, Set<string>>()
  readonly #candidates = new Set<string>()
  readonly #dropped = new Map<string, BadPeerReason | 'busy'>()
  readonly #askedFor = new Set<string>()
  #change = Promise.withResolvers<void>()
  #room = Promise.withResolvers<void>()

  constructor(cids: ReadonlyMap<string, CID>) {
    this.#cids = cids
    this.#open = new Set(cids.keys())
    this.remaining = cids.size
  }

  cid(text: string): CID {
    return this.#cids.get(text) as CID
  }

  hasOpenWants(): boolean {
    return this.#open.size > 0
  }

  /** Resolves when a block arrives or a provider stops. Ask before looking, so that nothing is missed. */
  nextChange(): Promise<void> {
    return this.#change.promise
  }

  changed(): void {
    this.#change.resolve()
    this.#change = Promise.withResolvers()
  }

  addCandidates(peerIds: readonly string[]): void {
    for (const peerId of peerIds) this.#candidates.add(peerId)
  }

  /** Candidates that are not at work and can do something about the open wants. */
  idleCandidates(): string[] {
    return [...this.#candidates].filter(
      (peerId) => !this.providing.has(peerId) && !this.#dropped.has(peerId) && this.#canHelp(peerId),
    )
  }

  #canHelp(peerId: string): boolean {
    for (const cid of this.#open) if (!this.#without.get(cid)?.has(peerId)) return true
    return false
  }

  /** An open want for which providers have not been looked up. */
  nextToAskFor(): string | undefined {
    for (const cid of this.#open) {
      if (this.#askedFor.has(cid)) continue
      this.#askedFor.add(cid)
      return cid
    }
    return undefined
  }

  /** Takes up to `count` open wants for a provider. */
  claim(peerId: string, count: number): string[] {
    const claimed: string[] = []
    for (const cid of this.#open) {
      if (claimed.length >= count) break
      if (this.#without.get(cid)?.has(peerId)) continue
      claimed.push(cid)
    }
    for (const cid of claimed) this.#open.delete(cid)
    return claimed
  }

  /** Opens a want again that its provider did not fulfil. */
  release(cid: string): void {
    this.#open.add(cid)
    this.changed()
  }

  missing(peerId: string, cid: string): void {
    const without = this.#without.get(cid) ?? new Set()
    without.add(peerId)
    this.#without.set(cid, without)
    this.#open.add(cid)
    this.changed()
  }

  drop(peerId: string, reason: BadPeerReason | 'busy'): void {
    this.#dropped.set(peerId, reason)
    // Whoever looks up providers may know others by now.
    this.#askedFor.clear()
  }

  /** Hands a block to the reader; waits while the reader is behind. */
  async deliver(block: Block, signal: AbortSignal): Promise<void> {
    this.arrived.push(block)
    this.changed()
    while (this.arrived.length >= maxArrived && !signal.aborted) await this.#room.promise
  }

  /** The reader took a block. */
  taken(): void {
    this.remaining--
    this.#room.resolve()
    this.#room = Promise.withResolvers()
  }

  failure(): OgError {
    const reasons = [...this.#dropped.values()]
    if (reasons.length > 0 && reasons.every((reason) => reason === 'busy')) {
      return new OgError('OVERLOADED', 'Every provider is busy.', { retryAfterMs: 500, next: ['Try again.'] })
    }
    const [cid = ''] = this.#open
    const asked = this.#candidates.size
    return new OgError('NOT_FOUND', `Nobody gave block ${cid}; ${asked} peers were asked.`, {
      next: [
        reasons.length > 0 ? `Given up: ${reasons.join(', ')}.` : 'None of them has it.',
        'Ask whoever published it to come online, or connect to more peers.',
      ],
    })
  }
}

/** The promise's value, or `late` when it takes longer than `ms`. */
async function within<T>(clock: Clock, ms: number, promise: Promise<T>, signal: AbortSignal): Promise<T | 'late'> {
  const timer = new AbortController()
  try {
    const late = clock.sleep(ms, AbortSignal.any([timer.signal, signal])).then(
      () => 'late' as const,
      () => promise,
    )
    return await Promise.race([promise, late])
  } finally {
    timer.abort()
    promise.catch(() => {})
  }
}
