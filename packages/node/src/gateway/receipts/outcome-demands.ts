import { BoundedMap } from '@opengradient/async'
import { type ChainEvent, demandOutcome, fromContractStruct, RevertError, settleDemand } from '@opengradient/chain'
import {
  type Address,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  hasBit,
  hashLeaf,
  isOgError,
  OgError,
  outcomeLeafType,
  packPath,
  toHex,
  unpackPath,
} from '@opengradient/protocol'

import type { Components, Head } from '../../components.ts'
import { DemandAnswers } from '../../evidence/demand-answers.ts'
import { decodeDemand, demandKey, demandOf, encodeDemand, type OutcomeDemand } from '../../evidence/outcome-demand.ts'
import { SpendingLimit } from '../payments/spending-limit.ts'
import type { BatchView, BatchViews } from './batch-views.ts'
import type { ReceiptOutcome, ReceiptPlace } from './own-receipt.ts'
import type { OwnReceipts } from './own-receipts.ts'
import type { ReceiptInbox } from './receipt-inbox.ts'

export interface OutcomeDemandsInit
  extends Pick<
    Components,
    | 'account'
    | 'config'
    | 'records'
    | 'outbox'
    | 'reader'
    | 'writer'
    | 'parameters'
    | 'clock'
    | 'random'
    | 'logger'
    | 'signal'
  > {
  readonly receipts: Pick<OwnReceipts, 'get' | 'ofBatch'>
  readonly views: Pick<BatchViews, 'view'>
  readonly inbox: Pick<ReceiptInbox, 'receiveShown'>
}

const kinds = {
  demand: 'demand-outcome',
  settle: 'settle-demand',
  shown: 'shown-outcome',
  answer: 'gateway-answer',
} as const
/** On-disk key of the deposits of the last day. */
const depositsKey = 'demand-deposits'
const dayMs = 86_400_000
const maxWaiting = 65_536
const maxRetryMs = 5_000
const maxPayload = 8_192
/** Reverts of a block's state: the transaction is repeated. */
const passingReverts: ReadonlySet<string> = new Set(['TooEarly', ''])

/**
 * Demands on chain one outcome of each posted summary that claims checks of receipts which this gateway pays, drawn from those that its
 * auditor did not deliver. Without an answer each demand on an own receipt is settled. A shown outcome is stored like a delivered one, and
 * a false tag in it is proven.
 */
export class OutcomeDemands {
  readonly #init: OutcomeDemandsInit
  /** Summaries whose rounds are not over, with the Unix seconds after which they are. Events rebuild them after a restart. */
  readonly #waiting = new BoundedMap<string, { readonly dueAt: number; readonly payload: Uint8Array }>({
    maxEntries: maxWaiting,
  })
  readonly #deposits: SpendingLimit
  #terms = { deposit: 0n, answerTime: 0 }
  /** Unix seconds of the chain. */
  #now = 0
  readonly #answers: DemandAnswers

  constructor(init: OutcomeDemandsInit) {
    const { receipts } = init
    this.#init = init
    const limit = BigInt(init.config.gateway.demands.dailyDeposits)
    this.#deposits = new SpendingLimit({ ...init, key: depositsKey, periodMs: dayMs, limit })
    this.#answers = new DemandAnswers({
      ...{ ...init, kind: kinds.answer, turn: 'second' },
      isOwn: async ({ leaf }) => (await receipts.get(leaf.receiptHash)) !== undefined,
      find: async ({ batchId, auditor, leaf }) => {
        const known = (await receipts.get(leaf.receiptHash))?.outcomes ?? []
        const found = known.find((each) => isOf(each, batchId, auditor))
        return found && { outcome: found.leaf, path: found.path }
      },
    })
  }

  async start(): Promise<void> {
    const { outbox, reader } = this.#init
    await this.#answers.start()
    await this.#deposits.load()
    this.#terms = await reader.demandTerms()
    const backoff = { initialMs: 500, maxMs: maxRetryMs }
    // One after the other: each spends its allowance of the deposit.
    outbox.process(kinds.demand, ({ payload }) => this.#demand(payload), { backoff })
    outbox.process(kinds.settle, ({ payload }) => this.#settle(decodeDemand(payload)), { concurrency: 4, backoff })
    outbox.process(kinds.shown, ({ payload }) => this.#receive(payload), { backoff })
  }

  /** Records posted summaries, and what became of demands on own receipts. Idempotent. */
  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    const { outbox, receipts } = this.#init
    this.#now = head.timestamp
    await this.#answers.onBlocks(events, head)
    for (const event of events) {
      if (this.#isOld(event)) continue
      if (event.contract === 'rounds' && event.name === 'SummaryPosted') await this.#consider(event)
      const demand = demandOf(event)
      if (demand !== undefined && (await receipts.get(demand.leaf.receiptHash)) !== undefined) {
        const key = `${kinds.settle}/${demandKey(demand, event)}`
        await outbox.enqueue({ key, kind: kinds.settle, payload: encodeDemand(demand) })
      }
      if (event.contract === 'demands' && event.name === 'OutcomeShown') await this.#noteShown(event)
    }
    await this.#queueDue()
  }

  /** Of most summaries all outcomes have arrived when their round is over: none of these takes a place in the outbox before. */
  async #queueDue(): Promise<void> {
    const { outbox } = this.#init
    for (const [key, { dueAt, payload }] of [...this.#waiting]) {
      if (this.#now <= dueAt) continue
      await outbox.enqueue({ key, kind: kinds.demand, payload })
      this.#waiting.delete(key)
    }
  }

  #isOld({ timestamp }: ChainEvent): boolean {
    const { clock, parameters } = this.#init
    const { window, settleDelay } = parameters.batches
    return timestamp + window + settleDelay < clock.now() / 1_000
  }

  async #consider(event: Extract<ChainEvent, { name: 'SummaryPosted' }>): Promise<void> {
    const { account, config, views, parameters } = this.#init
    if (BigInt(config.gateway.demands.dailyDeposits) === 0n) return
    const { batchId, auditor, round } = event.args
    const view = await views.view(batchId)
    if (!view?.batch.groups.some(({ gateway, payer }) => gateway === account && payer === account)) return
    const { grace, redrawTime } = parameters.batches
    this.#waiting.set(`${kinds.demand}/${batchId}/${auditor}/${event.blockNumber}`, {
      dueAt: view.progress.windowEnd + grace + round * redrawTime,
      payload: encodeRecord([fromHex(batchId), fromHex(auditor)]),
    })
  }

  async #noteShown({ args, blockNumber }: Extract<ChainEvent, { name: 'OutcomeShown' }>): Promise<void> {
    const { outbox, receipts } = this.#init
    const { batchId, auditor, outcome, path } = args
    const leaf = fromContractStruct(outcomeLeafType, outcome)
    if ((await receipts.get(leaf.receiptHash)) === undefined) return
    const key = `${kinds.shown}/${batchId}/${auditor}/${leaf.index}/${blockNumber}`
    const payload = encodeRecord([fromHex(batchId), fromHex(auditor), outcomeLeafType.pack(leaf), packPath(path)])
    await outbox.enqueue({ key, kind: kinds.shown, payload })
  }

  /** Demands an outcome of a summary whose round is over: no outcome is on its way. */
  async #demand(payload: Uint8Array): Promise<void> {
    const { views } = this.#init
    const [id, account] = decodeRecord(payload, maxPayload) as [Uint8Array, Uint8Array]
    const [batchId, auditor] = [toHex(id), toHex(account)]
    const view = await views.view(batchId)
    if (view === undefined || view.isVoid) return
    const { free } = view.progress
    if (this.#now + this.#terms.answerTime > free) return
    const places = await this.#withoutOutcome(view, auditor)
    const [high = 0, low = 0] = this.#init.random.bytes(2)
    const place = places[(256 * high + low) % places.length]
    if (place !== undefined) await this.#demandPlace(view, auditor, place)
  }

  /** Places of paid receipts that the auditor's posted summary claims to have checked, where it delivered no outcome at all. */
  async #withoutOutcome({ batch, posted }: BatchView, auditor: Address): Promise<readonly ReceiptPlace[]> {
    const { account, receipts } = this.#init
    const { batchId } = batch
    const found = posted.find(({ summary }) => summary.auditor === auditor)
    const places: ReceiptPlace[] = []
    for (const receiptHash of await receipts.ofBatch(batchId)) {
      const receipt = await receipts.get(receiptHash)
      const { place } = receipt ?? {}
      if (receipt?.answer.job.value.payer !== account || place?.batchId !== batchId) continue
      const isKnown = receipt.outcomes.some((each) => isOf(each, batchId, auditor))
      if (found !== undefined && !isKnown && hasBit(found.bitmap, place.leaf.index)) places.push(place)
    }
    return places
  }

  async #demandPlace({ batch, posted }: BatchView, auditor: Address, { leaf, path }: ReceiptPlace): Promise<void> {
    const { writer, logger, signal } = this.#init
    const found = posted.find(({ summary }) => summary.auditor === auditor)
    if (found === undefined) return
    const { batchId } = batch
    const { index } = leaf
    if (!(await this.#deposits.reserve(this.#terms.deposit))) {
      logger.warn({ batchId, auditor, index }, "Deposit of a demand exceeds the day's limit")
      return
    }
    await this.#attempt({ batchId, auditor, index }, 'Outcome demanded', async () =>
      demandOutcome(writer, { batch, leaf, path }, found, { signal }),
    )
  }

  /** @throws UNAVAILABLE to be repeated until the time of the answer is over */
  async #settle({ batchId, auditor, leaf, until }: OutcomeDemand): Promise<void> {
    const { reader, views, writer, signal } = this.#init
    if (this.#now <= until) throw new OgError('UNAVAILABLE', 'The outcome can still be shown.')
    const state = await reader.demand(batchId, auditor, hashLeaf(leaf))
    if (state?.status !== 'open') return
    const view = await views.view(batchId)
    const found = view?.posted.find(({ summary }) => summary.auditor === auditor)
    if (view === undefined || found === undefined) return
    await this.#attempt({ batchId, auditor, index: leaf.index }, 'Demand without an answer settled', () =>
      settleDemand(writer, { batch: view.batch, leaf }, found, { signal }),
    )
  }

  async #receive(payload: Uint8Array): Promise<void> {
    const { reader, views, inbox } = this.#init
    const [id, account, leaf, path] = decodeRecord(payload, maxPayload) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ]
    const [batchId, auditor] = [toHex(id), toHex(account)]
    const view = await views.view(batchId)
    const found = view?.posted.find(({ summary }) => summary.auditor === auditor)
    if (found === undefined) return
    const signature: Hex | undefined = await reader.summarySignature(batchId, auditor)
    await inbox.receiveShown(found, signature, { leaf: outcomeLeafType.unpack(leaf), path: unpackPath(path) })
  }

  async #attempt(facts: object, message: string, send: () => Promise<{ readonly status: string }>): Promise<void> {
    const { logger } = this.#init
    try {
      const { status } = await send()
      if (status === 'sent') logger.warn(facts, message)
    } catch (error) {
      if (!isOgError(error) || error.code !== 'REVERTED') throw error
      const revert = error instanceof RevertError ? (error.errorName ?? '') : ''
      if (passingReverts.has(revert)) throw new OgError('CHAIN', error.shortMessage, { cause: error })
      logger.warn({ ...facts, revert }, 'Step of a demand not taken')
    }
  }
}

function isOf({ summary: { value } }: ReceiptOutcome, batchId: Hex, auditor: Address): boolean {
  return value.batchId === batchId && value.auditor === auditor
}
