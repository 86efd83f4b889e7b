import {
  limits,
  type SyncLog,
  type SyncRequest,
  type SyncResponse,
  streamNames,
  syncRequestCodec,
  syncResponseCodec,
} from '@opengradient/protocol'

import { p2pLimits } from './limits.ts'
import type { PeerNode } from './peer-node.ts'

/** The logs that a node offers to its peers. */
export interface SyncSource {
  /** Entries after the cursor `after`: at most `limit` entries and `maxBytes` bytes in total. */
  read(log: SyncLog, after: number, limit: number, maxBytes: number): Promise<SyncResponse>
}

const undecodableRequestPoints = 20

/** Answers {@link streamNames.sync}. */
export async function serveSync(
  node: Pick<PeerNode, 'handle' | 'reportMisbehaviour'>,
  source: SyncSource,
): Promise<void> {
  await node.handle(
    streamNames.sync,
    {
      requestMaxBytes: syncRequestCodec.maxBytes,
      responseMaxBytes: syncResponseCodec.maxBytes,
      concurrency: p2pLimits.syncRequests,
      timeoutMs: p2pLimits.syncRequestMs,
    },
    async (bytes, { peerId }) => {
      let request: SyncRequest
      try {
        request = syncRequestCodec.decode(bytes)
      } catch (error) {
        node.reportMisbehaviour(peerId, undecodableRequestPoints, 'bad sync request')
        throw error
      }
      return syncResponseCodec.encode(
        await source.read(request.log, request.after, request.limit, limits.syncPageBytes),
      )
    },
  )
}
