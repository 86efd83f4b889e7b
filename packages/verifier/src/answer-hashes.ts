import {
  assignmentType,
  type Hasher,
  type Hex,
  jobType,
  offerType,
  receiptType,
  type SignedAnswer,
} from '@opengradient/protocol'

/** The identities of an answer's signed objects: their EIP-712 digests. */
export interface AnswerHashes {
  readonly jobHash: Hex
  readonly offerHash: Hex
  readonly assignmentHash: Hex
  readonly receiptHash: Hex
}

/** Hashes of the signed objects of an answer. */
export function hashAnswer(answer: SignedAnswer, hasher: Hasher): AnswerHashes {
  return {
    jobHash: hasher.digest(jobType, answer.job.value),
    offerHash: hasher.digest(offerType, answer.offer.value),
    assignmentHash: hasher.digest(assignmentType, answer.assignment.value),
    receiptHash: hasher.digest(receiptType, answer.receipt.value),
  }
}
