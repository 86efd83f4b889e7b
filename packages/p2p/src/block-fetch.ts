import { OgError } from '@opengradient/protocol'
import type { CID } from 'multiformats/cid'

import type { BadPeerReason, Block } from './blob-client.ts'
import { p2pLimits } from './limits.ts'

/** Received blocks that wait for the reader of a fetch before providers are paused. */
const maxArrived = 2 * p2pLimits.blocksInFlight

/** State of one fetch: the wanted blocks, the received blocks and the providers. */
export class BlockFetch {
  /** Blocks that wait for the reader. */
  readonly arrived: Block[] = []
  /** Providers that are being asked. */
  readonly providing = new Set<string>()
  /** Blocks that the reader has not taken. */
  remaining: number

  readonly #cids: ReadonlyMap<string, CID>
  /** Neither received nor requested from a provider. */
  readonly #open: Set<string>
  /** By block: the providers that do not have it. */
  readonly #without = new Map<string, Set<string>>()
  readonly #candidates = new Set<string>()
  readonly #dropped = new Map<string, BadPeerReason | 'busy'>()
  readonly #lookedUp = new Set<string>()
  #change = Promise.withResolvers<void>()
  #capacity = Promise.withResolvers<void>()

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

  /** Resolves when a block arrives or a provider stops. Call it before the state is read, so that no change is missed. */
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

  /** Candidates that are not being asked and may have an open want. */
  idleCandidates(): string[] {
    return [...this.#candidates].filter(
      (peerId) => !this.providing.has(peerId) && !this.#dropped.has(peerId) && this.#mayHaveOpenWant(peerId),
    )
  }

  #mayHaveOpenWant(peerId: string): boolean {
    for (const cid of this.#open) if (!this.#without.get(cid)?.has(peerId)) return true
    return false
  }

  /** An open want whose providers have not been looked up. */
  nextToLookUp(): string | undefined {
    for (const cid of this.#open) {
      if (this.#lookedUp.has(cid)) continue
      this.#lookedUp.add(cid)
      return cid
    }
    return undefined
  }

  /** Assigns up to `count` open wants to a provider. */
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

  /** Reopens a want that its provider did not fulfil. */
  release(cid: string): void {
    this.#open.add(cid)
    this.changed()
  }

  /** Reopens a want for the other providers. */
  missing(peerId: string, cid: string): void {
    const without = this.#without.get(cid) ?? new Set()
    without.add(peerId)
    this.#without.set(cid, without)
    this.release(cid)
  }

  drop(peerId: string, reason: BadPeerReason | 'busy'): void {
    this.#dropped.set(peerId, reason)
    // A repeated lookup may find new providers.
    this.#lookedUp.clear()
  }

  /** Passes a block to the reader. Waits while the reader is behind. */
  async deliver(block: Block, signal: AbortSignal): Promise<void> {
    this.arrived.push(block)
    this.changed()
    while (this.arrived.length >= maxArrived && !signal.aborted) await this.#capacity.promise
  }

  /** Wakes the reader and the providers that wait for it: the fetch was aborted. */
  stop(): void {
    this.changed()
    this.#capacity.resolve()
  }

  /** Takes the next received block. */
  take(): Block | undefined {
    const block = this.arrived.shift()
    if (block === undefined) return undefined
    this.remaining--
    this.#capacity.resolve()
    this.#capacity = Promise.withResolvers()
    return block
  }

  failure(): OgError {
    const reasons = [...this.#dropped.values()]
    if (reasons.length > 0 && reasons.every((reason) => reason === 'busy')) {
      return new OgError('OVERLOADED', 'Every provider is busy.', { retryAfterMs: 500, next: ['Try again.'] })
    }
    const [cid = ''] = this.#open
    const asked = this.#candidates.size
    return new OgError('NOT_FOUND', `No peer served block ${cid}; ${asked} peers were asked.`, {
      next: [
        reasons.length > 0 ? `Dropped providers: ${reasons.join(', ')}.` : 'None of them has the block.',
        'Ask the publisher of the content to go online, or connect to more peers.',
      ],
    })
  }
}
