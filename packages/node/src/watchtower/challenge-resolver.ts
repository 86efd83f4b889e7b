import { RevertError, settlementAbi } from '@opengradient/chain'
import { type Hex, isOgError } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { ReceiptChallenge } from '../receipts/receipt-entry.ts'

/** Reverts of a challenge that has no ruling yet, or that another account resolved first. */
const expectedReverts = ['RulingPending', 'ChallengeNotOpen']

/** Resolves challenges in which this node is challenger or worker: both gain by a ruling. */
export class ChallengeResolver {
  readonly #components: Pick<Components, 'reader' | 'sender' | 'receiptIndex' | 'logger'>
  readonly #resolving = new Set<Hex>()

  constructor(components: Pick<Components, 'reader' | 'sender' | 'receiptIndex' | 'logger'>) {
    this.#components = components
  }

  /** Tries to resolve every open challenge of this node. */
  async onBlock(): Promise<void> {
    const { receiptIndex, sender } = this.#components
    const own = receiptIndex
      .openChallenges()
      .filter(({ accuser, worker }) => accuser === sender.address || worker === sender.address)
      .filter(({ challengeId }) => !this.#resolving.has(challengeId))
    await Promise.all(
      own.map(async (challenge) => {
        this.#resolving.add(challenge.challengeId)
        try {
          await this.#resolve(challenge)
        } finally {
          this.#resolving.delete(challenge.challengeId)
        }
      }),
    )
  }

  async #resolve({ challengeId, receiptHash }: ReceiptChallenge): Promise<void> {
    const { reader, sender, logger } = this.#components
    try {
      await sender.execute({
        address: reader.deployment.contracts.settlement,
        abi: settlementAbi,
        functionName: 'resolve',
        args: [challengeId],
      })
      logger.info({ receiptHash }, 'Challenge resolved')
    } catch (error) {
      if (error instanceof RevertError && expectedReverts.includes(error.errorName ?? '')) return
      if (!isOgError(error)) throw error
      logger.warn({ receiptHash, code: error.code, error: error.shortMessage }, 'Challenge resolution failed')
    }
  }
}
