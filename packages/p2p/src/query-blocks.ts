import { OgError } from '@opengradient/protocol'
import type { CID } from 'multiformats/cid'

import { blobStatus, blobWantCodec } from './blob-wire.ts'
import type { Channel } from './channel.ts'
import { p2pLimits } from './limits.ts'

/** Queries which of the blocks the peer of a channel has. @throws PEER, OVERLOADED */
export async function queryBlocks(channel: Channel, cids: readonly CID[]): Promise<boolean[]> {
  const answers: boolean[] = []
  const frames = channel.frames[Symbol.asyncIterator]()
  for (let at = 0; at < cids.length; at += p2pLimits.wantedBlocks) {
    const part = cids.slice(at, at + p2pLimits.wantedBlocks)
    // A failed send ends the channel, which the reader of the answers reports.
    channel.send(blobWantCodec.encode({ type: 'has', cids: part })).catch(() => {})
    for (const _ of part) {
      const answer = await frames.next()
      if (answer.done) throw new OgError('PEER', 'The peer did not answer.')
      answers.push(readPresence(answer.value))
    }
  }
  return answers
}

function readPresence(frame: Uint8Array): boolean {
  const [status] = frame
  if (status === blobStatus.busy) {
    throw new OgError('OVERLOADED', 'The peer serves its maximum of streams.', { retryAfterMs: 500 })
  }
  if (frame.length !== 1 || (status !== blobStatus.found && status !== blobStatus.missing)) {
    throw new OgError('PEER', 'The peer sent an unknown block status.')
  }
  return status === blobStatus.found
}
