import {
  type Batch,
  type BatchItem,
  buildBatch,
  type ChainReader,
  RevertError,
  type Sender,
  settlementAbi,
} from '@opengradient/chain'
import {
  type Address,
  type Clock,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  isOgError,
  type Logger,
  limits,
  OgError,
  type RecordOperation,
  type Records,
  toHex,
} from '@opengradient/protocol'
import type { Outbox, OutboxItem } from '@opengradient/store'

import type { ReceiptIndex } from '../receipts/receipt-index.ts'
import type { Done } from './jobs.ts'

/**
 * Puts a worker's receipts into batches and claims their pay. Receipts wait in records until a batch takes them; a batch is
 * written down before it is sent and is sent under one sequence number, so that neither a crash nor a repeated transaction
 * posts a receipt twice.
 */
export interface Batcher {
  /** Takes up what an earlier process left. */
  start(): Promise<void>
  stop(): void
  /** Takes a receipt; the write belongs into the batch that makes it durable. */
  take(done: Done): RecordOperation
  /** The gateway has it. Written down a moment later: a crash before that only delays the receipt's batch. */
  delivered(receiptHash: Hex, gateway: Address): void
  /** Claims what can be claimed. */
  onBlock(): Promise<void>
}

export interface BatcherInit {
  readonly records: Records
  readonly outbox: Outbox
  readonly reader: ChainReader
  readonly sender: Sender
  readonly receiptIndex: ReceiptIndex
  readonly clock: Clock
  readonly logger: Logger
  readonly intervalMs: number
  readonly maxReceipts: number
  readonly signal: AbortSignal
}

/** How often deliveries are written down. */
const writeMs = 50

interface Pending extends BatchItem {
  readonly delivered: boolean
  /** Unix seconds. */
  readonly settleBy: number
}

const pendingPrefix = 'pending/'
const batchPrefix = 'batch/'

export function createBatcher(init: BatcherInit): Batcher {
  const { records, outbox, reader, sender, receiptIndex, clock, logger } = init
  const { settlement } = reader.deployment.contracts
  const pending = new Map<Hex, Pending>()
  const claiming = new Set<Hex>()
  const stopping = new AbortController()
  let inFlight = false
  /** A batch that was written down and not handed to the outbox: another one would take its number and its place. */
  let unsent: OutboxItem | undefined

  const put = (item: Pending): RecordOperation => {
    pending.set(item.receiptHash, item)
    return { type: 'put', key: `${pendingPrefix}${item.receiptHash}`, value: encodePending(item) }
  }
  const fresh = new Set<Hex>()

  /** Writes down which receipts were delivered since the last time. */
  const writeDelivered = async (): Promise<void> => {
    const items = [...fresh].flatMap((receiptHash) => pending.get(receiptHash) ?? [])
    fresh.clear()
    if (items.length > 0) await records.batch(items.map(put))
  }

  /**
   * The receipts whose time has come, at most a batch of them, and no more than the contract lets this worker have open: it
   * refuses a batch as a whole, so one dear receipt could hold up all that follow.
   */
  const due = async (): Promise<Pending[]> => {
    const now = clock.now() / 1000
    const room = new Map<Address, bigint>()
    const taken: Pending[] = []
    for (const item of [...pending.values()]) {
      if (taken.length >= init.maxReceipts) break
      if (item.settleBy <= now || !(item.delivered || item.settleBy - now < limits.settlementMarginSeconds)) continue
      let left = room.get(item.token)
      if (left === undefined) {
        const { open, cap } = await reader.liability(sender.address, item.token)
        left = cap - open
      }
      if (item.price <= left) {
        taken.push(item)
        left -= item.price
      }
      room.set(item.token, left)
    }
    return taken
  }

  /** What is in no batch by now is void. */
  const dropExpired = async (): Promise<void> => {
    const now = clock.now() / 1000
    const expired = [...pending.values()].filter((item) => item.settleBy <= now)
    if (expired.length === 0) return
    for (const { receiptHash } of expired) pending.delete(receiptHash)
    await records.batch(expired.map(({ receiptHash }) => ({ type: 'del', key: `${pendingPrefix}${receiptHash}` })))
    logger.warn({ receipts: expired.length }, 'has receipts that came into no batch in time and are not paid')
  }

  const post = async (): Promise<void> => {
    await dropExpired()
    if (inFlight) return
    try {
      if (unsent !== undefined) {
        inFlight = true
        await outbox.enqueue(unsent)
        unsent = undefined
        return
      }
      const items = await due()
      if (items.length === 0) return
      inFlight = true
      const sequence = await reader.nextSequence(sender.address)
      const batch = buildBatch(items)
      const key = `${batchPrefix}${String(sequence).padStart(12, '0')}`
      if (outbox.state(key) !== undefined) {
        throw new OgError('UNAVAILABLE', `The endpoint has not seen batch ${sequence}, which was sent.`)
      }
      await records.batch([
        { type: 'put', key, value: encodeBatch(batch) },
        ...items.map(({ receiptHash }) => ({ type: 'del' as const, key: `${pendingPrefix}${receiptHash}` })),
      ])
      for (const { receiptHash } of items) pending.delete(receiptHash)
      unsent = { key, kind: 'post-batch', payload: encodeRecord(sequence) }
      await outbox.enqueue(unsent)
      unsent = undefined
    } catch (error) {
      inFlight = false
      logger.warn({ error: String(error) }, 'could not make a batch, will try again')
    }
  }

  const send = async (sequence: number): Promise<void> => {
    const key = `${batchPrefix}${String(sequence).padStart(12, '0')}`
    const bytes = await records.get(key)
    if (bytes === undefined) return
    const batch = decodeBatch(bytes)
    try {
      await sender.execute({
        address: settlement,
        abi: settlementAbi,
        functionName: 'postBatch',
        args: [BigInt(sequence), batch.groups.map((group) => ({ ...group })), batch.entries],
      })
      logger.info({ sequence, receipts: batch.groups.reduce((sum, group) => sum + group.count, 0) }, 'posted a batch')
    } catch (error) {
      // Sent before a crash, or by a transaction that was thought lost: the sequence number says that it is on chain.
      if (!(error instanceof RevertError && error.errorName === 'SequenceUsed')) throw tryAgain(error)
    }
    await records.batch([{ type: 'del', key }])
    inFlight = false
  }

  const claim = async (batchId: Hex): Promise<void> => {
    const posted = receiptIndex.batch(batchId)
    if (posted === undefined) throw new OgError('UNAVAILABLE', `The batch ${batchId} is not known yet.`)
    if (posted.claimTransaction !== undefined) return
    try {
      await sender.execute({
        address: settlement,
        abi: settlementAbi,
        functionName: 'claim',
        args: [batchId, posted.batch.groups.map((group) => ({ ...group }))],
      })
    } catch (error) {
      if (!(error instanceof RevertError && error.errorName === 'AlreadyClaimed')) throw tryAgain(error)
    } finally {
      claiming.delete(batchId)
    }
  }

  const loop = async (): Promise<void> => {
    let waited = 0
    while (!stopping.signal.aborted) {
      await writeDelivered()
      if (waited >= init.intervalMs) {
        waited = 0
        await post()
      }
      await clock.sleep(writeMs, stopping.signal).catch(() => undefined)
      waited += writeMs
    }
  }

  return {
    async start() {
      for await (const [, value] of records.entries({ gte: pendingPrefix, lt: `${pendingPrefix}~` })) {
        const item = decodePending(value)
        pending.set(item.receiptHash, item)
      }
      outbox.process('post-batch', (entry) => send(decodeRecord(entry.payload, 64) as number))
      outbox.process('claim', (entry) => claim(toHex(entry.payload)))
      for await (const [key] of records.entries({ gte: batchPrefix, lt: `${batchPrefix}~` })) {
        inFlight = true
        await outbox.enqueue({ key, kind: 'post-batch', payload: encodeRecord(Number(key.slice(batchPrefix.length))) })
      }
      loop().catch((error: unknown) => logger.error({ error: String(error) }, 'the batch loop ended'))
    },
    stop() {
      stopping.abort()
    },
    take(done) {
      const { job, offer, receipt } = done.evidence
      return put({
        receiptHash: done.receiptHash,
        price: receipt.value.price,
        payer: job.value.payer,
        gateway: job.value.gateway,
        token: job.value.token,
        gatewayFeeBps: offer.value.gatewayFeeBps,
        burnBps: offer.value.burnBps,
        delivered: false,
        settleBy: job.value.settleBy,
      })
    },
    delivered(receiptHash, gateway) {
      const item = pending.get(receiptHash)
      if (item === undefined || item.delivered || item.gateway !== gateway) return
      pending.set(receiptHash, { ...item, delivered: true })
      fresh.add(receiptHash)
    },
    async onBlock() {
      for (const posted of receiptIndex.unclaimedBatches(sender.address)) {
        if (claiming.has(posted.batchId)) continue
        if (!(await reader.isClaimable(posted.batchId))) continue
        claiming.add(posted.batchId)
        await outbox.enqueue({ key: `claim/${posted.batchId}`, kind: 'claim', payload: fromHex(posted.batchId) })
      }
    },
  }
}

/** What a contract refuses now (a cap that is reached, a dispute that is open) it may take later: nothing is dropped for it. */
function tryAgain(error: unknown): unknown {
  // Also what was fine when it was simulated and reverted when it was mined.
  return isOgError(error) && error.code === 'REVERTED'
    ? new OgError('CHAIN', error.shortMessage, { cause: error })
    : error
}

function encodePending(item: Pending): Uint8Array {
  return encodeRecord({ ...item, price: item.price.toString() })
}

function decodePending(bytes: Uint8Array): Pending {
  const item = decodeRecord(bytes, 4096) as Omit<Pending, 'price'> & { price: string }
  return { ...item, price: BigInt(item.price) }
}

function encodeBatch(batch: Batch): Uint8Array {
  return encodeRecord({
    groups: batch.groups.map((group) => ({ ...group, total: group.total.toString() })),
    entries: fromHex(batch.entries),
  })
}

function decodeBatch(bytes: Uint8Array): Batch {
  const batch = decodeRecord(bytes, 1 << 22) as {
    groups: (Omit<Batch['groups'][number], 'total'> & { total: string })[]
    entries: Uint8Array
  }
  return {
    groups: batch.groups.map((group) => ({ ...group, total: BigInt(group.total) })),
    entries: toHex(batch.entries),
  }
}
