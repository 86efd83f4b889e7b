import { type ChainEvent, type InclusionProof, leavesOf, RevertError, settlementAbi } from '@opengradient/chain'
import { decodeRecord, encodeRecord, type Hex, OgError } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { PostedBatch, ReceiptEntry } from '../receipts/receipt-entry.ts'
import { leafArgument } from './settlement-arguments.ts'

type UnknownReceiptsComponents = Pick<Components, 'receiptIndex' | 'outbox' | 'reader' | 'sender' | 'signer' | 'logger'>

/** A leaf that charges this gateway's allocations and whose receipt is not known. */
interface UnknownLeaf extends Omit<InclusionProof, 'proof'> {
  readonly batchId: Hex
  /** Unix seconds; undefined until the body was requested on chain. */
  demandEndsAt: number | undefined
}

/** A receipt may arrive later than its batch: this share of the challenge window is left to gossip and catch-up. */
const gossipShareOfWindow = 1 / 2
/** Leaves that are watched at the same time; further ones are logged and not watched. */
const maxLeaves = 100_000

const leafIsOver = ['LeafIsVoid', 'AlreadyClaimed']
/** Reverts that mean that nothing is left to do. */
const overForDemand = [...leafIsOver, 'DemandOpen', 'BodyAlreadyShown', 'WindowClosed']
const overForExpiry = [...leafIsOver, 'NoDemand']

/**
 * Watches the batches that charge this gateway's allocations for receipts that it does not know. Only this gateway assigns
 * its jobs: a worker has invented such a receipt, or has to reveal its body. The watch requests the body on chain, and voids
 * the leaf when the worker does not reveal it in time.
 */
export class UnknownReceipts {
  readonly #components: UnknownReceiptsComponents
  readonly #leaves = new Map<string, UnknownLeaf>()

  constructor(components: UnknownReceiptsComponents) {
    this.#components = components
    const { outbox } = components
    outbox.process('demand-body', ({ payload }) => this.#execute('demandBody', payload, overForDemand))
    outbox.process('expire-demand', ({ payload }) => this.#execute('expireDemand', payload, overForExpiry))
  }

  async onBlocks(events: readonly ChainEvent[], headTimestamp: number): Promise<void> {
    for (const event of events) {
      if (event.contract !== 'settlement') continue
      if (event.name === 'BatchPosted') this.#watch(event.args.batchId)
      else if (event.name === 'BodyDemanded') {
        const leaf = this.#leaves.get(keyOf(event.args.batchId, Number(event.args.index)))
        if (leaf) leaf.demandEndsAt = Number(event.args.endsAt)
      } else if (event.name === 'BodyShown' || event.name === 'LeafVoided') {
        this.#leaves.delete(keyOf(event.args.batchId, Number(event.args.index)))
      }
    }
    for (const leaf of this.#leaves.values()) await this.#examine(leaf, headTimestamp)
  }

  #watch(batchId: Hex): void {
    const { receiptIndex, signer, logger } = this.#components
    const posted = receiptIndex.batch(batchId)
    if (posted === undefined) return
    for (const leaf of leavesOf(posted.batch)) {
      if (leaf.gateway !== signer.address) continue
      if (this.#leaves.size >= maxLeaves) {
        logger.error({ batchId, maxLeaves }, 'Unknown receipts not watched: limit reached')
        return
      }
      this.#leaves.set(keyOf(batchId, leaf.index), { ...leaf, batchId, demandEndsAt: undefined })
    }
  }

  async #examine(leaf: UnknownLeaf, headTimestamp: number): Promise<void> {
    const { receiptIndex, outbox, logger } = this.#components
    const { batchId, index, receiptHash, demandEndsAt } = leaf
    const posted = receiptIndex.batch(batchId)
    const key = keyOf(batchId, index)
    if (posted === undefined || matchesReceipt(leaf, posted, receiptIndex.get(receiptHash))) this.#leaves.delete(key)
    else if (demandEndsAt !== undefined) {
      if (headTimestamp <= demandEndsAt) return
      await outbox.enqueue({ key: `expire/${key}`, kind: 'expire-demand', payload: encodeRecord([batchId, index]) })
      this.#leaves.delete(key)
    } else if (headTimestamp > posted.windowEndsAt) this.#leaves.delete(key)
    else if (headTimestamp >= posted.postedAt + (posted.windowEndsAt - posted.postedAt) * gossipShareOfWindow) {
      logger.warn({ receiptHash, worker: posted.worker }, 'Unknown receipt charged, body requested on chain')
      await outbox.enqueue({ key: `demand-body/${key}`, kind: 'demand-body', payload: encodeRecord([batchId, index]) })
    }
  }

  /** Calls the contract about one leaf. Reverts in `over` end the work without an error. */
  async #execute(
    functionName: 'demandBody' | 'expireDemand',
    payload: Uint8Array,
    over: readonly string[],
  ): Promise<void> {
    const { receiptIndex, reader, sender } = this.#components
    const [batchId, index] = decodeRecord(payload, 1_024) as [Hex, number]
    const posted = receiptIndex.batch(batchId)
    if (posted === undefined) throw new OgError('UNAVAILABLE', `Batch ${batchId} is not known yet.`)
    try {
      const args = [leafArgument(posted, index)] as never
      await sender.execute({ address: reader.deployment.contracts.settlement, abi: settlementAbi, functionName, args })
    } catch (error) {
      if (!(error instanceof RevertError && over.includes(error.errorName ?? ''))) throw error
    }
  }
}

const keyOf = (batchId: Hex, index: number): string => `${batchId}/${index}`

/** Whether the leaf charges what the known receipt of that hash charges. */
function matchesReceipt(leaf: UnknownLeaf, posted: PostedBatch, entry: ReceiptEntry | undefined): boolean {
  const answer = entry?.answer
  if (answer === undefined) return false
  const { receipt, job } = answer
  return (
    receipt.value.worker === posted.worker &&
    receipt.value.price === leaf.price &&
    job.value.gateway === leaf.gateway &&
    job.value.payer === leaf.payer &&
    job.value.token === leaf.token
  )
}
