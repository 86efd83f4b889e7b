import {
  fieldSalt,
  type OrderMessage,
  type OrderResponse,
  orderMessageCodec,
  orderReplyType,
  orderResponseCodec,
  orderType,
  orderVerdictType,
  outcomes,
  receiptType,
  signStruct,
  streamNames,
  tagOf,
  tensorsRoot,
} from '@opengradient/protocol'

import { affine } from '../../worker/scripted-auditor.fixture.ts'
import type { TestPeer, WorkerNetwork } from '../../worker/worker-network.fixture.ts'

type OrderedRun = Extract<OrderMessage, { type: 'order' }>

/** Serves orders of audits as an auditor that finds a match, or another answer, or declines. Records the orders. */
export async function serveOrders(
  { hasher, gateway }: WorkerNetwork,
  { account, peerNode }: TestPeer,
  { accepts = true, falseTag = false, isContrary = false } = {},
): Promise<readonly OrderedRun[]> {
  const orders: OrderedRun[] = []
  await gateway.peerNode.connect(peerNode.addresses()[0] as string)
  const auditor = account.address
  await peerNode.handleChannel(streamNames.order, { maxFrameBytes: orderMessageCodec.maxBytes }, async (channel) => {
    const send = (response: OrderResponse): Promise<void> => channel.send(orderResponseCodec.encode(response))
    for await (const frame of channel.frames) {
      const message = orderMessageCodec.decode(frame)
      if (message.type !== 'order') continue
      orders.push(message)
      const orderHash = hasher.digest(orderType, message.order.value)
      const answerBy = accepts ? Math.floor(Date.now() / 1_000) + 60 : 0
      const reply = signStruct(account.signer, hasher, orderReplyType, {
        ...{ orderHash, auditor, answerBy, accepts: accepts ? 1 : 0 },
      })
      await send({ type: 'reply', reply: { value: reply.value, signature: reply.signature } })
      if (!accepts) return
      const salt = falseTag ? fieldSalt(orderHash, 'output') : message.outputSalt
      const verdict = signStruct(account.signer, hasher, orderVerdictType, {
        ...{ orderHash, auditor, receiptHash: hasher.digest(receiptType, message.receipt.value) },
        tag: tagOf(auditor, salt, isContrary ? orderHash : tensorsRoot('output', affine(message.inputs))),
        fingerprint: `0x${'22'.repeat(32)}`,
        checkedAt: Date.now(),
        outcome: isContrary ? outcomes.mismatch : outcomes.match,
        distance: 0,
      })
      await send({ type: 'verdict', verdict: { value: verdict.value, signature: verdict.signature } })
    }
  })
  return orders
}
