import { type PeerNode, topics, type Validation } from '@opengradient/p2p'
import {
  type Announcement,
  announcementCodec,
  answerCodec,
  assertSignedBy,
  gossipGroupCodec,
  type Hasher,
  type Hex,
  isOgError,
  limits,
  maxGossipGroup,
  type Offer,
  offerType,
  receiptType,
  type Signed,
  type SignedAnswer,
  type SyncTopic,
  sha256Hex,
  type Verdict,
  verdictCodec,
  verdictType,
} from '@opengradient/protocol'
import type { Log } from '@opengradient/store'
import { type AnswerHashes, assertVerdict, checkSignedAnswer, firstFailure, hashAnswer } from '@opengradient/verifier'
import type { NodeRegistryCache } from '../registry/node-registry-cache.ts'
import type { ReceiptIndex } from './receipt-index.ts'

/** Why a message was not taken. `ignore` costs its sender nothing, `reject` costs score. */
type GossipCode = 'MALFORMED' | 'BAD_SIGNATURE' | 'DUPLICATE' | 'STALE' | 'NOT_REGISTERED' | 'NOT_THE_AUTHOR'

type Judgement =
  | { readonly result: 'accept' }
  | { readonly result: 'ignore'; readonly code: GossipCode }
  | { readonly result: 'reject'; readonly code: GossipCode }

/** Receipts, verdicts and announcements on their way in and out: validated once, logged durably, put into the receipt index. */
export interface ReceiptGossip {
  start(): Promise<void>
  publishAnswer(answer: SignedAnswer, receiptHash: Hex): Promise<void>
  /**
   * Takes an answer that this node has checked itself; its worker publishes it. Known at once, in the log when it resolves.
   */
  keepAnswer(answer: SignedAnswer, receiptHash: Hex): Promise<void>
  publishVerdict(verdict: Signed<Verdict>): Promise<void>
  publishAnnouncement(announcement: Announcement): Promise<void>
  /** The newest announcement of a node, if it came within `maxAgeMs`, with every offer that still counts. */
  announcement(account: Hex, maxAgeMs: number): Announcement | undefined
  /** Validates and takes a payload that came by catch-up instead of gossip. */
  take(topic: SyncTopic, payload: Uint8Array): Promise<Validation>
}

export interface ReceiptGossipInit {
  readonly host: PeerNode
  readonly hasher: Hasher
  readonly receiptIndex: ReceiptIndex
  readonly nodes: NodeRegistryCache
  readonly logs: Readonly<Record<SyncTopic, Log>>
  now(): number
  /** Resolves after that many milliseconds, or at once when the node stops. */
  pause(ms: number): Promise<void>
  onAnswer(receiptHash: Hex): void
}

interface KnownOffer {
  readonly offer: Signed<Offer>
  readonly digest: Hex
  readonly receivedAt: number
}

/** The last announcement of a node, with the offers of those before it that still count. */
interface Announced {
  readonly announcement: Announcement
  readonly offers: Map<Hex, KnownOffer>
  readonly receivedAt: number
}

/** How long an offer counts that is not said again, in milliseconds: as long as a turn of a thousand models takes. */
const offerMaxAgeMs = 30_000

/** As many as a busy network announces in half a minute. */
const rememberedPayloads = 16_384

/** How long announcements are collected, in milliseconds. */
const groupMs = 20

/** Takes from the front what fits into one message. */
function nextGroup(waiting: Uint8Array[]): Uint8Array[] {
  // Each payload comes with a few bytes that say its length; half a kilobyte covers them all.
  let room = limits.gossipBytes - 512
  let count = 0
  while (count < Math.min(waiting.length, maxGossipGroup) && (waiting[count]?.length ?? 0) <= room) {
    room -= waiting[count]?.length ?? 0
    count++
  }
  return waiting.splice(0, Math.max(1, count))
}

/** Longest time after a receipt's settleBy in which it is still news, in seconds. */
const staleAfterSeconds = limits.jobLifetimeSeconds

export function createReceiptGossip(init: ReceiptGossipInit): ReceiptGossip {
  const { host, hasher, receiptIndex, nodes, logs } = init
  const announcements = new Map<Hex, Announced>()

  const checkAnswer = async (answer: SignedAnswer, hashes: AnswerHashes, live: boolean): Promise<Judgement> => {
    const job = answer.job.value
    if (live && init.now() / 1000 > job.settleBy + staleAfterSeconds) return { result: 'ignore', code: 'STALE' }
    if (firstFailure(checkSignedAnswer(answer, hashes))) return { result: 'reject', code: 'BAD_SIGNATURE' }
    // This node's copy of the registry may be behind, so the sender is not blamed.
    const at = Math.min(answer.receipt.value.finishedAt, init.now()) / 1000
    try {
      await nodes.fetchMissing([answer.receipt.value.worker, job.gateway])
      nodes.assertActive(answer.receipt.value.worker, 'worker', at)
      nodes.assertActive(job.gateway, 'gateway', at)
    } catch {
      return { result: 'ignore', code: 'NOT_REGISTERED' }
    }
    return { result: 'accept' }
  }

  const checkVerdict = async (verdict: Signed<Verdict>): Promise<Judgement> => {
    const { receiptHash, auditor, checkedAt } = verdict.value
    if (receiptIndex.get(receiptHash)?.verdicts.has(auditor)) return { result: 'ignore', code: 'DUPLICATE' }
    try {
      assertVerdict(verdict, receiptHash, hasher)
    } catch {
      return { result: 'reject', code: 'BAD_SIGNATURE' }
    }
    try {
      await nodes.fetchMissing([auditor])
      nodes.assertActive(auditor, 'auditor', Math.min(checkedAt, init.now()) / 1000)
    } catch {
      return { result: 'ignore', code: 'NOT_REGISTERED' }
    }
    return { result: 'accept' }
  }

  /** Answers in the receipt index by their bytes, the newest: every peer passes them on, and a hash is much cheaper than a look. */
  const knownPayloads = new Set<Hex>()
  const remember = (payload: Hex): void => {
    const [oldest] = knownPayloads
    if (knownPayloads.size >= rememberedPayloads && oldest !== undefined) knownPayloads.delete(oldest)
    knownPayloads.add(payload)
  }

  const takeAnswer = async (payload: Uint8Array, live: boolean): Promise<Judgement> => {
    if (knownPayloads.has(sha256Hex(payload))) return { result: 'ignore', code: 'DUPLICATE' }
    let answer: SignedAnswer
    try {
      answer = answerCodec.decode(payload)
    } catch {
      return { result: 'reject', code: 'MALFORMED' }
    }
    // Most of what arrives is known already: one hash tells.
    if (receiptIndex.get(hasher.digest(receiptType, answer.receipt.value))?.answer)
      return { result: 'ignore', code: 'DUPLICATE' }
    const hashes = hashAnswer(answer, hasher)
    const validation = await checkAnswer(answer, hashes, live)
    if (validation.result === 'accept') await addAnswer(answer, hashes.receiptHash, payload)
    return validation
  }

  const takeVerdict = async (payload: Uint8Array): Promise<Judgement> => {
    let verdict: Signed<Verdict>
    try {
      verdict = verdictCodec.decode(payload)
    } catch {
      return { result: 'reject', code: 'MALFORMED' }
    }
    const validation = await checkVerdict(verdict)
    if (validation.result === 'accept') await addVerdict(verdict, payload)
    return validation
  }

  /** One bad payload condemns the message: whoever passed it on had judged it too. */
  const takeGroup = async (
    bytes: Uint8Array,
    take: (payload: Uint8Array) => Promise<Judgement>,
  ): Promise<Judgement> => {
    let payloads: readonly Uint8Array[]
    try {
      payloads = gossipGroupCodec.decode(bytes)
    } catch {
      return { result: 'reject', code: 'MALFORMED' }
    }
    // At once, so that what they write to the log goes down in one batch.
    const validations = await Promise.all(payloads.map(take))
    return (
      validations.find(({ result }) => result === 'reject') ??
      validations.find(({ result }) => result === 'accept') ??
      (validations[0] as Judgement)
    )
  }

  /** Collects what is to be announced for a moment, so that a busy node sends few messages. */
  const outgoing = { receipts: createGrouping('receipts'), verdicts: createGrouping('verdicts') }
  function createGrouping(topic: SyncTopic) {
    return { topic, payloads: [] as Uint8Array[], sent: undefined as Promise<void> | undefined }
  }
  const announceSoon = (topic: SyncTopic, payload: Uint8Array): Promise<void> => {
    const group = outgoing[topic]
    group.payloads.push(payload)
    group.sent ??= init.pause(groupMs).then(async () => {
      group.sent = undefined
      const waiting = group.payloads.splice(0)
      while (waiting.length > 0) await host.gossip.publish(topics[topic], gossipGroupCodec.encode(nextGroup(waiting)))
    })
    return group.sent
  }

  const takeAnnouncement = (payload: Uint8Array, from: string): Judgement => {
    let announcement: Announcement
    try {
      announcement = announcementCodec.decode(payload)
    } catch {
      return { result: 'reject', code: 'MALFORMED' }
    }
    const node = nodes.byAccount(announcement.account)
    if (node === undefined) return { result: 'ignore', code: 'NOT_REGISTERED' }
    if (node.peerId !== from) return { result: 'ignore', code: 'NOT_THE_AUTHOR' }
    const before = announcements.get(announcement.account)
    if (before && before.announcement.sequence >= announcement.sequence) return { result: 'ignore', code: 'STALE' }
    if (!announcement.offers.every((offer) => isOffer(announcement.account, offer, before)))
      return { result: 'reject', code: 'BAD_SIGNATURE' }
    keepAnnouncement(announcement)
    return { result: 'accept' }
  }

  /** Signed by the worker that announces it. The same offer comes every second: it is checked once. */
  const isOffer = (worker: Hex, offer: Signed<Offer>, before: Announced | undefined): boolean => {
    const digest = hasher.digest(offerType, offer.value)
    const known = before?.offers.get(offer.value.modelId)
    if (known?.digest === digest && known.offer.signature === offer.signature) return true
    if (offer.value.worker !== worker) return false
    try {
      assertSignedBy(worker, digest, offer.signature, 'offer')
      return true
    } catch {
      return false
    }
  }

  /** A node with more models than fit into one announcement says them in turns: each offer counts until it grows old. */
  const keepAnnouncement = (announcement: Announcement): void => {
    const receivedAt = init.now()
    const offers = announcements.get(announcement.account)?.offers ?? new Map<Hex, KnownOffer>()
    const saysAll = announcement.offers.length < limits.offersPerAnnouncement
    if (saysAll) offers.clear()
    for (const [modelId, { receivedAt: at }] of offers) if (receivedAt - at > offerMaxAgeMs) offers.delete(modelId)
    for (const offer of announcement.offers) {
      offers.set(offer.value.modelId, { offer, digest: hasher.digest(offerType, offer.value), receivedAt })
    }
    const all = { ...announcement, offers: [...offers.values()].map(({ offer }) => offer) }
    announcements.set(announcement.account, { announcement: all, offers, receivedAt })
  }

  const addAnswer = async (answer: SignedAnswer, receiptHash: Hex, payload: Uint8Array): Promise<void> => {
    if (receiptIndex.addAnswer(receiptHash, answer)) init.onAnswer(receiptHash)
    remember(sha256Hex(payload))
    await logs.receipts.append(receiptHash, payload)
  }
  const addVerdict = async (verdict: Signed<Verdict>, payload: Uint8Array): Promise<void> => {
    await logs.verdicts.append(hasher.digest(verdictType, verdict.value), payload)
    receiptIndex.addVerdict(verdict)
  }

  /** Puts into the receipt index what the durable logs hold: what this node knew before it was restarted. */
  const reload = async (): Promise<void> => {
    // Verdicts first: a receipt that this node has judged already is not judged again.
    for (const topic of ['verdicts', 'receipts'] as const) {
      let after = 0
      for (let more = true; more; ) {
        const page = await logs[topic].read(after, limits.syncPageItems, limits.syncPageBytes)
        for (const { bytes } of page.entries) {
          try {
            if (topic === 'verdicts') receiptIndex.addVerdict(verdictCodec.decode(bytes))
            else {
              const answer = answerCodec.decode(bytes)
              const { receiptHash } = hashAnswer(answer, hasher)
              if (receiptIndex.addAnswer(receiptHash, answer)) init.onAnswer(receiptHash)
            }
          } catch (error) {
            if (!isOgError(error)) throw error
          }
        }
        after = page.cursor
        more = page.more
      }
    }
  }

  return {
    async start() {
      await reload()
      const each = (take: (payload: Uint8Array) => Promise<Judgement>) => ({
        validate: (bytes: Uint8Array) => takeGroup(bytes, take),
        handle() {},
      })
      host.gossip.subscribe(
        topics.receipts,
        each((payload) => takeAnswer(payload, true)),
      )
      host.gossip.subscribe(topics.verdicts, each(takeVerdict))
      host.gossip.subscribe(topics.nodes, { validate: takeAnnouncement, handle() {} })
    },
    keepAnswer: (answer, receiptHash) => addAnswer(answer, receiptHash, answerCodec.encode(answer)),
    async publishAnswer(answer, receiptHash) {
      const payload = answerCodec.encode(answer)
      await Promise.all([addAnswer(answer, receiptHash, payload), announceSoon('receipts', payload)])
    },
    async publishVerdict(verdict) {
      const payload = verdictCodec.encode(verdict)
      await Promise.all([addVerdict(verdict, payload), announceSoon('verdicts', payload)])
    },
    async publishAnnouncement(announcement) {
      keepAnnouncement(announcement)
      await host.gossip.publish(topics.nodes, announcementCodec.encode(announcement))
    },
    announcement(account, maxAgeMs) {
      const known = announcements.get(account)
      return known && init.now() - known.receivedAt <= maxAgeMs ? known.announcement : undefined
    },
    take: (topic, payload) => (topic === 'receipts' ? takeAnswer(payload, false) : takeVerdict(payload)),
  }
}
