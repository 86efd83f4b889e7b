import type { Batch, BatchItem } from '@opengradient/chain'
import { decodeRecord, encodeRecord, fromHex, type Hex, toHex } from '@opengradient/protocol'

import type { CompletedJob } from './run-job.ts'

/** A receipt that is in no batch yet. */
export interface PendingReceipt extends BatchItem {
  /** Whether the gateway has acknowledged it. */
  readonly acknowledged: boolean
  /** Unix seconds. */
  readonly settleBy: number
}

export const pendingPrefix = 'pending/'
export const batchPrefix = 'batch/'

export const pendingKey = (receiptHash: Hex): string => `${pendingPrefix}${receiptHash}`
/** Batches are stored in the order of their sequence numbers. */
export const batchKey = (sequence: number): string => `${batchPrefix}${String(sequence).padStart(12, '0')}`

export function toPendingReceipt({ receiptHash, evidence }: CompletedJob): PendingReceipt {
  const { job, offer, receipt } = evidence
  return {
    receiptHash,
    price: receipt.value.price,
    payer: job.value.payer,
    gateway: job.value.gateway,
    token: job.value.token,
    gatewayFeeBps: offer.value.gatewayFeeBps,
    burnBps: offer.value.burnBps,
    acknowledged: false,
    settleBy: job.value.settleBy,
  }
}

/** The stored field of an acknowledgement is `delivered`. */
export function encodePending({ acknowledged, ...item }: PendingReceipt): Uint8Array {
  return encodeRecord({ ...item, delivered: acknowledged, price: item.price.toString() })
}

export function decodePending(bytes: Uint8Array): PendingReceipt {
  const { delivered, price, ...item } = decodeRecord(bytes, 4096) as Omit<PendingReceipt, 'price' | 'acknowledged'> & {
    price: string
    delivered: boolean
  }
  return { ...item, price: BigInt(price), acknowledged: delivered }
}

export function encodeBatch(batch: Batch): Uint8Array {
  return encodeRecord({
    groups: batch.groups.map((group) => ({ ...group, total: group.total.toString() })),
    entries: fromHex(batch.entries),
  })
}

export function decodeBatch(bytes: Uint8Array): Batch {
  const batch = decodeRecord(bytes, 1 << 22) as {
    groups: (Omit<Batch['groups'][number], 'total'> & { total: string })[]
    entries: Uint8Array
  }
  return {
    groups: batch.groups.map((group) => ({ ...group, total: BigInt(group.total) })),
    entries: toHex(batch.entries),
  }
}
