import * as z from 'zod'

import { limits } from '../limits.ts'
import { recordCodec } from './codec.ts'

/** What peers catch up on: the logs of two gossip topics. */
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
  /** Cursor behind the last entry; the asked one when there is nothing new. */
  readonly cursor: number
  /** Whether more entries stand behind the cursor. */
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
