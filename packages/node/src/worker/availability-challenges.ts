import { type ChainEvent, RevertError, settlementAbi } from '@opengradient/chain'
import { evidenceCodec, fromHex, type Hex, OgError, toHex } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import { bodyArgument, leafArgument, postedLeaf } from '../watchtower/settlement-arguments.ts'
import { evidenceKey } from './attempts.ts'

type RevealComponents = Pick<Components, 'outbox' | 'receiptIndex' | 'records' | 'reader' | 'sender'>

/** Answers availability challenges: reveals the bodies of this worker's receipts on chain. An unanswered one is not paid. */
export class AvailabilityChallenges {
  readonly #components: RevealComponents

  constructor(components: RevealComponents) {
    this.#components = components
  }

  start(): void {
    this.#components.outbox.process('answer-demand', ({ payload }) => this.revealBody(toHex(payload)))
  }

  /** Records an answer to every body request for this worker. */
  async onBlocks(events: readonly ChainEvent[]): Promise<void> {
    const { outbox, sender } = this.#components
    for (const event of events) {
      if (event.contract !== 'settlement' || event.name !== 'BodyDemanded') continue
      const { worker, receiptHash } = event.args
      if (worker !== sender.address) continue
      await outbox.enqueue({ key: `demand/${receiptHash}`, kind: 'answer-demand', payload: fromHex(receiptHash) })
    }
  }

  /** Sends the body of a receipt to the settlement contract. @throws NOT_FOUND without evidence of it, UNAVAILABLE, CHAIN */
  async revealBody(receiptHash: Hex): Promise<void> {
    const { receiptIndex, records, reader, sender } = this.#components
    const bytes = await records.get(evidenceKey(receiptHash))
    if (bytes === undefined) throw new OgError('NOT_FOUND', `Evidence of ${receiptHash} is not stored.`)
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
      const isAnswered =
        error instanceof RevertError && ['NoDemand', 'BodyAlreadyShown'].includes(error.errorName ?? '')
      if (!isAnswered) throw error
    }
  }
}
