import type { PostedSummary } from '@opengradient/chain'
import {
  type Address,
  assertRules,
  assertSignature,
  type BatchFacts,
  batchRules,
  fieldSalt,
  type Hasher,
  type Hex,
  hashBitmap,
  hashLeaf,
  isInTree,
  isTagConsistent,
  type Leaf,
  type Logger,
  OgError,
  type OutcomeLeaf,
  outcomeRules,
  type ResultMessage,
  type SignatureContext,
  type Summary,
  signatureRules,
  summaryType,
  toOgError,
  type WireOutcome,
} from '@opengradient/protocol'

import type { WorkerPush } from '../channels/job-channel.ts'
import type { ChequeBook } from '../payments/cheque-book.ts'
import type { ClientLedgers } from '../payments/client-ledgers.ts'
import { attemptId } from '../payments/payment-method.ts'
import type { BatchView, BatchViews } from './batch-views.ts'
import type { FalseMatchProver } from './false-match-prover.ts'
import type { LostAnswers } from './lost-answers.ts'
import type { ReceiptOutcome, ReceiptPlace } from './own-receipt.ts'
import { isOfRound, type KnownReceipt, type OwnReceipts } from './own-receipts.ts'
import type { ReceiptTracker } from './receipt-tracker.ts'
import type { SummaryKeeper } from './summary-keeper.ts'

type IncludedPush = Extract<WorkerPush, { type: 'included' }>
type SummaryPush = Extract<WorkerPush, { type: 'summary' }>

export interface ReceiptInboxInit {
  readonly receipts: OwnReceipts
  readonly views: Pick<BatchViews, 'view'>
  readonly tracker: Pick<ReceiptTracker, 'notify' | 'follow'>
  readonly book: Pick<ChequeBook, 'include'>
  readonly lost: Pick<LostAnswers, 'explain' | 'isExpected'>
  readonly keeper: Pick<SummaryKeeper, 'add'>
  readonly prover: Pick<FalseMatchProver, 'addMisfit'>
  readonly ledgers: Pick<ClientLedgers, 'include'>
  /** Called with an outcome of a drawn auditor, after it was stored. */
  readonly onOutcome: (receiptHash: Hex, leaf: OutcomeLeaf) => Promise<void>
  readonly hasher: Hasher
  readonly signatures: SignatureContext
  readonly logger: Logger
}

/** Messages that wait for a batch's block, and blocks after which one is dropped. */
const maxWaiting = 4_096
const maxBlocks = 60
/** Blocks in which an answer that is being stored becomes known. */
const answerBlocks = 3

const placeRules = [
  batchRules.worker,
  batchRules.module,
  batchRules.postedAt,
  batchRules.inclusion,
  batchRules.receiptHash,
  batchRules.jobHash,
  batchRules.price,
  batchRules.auditFee,
  batchRules.index,
  batchRules.totals,
  batchRules.payer,
  batchRules.gateway,
  batchRules.token,
  batchRules.auditClass,
  batchRules.checkFee,
]
const wholeOutcomeRules = [
  outcomeRules.inclusion,
  outcomeRules.receiptHash,
  outcomeRules.form,
  outcomeRules.bit,
  outcomeRules.ordinal,
]

type Places = Pick<IncludedPush, 'type' | 'batchId' | 'places'>

interface WaitingPush {
  readonly worker: Address
  readonly push: Places | SummaryPush
  blocks: number
}

/** Checks places and outcomes of receipts that workers and auditors send, and stores those whose rules hold. */
export class ReceiptInbox {
  readonly #init: ReceiptInboxInit
  readonly #waiting = new Set<WaitingPush>()

  constructor(init: ReceiptInboxInit) {
    this.#init = init
  }

  /** Handles a message. Never rejects: a worker gains nothing by a false one. */
  async receive(worker: Address, push: WorkerPush): Promise<void> {
    try {
      await this.#handleOrWait(worker, push)
    } catch (error) {
      this.#init.logger.warn({ worker, type: push.type, error: toOgError(error).shortMessage }, 'Message rejected')
    }
  }

  /**
   * Handles an auditor's own message, which is checked against the chain and needs no worker. Idempotent.
   *
   * @throws BAD_SUMMARY, BAD_BATCH, BAD_RECEIPT, BAD_SIGNATURE; UNAVAILABLE where batch or draw are not known yet, CHAIN
   */
  async receiveResult(auditor: Address, { summary, bitmap, outcomes, places }: ResultMessage): Promise<void> {
    const { batchId } = summary.value
    if (summary.value.auditor !== auditor) throw badSummary('summary.auditor', 'The summary is another auditor’s.')
    const worker = (await this.#init.views.view(batchId))?.batch.worker
    if (worker === undefined) throw new OgError('UNAVAILABLE', 'The batch is not known yet.')
    await this.#handleOrWait(worker, { type: 'included', batchId, places })
    if (await this.#addSummary(worker, { type: 'summary', summary, bitmap, outcomes })) return
    throw new OgError('UNAVAILABLE', 'The draw is not known yet.')
  }

  /**
   * Handles an outcome that was shown on chain, as a delivered one. Idempotent.
   *
   * @param signature of the posted summary. Without it the outcome is in no receipt file, and a false tag is proven all the same
   * @throws BAD_SUMMARY
   */
  async receiveShown(
    { summary, bitmap }: PostedSummary,
    signature: Hex | undefined,
    shown: WireOutcome,
  ): Promise<void> {
    const { receipts, tracker } = this.#init
    const receipt = await receipts.get(shown.leaf.receiptHash)
    if (receipt === undefined || !isNews(receipt, receipt.answer.receipt.value.worker, summary, shown)) return
    const known = { summary: { value: summary, signature: signature ?? noSignature }, bitmap, ...shown }
    if (signature === undefined && this.#isConsistent(receipt, known)) return
    if (await this.#storeOutcome(receipt, known)) tracker.notify(receipt.receiptHash)
  }

  async #handleOrWait(worker: Address, push: Places | SummaryPush): Promise<void> {
    const isDone = await this.#handle({ worker, push, blocks: 0 })
    if (!isDone && this.#waiting.size < maxWaiting) this.#waiting.add({ worker, push, blocks: 0 })
  }

  #handle({ worker, push, blocks }: WaitingPush): Promise<boolean> {
    return push.type === 'summary' ? this.#addSummary(worker, push) : this.#include(worker, push, blocks)
  }

  /** Repeats messages about batches that were not on chain yet. */
  async onBlock(): Promise<void> {
    for (const waiting of this.#waiting) {
      this.#waiting.delete(waiting)
      if (++waiting.blocks > maxBlocks) continue
      const isDone = await this.#handle(waiting).catch((error: unknown) => {
        this.#init.logger.warn({ worker: waiting.worker, error: toOgError(error).shortMessage }, 'Message rejected')
        return true
      })
      if (!isDone) this.#waiting.add(waiting)
    }
  }

  /**
   * @param blocks for which the message has waited
   * @returns false when the batch is not on chain yet, or an answer in it may be on its way
   */
  async #include(worker: Address, { batchId, places }: Places, blocks: number): Promise<boolean> {
    const { receipts, views, tracker, book, ledgers, lost } = this.#init
    const view = await views.view(batchId)
    if (view === undefined) return false
    const included: (ReceiptPlace & { readonly receipt: KnownReceipt })[] = []
    const unknown: Leaf[] = []
    for (const { leaf, path } of places) {
      const receipt = await receipts.get(leaf.receiptHash)
      if (receipt === undefined && isInTree(view.batch.root, hashLeaf(leaf), path)) unknown.push(leaf)
      if (receipt === undefined || receipt.answer.receipt.value.worker !== worker) continue
      const place = { batchId, leaf, path }
      assertPlace(view, place, receipt)
      included.push({ ...place, receipt })
    }
    await receipts.putPlaces(
      worker,
      included.map(({ receipt, ...place }) => ({ ...place, receiptHash: receipt.receiptHash })),
    )
    const paid = included.map(({ leaf, receipt }) => ({
      id: attemptId({ jobHash: receipt.jobHash, attempt: receipt.answer.assignment.value.attempt }),
      amount: leaf.price + leaf.auditFee,
    }))
    const isPoster = view.batch.worker === worker
    const unanswered = unknown.filter((leaf) => isPoster && lost.isExpected(worker, leaf))
    await book.include(worker, paid)
    if (blocks >= answerBlocks && unanswered.length > 0) this.#explain(worker, { batchId, places }, unanswered, blocks)
    await ledgers.include(paid.map(({ id }) => id))
    if (included.length > 0) tracker.follow(batchId)
    for (const { receipt } of included) tracker.notify(receipt.receiptHash)
    return unanswered.length === 0 || blocks >= answerBlocks
  }

  /** The worker is asked beside: blocks do not wait for it. */
  #explain(worker: Address, places: Omit<Places, 'type'>, leaves: readonly Leaf[], blocks: number): void {
    const push: Places = { type: 'included', ...places }
    this.#init.lost
      .explain(worker, leaves)
      .then((hasAnswered) => {
        if (!hasAnswered && this.#waiting.size < maxWaiting) this.#waiting.add({ worker, push, blocks })
      })
      .catch(() => undefined)
  }

  /** @returns false when the batch, or the draw of the summary's round, is not on chain yet */
  async #addSummary(worker: Address, { summary, bitmap, outcomes }: SummaryPush): Promise<boolean> {
    const { receipts, views, tracker, keeper, hasher, signatures } = this.#init
    const { value } = summary
    const { batchId, auditor } = value
    const view = await views.view(batchId)
    const drawn = view?.rounds.find(({ round }) => round === value.round)
    if (view === undefined || drawn === undefined) return false
    // Others would take the places of those that the draw named.
    if (!drawn.accounts.includes(auditor)) throw badSummary('summary.auditor', 'No draw named the auditor.')
    const found: { readonly receipt: KnownReceipt; readonly outcome: WireOutcome }[] = []
    for (const outcome of outcomes) {
      const receipt = await receipts.get(outcome.leaf.receiptHash)
      if (receipt !== undefined && isNews(receipt, worker, value, outcome)) found.push({ receipt, outcome })
    }
    if (found.length === 0 || view.batch.worker !== worker) return true
    const digest = hasher.digest(summaryType, value)
    assertSignature(signatureRules.summary, { summary: value }, digest, summary.signature, signatures)
    if (value.bitmapHash !== hashBitmap(bitmap)) {
      throw badSummary('summary.bitmapHash', 'The bitmap is not that of the summary.')
    }
    const stored: Hex[] = []
    for (const { receipt, outcome } of found) {
      const known = { summary, bitmap, leaf: outcome.leaf, path: outcome.path }
      if (await this.#storeOutcome(receipt, known)) stored.push(receipt.receiptHash)
    }
    if (stored.length > 0) keeper.add({ summary: value, bitmap, signature: summary.signature })
    for (const receiptHash of stored) tracker.notify(receiptHash)
    return true
  }

  /** Stores an outcome whose tag fits, and has another one proven false. @returns whether it is stored and new */
  async #storeOutcome(receipt: KnownReceipt, known: ReceiptOutcome): Promise<boolean> {
    const { receipts, prover, onOutcome } = this.#init
    const { receiptHash } = receipt
    const { summary, bitmap, leaf, path } = known
    const facts = { summary: summary.value, bitmap, outcomeLeaf: leaf, outcomePath: path, receiptHash }
    assertRules([outcomeRules.inclusion, outcomeRules.receiptHash], facts)
    // Of the outcomes of one summary those with a fitting tag count.
    if (!this.#isConsistent(receipt, known)) {
      await prover.addMisfit(receiptHash, known)
      return false
    }
    assertRules(wholeOutcomeRules, facts)
    if (!(await receipts.putOutcome(receiptHash, known))) return false
    await onOutcome(receiptHash, leaf)
    return true
  }

  #isConsistent({ salt, outputRoot }: KnownReceipt, { summary, leaf }: ReceiptOutcome): boolean {
    return isTagConsistent(leaf, summary.value.auditor, fieldSalt(salt, 'output'), outputRoot)
  }
}

/** In the place of a signature that nothing reads. */
const noSignature: Hex = `0x${'00'.repeat(65)}`

/** Whether an outcome is for a receipt of this worker, at its place in the batch, and not stored yet. */
function isNews(receipt: KnownReceipt, worker: Address, summary: Summary, { leaf }: WireOutcome): boolean {
  const { place, outcomes, answer } = receipt
  if (answer.receipt.value.worker !== worker) return false
  if (place !== undefined && (place.batchId !== summary.batchId || place.leaf.index !== leaf.index)) return false
  return !outcomes.some(({ summary: { value } }) => isOfRound(value, summary))
}

function badSummary(field: string, message: string): OgError {
  return new OgError('BAD_SUMMARY', message, { details: { field } })
}

function assertPlace({ batch }: BatchView, { leaf, path }: ReceiptPlace, known: KnownReceipt): void {
  const { job, offer, receipt } = known.answer
  const group = batch.groups[leaf.group]
  if (group === undefined) {
    throw new OgError('BAD_BATCH', `The batch has no group ${leaf.group}.`, { details: { field: 'leaf.group' } })
  }
  const facts: BatchFacts = { ...batch, module: job.value.module }
  assertRules(placeRules, {
    ...{ leaf, group, groups: batch.groups, leafPath: path, batch: facts },
    ...{ job: job.value, offer: offer.value, receipt: receipt.value, receiptHash: known.receiptHash },
  })
}
