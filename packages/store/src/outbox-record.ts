import { decodeRecord, encodeRecord, type RecordOperation } from '@opengradient/protocol'

import type { OutboxEntry, OutboxItem, OutboxState } from './outbox.ts'
import { sequenceKey } from './sequence.ts'

/** An entry without its payload, as the outbox holds it in memory. */
export interface OutboxRecord {
  /** Position in the order of entries. */
  readonly id: number
  readonly key: string
  readonly kind: string
  readonly enqueuedAt: number
  state: OutboxState
  attempts: number
  lastError: string
}

const maxRecordBytes = 65_536
const maxErrorLength = 2_000

export function newOutboxRecord(id: number, { key, kind }: OutboxItem, enqueuedAt: number): OutboxRecord {
  return { id, key, kind, enqueuedAt, state: 'pending', attempts: 0, lastError: '' }
}

export function decodeOutboxRecord(state: OutboxState, recordKey: string, value: Uint8Array): OutboxRecord {
  const fields = decodeRecord(value, maxRecordBytes) as [string, string, number, number, string]
  const [key, kind, enqueuedAt, attempts, lastError] = fields
  return { id: Number(recordKey.slice(state.length + 1)), key, kind, enqueuedAt, state, attempts, lastError }
}

export function toOutboxEntry(record: OutboxRecord, payload: Uint8Array): OutboxEntry {
  const { key, kind, attempts, enqueuedAt, lastError } = record
  return { key, kind, payload, attempts, enqueuedAt, lastError }
}

/** Message of a failure, of bounded length. */
export function errorText(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, maxErrorLength)
}

export function payloadKey({ id }: OutboxRecord): string {
  return `payloads/${sequenceKey(id)}`
}

/** Writes the record under its state. */
export function recordWrite(record: OutboxRecord): RecordOperation {
  const { key, kind, enqueuedAt, attempts, lastError } = record
  const value = encodeRecord([key, kind, enqueuedAt, attempts, lastError])
  return { type: 'put', key: stateKey(record), value }
}

/** Writes of a new entry. */
export function enqueueWrites(record: OutboxRecord, payload: Uint8Array): RecordOperation[] {
  return [{ type: 'put', key: payloadKey(record), value: payload }, recordWrite(record)]
}

/** Moves a record to another state. */
export function moveWrites(record: OutboxRecord, state: OutboxState): RecordOperation[] {
  return [{ type: 'del', key: stateKey(record) }, recordWrite({ ...record, state })]
}

/** Completes an entry: deletes its payload, and the record of the entry whose key is no longer remembered. */
export function doneWrites(record: OutboxRecord, forgotten: OutboxRecord | undefined): RecordOperation[] {
  const writes = moveWrites(record, 'done')
  writes.push({ type: 'del', key: payloadKey(record) })
  if (forgotten !== undefined) writes.push({ type: 'del', key: stateKey(forgotten) })
  return writes
}

function stateKey({ state, id }: OutboxRecord): string {
  return `${state}/${sequenceKey(id)}`
}
