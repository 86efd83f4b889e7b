import { RevertError, settlementAbi } from '@opengradient/chain'
import { decodeRecord, encodeRecord, type Hex, isOgError, OgError } from '@opengradient/protocol'
import type { Components } from '../components.ts'
import type { Leaf, PostedBatch, ReceiptEntry } from '../receipts/receipt-index.ts'
import { bodyArgument, leafArgument } from './challenge-resolver.ts'

interface Placed {
  readonly entry: ReceiptEntry
  readonly leaf: Leaf
  readonly posted: PostedBatch
}

/**
 * Watches for second receipts of a job: when a worker was thought lost, two workers may post receipts for one job, and a worker
 * may post one receipt twice. The first is paid; the others are proven on chain to be duplicates before their windows close.
 * A gateway watches the jobs that it gave out, an auditor those of all gateways: one that gives a job to two workers on
 * purpose will not say so. @returns what ends the watch
 */
export function watchDuplicates(components: Components): () => void {
  const { config, receiptIndex, outbox, reader, sender, signer, logger } = components
  const watchesAll = config.roles.includes('auditor')

  /** Every standing leaf of a job, first posted first. */
  const leavesOf = (jobHash: Hex): Placed[] =>
    receiptIndex
      .byJob(jobHash)
      .flatMap((entry) =>
        entry.leaves.flatMap((leaf) => {
          const posted = receiptIndex.batch(leaf.batchId)
          const stands = posted?.worker === entry.answer?.receipt.value.worker && leaf.voidTransaction === undefined
          return posted && stands ? [{ entry, leaf, posted }] : []
        }),
      )
      .sort((a, b) => a.posted.ordinal - b.posted.ordinal || a.leaf.index - b.leaf.index)

  const look = (receiptHash: Hex): void => {
    const entry = receiptIndex.get(receiptHash)
    if (entry?.answer === undefined || entry.leaves.length === 0) return
    if (!watchesAll && entry.answer.job.value.gateway !== signer.address) return
    const { jobHash } = entry.answer.receipt.value
    for (const { leaf } of leavesOf(jobHash).slice(1)) {
      const { batchId, index } = leaf
      outbox
        .enqueue({
          key: `duplicate/${batchId}/${index}`,
          kind: 'prove-duplicate',
          payload: encodeRecord([jobHash, batchId, index]),
        })
        .catch((error: unknown) => logger.error({ error: String(error) }, 'could not note a duplicate receipt'))
    }
  }

  const prove = async (payload: Uint8Array): Promise<void> => {
    const [jobHash, batchId, index] = decodeRecord(payload, 1_024) as [Hex, Hex, number]
    if (receiptIndex.batch(batchId) === undefined)
      throw new OgError('UNAVAILABLE', `The batch ${batchId} is not known yet.`)
    const [first, ...others] = leavesOf(jobHash)
    const later = others.find(({ leaf }) => leaf.batchId === batchId && leaf.index === index)
    if (first?.entry.answer === undefined || later?.entry.answer === undefined) return
    try {
      await sender.execute({
        address: reader.deployment.contracts.settlement,
        abi: settlementAbi,
        functionName: 'proveDuplicate',
        args: [
          leafArgument(first.posted, first.leaf.index),
          bodyArgument(first.entry.answer),
          leafArgument(later.posted, index),
          bodyArgument(later.entry.answer).receipt,
        ] as never,
      })
      logger.info({ jobHash, receiptHash: later.entry.receiptHash }, 'proved that a receipt was a duplicate')
    } catch (error) {
      if (error instanceof RevertError && ['LeafIsVoid', 'AlreadyClaimed'].includes(error.errorName ?? '')) return
      // Another node's proof was mined first: the next look says so.
      const overtaken = isOgError(error) && error.code === 'REVERTED' && !(error instanceof RevertError)
      throw overtaken ? new OgError('CHAIN', error.shortMessage, { cause: error }) : error
    }
  }

  outbox.process('prove-duplicate', (entry) => prove(entry.payload))
  return receiptIndex.onChange(look)
}
