import type { AuditorVerdict, Immutable, ReceiptDetails, ReceiptListing } from '@opengradient/api'
import type { OnChainCase } from '@opengradient/chain'
import {
  describeGuarantee,
  groupType,
  hashLeaf,
  leafType,
  orderType,
  orderVerdictType,
  outcomeLeafType,
  outcomeName,
  receiptState,
  signedAnswerToJson,
  signedToJson,
  summaryType,
} from '@opengradient/protocol'

import type { GatewayHooks } from '../gateway-hooks.ts'
import type { ModelCatalog } from '../model-catalog.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { BatchViews } from './batch-views.ts'
import type { DrawnVerdict } from './receipt-facts.ts'
import type { TrackedReceipt } from './receipt-tracker.ts'

export interface ReceiptDescriberInit {
  readonly catalog: Pick<ModelCatalog, 'byId'>
  readonly views: Pick<BatchViews, 'caseTransactions' | 'claimTransaction' | 'demand'>
  readonly orders: Pick<OrderBook, 'get'>
  readonly hooks: GatewayHooks
}

/** Converts receipts and their states to their JSON forms. */
export class ReceiptDescriber {
  readonly #init: ReceiptDescriberInit

  constructor(init: ReceiptDescriberInit) {
    this.#init = init
  }

  summarize({ receipt, facts }: TrackedReceipt): Immutable<ReceiptListing> {
    const { receiptHash, jobHash, answer } = receipt
    const { modelId } = answer.job.value
    const { worker, price, startedAt, finishedAt } = answer.receipt.value
    const model = this.#init.catalog.byId(modelId)
    const { isPosted, isWindowOver, areRoundsOver, isFixed, voided = null, hasFewJurors } = facts
    return {
      receiptHash,
      state: receiptState(facts),
      guarantee: describeGuarantee(facts),
      standing: { isPosted, isWindowOver, areRoundsOver, isFixed, voided, case: facts.case, hasFewJurors },
      class: facts.auditClass,
      coverage: facts.draw?.coverage ?? null,
      model: { name: model?.name ?? '', version: model?.version ?? '', modelId },
      ...{ worker, jobHash, price: price.toString(), startedAt, finishedAt },
    }
  }

  async describe(tracked: TrackedReceipt): Promise<Immutable<ReceiptDetails>> {
    const { receipt, facts, view } = tracked
    const known = await this.#init.orders.get(receipt.receiptHash)
    return {
      ...this.summarize(tracked),
      answer: signedAnswerToJson(receipt.answer),
      draw: facts.draw === undefined || view === undefined ? null : view.rounds,
      verdicts: this.verdicts(tracked),
      order:
        known === undefined
          ? null
          : {
              order: signedToJson(orderType, known.order),
              auditors: known.auditors,
              verdicts: known.verdicts.map((each) => signedToJson(orderVerdictType, each)),
            },
      settlement: this.#settlementOf(tracked),
      challenge: this.#challengeOf(tracked),
    }
  }

  verdicts({ receipt: { receiptHash, place }, view, verdicts }: TrackedReceipt): readonly Immutable<AuditorVerdict>[] {
    const { hooks, views } = this.#init
    const honest = verdicts.map((verdict) => {
      const demand = place && views.demand(place.batchId, verdict.auditor, hashLeaf(place.leaf))
      return demand === undefined ? toVerdict(verdict) : { ...toVerdict(verdict), demand }
    })
    if (hooks.verdicts === undefined) return honest
    if (place === undefined || view === undefined) return hooks.verdicts(honest, undefined)
    const { batchId, count } = view.batch
    return hooks.verdicts(honest, { receiptHash, batchId, index: place.leaf.index, leafCount: count })
  }

  #settlementOf({ receipt: { place }, view }: TrackedReceipt): Immutable<ReceiptDetails['settlement']> {
    if (place === undefined || view === undefined) return null
    const { batch } = view
    const { batchId, sequence, count, postedBlock, postedAt, root } = batch
    return {
      batchId,
      batch: { sequence, count, postedBlock, postedAt, postingMode: batch.postingMode === 0 ? 'listed' : 'totals' },
      root,
      index: place.leaf.index,
      leaf: leafType.toJson(place.leaf),
      path: place.path,
      groups: batch.groups.map((group) => groupType.toJson(group)),
      atRisk: batch.atRisk.map(String),
      transaction: batch.transaction,
      claimTransaction: this.#init.views.claimTransaction(batchId, place.leaf.group) ?? null,
    }
  }

  #challengeOf({ leaf }: TrackedReceipt): Immutable<ReceiptDetails['challenge']> {
    if (leaf?.leafCase !== undefined) return this.#toChallenge('leaf', leaf.leafCase)
    return leaf?.listCase === undefined ? null : this.#toChallenge('list', leaf.listCase)
  }

  #toChallenge(subject: 'leaf' | 'list', found: OnChainCase): Immutable<ReceiptDetails['challenge']> {
    const { caseId, status, rung, outcome, until, openers } = found
    const { open = null, resolve = null } = this.#init.views.caseTransactions(caseId)
    return {
      ...{ caseId, subject, status, rung, outcome, until },
      openers: openers.map(({ account }) => account),
      openTransaction: open,
      resolveTransaction: resolve,
    }
  }
}

function toVerdict({ auditor, round, outcome, posted }: DrawnVerdict): AuditorVerdict {
  if (outcome === undefined) {
    const unknown = { outcome: null, tag: null, distance: null, summary: null, bitmap: null, leaf: null, path: null }
    return { auditor, round, posted, ...unknown }
  }
  const { summary, bitmap, leaf, path } = outcome
  return {
    ...{ auditor, round, posted },
    outcome: outcomeName(leaf.outcome) ?? null,
    tag: leaf.tag,
    distance: leaf.distance,
    summary: signedToJson(summaryType, summary),
    bitmap: Buffer.from(bitmap).toString('base64'),
    leaf: outcomeLeafType.toJson(leaf),
    path: [...path],
  }
}
