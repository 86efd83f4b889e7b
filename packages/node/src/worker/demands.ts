import { type ChainEvent, RevertError, settlementAbi } from '@opengradient/chain'
import { evidenceCodec, fromHex, type Hex, OgError, toHex } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import { bodyArgument, leafArgument, postedLeaf } from '../watchtower/settlement-arguments.ts'
import { evidenceKey } from './attempts.ts'

/** Shows the bodies that were demanded of this worker on chain: what is not shown in time is not paid. */
export async function answerDemands(components: Components, events: readonly ChainEvent[]): Promise<void> {
  for (const event of events) {
    if (event.contract !== 'settlement' || event.name !== 'BodyDemanded') continue
    if (event.args.worker !== components.signer.address) continue
    const { receiptHash } = event.args
    await components.outbox.enqueue({
      key: `demand/${receiptHash}`,
      kind: 'answer-demand',
      payload: fromHex(receiptHash),
    })
  }
}

/** Sends the body of one receipt. @throws NOT_FOUND when this worker has no evidence of it */
export async function answerDemand(components: Components, payload: Uint8Array): Promise<void> {
  const { receiptIndex, records, reader, sender } = components
  const receiptHash: Hex = toHex(payload)
  const bytes = await records.get(evidenceKey(receiptHash))
  if (bytes === undefined) throw new OgError('NOT_FOUND', `There is no evidence for ${receiptHash}.`)
  const evidence = evidenceCodec.decode(bytes)
  const { posted, index } = postedLeaf(receiptIndex, receiptHash)
  try {
    await sender.execute({
      address: reader.deployment.contracts.settlement,
      abi: settlementAbi,
      functionName: 'answerDemand',
      args: [leafArgument(posted, index), bodyArgument(evidence)] as never,
    })
  } catch (error) {
    if (!(error instanceof RevertError && ['NoDemand', 'BodyAlreadyShown'].includes(error.errorName ?? ''))) throw error
  }
}
