import { raceWithSignal } from '@opengradient/async'
import type { PeerNode } from '@opengradient/p2p'
import {
  fromWireError,
  OgError,
  type OrderMessage,
  type OrderResponse,
  orderMessageCodec,
  orderResponseCodec,
  streamNames,
  type Tensor,
} from '@opengradient/protocol'

import { toAborted } from '../../aborted.ts'

/** An order for one auditor, with the evidence that it needs. */
export type OrderedAudit = Omit<Extract<OrderMessage, { type: 'order' }>, 'type'>

export interface OrderedAuditInit {
  readonly peerNode: Pick<PeerNode, 'openChannel'>
  readonly peerId: string
  readonly audit: OrderedAudit
  readonly orderHash: `0x${string}`
  /** Sent after the auditor's tag. */
  readonly outputs: readonly Tensor[]
  /** Receives each reply and verdict, not checked yet. */
  onResponse(response: Extract<OrderResponse, { type: 'reply' | 'verdict' }>): Promise<void>
}

/**
 * Sends an order to its auditor and delivers its answers. Resolves after a refusal or a verdict.
 * @returns whether it ended with a verdict
 * @throws the error of the auditor, UNAVAILABLE, PEER, ABORTED
 */
export async function sendOrder(init: OrderedAuditInit, signal: AbortSignal): Promise<boolean> {
  const { peerNode, peerId, audit, orderHash, outputs, onResponse } = init
  const { maxBytes: maxFrameBytes } = orderResponseCodec
  const channel = await raceWithSignal(
    peerNode.openChannel(peerId, streamNames.order, { maxFrameBytes }),
    signal,
    toAborted,
  )
  const close = (): void => void channel.close().catch(() => undefined)
  signal.addEventListener('abort', close, { once: true })
  try {
    await channel.send(orderMessageCodec.encode({ type: 'order', ...audit }))
    for await (const frame of channel.frames) {
      const response = orderResponseCodec.decode(frame)
      if (response.type === 'error') throw fromWireError(response.error)
      if (response.type === 'tag') {
        await channel.send(orderMessageCodec.encode({ type: 'outputs', orderHash, outputs }))
        continue
      }
      await onResponse(response)
      if (response.type === 'verdict') return true
      if (response.reply.value.accepts === 0) return false
    }
    signal.throwIfAborted()
    throw new OgError('UNAVAILABLE', 'The auditor closed the channel before its verdict.')
  } finally {
    signal.removeEventListener('abort', close)
    close()
  }
}
