import { withDeadline } from '@opengradient/async'
import type { Clock, Metrics } from '@opengradient/protocol'

import type { BadPeerReason } from './blob-client.ts'
import { blobStatus, blobWantCodec } from './blob-wire.ts'
import type { BlockFetch } from './block-fetch.ts'
import { isBlockOf } from './block-hash.ts'
import type { Channel } from './channel.ts'
import { p2pLimits } from './limits.ts'

/** Why a provider is not asked again in a fetch. A busy provider is not at fault. */
export type DropReason = BadPeerReason | 'busy'

/** Ends the work of one provider. */
export class ProviderFailure extends Error {
  readonly reason: DropReason

  constructor(reason: DropReason, options?: ErrorOptions) {
    super(`The provider is dropped: ${reason}.`, options)
    this.reason = reason
  }
}

export interface ProviderComponents {
  readonly clock: Clock
  readonly fetchedBytes: ReturnType<Metrics['counter']>
  /** Receives the wants that are requested and not yet answered, in order; the caller reopens those that are left. */
  readonly asked: string[]
  readonly signal: AbortSignal
}

/**
 * Requests blocks of a fetch from one provider until it can contribute no more, and delivers each verified block.
 * @throws ProviderFailure, or the error of the channel
 */
export async function provideBlocks(
  fetch: BlockFetch,
  channel: Channel,
  { clock, fetchedBytes, asked, signal }: ProviderComponents,
): Promise<void> {
  const answers = channel.frames[Symbol.asyncIterator]()
  const timeoutError = (): Error => new ProviderFailure('stalled')
  while (!signal.aborted) {
    requestMore(fetch, channel, asked)
    const cid = asked[0]
    if (cid === undefined) return
    const next = () => answers.next()
    const answer = await withDeadline({ clock, timeoutMs: p2pLimits.blockMs, signal, timeoutError }, next)
    if (answer.done) throw new ProviderFailure('unreachable')
    const block = readAnswer(fetch, cid, answer.value)
    asked.shift()
    if (block === undefined) fetch.missing(channel.peerId, cid)
    else {
      fetchedBytes.add(block.length)
      await fetch.deliver({ cid, bytes: block }, signal)
    }
  }
}

/** Refills the window when half of it is answered: the provider always has work, and wants share a frame. */
function requestMore(fetch: BlockFetch, channel: Channel, asked: string[]): void {
  if (asked.length > p2pLimits.blocksInFlight / 2) return
  const more = fetch.claim(channel.peerId, p2pLimits.blocksInFlight - asked.length)
  if (more.length === 0) return
  asked.push(...more)
  const want = blobWantCodec.encode({ type: 'get', cids: more.map((cid) => fetch.cid(cid)) })
  // A failed send ends the channel, which the reader of the answers reports.
  channel.send(want).catch(() => {})
}

/** @returns the verified block; undefined when the provider does not have it */
function readAnswer(fetch: BlockFetch, cid: string, frame: Uint8Array): Uint8Array | undefined {
  const [status] = frame
  const block = frame.subarray(1)
  if (status === blobStatus.busy) throw new ProviderFailure('busy')
  if (status === blobStatus.missing && block.length === 0) return undefined
  if (status !== blobStatus.found) throw new ProviderFailure('broke the protocol')
  if (!isBlockOf(fetch.cid(cid), block)) throw new ProviderFailure('wrong block')
  return block
}
