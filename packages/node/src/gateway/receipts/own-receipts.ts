import { BoundedMap, KeyedMutex } from '@opengradient/async'
import {
  type Address,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  OgError,
  type RecordOperation,
  type Records,
  type Summary,
  toHex,
} from '@opengradient/protocol'

import {
  decodeOutcome,
  decodeOwnReceipt,
  decodePlace,
  encodeOutcome,
  encodeOwnReceipt,
  encodePlace,
  type OwnReceipt,
  type ReceiptOutcome,
  type ReceiptPlace,
} from './own-receipt.ts'

/** A receipt with everything that workers have sent about it. */
export interface KnownReceipt extends OwnReceipt {
  readonly place: ReceiptPlace | undefined
  readonly outcomes: readonly ReceiptOutcome[]
}

/** Receipts that stay in memory. */
const maxCached = 2_048
/** Receipts of one worker that can wait for a batch before the oldest is not acknowledged again. */
const maxWaiting = 16_384
/** Receipts that are deleted at once. */
const prunePage = 256
/** Receipts of one job that are found by it: as many as a gateway makes attempts, or more. */
const maxOfJob = 64
/** Outcomes of one receipt: k auditors in each of three rounds. */
const maxOutcomes = 12
/** Batches whose receipts stay in memory: a batch changes some ten times in its life. */
const maxBatches = 512

/** On-disk key prefixes: receipts, their numbers (newest last), and the receipts of a job and of a batch. */
const keys = {
  receipt: 'own-receipt/',
  number: 'own-receipt-number/',
  job: 'own-receipts-of-job/',
  place: 'own-receipt-place/',
  batch: 'own-receipt-batch/',
  outcome: 'own-receipt-outcome/',
  waiting: 'own-receipt-waiting/',
} as const

const outcomeKey = (receiptHash: Hex, { round, auditor }: Pick<Summary, 'round' | 'auditor'>): string =>
  `${keys.outcome}${receiptHash}/${round}/${auditor}`
const numberKey = (number: number): string => `${keys.number}${String(number).padStart(15, '0')}`

/** The receipts of this gateway's jobs, durable. Memory is bounded for any number of them. */
export class OwnReceipts {
  readonly #records: Records
  /** Changes of a receipt run at the same time: each reads this after its last wait, and sets it before the next one. */
  readonly #cache = new BoundedMap<Hex, KnownReceipt>({ maxEntries: maxCached, refreshOnGet: true })
  readonly #loading = new KeyedMutex<Hex>()
  readonly #jobs = new KeyedMutex<Hex>()
  /** Receipts by batch: all of a batch, or none. */
  readonly #batches = new BoundedMap<Hex, Set<Hex>>({ maxEntries: maxBatches, refreshOnGet: true })
  /** Receipts in no known batch, by worker. */
  readonly #waiting = new Map<Address, Set<Hex>>()
  #nextNumber = 1
  /** Counts changes of places: a list that is read meanwhile is not kept. */
  #placeVersion = 0

  constructor(records: Records) {
    this.#records = records
  }

  /** Reads the number of the newest receipt, and the receipts that wait for a batch. */
  async load(): Promise<void> {
    const range = { gte: keys.number, lt: `${keys.number}~`, limit: 1, reverse: true }
    for await (const [key] of this.#records.entries(range)) this.#nextNumber = Number(key.slice(keys.number.length)) + 1
    for await (const [key] of this.#records.entries({ gte: keys.waiting, lt: `${keys.waiting}~` })) {
      const [worker, receiptHash] = key.slice(keys.waiting.length).split('/') as [Address, Hex]
      this.#addWaiting(worker, receiptHash)
    }
  }

  /**
   * Stores a receipt. Idempotent. Resolves when it survives the end of the process.
   * @param more writes that become durable with it
   */
  async put(receipt: OwnReceipt, more: readonly RecordOperation[] = []): Promise<void> {
    const { receiptHash, jobHash } = receipt
    await this.get(receiptHash)
    if (this.#cache.get(receiptHash) !== undefined) {
      if (more.length > 0) await this.#records.batch(more)
      return
    }
    const { worker } = receipt.answer.receipt.value
    this.#cache.set(receiptHash, { ...receipt, place: undefined, outcomes: [] })
    this.#addWaiting(worker, receiptHash)
    const hash = encodeRecord(fromHex(receiptHash))
    // Receipts of one job come one after the other: each write extends the list of the one before.
    await this.#jobs.run(jobHash, async () => {
      const ofJob = [...(await this.#hashesOfJob(jobHash)), receiptHash].slice(0, maxOfJob)
      await this.#records.batch([
        { type: 'put', key: keys.receipt + receiptHash, value: encodeOwnReceipt(receipt) },
        { type: 'put', key: numberKey(this.#nextNumber++), value: hash },
        { type: 'put', key: keys.job + jobHash, value: encodeRecord(ofJob.map(fromHex)) },
        { type: 'put', key: `${keys.waiting}${worker}/${receiptHash}`, value: hash },
        ...more,
      ])
    })
  }

  async get(receiptHash: Hex): Promise<KnownReceipt | undefined> {
    return this.#cache.get(receiptHash) ?? this.#loading.run(receiptHash, () => this.#load(receiptHash))
  }

  /** @throws NOT_FOUND */
  async require(receiptHash: Hex): Promise<KnownReceipt> {
    const found = await this.get(receiptHash)
    if (found !== undefined) return found
    throw new OgError('NOT_FOUND', `Receipt ${receiptHash} is unknown to this gateway.`, {
      next: ['A receipt is known to the gateway that its job names, and to the owner of the receipt file.'],
    })
  }

  /** The newest receipts, newest first. */
  async list(limit: number): Promise<KnownReceipt[]> {
    const hashes: Hex[] = []
    const range = { gte: keys.number, lt: `${keys.number}~`, limit, reverse: true }
    for await (const [, bytes] of this.#records.entries(range)) hashes.push(toHash(bytes))
    return this.#getAll(hashes)
  }

  async ofJob(jobHash: Hex): Promise<KnownReceipt[]> {
    return this.#getAll(await this.#hashesOfJob(jobHash))
  }

  /** Hashes of the receipts with a place in a batch. */
  async ofBatch(batchId: Hex): Promise<readonly Hex[]> {
    const known = this.#batches.get(batchId)
    if (known !== undefined) return [...known]
    const version = this.#placeVersion
    const hashes: Hex[] = []
    const prefix = `${keys.batch}${batchId}/`
    for await (const [, bytes] of this.#records.entries({ gte: prefix, lt: `${prefix}~` })) hashes.push(toHash(bytes))
    if (version === this.#placeVersion) this.#batches.set(batchId, new Set(hashes))
    return hashes
  }

  /** Receipts of a worker in no known batch. */
  waiting(worker: Address): readonly Hex[] {
    return [...(this.#waiting.get(worker) ?? [])]
  }

  /** Stores places of receipts; a later batch replaces an earlier one, which a reorganisation removed. */
  async putPlaces(worker: Address, places: readonly (ReceiptPlace & { readonly receiptHash: Hex })[]): Promise<void> {
    const operations: RecordOperation[] = []
    const moved: { readonly receiptHash: Hex; readonly from: Hex | undefined; readonly to: Hex }[] = []
    for (const { receiptHash, ...place } of places) {
      await this.get(receiptHash)
      const known = this.#cache.get(receiptHash)
      if (known === undefined) continue
      this.#cache.set(receiptHash, { ...known, place })
      this.#waiting.get(worker)?.delete(receiptHash)
      operations.push(
        { type: 'put', key: keys.place + receiptHash, value: encodePlace(place) },
        { type: 'put', key: `${keys.batch}${place.batchId}/${receiptHash}`, value: encodeRecord(fromHex(receiptHash)) },
        { type: 'del', key: `${keys.waiting}${worker}/${receiptHash}` },
      )
      const earlier = known.place?.batchId
      moved.push({ receiptHash, from: earlier, to: place.batchId })
      if (earlier !== undefined && earlier !== place.batchId) {
        operations.push({ type: 'del', key: `${keys.batch}${earlier}/${receiptHash}` })
      }
    }
    if (operations.length === 0) return
    await this.#records.batch(operations)
    this.#placeVersion++
    for (const { receiptHash, from, to } of moved) {
      if (from !== undefined && from !== to) this.#batches.get(from)?.delete(receiptHash)
      this.#batches.get(to)?.add(receiptHash)
    }
  }

  /** Stores an auditor's outcome. @returns whether it is new */
  async putOutcome(receiptHash: Hex, outcome: ReceiptOutcome): Promise<boolean> {
    await this.get(receiptHash)
    const known = this.#cache.get(receiptHash)
    if (known === undefined) return false
    const { auditor, round } = outcome.summary.value
    if (known.outcomes.some(({ summary: { value } }) => isOfRound(value, outcome.summary.value))) return false
    // An outcome of a batch that a reorganisation removed gives way.
    const others = known.outcomes.filter(({ summary: { value } }) => value.auditor !== auditor || value.round !== round)
    if (others.length >= maxOutcomes) return false
    this.#cache.set(receiptHash, { ...known, outcomes: [...others, outcome] })
    const key = outcomeKey(receiptHash, outcome.summary.value)
    await this.#records.batch([{ type: 'put', key, value: encodeOutcome(outcome) }])
    return true
  }

  /** Forgets receipts whose time for a batch is over: they are not acknowledged again. */
  async expireWaiting(nowSeconds: number): Promise<void> {
    const operations: RecordOperation[] = []
    for (const [worker, waiting] of this.#waiting) {
      for (const receiptHash of waiting) {
        const receipt = await this.get(receiptHash)
        // In the order of arrival, which is close to that of the deadlines.
        if (receipt !== undefined && receipt.answer.job.value.settleBy >= nowSeconds) break
        waiting.delete(receiptHash)
        operations.push({ type: 'del', key: `${keys.waiting}${worker}/${receiptHash}` })
      }
    }
    if (operations.length > 0) await this.#records.batch(operations)
  }

  async #load(receiptHash: Hex): Promise<KnownReceipt | undefined> {
    const cached = this.#cache.get(receiptHash)
    if (cached !== undefined) return cached
    const bytes = await this.#records.get(keys.receipt + receiptHash)
    if (bytes === undefined) return undefined
    const place = await this.#records.get(keys.place + receiptHash)
    const outcomes: ReceiptOutcome[] = []
    const prefix = `${keys.outcome}${receiptHash}/`
    for await (const [, value] of this.#records.entries({ gte: prefix, lt: `${prefix}~` })) {
      outcomes.push(decodeOutcome(value))
    }
    const known = { ...decodeOwnReceipt(bytes), place: place && decodePlace(place), outcomes }
    this.#cache.set(receiptHash, known)
    return known
  }

  /**
   * Deletes the oldest receipts as far as they are due.
   * @param isDue whether nothing about a receipt changes any more
   * @param more writes that go with the deletion of a receipt
   */
  async prune(
    isDue: (receipt: KnownReceipt) => boolean,
    more: (receiptHash: Hex) => readonly RecordOperation[],
  ): Promise<void> {
    const operations: RecordOperation[] = []
    for await (const [key, bytes] of this.#records.entries({
      gte: keys.number,
      lt: `${keys.number}~`,
      limit: prunePage,
    })) {
      const receiptHash = toHash(bytes)
      const receipt = await this.get(receiptHash)
      // In the order of arrival, which is close to that of the deadlines.
      if (receipt !== undefined && !isDue(receipt)) break
      operations.push(
        { type: 'del', key },
        ...(receipt === undefined ? [] : this.#delete(receipt)),
        ...more(receiptHash),
      )
    }
    if (operations.length > 0) await this.#records.batch(operations)
  }

  #delete({ receiptHash, jobHash, place, outcomes, answer }: KnownReceipt): RecordOperation[] {
    const { worker } = answer.receipt.value
    this.#cache.delete(receiptHash)
    this.#waiting.get(worker)?.delete(receiptHash)
    if (place !== undefined) this.#batches.get(place.batchId)?.delete(receiptHash)
    const deleted = [
      keys.receipt + receiptHash,
      // The receipts of a job are due at about the same time.
      keys.job + jobHash,
      `${keys.waiting}${worker}/${receiptHash}`,
      keys.place + receiptHash,
      ...(place === undefined ? [] : [`${keys.batch}${place.batchId}/${receiptHash}`]),
      ...outcomes.map(({ summary: { value } }) => outcomeKey(receiptHash, value)),
    ]
    return deleted.map((key) => ({ type: 'del', key }))
  }

  #addWaiting(worker: Address, receiptHash: Hex): void {
    const waiting = this.#waiting.get(worker) ?? new Set()
    this.#waiting.set(worker, waiting.add(receiptHash))
    if (waiting.size <= maxWaiting) return
    const [oldest] = waiting
    if (oldest !== undefined) waiting.delete(oldest)
  }

  /** One record, not a range: every answer asks for it, and most jobs have one receipt. */
  async #hashesOfJob(jobHash: Hex): Promise<Hex[]> {
    const bytes = await this.#records.get(keys.job + jobHash)
    if (bytes === undefined) return []
    return (decodeRecord(bytes, maxOfJob * 64) as Uint8Array[]).map(toHex)
  }

  async #getAll(hashes: readonly Hex[]): Promise<KnownReceipt[]> {
    const found: KnownReceipt[] = []
    for (const hash of hashes) {
      const receipt = await this.get(hash)
      if (receipt !== undefined) found.push(receipt)
    }
    return found
  }
}

/** Whether two summaries are of one auditor, batch and round. */
export function isOfRound(a: Summary, b: Summary): boolean {
  return a.batchId === b.batchId && a.auditor === b.auditor && a.round === b.round
}

function toHash(bytes: Uint8Array): Hex {
  return toHex(decodeRecord(bytes, 64) as Uint8Array)
}
