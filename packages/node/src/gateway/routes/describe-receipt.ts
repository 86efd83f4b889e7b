import type { Immutable, ReceiptDetails, ReceiptSummary } from '@opengradient/api'
import { describeGuarantee, signedAnswerToJson, signedToJson, verdictType } from '@opengradient/protocol'

import type { ReceiptEntry } from '../../receipts/receipt-entry.ts'
import type { ReceiptIndex } from '../../receipts/receipt-index.ts'
import type { ModelCatalog } from '../model-catalog.ts'

/** Converts entries of the receipt index to their JSON forms. */
export interface ReceiptDescriber {
  summarize(entry: ReceiptEntry): Immutable<ReceiptSummary>
  describe(entry: ReceiptEntry): Immutable<ReceiptDetails>
}

export function createReceiptDescriber(
  receiptIndex: Pick<ReceiptIndex, 'standing' | 'settlement' | 'batch'>,
  catalog: Pick<ModelCatalog, 'byId'>,
): ReceiptDescriber {
  const modelOf = (entry: ReceiptEntry): ReceiptSummary['model'] => {
    const modelId = entry.answer?.job.value.modelId
    const model = modelId === undefined ? undefined : catalog.byId(modelId)
    return model ? { name: model.name, version: model.version, modelId: model.modelId } : null
  }

  const summarize = (entry: ReceiptEntry): Immutable<ReceiptSummary> => {
    const standing = receiptIndex.standing(entry)
    const receipt = entry.answer?.receipt.value
    return {
      receiptHash: entry.receiptHash,
      state: standing.state,
      guarantee: describeGuarantee(standing),
      standing,
      model: modelOf(entry),
      worker: receipt?.worker ?? null,
      jobHash: receipt?.jobHash ?? null,
      price: receipt?.price.toString() ?? null,
      startedAt: receipt?.startedAt ?? null,
      finishedAt: receipt?.finishedAt ?? null,
    }
  }

  const settlementOf = (entry: ReceiptEntry): Immutable<ReceiptDetails['settlement']> => {
    const settlement = receiptIndex.settlement(entry)
    if (settlement === undefined) return null
    const posted = entry.leaf && receiptIndex.batch(entry.leaf.batchId)
    const { proof, ...leaf } = settlement.proof
    return {
      batch: settlement.batch,
      root: settlement.root,
      index: leaf.index,
      proof,
      leaf: { ...leaf, price: leaf.price.toString() },
      transaction: settlement.transaction,
      claimTransaction: posted?.claimTransaction ?? null,
    }
  }

  const challengeOf = ({ challenge, voidTransaction }: ReceiptEntry): Immutable<ReceiptDetails['challenge']> =>
    challenge
      ? {
          ...challenge,
          voidTransaction: voidTransaction ?? null,
          resolveTransaction: challenge.resolveTransaction ?? null,
        }
      : null

  return {
    summarize,
    describe: (entry) => ({
      ...summarize(entry),
      answer: entry.answer ? signedAnswerToJson(entry.answer) : null,
      verdicts: [...entry.verdicts.values()].map((verdict) => signedToJson(verdictType, verdict)),
      settlement: settlementOf(entry),
      challenge: challengeOf(entry),
    }),
  }
}
