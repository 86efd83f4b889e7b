import * as z from 'zod'

import { limits } from '../limits.ts'
import { recordCodec } from './codec.ts'
import { binaryField, countField, listField, objectField, type WireField, type WireValue } from './fields.ts'

/** Logs that peers synchronise: notices of `/og/2/results`, and a gateway's or worker's own receipts for its peers. */
export const syncLogs = ['results', 'receipts'] as const
export type SyncLog = (typeof syncLogs)[number]

const logField: WireField<SyncLog> = { schema: z.enum(syncLogs), encode: (log) => log }

const requestField = objectField({
  log: logField,
  /** Exclusive; 0 asks from the beginning. Cursors are the answering peer's own and only grow. */
  after: countField(),
  limit: { schema: z.int().min(1).max(limits.syncPageItems), encode: (limit: number) => limit },
})

/** Stream `/og/sync/2`: entries of a peer's log after a cursor. */
export type SyncRequest = WireValue<typeof requestField>

const responseField = objectField({
  /** Encoded entries, in the log's order. */
  entries: listField(binaryField(limits.syncPageBytes), limits.syncPageItems),
  /** Cursor after the last entry; the requested cursor when there are no new entries. */
  cursor: countField(),
  /** Whether more entries follow the cursor. */
  more: { schema: z.boolean(), encode: (more: boolean) => more },
})
export type SyncResponse = WireValue<typeof responseField>

export const syncRequestCodec = recordCodec('sync request', 256, requestField.schema, requestField.encode)
export const syncResponseCodec = recordCodec(
  'sync response',
  limits.syncPageBytes + 64 * 1024,
  responseField.schema,
  responseField.encode,
)
