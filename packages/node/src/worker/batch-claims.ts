import { RevertError, settlementAbi } from '@opengradient/chain'
import { fromHex, type Hex, OgError, toHex } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import { toRetryable } from './retryable-revert.ts'

type ClaimComponents = Pick<Components, 'outbox' | 'reader' | 'sender' | 'receiptIndex'>

/** Claims the pay of this worker's batches. */
export class BatchClaims {
  readonly #components: ClaimComponents
  readonly #claiming = new Set<Hex>()

  constructor(components: ClaimComponents) {
    this.#components = components
  }

  start(): void {
    this.#components.outbox.process('claim', ({ payload }) => this.#claim(toHex(payload)))
  }

  /** Records a claim of every batch that can be claimed now. */
  async onBlock(): Promise<void> {
    const { outbox, reader, sender, receiptIndex } = this.#components
    for (const { batchId } of receiptIndex.unclaimedBatches(sender.address)) {
      if (this.#claiming.has(batchId) || !(await reader.isClaimable(batchId))) continue
      this.#claiming.add(batchId)
      await outbox.enqueue({ key: `claim/${batchId}`, kind: 'claim', payload: fromHex(batchId) })
    }
  }

  async #claim(batchId: Hex): Promise<void> {
    const { reader, sender, receiptIndex } = this.#components
    const posted = receiptIndex.batch(batchId)
    if (posted === undefined) throw new OgError('UNAVAILABLE', `Batch ${batchId} is not known yet.`)
    if (posted.claimTransaction !== undefined) return
    try {
      await sender.execute({
        address: reader.deployment.contracts.settlement,
        abi: settlementAbi,
        functionName: 'claim',
        args: [batchId, posted.batch.groups.map((group) => ({ ...group }))],
      })
    } catch (error) {
      if (!(error instanceof RevertError && error.errorName === 'AlreadyClaimed')) throw toRetryable(error)
    } finally {
      this.#claiming.delete(batchId)
    }
  }
}
