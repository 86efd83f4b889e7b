import { opgAbi, RevertError, settlementAbi } from '@opengradient/chain'
import { decodeRecord, encodeRecord, type Hex, OgError, toOgError, verdictOutcomes } from '@opengradient/protocol'
import type { OutboxProcessOptions } from '@opengradient/store'

import type { Components } from '../components.ts'
import { bodyArguments, leafArgument } from '../watchtower/settlement-arguments.ts'

type ChallengerComponents = Pick<Components, 'signer' | 'outbox' | 'reader' | 'sender' | 'receiptIndex' | 'logger'>

/** The challenge window is short: failed transactions are repeated soon, and many challenges are sent at once. */
export const challengeDelivery: OutboxProcessOptions = {
  concurrency: 64,
  backoff: { initialMs: 200, maxMs: 2_000 },
}

/** Reverts of a leaf that another auditor challenged first, or that cannot be challenged any more. */
const settledReverts = ['ChallengeExists', 'LeafIsVoid', 'WindowClosed', 'AlreadyClaimed']

/**
 * Opens challenges against receipts on which this auditor's own verdict is a mismatch. The verdict reaches it through gossip
 * and the receipt index, like those of other auditors: so a verdict from before a restart and a batch that is posted after
 * the verdict take the same path.
 */
export class Challenger {
  readonly #components: ChallengerComponents
  #unsubscribe: (() => void) | undefined

  constructor(components: ChallengerComponents) {
    this.#components = components
  }

  async start(): Promise<void> {
    const { outbox, receiptIndex, logger } = this.#components
    await this.#approveBonds()
    outbox.process('challenge', ({ payload }) => this.#challenge(payload), challengeDelivery)
    this.#unsubscribe = receiptIndex.onChange((receiptHash) => {
      if (!this.#isOwnMismatch(receiptHash)) return
      this.onOwnMismatch(receiptHash).catch((error: unknown) => {
        logger.error({ receiptHash, error: toOgError(error).shortMessage }, 'Challenge not recorded')
      })
    })
  }

  stop(): void {
    this.#unsubscribe?.()
  }

  /**
   * Records a challenge of every leaf in which the receipt's worker has posted it. A receipt without a batch cannot be
   * challenged yet, and one that was voided may be posted again. The verdict is durable and the chain's events are applied
   * again after a restart, so nothing is lost between the two.
   */
  async onOwnMismatch(receiptHash: Hex): Promise<void> {
    const { outbox, receiptIndex } = this.#components
    const entry = receiptIndex.get(receiptHash)
    for (const { batchId, index } of entry?.leaves ?? []) {
      if (receiptIndex.batch(batchId)?.worker !== entry?.answer?.receipt.value.worker) continue
      await outbox.enqueue({
        key: `challenge/${batchId}/${index}`,
        kind: 'challenge',
        payload: encodeRecord([receiptHash, batchId, index]),
      })
    }
  }

  #isOwnMismatch(receiptHash: Hex): boolean {
    const { receiptIndex, signer } = this.#components
    const own = receiptIndex.get(receiptHash)?.verdicts.get(signer.address)
    return own?.value.outcome === verdictOutcomes.mismatch
  }

  async #challenge(payload: Uint8Array): Promise<void> {
    const { receiptIndex, reader, sender, logger } = this.#components
    const [receiptHash, batchId, index] = decodeRecord(payload, 1_024) as [Hex, Hex, number]
    const answer = receiptIndex.get(receiptHash)?.answer
    const posted = receiptIndex.batch(batchId)
    // After a restart the chain's events are applied again.
    if (posted === undefined && !receiptIndex.isCurrent()) {
      throw new OgError('UNAVAILABLE', `Batch ${batchId} is not known yet.`)
    }
    if (posted === undefined || answer === undefined) return
    const { job, receipt } = bodyArguments(answer)
    try {
      await sender.execute({
        address: reader.deployment.contracts.settlement,
        abi: settlementAbi,
        functionName: 'challenge',
        args: [leafArgument(posted, index), job, answer.job.signature, receipt] as never,
      })
      logger.info({ receiptHash, batchId, index }, 'Challenge opened')
    } catch (error) {
      if (!(error instanceof RevertError && settledReverts.includes(error.errorName ?? ''))) throw error
      logger.info({ receiptHash, batchId, index, reason: error.errorName }, 'Challenge not needed')
    }
  }

  /** Allows the settlement contract to take challenge bonds. */
  async #approveBonds(): Promise<void> {
    const { reader, sender } = this.#components
    const { opg, settlement } = reader.deployment.contracts
    await sender.execute({
      address: opg,
      abi: opgAbi,
      functionName: 'approve',
      args: [settlement, 2n ** 256n - 1n],
    })
  }
}
