import {
  assertSignedBy,
  assignmentType,
  type FieldType,
  type Hasher,
  type Hex,
  jobType,
  OgError,
  offerType,
  priceOf,
  receiptType,
  type Signed,
  type SignedAnswer,
  type StructType,
  type StructValue,
  zeroBytes32,
} from '@opengradient/protocol'

import { type Check, check, same } from './check.ts'

/** The identities of an answer's signed objects: their EIP-712 digests. */
export interface AnswerHashes {
  readonly jobHash: Hex
  readonly offerHash: Hex
  readonly assignmentHash: Hex
  readonly receiptHash: Hex
}

export function hashAnswer(answer: SignedAnswer, hasher: Hasher): AnswerHashes {
  return {
    jobHash: hasher.digest(jobType, answer.job.value),
    offerHash: hasher.digest(offerType, answer.offer.value),
    assignmentHash: hasher.digest(assignmentType, answer.assignment.value),
    receiptHash: hasher.digest(receiptType, answer.receipt.value),
  }
}

/**
 * What can be checked of an answer from its signed objects alone, without a tensor and without the chain: that each was
 * signed by whom it names, that they belong together, and that the price follows from the offer.
 */
export function checkSignedAnswer(answer: SignedAnswer, hashes: AnswerHashes): Check[] {
  const job = answer.job.value
  const offer = answer.offer.value
  const assignment = answer.assignment.value
  const receipt = answer.receipt.value
  return [
    checkSignature('job signature', 'requester', job.requester, hashes.jobHash, answer.job.signature),
    checkOffer(offer.worker, hashes.offerHash, answer.offer.signature),
    checkSignature('assignment signature', 'gateway', job.gateway, hashes.assignmentHash, answer.assignment.signature),
    checkSignature('receipt signature', 'worker', receipt.worker, hashes.receiptHash, answer.receipt.signature),
    check('assignment', () => {
      same('the assignment is for this job', assignment.jobHash, hashes.jobHash)
      same('the receipt is for this job', receipt.jobHash, hashes.jobHash)
      same('the receipt is from the assigned worker', receipt.worker, assignment.worker)
      same('the receipt is for the assigned attempt', receipt.attempt, assignment.attempt)
      same("the offer is the worker's", offer.worker, receipt.worker)
      return `worker ${receipt.worker}, attempt ${receipt.attempt}`
    }),
    check('price', () => {
      same('the offer is for this model', offer.modelId, job.modelId)
      same("the offer's token is the job's", offer.token, job.token)
      same('the assignment names this offer', assignment.offerHash, hashes.offerHash)
      if (job.offerHash !== zeroBytes32) same('the job accepts this offer', job.offerHash, hashes.offerHash)
      if (receipt.inputUnits > job.maxInputUnits || receipt.outputUnits > job.maxOutputUnits) {
        throw new OgError('BAD_RECEIPT', 'More units were counted than the job allows.')
      }
      const price = priceOf(offer, receipt.inputUnits, receipt.outputUnits)
      same('the price follows from the offer', receipt.price, price)
      if (receipt.price > job.maxPrice)
        throw new OgError('BAD_RECEIPT', `The price ${receipt.price} is over the job's ${job.maxPrice}.`)
      return `${receipt.price} for ${receipt.inputUnits} input and ${receipt.outputUnits} output units`
    }),
    check('times', () => {
      if (receipt.finishedAt < receipt.startedAt) throw new OgError('BAD_RECEIPT', 'It finished before it started.')
      if (receipt.startedAt > (job.executeBy + 1) * 1000)
        throw new OgError('BAD_RECEIPT', 'It started after the job had expired.')
      if (offer.validUntil < job.executeBy) throw new OgError('BAD_RECEIPT', 'The offer ended before the job did.')
      return `${receipt.finishedAt - receipt.startedAt} ms, as the worker says`
    }),
  ]
}

function checkSignature(
  name: 'job signature' | 'offer signature' | 'assignment signature' | 'receipt signature',
  role: string,
  signer: Hex,
  digest: Hex,
  signature: Hex,
): Check {
  return check(name, () => {
    assertSignedBy(signer, digest, signature, name.replace(' signature', ''))
    return `by ${role} ${signer}`
  })
}

/** Signatures of offers that held, with what decides that: one offer stands behind thousands of answers. */
const goodOffers = new Set<string>()
const rememberedOffers = 1_024

function checkOffer(worker: Hex, digest: Hex, signature: Hex): Check {
  const key = `${worker} ${digest} ${signature}`
  if (goodOffers.has(key)) return { name: 'offer signature', ok: true, detail: `by worker ${worker}` }
  const checked = checkSignature('offer signature', 'worker', worker, digest, signature)
  if (!checked.ok) return checked
  const [oldest] = goodOffers
  if (goodOffers.size >= rememberedOffers && oldest !== undefined) goodOffers.delete(oldest)
  goodOffers.add(key)
  return checked
}

/** Digest and signature of one signed struct in one go. @throws BAD_SIGNATURE */
export function assertSigned<Fields extends Record<string, FieldType>>(
  hasher: Hasher,
  type: StructType<Fields>,
  signed: Signed<StructValue<Fields>>,
  signer: Hex,
): Hex {
  const digest = hasher.digest(type, signed.value)
  assertSignedBy(signer, digest, signed.signature, type.name.toLowerCase())
  return digest
}
