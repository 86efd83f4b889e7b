import { pause } from '@opengradient/async'
import { buildBatch, RevertError, settlementAbi } from '@opengradient/chain'
import {
  type Address,
  decodeRecord,
  encodeRecord,
  type Hex,
  limits,
  OgError,
  type RecordOperation,
} from '@opengradient/protocol'
import type { OutboxItem } from '@opengradient/store'

import type { Components } from '../components.ts'
import {
  batchKey,
  batchPrefix,
  decodeBatch,
  decodePending,
  encodeBatch,
  encodePending,
  type PendingReceipt,
  pendingKey,
  pendingPrefix,
  toPendingReceipt,
} from './pending-receipt.ts'
import { toRetryable } from './retryable-revert.ts'
import type { CompletedJob } from './run-job.ts'

export interface BatcherInit extends Pick<Components, 'records' | 'outbox' | 'reader' | 'sender' | 'clock' | 'logger'> {
  /** Minimum time between two batches. */
  readonly intervalMs: number
  /** Maximum receipts of one batch. */
  readonly maxReceipts: number
}

/** How often acknowledgements are written to records. */
const writeMs = 50

/**
 * Posts a worker's receipts in batches. Receipts wait in records until a batch takes them. A batch is written before it is
 * sent and is sent under one sequence number, so that neither a crash nor a repeated transaction posts a receipt twice.
 */
export class Batcher {
  readonly #init: BatcherInit
  readonly #pending = new Map<Hex, PendingReceipt>()
  /** Acknowledged receipts whose records are not written yet. */
  readonly #unwritten = new Set<Hex>()
  readonly #stopping = new AbortController()
  #inFlight = false
  /** A batch that was written and not enqueued: another one would take its number and its place. */
  #unsent: OutboxItem | undefined

  constructor(init: BatcherInit) {
    this.#init = init
  }

  /** Resumes what an earlier process left and begins to post. */
  async start(): Promise<void> {
    const { records, outbox, logger } = this.#init
    for await (const [, value] of records.entries({ gte: pendingPrefix, lt: `${pendingPrefix}~` })) {
      const item = decodePending(value)
      this.#pending.set(item.receiptHash, item)
    }
    outbox.process('post-batch', (entry) => this.#send(decodeRecord(entry.payload, 64) as number))
    for await (const [key] of records.entries({ gte: batchPrefix, lt: `${batchPrefix}~` })) {
      this.#inFlight = true
      await outbox.enqueue({ key, kind: 'post-batch', payload: encodeRecord(Number(key.slice(batchPrefix.length))) })
    }
    this.#run().catch((error: unknown) => logger.error({ error: String(error) }, 'Batch loop ended'))
  }

  stop(): void {
    this.#stopping.abort()
  }

  /** Adds a receipt. @returns the write that makes it durable, for one batch with the receipt's evidence */
  add(job: CompletedJob): RecordOperation {
    return this.#put(toPendingReceipt(job))
  }

  /** Notes that the gateway has the receipt. Written a moment later: a crash before that only delays the receipt's batch. */
  acknowledge(receiptHash: Hex, gateway: Address): void {
    const item = this.#pending.get(receiptHash)
    if (item === undefined || item.acknowledged || item.gateway !== gateway) return
    this.#pending.set(receiptHash, { ...item, acknowledged: true })
    this.#unwritten.add(receiptHash)
  }

  #put(item: PendingReceipt): RecordOperation {
    this.#pending.set(item.receiptHash, item)
    return { type: 'put', key: pendingKey(item.receiptHash), value: encodePending(item) }
  }

  async #run(): Promise<void> {
    const { clock, intervalMs } = this.#init
    const { signal } = this.#stopping
    for (let waitedMs = 0; !signal.aborted; waitedMs += writeMs) {
      await this.#writeAcknowledged()
      if (waitedMs >= intervalMs) {
        waitedMs = 0
        await this.#post()
      }
      await pause(clock, writeMs, signal)
    }
  }

  async #writeAcknowledged(): Promise<void> {
    const items = [...this.#unwritten].flatMap((receiptHash) => this.#pending.get(receiptHash) ?? [])
    this.#unwritten.clear()
    if (items.length > 0) await this.#init.records.batch(items.map((item) => this.#put(item)))
  }

  async #post(): Promise<void> {
    await this.#dropExpired()
    if (this.#inFlight) return
    try {
      this.#unsent ??= await this.#writeBatch()
      if (this.#unsent === undefined) return
      this.#inFlight = true
      await this.#init.outbox.enqueue(this.#unsent)
      this.#unsent = undefined
    } catch (error) {
      this.#inFlight = false
      this.#init.logger.warn({ error: String(error) }, 'Batch creation failed')
    }
  }

  /** Receipts that are in no batch by their deadline are not paid. */
  async #dropExpired(): Promise<void> {
    const { records, clock, logger } = this.#init
    const now = clock.now() / 1_000
    const expired = [...this.#pending.values()].filter((item) => item.settleBy <= now)
    if (expired.length === 0) return
    for (const { receiptHash } of expired) this.#pending.delete(receiptHash)
    await records.batch(expired.map(({ receiptHash }) => ({ type: 'del', key: pendingKey(receiptHash) })))
    logger.warn({ receipts: expired.length }, 'Receipts expired unposted')
  }

  /** Writes the next batch in place of its receipts. @returns how to send it; undefined when no receipt is due */
  async #writeBatch(): Promise<OutboxItem | undefined> {
    const { records, outbox, reader, sender } = this.#init
    const items = await this.#dueReceipts()
    if (items.length === 0) return undefined
    const sequence = await reader.nextSequence(sender.address)
    const key = batchKey(sequence)
    if (outbox.state(key) !== undefined) {
      throw new OgError('UNAVAILABLE', `Batch ${sequence} was sent, but the RPC endpoint does not show it yet.`)
    }
    await records.batch([
      { type: 'put', key, value: encodeBatch(buildBatch(items)) },
      ...items.map(({ receiptHash }) => ({ type: 'del' as const, key: pendingKey(receiptHash) })),
    ])
    for (const { receiptHash } of items) this.#pending.delete(receiptHash)
    return { key, kind: 'post-batch', payload: encodeRecord(sequence) }
  }

  /**
   * Receipts for the next batch: acknowledged ones and those near their deadline, as far as the contract's cap on this
   * worker's open payouts allows. The contract rejects a batch as a whole, so one expensive receipt could block all others.
   */
  async #dueReceipts(): Promise<PendingReceipt[]> {
    const { reader, sender, clock, maxReceipts } = this.#init
    const now = clock.now() / 1_000
    const remaining = new Map<Address, bigint>()
    const due: PendingReceipt[] = []
    for (const item of [...this.#pending.values()]) {
      if (due.length >= maxReceipts) break
      const isUrgent = item.settleBy - now < limits.settlementMarginSeconds
      if (item.settleBy <= now || !(item.acknowledged || isUrgent)) continue
      let capacity = remaining.get(item.token)
      if (capacity === undefined) {
        const { open, cap } = await reader.liability(sender.address, item.token)
        capacity = cap - open
      }
      if (item.price <= capacity) {
        due.push(item)
        capacity -= item.price
      }
      remaining.set(item.token, capacity)
    }
    return due
  }

  async #send(sequence: number): Promise<void> {
    const { records, reader, sender, logger } = this.#init
    const key = batchKey(sequence)
    const bytes = await records.get(key)
    if (bytes === undefined) return
    const batch = decodeBatch(bytes)
    try {
      await sender.execute({
        address: reader.deployment.contracts.settlement,
        abi: settlementAbi,
        functionName: 'postBatch',
        args: [BigInt(sequence), batch.groups.map((group) => ({ ...group })), batch.entries],
      })
      logger.info({ sequence, receipts: batch.groups.reduce((sum, group) => sum + group.count, 0) }, 'Batch posted')
    } catch (error) {
      // Sent before a crash, or by a transaction that seemed lost: the sequence number proves that it is on chain.
      if (!(error instanceof RevertError && error.errorName === 'SequenceUsed')) throw toRetryable(error)
    }
    await records.batch([{ type: 'del', key }])
    this.#inFlight = false
  }
}
