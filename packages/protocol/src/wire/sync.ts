import * as z from 'zod'

import { limits } from '../limits.ts'
import { recordCodec } from './codec.ts'

/** Gossip topics whose logs peers synchronise. */
export const syncTopics = ['receipts', 'verdicts'] as const
export type SyncTopic = (typeof syncTopics)[number]

/** Stream `/og/sync/1`: entries of a peer's log after a cursor. Cursors are the answering peer's own and only grow. */
export interface SyncRequest {
  readonly topic: SyncTopic
  /** Exclusive; 0 asks from the beginning. */
  readonly after: number
  readonly limit: number
}

export interface SyncResponse {
  /** The entries' gossip payloads, in the log's order. */
  readonly entries: readonly Uint8Array[]
  /** Cursor after the last entry; the requested cursor when there are no new entries. */
  readonly cursor: number
  /** Whether more entries follow the cursor. */
  readonly more: boolean
}

export const syncRequestCodec = recordCodec<SyncRequest>(
  'sync request',
  256,
  z.strictObject({
    topic: z.enum(syncTopics),
    after: z.int().min(0),
    limit: z.int().min(1).max(limits.syncPageItems),
  }),
  (request) => ({ ...request }),
)

export const syncResponseCodec = recordCodec<SyncResponse>(
  'sync response',
  limits.syncPageBytes + 64 * 1024,
  z.strictObject({
    entries: z.array(z.instanceof(Uint8Array)).max(limits.syncPageItems),
    cursor: z.int().min(0),
    more: z.boolean(),
  }),
  (response) => ({ ...response, entries: [...response.entries] }),
)
