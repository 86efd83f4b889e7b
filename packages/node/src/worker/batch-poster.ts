import { BoundedMap, BoundedSet, ended, pause } from '@opengradient/async'
import { postBatch, RevertError, type Writer } from '@opengradient/chain'
import {
  type Address,
  type Clock,
  fromHex,
  type Hex,
  type Logger,
  maxLeaves,
  OgError,
  postingModes,
  type RecordOperation,
  type Records,
  toHex,
  toOgError,
} from '@opengradient/protocol'
import type { Outbox } from '@opengradient/store'

import { BatchBuilder, type BatchBuilderInit } from './batch-builder.ts'
import type { BatchState } from './batch-state.ts'
import {
  batchKey,
  batchPrefix,
  chequesOf,
  createOwnBatch,
  decodeOwnBatch,
  dissolvedKey,
  dissolvedPrefix,
  encodeOwnBatch,
  type OwnBatch,
  type OwnBatchInit,
} from './own-batch.ts'
import {
  commitmentOf,
  decodePending,
  encodePending,
  type PendingReceipt,
  pendingKey,
  pendingPrefix,
} from './pending-receipt.ts'
import type { PostingMoney } from './posting-money.ts'
import type { ReceiptStore } from './receipt-store.ts'
import type { WorkerFunds } from './worker-funds.ts'

export interface BatchPosterInit extends OwnBatchInit, BatchBuilderInit {
  readonly records: Records
  readonly receipts: ReceiptStore
  readonly outbox: Outbox
  readonly writer: Writer
  readonly funds: WorkerFunds
  readonly money: PostingMoney
  readonly clock: Clock
  readonly logger: Logger
}

/** How often acknowledgements are written and due receipts are looked for, while there are any. */
const tickMs = 50
/** Without receipts only records of dissolved batches expire. */
const idleMs = 60_000
/** Batches that may not be on chain when a process starts: one, or those that a reorganisation dropped meanwhile. */
const loadedBatches = 16
/** Seconds after a dissolved batch's last `settleBy` for which it is kept. */
const keptSeconds = 3_600
/** Batches whose leaves stay in memory. */
const keptBatches = 32

/** Reverts that pass with time, or that a smaller batch avoids. */
const passing = new Set(['ValueTooHigh', 'BondTooLow', 'StakeTooLow', 'Suspended', 'NotWorker', 'NotSigner'])

/**
 * Posts a worker's receipts in batches, one after the other. Receipts wait in records until a batch takes them. A batch is written
 * before it is sent and is sent under one sequence number, so that neither a crash nor a repeated transaction posts a receipt
 * twice. A batch that the contract refuses is dissolved: its receipts wait again, its groups apart.
 */
export class BatchPoster {
  readonly #init: BatchPosterInit
  readonly #builder: BatchBuilder
  /** Acknowledged receipts whose records are not written yet. */
  readonly #unwritten = new Set<Hex>()
  /** Batches that are written, and that no event has shown on chain. */
  readonly #unposted = new Map<Hex, OwnBatch>()
  /** Batches whose receipts wait again. A transaction that seemed lost may still post one. */
  readonly #dissolved = new Map<Hex, OwnBatch>()
  /** Receipts of dissolved batches that a transaction posted after all. */
  readonly #adopted = new BoundedSet<Hex>({ maxEntries: 4 * maxLeaves })
  readonly #recent = new BoundedMap<Hex, OwnBatch>({ maxEntries: keptBatches, refreshOnGet: true })
  readonly #stopping = new AbortController()
  #isCurrent = false
  #wake: () => void = () => undefined
  #notBefore = 0
  #entries = 0
  #running: Promise<void> = Promise.resolve()

  constructor(init: BatchPosterInit) {
    this.#init = init
    this.#builder = new BatchBuilder(init)
  }

  /** Receipts in no batch. */
  get pending(): number {
    return this.#builder.size
  }

  /** Reads what an earlier process left. */
  async load(): Promise<void> {
    const { records, funds } = this.#init
    for await (const [, bytes] of records.entries({ gte: pendingPrefix, lt: `${pendingPrefix}~` })) {
      const receipt = decodePending(bytes)
      this.#builder.add(receipt)
      funds.restore(commitmentOf(receipt))
    }
    const newest: OwnBatch[] = []
    const range = { gte: batchPrefix, lt: `${batchPrefix}~`, reverse: true, limit: loadedBatches }
    for await (const [, bytes] of records.entries(range)) newest.unshift(decodeOwnBatch(this.#init, bytes))
    for (const own of newest) this.#addUnposted(own)
    for await (const [, bytes] of records.entries({ gte: dissolvedPrefix, lt: `${dissolvedPrefix}~` })) {
      const own = decodeOwnBatch(this.#init, bytes)
      this.#dissolved.set(own.batchId, own)
    }
  }

  /** Begins to post. */
  start(): void {
    const { outbox, logger } = this.#init
    outbox.process('post-batch', (entry, signal) => this.#send(toHex(entry.payload), signal))
    this.#running = this.#run().catch((error: unknown) => logger.error({ error: String(error) }, 'Batch loop ended'))
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  /** Adds a receipt. @returns the writes that make it durable, for one batch with the receipt's evidence */
  add(receipt: PendingReceipt): readonly RecordOperation[] {
    const { funds } = this.#init
    this.#builder.add(receipt)
    this.#wake()
    funds.restore(commitmentOf(receipt))
    return [put(receipt), ...funds.put(receipt.terms.chequeKey)]
  }

  /** Notes that the gateway has answers. Written a moment later: a crash before that only delays the receipts' batch. */
  acknowledge(receipts: readonly Hex[], gateway: Address): void {
    for (const receiptHash of receipts) {
      if (this.#builder.acknowledge(receiptHash, gateway) !== undefined) this.#unwritten.add(receiptHash)
    }
  }

  /** The written batch with this id, also after it was posted. */
  async read(state: Pick<BatchState, 'sequence' | 'batchId'>): Promise<OwnBatch | undefined> {
    const known = this.#recent.get(state.batchId)
    if (known !== undefined) return known
    const bytes = await this.#init.records.get(batchKey(state))
    if (bytes === undefined) return undefined
    const own = decodeOwnBatch(this.#init, bytes)
    this.#recent.set(state.batchId, own)
    return own
  }

  /** The writes that delete a batch that is settled for good. */
  delete(state: Pick<BatchState, 'sequence' | 'batchId'>): readonly RecordOperation[] {
    return [{ type: 'del', key: batchKey(state) }]
  }

  /** Takes batches that the chain holds, and builds new ones from now on. */
  async onPosted(posted: readonly BatchState[]): Promise<void> {
    const { funds, records, clock, logger } = this.#init
    for (const state of posted) {
      const { batchId, sequence } = state
      const own = this.#unposted.get(batchId) ?? this.#dissolved.get(batchId)
      if (own === undefined) {
        if ((await records.get(batchKey(state))) === undefined)
          logger.warn({ batchId, sequence }, 'Batch without a record')
        continue
      }
      const isDissolved = this.#dissolved.delete(batchId)
      // A batch of the same number that was built in its place is refused; it holds some of the receipts too.
      if (isDissolved) for (const { receiptHash } of receiptsOf(own)) this.#adopted.add(receiptHash)
      this.#unposted.delete(batchId)
      const receipts = receiptsOf(own)
      for (const receipt of receipts) funds.release(commitmentOf(receipt))
      funds.drawn(receipts.map(commitmentOf))
      this.#builder.accepted(own.plan, clock.now())
      if (isDissolved) {
        this.#builder.remove(receipts)
        await records.batch([
          { type: 'put', key: batchKey(own), value: encodeOwnBatch(own) },
          { type: 'del', key: dissolvedKey(own) },
          ...receipts.map(({ receiptHash }) => ({ type: 'del' as const, key: pendingKey(receiptHash) })),
        ])
      }
      logger.info({ batchId, sequence, receipts: receipts.length }, 'Batch posted')
    }
  }

  /** The worker has all events up to the chain's head: what is written and not on chain is sent. */
  async onCurrent(): Promise<void> {
    this.#isCurrent = true
    for (const own of this.#unposted.values()) await this.#enqueue(own)
  }

  /** Takes batches that a reorganisation removed from the chain: they are posted again. */
  async onDropped(dropped: readonly BatchState[]): Promise<void> {
    for (const state of dropped) {
      const own = await this.read(state)
      if (own === undefined) continue
      this.#addUnposted(own)
      for (const key of new Set(receiptsOf(own).map(({ terms }) => terms.chequeKey))) this.#init.funds.refresh(key)
    }
    this.#isCurrent = false
  }

  #addUnposted(own: OwnBatch): void {
    this.#unposted.set(own.batchId, own)
    for (const receipt of receiptsOf(own)) this.#init.funds.restore(commitmentOf(receipt))
  }

  /** Waits for a receipt, and for the next tick. @returns false when the poster stops */
  async #nextTick(): Promise<boolean> {
    const { clock } = this.#init
    const { signal } = this.#stopping
    if (this.#builder.size === 0 && this.#unwritten.size === 0) {
      const woken = new AbortController()
      this.#wake = () => woken.abort(ended)
      await pause(clock, idleMs, AbortSignal.any([woken.signal, signal]))
      this.#wake = () => undefined
    }
    return pause(clock, tickMs, signal)
  }

  async #run(): Promise<void> {
    const { clock, logger } = this.#init
    while (await this.#nextTick()) {
      try {
        await this.#writeAcknowledged()
        await this.#dropExpired()
        await this.#dropDissolved()
        await this.#post()
      } catch (error) {
        this.#notBefore = clock.now() + 1_000
        logger.warn({ error: String(error) }, 'Batch creation failed')
      }
    }
  }

  async #writeAcknowledged(): Promise<void> {
    const receipts = [...this.#unwritten].flatMap((receiptHash) => this.#builder.get(receiptHash) ?? [])
    this.#unwritten.clear()
    if (receipts.length > 0) await this.#init.records.batch(receipts.map(put))
  }

  /** Receipts that are in no batch by their deadline are void. */
  async #dropExpired(): Promise<void> {
    const { records, receipts, clock, logger, funds } = this.#init
    const expired = this.#builder.takeExpired(clock.now())
    if (expired.length === 0) return
    for (const receipt of expired) funds.release(commitmentOf(receipt))
    await records.batch(
      expired.flatMap(({ receiptHash }) => [
        { type: 'del', key: pendingKey(receiptHash) },
        ...receipts.delete(receiptHash),
      ]),
    )
    logger.warn({ receipts: expired.length }, 'Receipts expired unposted')
  }

  /** Dissolved batches whose transactions would post void leaves only. */
  async #dropDissolved(): Promise<void> {
    const now = this.#init.clock.now() / 1_000
    for (const [batchId, own] of this.#dissolved) {
      if (receiptsOf(own).some(({ settleBy }) => settleBy + keptSeconds > now)) continue
      this.#dissolved.delete(batchId)
      await this.#init.records.batch([{ type: 'del', key: dissolvedKey(own) }])
    }
  }

  async #post(): Promise<void> {
    const { clock, records, logger, money, funds } = this.#init
    const now = clock.now()
    const due = this.#builder.nextDueMs()
    if (!this.#isCurrent || this.#unposted.size > 0 || now < this.#notBefore || due === undefined) return
    if (due > now && this.#builder.size < this.#init.maxReceipts) return
    const state = await money.read(this.#builder.valueOf(money.rateOf))
    if (state.suspendedUntil > now / 1_000) {
      this.#notBefore = Math.min(state.suspendedUntil * 1_000, now + 5_000)
      return
    }
    const plan = this.#builder.plan(now, state)
    const cheques = plan && chequesOf(plan, (key) => funds.cheque(key))
    if (plan === undefined || cheques === undefined) {
      this.#notBefore = now + 500
      if (plan !== undefined) logger.error({ groups: plan.groups.length }, 'Receipts without a cheque')
      return
    }
    const own = createOwnBatch(this.#init, state.nextSequence, plan, cheques)
    const receipts = receiptsOf(own)
    await records.batch([
      { type: 'put', key: batchKey(own), value: encodeOwnBatch(own) },
      { type: 'del', key: dissolvedKey(own) },
      ...receipts.map(({ receiptHash }) => ({ type: 'del' as const, key: pendingKey(receiptHash) })),
    ])
    this.#builder.remove(receipts)
    // The same receipts under the same number are the same batch.
    this.#dissolved.delete(own.batchId)
    this.#unposted.set(own.batchId, own)
    this.#recent.set(own.batchId, own)
    await this.#enqueue(own)
  }

  /** Each time under another key: the outbox remembers entries that were done, and a batch can be posted again. */
  async #enqueue({ batchId }: OwnBatch): Promise<void> {
    const key = `post-batch/${batchId}/${this.#init.clock.now()}/${this.#entries++}`
    await this.#init.outbox.enqueue({ key, kind: 'post-batch', payload: fromHex(batchId) })
  }

  async #send(batchId: Hex, signal: AbortSignal): Promise<void> {
    const { writer, worker, clock } = this.#init
    const own = this.#unposted.get(batchId)
    if (own === undefined) return
    if (receiptsOf(own).some(({ settleBy }) => settleBy <= clock.now() / 1_000)) return this.#dissolve(own, 'expired')
    const { sequence, groups, plan, cheques } = own
    const request = {
      worker,
      sequence,
      groups,
      cheques: cheques.map(({ signature }) => signature),
      mode: plan.postingMode === postingModes.listed ? 'listed' : 'totals',
    } as const
    try {
      await postBatch(writer, request, { signal })
    } catch (error) {
      if (!(error instanceof RevertError)) throw toRetryable(error)
      const name = error.errorName ?? 'unknown'
      if (name !== 'WrongSequence' && !passing.has(name)) this.#builder.refused(plan, clock.now())
      await this.#dissolve(own, name)
    }
  }

  /** Makes the receipts of a batch wait again that is not on chain. */
  async #dissolve(own: OwnBatch, reason: string): Promise<void> {
    const { records, clock, logger } = this.#init
    const { batchId, sequence } = own
    logger.warn({ batchId, sequence, reason, groups: own.groups.length }, 'Batch refused')
    const receipts = receiptsOf(own).filter(({ receiptHash }) => !this.#adopted.has(receiptHash))
    // Under another key: a restarted worker must not post its receipts, which other batches have by then.
    await records.batch([
      { type: 'del', key: batchKey(own) },
      { type: 'put', key: dissolvedKey(own), value: encodeOwnBatch(own) },
      ...receipts.map(put),
    ])
    this.#unposted.delete(batchId)
    this.#dissolved.set(batchId, own)
    for (const receipt of receipts) this.#builder.add(receipt)
    this.#wake()
    if (passing.has(reason)) this.#notBefore = clock.now() + 1_000
  }
}

function receiptsOf({ plan }: OwnBatch): readonly PendingReceipt[] {
  return plan.groups.flat()
}

function put(receipt: PendingReceipt): RecordOperation {
  return { type: 'put', key: pendingKey(receipt.receiptHash), value: encodePending(receipt) }
}

/** Failures of the endpoint or of the account pass: a batch is given up by a revert only. */
function toRetryable(error: unknown): unknown {
  const { code, shortMessage, retryable } = toOgError(error)
  return retryable || code === 'ABORTED' ? error : new OgError('CHAIN', shortMessage, { cause: error })
}
