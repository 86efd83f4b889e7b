import { RevertError, settlementAbi } from '@opengradient/chain'
import { decodeRecord, encodeRecord, type Hex, isOgError, OgError } from '@opengradient/protocol'

import type { Components } from '../components.ts'
import type { PostedBatch, ReceiptEntry, ReceiptLeaf } from '../receipts/receipt-entry.ts'
import type { ReceiptIndex } from '../receipts/receipt-index.ts'
import { bodyArgument, leafArgument } from './settlement-arguments.ts'

type WatchComponents = Pick<
  Components,
  'config' | 'receiptIndex' | 'outbox' | 'reader' | 'sender' | 'signer' | 'logger'
>

interface PostedReceipt {
  readonly entry: ReceiptEntry
  readonly leaf: ReceiptLeaf
  readonly posted: PostedBatch
}

/**
 * Proves further receipts of a job on chain, before their windows close: only the first that was posted is paid. Two workers
 * may post receipts of one job when the gateway assigned it again, and a worker may post one receipt twice. A gateway watches
 * the jobs that it assigned, an auditor those of all gateways: a gateway that assigns one job twice on purpose does not
 * report it.
 * @returns what ends the watch
 */
export function watchDuplicates(components: WatchComponents): () => void {
  const { receiptIndex, outbox, logger } = components
  outbox.process('prove-duplicate', (entry) => proveDuplicate(components, entry.payload))
  return receiptIndex.onChange((receiptHash) => {
    for (const { jobHash, batchId, index } of duplicatesOf(components, receiptHash)) {
      outbox
        .enqueue({
          key: `duplicate/${batchId}/${index}`,
          kind: 'prove-duplicate',
          payload: encodeRecord([jobHash, batchId, index]),
        })
        .catch((error: unknown) => logger.error({ error: String(error) }, 'Duplicate receipt not recorded'))
    }
  })
}

/** Leaves of a receipt's job behind the first, where this node watches the job. */
function duplicatesOf(
  { config, receiptIndex, signer }: Pick<WatchComponents, 'config' | 'receiptIndex' | 'signer'>,
  receiptHash: Hex,
): { jobHash: Hex; batchId: Hex; index: number }[] {
  const entry = receiptIndex.get(receiptHash)
  if (entry?.answer === undefined || entry.leaves.length === 0) return []
  const watchesAll = config.roles.includes('auditor')
  if (!watchesAll && entry.answer.job.value.gateway !== signer.address) return []
  const { jobHash } = entry.answer.receipt.value
  const [, ...duplicates] = postedReceiptsOf(receiptIndex, jobHash)
  return duplicates.map(({ leaf: { batchId, index } }) => ({ jobHash, batchId, index }))
}

/** Every leaf of a job that counts and is not voided, in the order in which they were posted. */
function postedReceiptsOf(receiptIndex: Pick<ReceiptIndex, 'byJob' | 'batch'>, jobHash: Hex): PostedReceipt[] {
  return receiptIndex
    .byJob(jobHash)
    .flatMap((entry) =>
      entry.leaves.flatMap((leaf) => {
        const posted = receiptIndex.batch(leaf.batchId)
        const counts = posted?.worker === entry.answer?.receipt.value.worker && leaf.voidTransaction === undefined
        return posted && counts ? [{ entry, leaf, posted }] : []
      }),
    )
    .sort((a, b) => a.posted.ordinal - b.posted.ordinal || a.leaf.index - b.leaf.index)
}

async function proveDuplicate(
  { receiptIndex, reader, sender, logger }: WatchComponents,
  payload: Uint8Array,
): Promise<void> {
  const [jobHash, batchId, index] = decodeRecord(payload, 1_024) as [Hex, Hex, number]
  if (receiptIndex.batch(batchId) === undefined) {
    throw new OgError('UNAVAILABLE', `Batch ${batchId} is not known yet.`)
  }
  const [first, ...others] = postedReceiptsOf(receiptIndex, jobHash)
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
    logger.info({ jobHash, receiptHash: later.entry.receiptHash }, 'Duplicate receipt proven')
  } catch (error) {
    if (error instanceof RevertError && ['LeafIsVoid', 'AlreadyClaimed'].includes(error.errorName ?? '')) return
    // A transaction that another node's proof overtook: the next attempt reads its effect.
    const overtaken = isOgError(error) && error.code === 'REVERTED' && !(error instanceof RevertError)
    throw overtaken ? new OgError('CHAIN', error.shortMessage, { cause: error }) : error
  }
}
