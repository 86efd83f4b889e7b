import { type ChainEvent, type InclusionProof, leavesOf, RevertError, settlementAbi } from '@opengradient/chain'
import { decodeRecord, encodeRecord, type Hex, OgError } from '@opengradient/protocol'
import type { Components } from '../components.ts'
import type { PostedBatch, ReceiptEntry } from '../receipts/receipt-entry.ts'
import { leafArgument } from '../watchtower/settlement-arguments.ts'

/**
 * Looks through every batch that draws on this gateway's allocations for leaves that it has no receipt for: nobody else
 * assigned its jobs, so a worker either has made them up or must show what it was asked. Demands their bodies on chain, and
 * has those voided that stay unanswered.
 */
export interface Suspects {
  onBlocks(events: readonly ChainEvent[], headTimestamp: number): Promise<void>
}

interface Suspect extends Omit<InclusionProof, 'proof'> {
  readonly batchId: Hex
  /** Unix seconds; undefined while nobody demanded its body. */
  demandEndsAt: number | undefined
}

/** A receipt may come later than its batch: this part of the challenge window is left to gossip and catching up. */
const patience = 1 / 2
/** Leaves under suspicion at the same time; more in one window are let pass and said so. */
const maxSuspects = 100_000

export function createSuspects(components: Components): Suspects {
  const { receiptIndex, outbox, reader, sender, signer, logger } = components
  const { settlement } = reader.deployment.contracts
  const suspects = new Map<string, Suspect>()
  const keyOf = (batchId: Hex, index: number): string => `${batchId}/${index}`

  const watch = (batchId: Hex): void => {
    const posted = receiptIndex.batch(batchId)
    if (posted === undefined) return
    for (const leaf of leavesOf(posted.batch)) {
      if (leaf.gateway !== signer.address) continue
      if (suspects.size >= maxSuspects) {
        logger.error({ batchId }, 'has more unknown receipts than it can look at')
        return
      }
      suspects.set(keyOf(batchId, leaf.index), { ...leaf, batchId, demandEndsAt: undefined })
    }
  }

  /** Whether the leaf is what this gateway knows that it owes. */
  const isKnown = (suspect: Suspect, posted: PostedBatch, entry: ReceiptEntry | undefined): boolean => {
    const answer = entry?.answer
    if (answer === undefined) return false
    const { receipt, job } = answer
    return (
      receipt.value.worker === posted.worker &&
      receipt.value.price === suspect.price &&
      job.value.gateway === suspect.gateway &&
      job.value.payer === suspect.payer &&
      job.value.token === suspect.token
    )
  }

  const look = async (suspect: Suspect, headTimestamp: number): Promise<void> => {
    const { batchId, index, receiptHash, demandEndsAt } = suspect
    const posted = receiptIndex.batch(batchId)
    const key = keyOf(batchId, index)
    if (posted === undefined || isKnown(suspect, posted, receiptIndex.get(receiptHash))) suspects.delete(key)
    else if (demandEndsAt !== undefined) {
      if (headTimestamp <= demandEndsAt) return
      await outbox.enqueue({ key: `expire/${key}`, kind: 'expire-demand', payload: encodeRecord([batchId, index]) })
      suspects.delete(key)
    } else if (headTimestamp > posted.windowEndsAt) suspects.delete(key)
    else if (headTimestamp >= posted.postedAt + (posted.windowEndsAt - posted.postedAt) * patience) {
      logger.warn(
        { receiptHash, worker: posted.worker },
        'is charged for a receipt that it does not know, demands its body',
      )
      await outbox.enqueue({ key: `demand-body/${key}`, kind: 'demand-body', payload: encodeRecord([batchId, index]) })
    }
  }

  /** Calls the contract about one leaf; what it says when there is nothing to do any more ends it. */
  const call = async (
    functionName: 'demandBody' | 'expireDemand',
    payload: Uint8Array,
    over: string[],
  ): Promise<void> => {
    const [batchId, index] = decodeRecord(payload, 1_024) as [Hex, number]
    const posted = receiptIndex.batch(batchId)
    if (posted === undefined) throw new OgError('UNAVAILABLE', `The batch ${batchId} is not known yet.`)
    try {
      const args = [leafArgument(posted, index)] as never
      await sender.execute({ address: settlement, abi: settlementAbi, functionName, args })
    } catch (error) {
      if (!(error instanceof RevertError && over.includes(error.errorName ?? ''))) throw error
    }
  }
  const gone = ['LeafIsVoid', 'AlreadyClaimed']
  outbox.process('demand-body', ({ payload }) =>
    call('demandBody', payload, [...gone, 'DemandOpen', 'BodyAlreadyShown', 'WindowClosed']),
  )
  outbox.process('expire-demand', ({ payload }) => call('expireDemand', payload, [...gone, 'NoDemand']))

  return {
    async onBlocks(events, headTimestamp) {
      for (const event of events) {
        if (event.contract !== 'settlement') continue
        if (event.name === 'BatchPosted') watch(event.args.batchId)
        else if (event.name === 'BodyDemanded') {
          const suspect = suspects.get(keyOf(event.args.batchId, Number(event.args.index)))
          if (suspect) suspect.demandEndsAt = Number(event.args.endsAt)
        } else if (event.name === 'BodyShown' || event.name === 'LeafVoided')
          suspects.delete(keyOf(event.args.batchId, Number(event.args.index)))
      }
      for (const suspect of suspects.values()) await look(suspect, headTimestamp)
    },
  }
}
