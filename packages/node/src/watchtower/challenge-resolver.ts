import { batchTree, type ChainReader, RevertError, type Sender, settlementAbi } from '@opengradient/chain'
import { type Address, type Hex, isOgError, type Logger, OgError, type SignedAnswer } from '@opengradient/protocol'

import type { PostedBatch, ReceiptChallenge, ReceiptIndex } from '../receipts/receipt-index.ts'

/** A leaf as `Settlement` wants it: with the groups that were posted and the path to the root. */
export function leafArgument(
  posted: Pick<PostedBatch, 'batchId' | 'batch'>,
  index: number,
): {
  batchId: Hex
  index: number
  receiptHash: Hex
  price: bigint
  groups: PostedBatch['batch']['groups']
  proof: readonly Hex[]
} {
  const { receiptHash, price, proof } = batchTree(posted.batch).prove(index)
  return { batchId: posted.batchId, index, receiptHash, price, groups: posted.batch.groups, proof }
}

/** The job and receipt as the contract's structs: every integer a bigint where Solidity's is wider than 32 bits. */
export function bodyArguments(answer: SignedAnswer): { job: object; receipt: object; offer: object } {
  const job = answer.job.value
  const receipt = answer.receipt.value
  const offer = answer.offer.value
  return {
    job: {
      ...job,
      maxInputUnits: BigInt(job.maxInputUnits),
      maxOutputUnits: BigInt(job.maxOutputUnits),
      executeBy: BigInt(job.executeBy),
      settleBy: BigInt(job.settleBy),
    },
    receipt: {
      ...receipt,
      inputUnits: BigInt(receipt.inputUnits),
      outputUnits: BigInt(receipt.outputUnits),
      startedAt: BigInt(receipt.startedAt),
      finishedAt: BigInt(receipt.finishedAt),
    },
    offer: { ...offer, validUntil: BigInt(offer.validUntil) },
  }
}

/** Everything that shows a receipt to be payable, as the contract's `Body`. */
export function bodyArgument(answer: SignedAnswer): { receipt: object } & Readonly<Record<string, unknown>> {
  const { job, receipt, offer } = bodyArguments(answer)
  return {
    job,
    jobSignature: answer.job.signature,
    assignmentSignature: answer.assignment.signature,
    receipt,
    offer,
    offerSignature: answer.offer.signature,
  }
}

/** Carries challenges that concern this node to their end: whoever gains by a ruling has it carried out. */
export interface ChallengeResolver {
  /** Tries to resolve every open challenge of which this node is accuser or accused. */
  onBlock(): Promise<void>
}

export function createChallengeResolver(init: {
  reader: ChainReader
  sender: Sender
  receiptIndex: ReceiptIndex
  account: Address
  logger: Logger
}): ChallengeResolver {
  const { reader, sender, receiptIndex, account, logger } = init
  const underWay = new Set<Hex>()

  const resolve = async (challenge: ReceiptChallenge): Promise<void> => {
    try {
      await sender.execute({
        address: reader.deployment.contracts.settlement,
        abi: settlementAbi,
        functionName: 'resolve',
        args: [challenge.challengeId],
      })
      logger.info({ receiptHash: challenge.receiptHash }, 'had a challenge resolved')
    } catch (error) {
      // Not ruled yet, or somebody else was faster.
      if (error instanceof RevertError && ['RulingPending', 'ChallengeNotOpen'].includes(error.errorName ?? '')) return
      if (isOgError(error))
        logger.warn({ code: error.code, message: error.shortMessage }, 'could not resolve a challenge')
      else throw error
    }
  }

  return {
    async onBlock() {
      const mine = receiptIndex
        .openChallenges()
        .filter((challenge) => challenge.accuser === account || challenge.worker === account)
        .filter(({ challengeId }) => !underWay.has(challengeId))
      await Promise.all(
        mine.map(async (challenge) => {
          underWay.add(challenge.challengeId)
          try {
            await resolve(challenge)
          } finally {
            underWay.delete(challenge.challengeId)
          }
        }),
      )
    },
  }
}

/** @throws UNAVAILABLE while the chain's events have not told of the batch, as after a restart. */
export function postedLeaf(receiptIndex: ReceiptIndex, receiptHash: Hex): { posted: PostedBatch; index: number } {
  const leaf = receiptIndex.get(receiptHash)?.leaf
  const posted = leaf && receiptIndex.batch(leaf.batchId)
  if (leaf === undefined || posted === undefined) throw new OgError('UNAVAILABLE', `${receiptHash} is in no batch yet.`)
  return { posted, index: leaf.index }
}
