import { BoundedMap, BoundedSet } from '@opengradient/async'
import type { PeerNode, Validation } from '@opengradient/p2p'
import {
  type Address,
  assertSignature,
  type Clock,
  type Hasher,
  hashBitmap,
  type Logger,
  type ResultNotice,
  resultNoticeCodec,
  type Summary,
  sha256Hex,
  signatureRules,
  summaryType,
  toOgError,
  topics,
} from '@opengradient/protocol'

import type { NodeDirectory } from '../registry/node-directory.ts'
import { AuthorRates } from './author-rates.ts'
import { Listeners } from './listeners.ts'
import type { ResultNotices } from './result-notices.ts'
import { accepted, ignored, rejected } from './validations.ts'

export interface GossipResultNoticesInit {
  readonly hasher: Hasher
  readonly peerNode: Pick<PeerNode, 'gossip'>
  readonly nodes: Pick<NodeDirectory, 'byAccount' | 'byPeer' | 'fetchMissing'>
  readonly clock: Pick<Clock, 'now'>
  readonly logger: Logger
}

/** Notices that are remembered to ignore repeated ones. */
const maxSeen = 65_536
/** Summaries of one auditor, batch and round that are delivered. */
const maxSummaries = 2

/** {@link ResultNotices} of topic `/og/2/results`. */
export class GossipResultNotices implements ResultNotices {
  readonly #init: GossipResultNoticesInit
  readonly #listeners: Listeners<ResultNotice>
  readonly #rates: AuthorRates
  readonly #seen = new BoundedSet<string>({ maxEntries: maxSeen })
  /** Number of different summaries, by batch, auditor and round. */
  readonly #summaries = new BoundedMap<string, number>({ maxEntries: maxSeen })
  readonly #recovered = new BoundedMap<string, Address>({ maxEntries: 1_024 })

  constructor(init: GossipResultNoticesInit) {
    this.#init = init
    this.#listeners = new Listeners(init.logger)
    this.#rates = new AuthorRates({ clock: init.clock, burst: 200, perSecond: 20 })
  }

  start(): void {
    this.#init.peerNode.gossip.subscribe(topics.results, {
      validate: (bytes, from) => this.#validate(bytes, from),
      handle: (bytes) => this.#listeners.notify(resultNoticeCodec.decode(bytes)),
    })
  }

  publish(notice: ResultNotice): void {
    const { peerNode, logger } = this.#init
    this.#seen.add(this.#idOf(notice))
    peerNode.gossip
      .publish(topics.results, resultNoticeCodec.encode(notice))
      .catch((error: unknown) => logger.debug({ error: toOgError(error).shortMessage }, 'Notice not published'))
  }

  onNotice(listener: (notice: ResultNotice) => void): () => void {
    return this.#listeners.add(listener)
  }

  async #validate(bytes: Uint8Array, from: string): Promise<Validation> {
    // [IGNORE] The author sends no more notices than it needs.
    if (!this.#rates.take(from)) return ignored('TOO_MANY')
    const notice = decode(bytes)
    // [REJECT] The payload decodes as a notice.
    if (notice === undefined) return rejected('MALFORMED')
    const id = this.#idOf(notice)
    // [IGNORE] The notice is new.
    if (this.#seen.has(id)) return ignored('DUPLICATE')
    // [IGNORE] The author is the peer of a registered node. This node's copy of the registry may be behind.
    const author = this.#init.nodes.byPeer(from)
    if (author === undefined) return ignored('NOT_REGISTERED')
    // [IGNORE] A batch is announced by its worker.
    if (notice.type === 'batch' && notice.worker !== author.account) return ignored('NOT_THE_AUTHOR')
    if (notice.type === 'summary') {
      // [REJECT] The bitmap is that of the summary.
      if (notice.summary.value.bitmapHash !== hashBitmap(notice.bitmap)) return rejected('MALFORMED')
      // [IGNORE] An auditor or its signing key, which may have changed, signed the summary.
      if (!(await this.#isSigned(notice.summary))) return ignored('BAD_SIGNATURE')
      // [IGNORE] Two summaries of a round prove a fault; further ones prove nothing more.
      if (!this.#count(notice.summary.value)) return ignored('TOO_MANY')
    }
    this.#seen.add(id)
    return accepted
  }

  /** The same for a repeated notice, and for a summary with another signature. */
  #idOf(notice: ResultNotice): string {
    return notice.type === 'summary'
      ? this.#init.hasher.digest(summaryType, notice.summary.value)
      : sha256Hex(resultNoticeCodec.encode(notice))
  }

  /** @returns false for a third summary of one auditor, batch and round */
  #count({ batchId, auditor, round }: Summary): boolean {
    const key = `${batchId}/${auditor}/${round}`
    const count = this.#summaries.get(key) ?? 0
    if (count < maxSummaries) this.#summaries.set(key, count + 1)
    return count < maxSummaries
  }

  async #isSigned({ value, signature }: Extract<ResultNotice, { type: 'summary' }>['summary']): Promise<boolean> {
    const { hasher, nodes } = this.#init
    await nodes.fetchMissing([value.auditor]).catch(() => undefined)
    if (nodes.byAccount(value.auditor) === undefined) return false
    try {
      assertSignature(signatureRules.summary, { summary: value }, hasher.digest(summaryType, value), signature, {
        hasher,
        signerOf: (account) => nodes.byAccount(account)?.signer,
        recovered: this.#recovered,
      })
      return true
    } catch {
      return false
    }
  }
}

function decode(bytes: Uint8Array): ResultNotice | undefined {
  try {
    return resultNoticeCodec.decode(bytes)
  } catch {
    return undefined
  }
}
