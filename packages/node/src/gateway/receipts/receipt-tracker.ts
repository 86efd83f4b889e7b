import { until } from '@opengradient/async'
import { type ChainEvent, lastCaseEnd } from '@opengradient/chain'
import { type Hex, type Logger, orderParties, type ReceiptFacts } from '@opengradient/protocol'

import type { Components, Head } from '../../components.ts'
import type { OrderBook } from '../orders/order-book.ts'
import type { BatchView, BatchViews, LeafView } from './batch-views.ts'
import type { KnownReceipt, OwnReceipts } from './own-receipts.ts'
import { type DrawnVerdict, drawnVerdicts, type FactsInput, receiptFacts } from './receipt-facts.ts'

/** A receipt with its state at the chain's head. */
export interface TrackedReceipt {
  readonly receipt: KnownReceipt
  readonly facts: ReceiptFacts
  readonly verdicts: readonly DrawnVerdict[]
  readonly view: BatchView | undefined
  readonly leaf: LeafView | undefined
}

export interface ReceiptTrackerInit
  extends Pick<Components, 'account' | 'config' | 'reader' | 'nodes' | 'parameters' | 'clock'> {
  readonly receipts: OwnReceipts
  readonly views: BatchViews
  readonly orders: Pick<OrderBook, 'drawOf'>
  readonly logger: Logger
}

/** Moments at which the state of a batch's receipts changes without an event, ascending. */
interface FollowedClocks {
  /** Unix seconds. */
  readonly times: number[]
  /** Block numbers: the confirmation depth of posting and draws. */
  readonly blocks: number[]
}

/** Batches of this gateway whose clocks are followed. */
const maxOpenBatches = 65_536

/**
 * States of the gateway's receipts: computed on demand from the chain and from outcomes that workers sent. Listeners are called
 * with every receipt whose state may have changed: by an event of its batch, by a message, or by the batch's clocks.
 */
export class ReceiptTracker {
  readonly #init: ReceiptTrackerInit
  readonly #listeners = new Set<(receiptHash: Hex) => void>()
  /** Clocks of this gateway's batches; undefined until they are read. */
  readonly #clocks = new Map<Hex, FollowedClocks | undefined>()
  /** Receipts that callers wait for, with their number: they are examined at every block. */
  readonly #awaited = new Map<Hex, number>()
  #head: Head | undefined
  /** {@link ReceiptFacts.hasFewJurors} at this head: every receipt asks for it. */
  #fewJurors: boolean | undefined

  constructor(init: ReceiptTrackerInit) {
    this.#init = init
  }

  /** The chain's head up to which events arrived. */
  async head(): Promise<Head> {
    return this.#head ?? (await this.#init.reader.head())
  }

  /** The state of a receipt. @throws NOT_FOUND, CHAIN, RPC_DISAGREE, CHECK_FAILED */
  async get(receiptHash: Hex): Promise<TrackedReceipt> {
    return this.track(await this.#init.receipts.require(receiptHash))
  }

  /** @throws CHAIN, RPC_DISAGREE, CHECK_FAILED */
  async track(receipt: KnownReceipt): Promise<TrackedReceipt> {
    const { views, config, parameters, orders } = this.#init
    const { place, receiptHash } = receipt
    const view = place && (await views.view(place.batchId))
    const leaf = view && place && (await views.leaf(view, place))
    const { drawn, grace, redrawTime } = parameters.batches
    const parties = orderParties(receipt.answer.job.value, receipt.answer.receipt.value)
    const input: FactsInput = {
      ...{ receipt, view, leaf, drawn, parties },
      head: await this.head(),
      confirmations: config.confirmations,
      redrawTime,
      redrawSeconds: grace + 2 * redrawTime,
      isSuperseded: view === undefined && (await this.#isSuperseded(receipt)),
      order: await orders.drawOf(receiptHash, parties),
      hasFewJurors: (this.#fewJurors ??= this.#hasFewJurors()),
    }
    const verdicts = drawnVerdicts(input)
    return { receipt, facts: receiptFacts(input, verdicts), verdicts, view, leaf }
  }

  /** @returns a function that removes the listener */
  onChange(listener: (receiptHash: Hex) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Waits until the state of a receipt passes a test. @throws NOT_FOUND, errors of the chain, the signal's reason */
  async until(
    receiptHash: Hex,
    test: (tracked: TrackedReceipt) => boolean,
    signal: AbortSignal,
  ): Promise<TrackedReceipt> {
    this.#awaited.set(receiptHash, (this.#awaited.get(receiptHash) ?? 0) + 1)
    try {
      for (;;) {
        const changed = this.#nextChange(receiptHash, signal)
        changed.catch(() => undefined)
        const tracked = await this.get(receiptHash)
        if (test(tracked)) return tracked
        await changed
      }
    } finally {
      const left = (this.#awaited.get(receiptHash) ?? 1) - 1
      if (left > 0) this.#awaited.set(receiptHash, left)
      else this.#awaited.delete(receiptHash)
    }
  }

  /** Something about a receipt has changed outside the chain. */
  notify(receiptHash: Hex): void {
    for (const listener of this.#listeners) listener(receiptHash)
  }

  /** A batch holds receipts of this gateway: its clocks are followed. */
  follow(batchId: Hex): void {
    if (this.#clocks.size < maxOpenBatches && !this.#clocks.has(batchId)) this.#clocks.set(batchId, undefined)
  }

  async onBlocks(events: readonly ChainEvent[], head: Head): Promise<void> {
    const { clock } = this.#init
    for (const event of events) {
      if (event.name !== 'BatchPosted' || event.timestamp + this.#lifeSeconds() < clock.now() / 1_000) continue
      if (event.args.groups.some(({ gateway }) => gateway === this.#init.account)) this.follow(event.args.batchId)
    }
    const changed = new Set(this.#init.views.apply(events))
    this.#head = head
    this.#fewJurors = undefined
    for (const batchId of await this.#due(head, changed)) changed.add(batchId)
    for (const batchId of changed) await this.#notifyBatch(batchId)
    for (const receiptHash of this.#awaited.keys()) this.notify(receiptHash)
  }

  async onRewind(): Promise<void> {
    this.#init.views.rewind()
    for (const batchId of this.#clocks.keys()) {
      this.#clocks.set(batchId, undefined)
      await this.#notifyBatch(batchId)
    }
  }

  /** Batches of which a clock has ended. Those without a clock left are followed no longer. */
  async #due(head: Head, changed: ReadonlySet<Hex>): Promise<readonly Hex[]> {
    const due: Hex[] = []
    for (const [batchId, known] of this.#clocks) {
      const isNew = known === undefined || changed.has(batchId)
      const clocks = isNew ? await this.#readClocks(batchId) : known
      if (clocks === undefined) continue
      const times = clocks.times.filter((time) => time >= head.timestamp)
      const blocks = clocks.blocks.filter((block) => block > head.number)
      if (isNew || times.length < clocks.times.length || blocks.length < clocks.blocks.length) due.push(batchId)
      if (times.length + blocks.length > 0) this.#clocks.set(batchId, { times, blocks })
      else this.#clocks.delete(batchId)
    }
    return due
  }

  async #readClocks(batchId: Hex): Promise<FollowedClocks | undefined> {
    const { views, parameters, config, logger } = this.#init
    try {
      const view = await views.view(batchId)
      if (view === undefined) return undefined
      const { grace, redrawTime } = parameters.batches
      const { windowEnd, free } = view.progress
      const blocks = [view.batch.postedBlock, ...view.rounds.map(({ block }) => block)]
      return {
        times: [windowEnd, lastCaseEnd(view.progress, redrawTime), windowEnd + grace + 2 * redrawTime, free],
        blocks: blocks.map((block) => block + config.confirmations),
      }
    } catch (error) {
      logger.debug({ batchId, error: String(error) }, 'Batch not read')
      return undefined
    }
  }

  async #notifyBatch(batchId: Hex): Promise<void> {
    if (this.#listeners.size === 0) return
    for (const receiptHash of await this.#init.receipts.ofBatch(batchId)) this.notify(receiptHash)
  }

  #nextChange(receiptHash: Hex, signal: AbortSignal): Promise<true> {
    let isChanged = false
    const subscribe = (check: () => void): (() => void) =>
      this.onChange((changed) => {
        if (changed !== receiptHash) return
        isChanged = true
        check()
      })
    return until(() => isChanged, { subscribe, signal })
  }

  async #isSuperseded({ receiptHash, jobHash }: KnownReceipt): Promise<boolean> {
    const receipts = await this.#init.receipts.ofJob(jobHash)
    return receipts.some((other) => other.receiptHash !== receiptHash && other.place !== undefined)
  }

  /** After this time nothing about a batch changes, but for cases that it holds. */
  #lifeSeconds(): number {
    const { window, grace, redrawTime, settleDelay } = this.#init.parameters.batches
    return window + grace + 2 * redrawTime + settleDelay
  }

  #hasFewJurors(): boolean {
    const { nodes, parameters } = this.#init
    return nodes.active('auditor').length < parameters.cases.minimumJurors
  }
}
