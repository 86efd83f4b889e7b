import { BoundedSet } from '@opengradient/async'
import type { PeerNode, Validation } from '@opengradient/p2p'
import {
  type Address,
  type Announcement,
  announcementCodec,
  answerCodec,
  type Clock,
  gossipGroupCodec,
  type Hasher,
  type Hex,
  isOgError,
  limits,
  type Signed,
  type SignedAnswer,
  type SyncTopic,
  sha256Hex,
  topics,
  type Verdict,
  verdictCodec,
  verdictType,
} from '@opengradient/protocol'
import type { Log } from '@opengradient/store'
import { hashAnswer, VerifierCache } from '@opengradient/verifier'

import type { NodeRegistryCache } from '../registry/node-registry-cache.ts'
import { Announcements } from './announcements.ts'
import { GroupPublisher } from './group-publisher.ts'
import type { ReceiptIndex } from './receipt-index.ts'
import { ignore, reject, tryDecode } from './validation/judgement.ts'
import { validateAnnouncement } from './validation/validate-announcement.ts'
import { type AnswerContext, validateAnswer } from './validation/validate-answer.ts'
import { type VerdictContext, validateVerdict } from './validation/validate-verdict.ts'

export interface ReceiptGossipInit {
  readonly peerNode: Pick<PeerNode, 'gossip'>
  readonly hasher: Hasher
  readonly receiptIndex: ReceiptIndex
  readonly nodes: Pick<NodeRegistryCache, 'fetchMissing' | 'assertActive' | 'byAccount'>
  readonly logs: Readonly<Record<SyncTopic, Log>>
  readonly clock: Clock
  /** Aborts when the node stops. */
  readonly signal: AbortSignal
}

const accepted: Validation = { result: 'accept' }

/** Payload hashes that are remembered: as many answers as a busy network publishes in half a minute. */
const maxKnownPayloads = 16_384

/**
 * Receipts, verdicts and announcements from and to the peers: validated once, logged durably and added to the receipt index.
 */
export class ReceiptGossip {
  readonly #init: ReceiptGossipInit
  readonly #announcements: Announcements
  readonly #context: AnswerContext & VerdictContext
  readonly #publishers: Readonly<Record<SyncTopic, GroupPublisher>>
  /** Payloads of known answers: every peer forwards them, and a hash is much cheaper than decoding. */
  readonly #knownPayloads = new BoundedSet<Hex>({ maxEntries: maxKnownPayloads })

  constructor(init: ReceiptGossipInit) {
    const { peerNode, hasher, nodes, receiptIndex, clock } = init
    const now = (): number => clock.now()
    this.#init = init
    this.#announcements = new Announcements(hasher, now)
    this.#context = {
      verifierCache: new VerifierCache(),
      hasher,
      nodes,
      now,
      isKnown: (receiptHash) => receiptIndex.get(receiptHash)?.answer !== undefined,
      hasVerdict: (receiptHash, auditor) => receiptIndex.get(receiptHash)?.verdicts.has(auditor) === true,
    }
    this.#publishers = {
      receipts: new GroupPublisher('receipts', peerNode.gossip, init),
      verdicts: new GroupPublisher('verdicts', peerNode.gossip, init),
    }
  }

  /** Restores the receipt index from the logs and subscribes to the topics. */
  async start(): Promise<void> {
    // Verdicts first: the auditor skips receipts on which it has a verdict.
    await this.#restoreVerdicts()
    await this.#restoreAnswers()
    const { gossip } = this.#init.peerNode
    const grouped = (take: (payload: Uint8Array) => Promise<Validation>) => ({
      validate: (bytes: Uint8Array) => takeGroup(bytes, take),
      handle() {},
    })
    gossip.subscribe(
      topics.receipts,
      grouped((payload) => this.#takeAnswer(payload, true)),
    )
    gossip.subscribe(
      topics.verdicts,
      grouped((payload) => this.#takeVerdict(payload)),
    )
    gossip.subscribe(topics.nodes, {
      validate: (payload: Uint8Array, from: string) => this.#takeAnnouncement(payload, from),
      handle() {},
    })
  }

  async publishAnswer(answer: SignedAnswer, receiptHash: Hex): Promise<void> {
    const payload = answerCodec.encode(answer)
    await Promise.all([this.#addAnswer(answer, receiptHash, payload), this.#publishers.receipts.publish(payload)])
  }

  /**
   * Adds an answer that this node has verified; its worker publishes it. It is indexed at once, and durable when this
   * resolves.
   */
  async keepAnswer(answer: SignedAnswer, receiptHash: Hex): Promise<void> {
    await this.#addAnswer(answer, receiptHash, answerCodec.encode(answer))
  }

  async publishVerdict(verdict: Signed<Verdict>): Promise<void> {
    const payload = verdictCodec.encode(verdict)
    await Promise.all([this.#addVerdict(verdict, payload), this.#publishers.verdicts.publish(payload)])
  }

  async publishAnnouncement(announcement: Announcement): Promise<void> {
    this.#announcements.add(announcement)
    await this.#init.peerNode.gossip.publish(topics.nodes, announcementCodec.encode(announcement))
  }

  /** The newest announcement of a node with every valid offer, if it arrived within `maxAgeMs`. */
  announcement(account: Address, maxAgeMs: number): Announcement | undefined {
    return this.#announcements.get(account, maxAgeMs)
  }

  /** Validates and adds a payload that arrived by catch-up instead of gossip. */
  async take(topic: SyncTopic, payload: Uint8Array): Promise<Validation> {
    return topic === 'receipts' ? this.#takeAnswer(payload, false) : this.#takeVerdict(payload)
  }

  async #takeAnswer(payload: Uint8Array, isLive: boolean): Promise<Validation> {
    // [IGNORE] The payload is new.
    if (this.#knownPayloads.has(sha256Hex(payload))) return ignore('DUPLICATE')
    const judgement = await validateAnswer(this.#context, payload, isLive)
    if (judgement.result !== 'accept') return judgement
    await this.#addAnswer(judgement.value.answer, judgement.value.receiptHash, payload)
    return accepted
  }

  async #takeVerdict(payload: Uint8Array): Promise<Validation> {
    const judgement = await validateVerdict(this.#context, payload)
    if (judgement.result !== 'accept') return judgement
    await this.#addVerdict(judgement.value, payload)
    return accepted
  }

  #takeAnnouncement(payload: Uint8Array, from: string): Validation {
    const { hasher, nodes } = this.#init
    const judgement = validateAnnouncement({ hasher, nodes, announcements: this.#announcements }, payload, from)
    if (judgement.result !== 'accept') return judgement
    this.#announcements.add(judgement.value)
    return accepted
  }

  /** Indexed first: clients ask for the receipt at once. One that a crash loses before it is logged is caught up. */
  async #addAnswer(answer: SignedAnswer, receiptHash: Hex, payload: Uint8Array): Promise<void> {
    this.#init.receiptIndex.addAnswer(receiptHash, answer)
    this.#knownPayloads.add(sha256Hex(payload))
    await this.#init.logs.receipts.append(receiptHash, payload)
  }

  /** Logged first: indexing an auditor's own verdict may open a challenge, which a restart has to repeat. */
  async #addVerdict(verdict: Signed<Verdict>, payload: Uint8Array): Promise<void> {
    const { hasher, logs, receiptIndex } = this.#init
    await logs.verdicts.append(hasher.digest(verdictType, verdict.value), payload)
    receiptIndex.addVerdict(verdict)
  }

  async #restoreVerdicts(): Promise<void> {
    const { logs, receiptIndex } = this.#init
    await forEachEntry(logs.verdicts, (bytes) => receiptIndex.addVerdict(verdictCodec.decode(bytes)))
  }

  async #restoreAnswers(): Promise<void> {
    const { logs, receiptIndex, hasher } = this.#init
    await forEachEntry(logs.receipts, (bytes) => {
      const answer = answerCodec.decode(bytes)
      receiptIndex.addAnswer(hashAnswer(answer, hasher).receiptHash, answer)
    })
  }
}

/** One rejected payload rejects the whole message: every peer that forwarded it has validated it too. */
async function takeGroup(bytes: Uint8Array, take: (payload: Uint8Array) => Promise<Validation>): Promise<Validation> {
  // [REJECT] The message decodes as a group of payloads.
  const payloads = tryDecode(() => gossipGroupCodec.decode(bytes))
  if (payloads === undefined) return reject('MALFORMED')
  // Concurrently, so that what they append to the log is written in one batch.
  const validations = await Promise.all(payloads.map(take))
  return (
    validations.find(({ result }) => result === 'reject') ??
    validations.find(({ result }) => result === 'accept') ??
    (validations[0] as Validation)
  )
}

/** Entries that do not decode are skipped: an earlier version may have written them. */
async function forEachEntry(log: Log, handle: (bytes: Uint8Array) => void): Promise<void> {
  let after = 0
  for (let more = true; more; ) {
    const page = await log.read(after, limits.syncPageItems, limits.syncPageBytes)
    for (const { bytes } of page.entries) {
      try {
        handle(bytes)
      } catch (error) {
        if (!isOgError(error)) throw error
      }
    }
    after = page.cursor
    more = page.more
  }
}
