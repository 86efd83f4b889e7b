import type { OnChainStanding } from '@opengradient/chain'
import { type Hex, OgError, type ReceiptFile } from '@opengradient/protocol'

import { type Check, same } from './check.ts'

/**
 * The receipt is a leaf of a batch that its worker posted, with the job's price, payer, gateway, token and shares.
 * @throws BAD_RECEIPT
 */
export async function checkInclusion(
  file: ReceiptFile,
  receiptHash: Hex,
  { inclusion }: OnChainStanding,
): Promise<string | Omit<Check, 'name'>> {
  if (inclusion === undefined) return { ok: null, detail: 'pending: in no batch yet' }
  const { payer, gateway, token } = file.job.value
  const { price, worker } = file.receipt.value
  same('batch.worker', 'the batch was posted by the worker', inclusion.worker, worker)
  const { index, proof } = inclusion.proof
  // Imported on demand: the package includes viem, which offline verification does not need.
  const { isIncluded } = await import('@opengradient/chain')
  if (!isIncluded(inclusion.root, { index, receiptHash, price, payer, gateway, token, proof })) {
    throw new OgError('BAD_RECEIPT', 'The batch has the receipt with another price, payer, gateway or token.', {
      details: { field: 'batch.root' },
    })
  }
  let end = 0
  const group = inclusion.batch.groups.find(({ count }) => {
    end += count
    return index < end
  })
  same(
    'batch.gatewayFeeBps',
    "the batch's gateway share is the offer's",
    group?.gatewayFeeBps,
    file.offer.value.gatewayFeeBps,
  )
  same('batch.burnBps', "the batch's burn share is the offer's", group?.burnBps, file.offer.value.burnBps)
  return `leaf ${index} of batch ${inclusion.batchId}`
}
