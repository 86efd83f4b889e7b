import { until } from '@opengradient/async'
import { type ChainEvent, leavesOf } from '@opengradient/chain'
import type { Address, Hex, Signed, SignedAnswer, Standing, Verdict } from '@opengradient/protocol'

import { toAborted } from '../aborted.ts'
import { PostedBatches, type SettlementEvent } from './posted-batches.ts'
import {
  createPlaceholder,
  type PostedBatch,
  type ReceiptChallenge,
  type ReceiptEntry,
  type ReceiptLeaf,
  type SettlementProof,
} from './receipt-entry.ts'
import { receiptStanding } from './receipt-standing.ts'

export interface ReceiptIndexInit {
  /** Seconds from a batch's block in which its leaves can be challenged. */
  readonly challengeWindowSeconds: number
  /** Entries that are kept; the oldest give way. @default 200_000 */
  readonly maxEntries?: number
}

type ReceiptListener = (receiptHash: Hex) => void

/**
 * Receipts with their verdicts from gossip and their batches and challenges from the chain. Held in memory; rebuilt from the
 * durable logs and from the chain's events after a restart.
 */
export class ReceiptIndex {
  readonly #maxEntries: number
  readonly #entries = new Map<Hex, ReceiptEntry>()
  /** Entries without an answer. A worker can name thousands of receipts in a batch that costs it only gas. */
  readonly #placeholders = new Set<Hex>()
  readonly #jobs = new Map<Hex, Hex[]>()
  readonly #batches: PostedBatches
  readonly #challenges = new Map<Hex, ReceiptChallenge>()
  readonly #answerListeners = new Set<ReceiptListener>()
  readonly #changeListeners = new Set<ReceiptListener>()
  readonly #blockListeners = new Set<() => void>()
  #headTimestamp = 0
  #isCurrent = false

  constructor({ challengeWindowSeconds, maxEntries = 200_000 }: ReceiptIndexInit) {
    this.#maxEntries = maxEntries
    this.#batches = new PostedBatches(challengeWindowSeconds)
  }

  /** @returns whether it was new */
  addAnswer(receiptHash: Hex, answer: SignedAnswer): boolean {
    const entry = this.#entryOf(receiptHash)
    if (entry.answer !== undefined) return false
    entry.answer = answer
    this.#placeholders.delete(receiptHash)
    // A worker's verdict on its own receipt does not count.
    entry.verdicts.delete(answer.receipt.value.worker)
    this.#selectLeaf(entry)
    const { jobHash } = answer.receipt.value
    this.#jobs.set(jobHash, [...(this.#jobs.get(jobHash) ?? []), receiptHash])
    this.#notify(receiptHash)
    for (const listener of this.#answerListeners) listener(receiptHash)
    return true
  }

  /** @returns whether it was new and counts */
  addVerdict(verdict: Signed<Verdict>): boolean {
    const { receiptHash, auditor } = verdict.value
    const entry = this.#entryOf(receiptHash)
    if (entry.verdicts.has(auditor) || entry.answer?.receipt.value.worker === auditor) return false
    entry.verdicts.set(auditor, verdict)
    this.#notify(receiptHash)
    return true
  }

  /**
   * Applies the events of a range of blocks.
   * @param headTimestamp time of the chain's head, in Unix seconds
   * @param isCurrent whether every block up to a recent head has been applied. @default true
   */
  apply(events: readonly ChainEvent[], headTimestamp: number, isCurrent = true): void {
    for (const event of events) this.#applyEvent(event)
    this.#isCurrent ||= isCurrent
    if (headTimestamp > this.#headTimestamp) {
      this.#headTimestamp = headTimestamp
      for (const listener of this.#blockListeners) listener()
    }
  }

  /** Whether the chain's events have been read up to the head. Before, a receipt without a leaf here may have one on chain. */
  isCurrent(): boolean {
    return this.#isCurrent
  }

  get(receiptHash: Hex): ReceiptEntry | undefined {
    return this.#entries.get(receiptHash)
  }

  /** Newest first. */
  list(limit: number): ReceiptEntry[] {
    return [...this.#entries.values()].slice(-limit).reverse()
  }

  /** Every receipt of a job: one, unless an attempt was repeated. */
  byJob(jobHash: Hex): ReceiptEntry[] {
    return (this.#jobs.get(jobHash) ?? []).flatMap((receiptHash) => this.#entries.get(receiptHash) ?? [])
  }

  batch(batchId: Hex): PostedBatch | undefined {
    return this.#batches.get(batchId)
  }

  /** Batches that this worker was not paid for yet. */
  unclaimedBatches(worker: Address): PostedBatch[] {
    return this.#batches.unclaimedOf(worker)
  }

  openChallenges(): ReceiptChallenge[] {
    return [...this.#challenges.values()].filter(({ status }) => status === 'open')
  }

  /** A challenge, open or decided; undefined until its event was applied. */
  challenge(challengeId: Hex): ReceiptChallenge | undefined {
    return this.#challenges.get(challengeId)
  }

  standing(entry: ReceiptEntry): Standing {
    return receiptStanding(entry, entry.leaf && this.#batches.get(entry.leaf.batchId), this.#headTimestamp)
  }

  settlement(entry: ReceiptEntry): SettlementProof | undefined {
    return entry.leaf && this.#batches.prove(entry.leaf)
  }

  /** Calls the listener with the hash of each answer that is added. @returns what ends it */
  onAnswer(listener: ReceiptListener): () => void {
    this.#answerListeners.add(listener)
    return () => this.#answerListeners.delete(listener)
  }

  /** Calls the listener with the receipt's hash after each change of an entry. @returns what ends it */
  onChange(listener: ReceiptListener): () => void {
    this.#changeListeners.add(listener)
    return () => this.#changeListeners.delete(listener)
  }

  /** Resolves when `test` holds for the entry, evaluated after each change of it and each block. @throws ABORTED */
  async until(
    receiptHash: Hex,
    test: (entry: ReceiptEntry | undefined) => boolean,
    signal: AbortSignal,
  ): Promise<void> {
    await until(() => test(this.#entries.get(receiptHash)), {
      subscribe: (evaluate) => {
        const stop = this.onChange((changed) => {
          if (changed === receiptHash) evaluate()
        })
        this.#blockListeners.add(evaluate)
        return () => {
          stop()
          this.#blockListeners.delete(evaluate)
        }
      },
      signal,
      abortError: toAborted,
    })
  }

  #entryOf(receiptHash: Hex): ReceiptEntry {
    let entry = this.#entries.get(receiptHash)
    if (entry === undefined) {
      entry = createPlaceholder(receiptHash)
      this.#entries.set(receiptHash, entry)
      this.#placeholders.add(receiptHash)
      if (this.#entries.size > this.#maxEntries) this.#evict()
    }
    return entry
  }

  /** Placeholders may take half of the entries: beyond that they give way before receipts do. */
  #evict(): void {
    const [placeholder] = this.#placeholders
    const oldest =
      placeholder !== undefined && this.#placeholders.size > this.#maxEntries / 2
        ? this.#entries.get(placeholder)
        : this.#entries.values().next().value
    if (oldest === undefined) return
    this.#entries.delete(oldest.receiptHash)
    this.#placeholders.delete(oldest.receiptHash)
    if (oldest.answer) this.#removeFromJob(oldest.answer.receipt.value.jobHash, oldest.receiptHash)
    for (const { batchId, challenge } of oldest.leaves) {
      if (challenge && challenge.status !== 'open') this.#challenges.delete(challenge.challengeId)
      this.#batches.releaseLeaf(batchId)
    }
  }

  #removeFromJob(jobHash: Hex, receiptHash: Hex): void {
    const others = (this.#jobs.get(jobHash) ?? []).filter((hash) => hash !== receiptHash)
    if (others.length > 0) this.#jobs.set(jobHash, others)
    else this.#jobs.delete(jobHash)
  }

  #leafAt(entry: ReceiptEntry, batchId: Hex, index: number): ReceiptLeaf {
    let leaf = entry.leaves.find((each) => each.batchId === batchId && each.index === index)
    if (leaf === undefined) {
      leaf = { batchId, index, challenge: undefined, voidTransaction: undefined }
      entry.leaves.push(leaf)
      this.#batches.retainLeaf(batchId)
    }
    return leaf
  }

  /** Any account can name a receipt in a batch of its own: only batches of the receipt's worker count. */
  #selectLeaf(entry: ReceiptEntry): void {
    const worker = entry.answer?.receipt.value.worker
    entry.leaf = entry.leaves.find(
      ({ batchId }) => worker === undefined || this.#batches.get(batchId)?.worker === worker,
    )
    entry.challenge = entry.leaf?.challenge
    entry.voidTransaction = entry.leaf?.voidTransaction
  }

  #changeLeaf(receiptHash: Hex, batchId: Hex, index: number, change?: Partial<ReceiptLeaf>): void {
    const entry = this.#entryOf(receiptHash)
    Object.assign(this.#leafAt(entry, batchId, index), change)
    this.#selectLeaf(entry)
    this.#notify(receiptHash)
  }

  #notify(receiptHash: Hex): void {
    for (const listener of this.#changeListeners) listener(receiptHash)
  }

  #applyEvent(event: ChainEvent): void {
    if (event.contract !== 'settlement') return
    switch (event.name) {
      case 'BatchPosted': {
        const posted = this.#batches.add(event)
        for (const { receiptHash, index } of posted ? leavesOf(posted.batch) : []) {
          this.#changeLeaf(receiptHash, event.args.batchId, index)
        }
        break
      }
      case 'BatchClaimed': {
        const posted = this.#batches.claim(event)
        for (const { receiptHash } of posted ? leavesOf(posted.batch) : []) this.#notify(receiptHash)
        break
      }
      case 'BodyDemanded':
        this.#batches.requestBody(event)
        this.#notify(event.args.receiptHash)
        break
      case 'BodyShown':
        this.#batches.revealBody(event)
        this.#notify(event.args.receiptHash)
        break
      case 'ChallengeOpened':
        this.#openChallenge(event)
        break
      case 'ChallengeResolved':
        this.#resolveChallenge(event)
        break
      case 'LeafVoided': {
        const { receiptHash, batchId, index } = event.args
        this.#batches.voidLeaf(event)
        this.#changeLeaf(receiptHash, batchId, Number(index), { voidTransaction: event.transaction })
        break
      }
    }
  }

  #openChallenge({ args, transaction, timestamp }: SettlementEvent<'ChallengeOpened'>): void {
    const { challengeId, receiptHash, worker, batchId, accuser } = args
    if (this.#challenges.has(challengeId)) return
    const index = Number(args.index)
    this.#setChallenge({
      challengeId,
      receiptHash,
      worker,
      batchId,
      index,
      accuser,
      status: 'open',
      transaction,
      openedAt: timestamp,
      resolveTransaction: undefined,
    })
  }

  #resolveChallenge({ args, transaction }: SettlementEvent<'ChallengeResolved'>): void {
    const open = this.#challenges.get(args.challengeId)
    if (open === undefined) return
    this.#setChallenge({ ...open, status: args.upheld ? 'upheld' : 'dismissed', resolveTransaction: transaction })
  }

  #setChallenge(challenge: ReceiptChallenge): void {
    this.#challenges.set(challenge.challengeId, challenge)
    this.#changeLeaf(challenge.receiptHash, challenge.batchId, challenge.index, { challenge })
  }
}
