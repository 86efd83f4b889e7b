import {
  assertRules,
  assertSignature,
  assertSignedBy,
  assignmentRules,
  assignmentType,
  type FactName,
  type FieldType,
  type Hasher,
  type Hex,
  jobRules,
  jobType,
  offerRules,
  offerType,
  type RuleFacts,
  receiptRules,
  receiptType,
  type SignatureRule,
  type Signed,
  type SignedAnswer,
  type StructType,
  type StructValue,
  signatureRules,
} from '@opengradient/protocol'

import { type Check, check } from './check.ts'

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

const assignmentChecks = [
  assignmentRules.jobHash,
  receiptRules.jobHash,
  receiptRules.worker,
  receiptRules.attempt,
  offerRules.worker,
]
const priceChecks = [
  offerRules.modelId,
  offerRules.token,
  assignmentRules.offerHash,
  jobRules.offerHash,
  receiptRules.allowedUnits,
  receiptRules.price,
  receiptRules.maxPrice,
]
const timeChecks = [receiptRules.finishedAt, receiptRules.startedAt, offerRules.validUntil]

/**
 * What can be checked of an answer from its signed objects alone, without a tensor and without the chain: that each was
 * signed by whom it names, that they belong together, and that the price follows from the offer.
 */
export function checkSignedAnswer(answer: SignedAnswer, hashes: AnswerHashes): Check[] {
  const job = answer.job.value
  const offer = answer.offer.value
  const assignment = answer.assignment.value
  const receipt = answer.receipt.value
  const facts = { job, offer, assignment, receipt, ...hashes, worker: assignment.worker }
  return [
    checkSignature('job signature', signatureRules.job, facts, hashes.jobHash, answer.job.signature),
    checkOffer(facts, hashes.offerHash, answer.offer.signature),
    checkSignature(
      'assignment signature',
      signatureRules.assignment,
      facts,
      hashes.assignmentHash,
      answer.assignment.signature,
    ),
    checkSignature('receipt signature', signatureRules.receipt, facts, hashes.receiptHash, answer.receipt.signature),
    check('assignment', () => {
      assertRules(assignmentChecks, facts)
      return `worker ${receipt.worker}, attempt ${receipt.attempt}`
    }),
    check('price', () => {
      assertRules(priceChecks, facts)
      return `${receipt.price} for ${receipt.inputUnits} input and ${receipt.outputUnits} output units`
    }),
    check('times', () => {
      assertRules(timeChecks, facts)
      return `${receipt.finishedAt - receipt.startedAt} ms, as the worker says`
    }),
  ]
}

function checkSignature<Name extends FactName>(
  name: 'job signature' | 'offer signature' | 'assignment signature' | 'receipt signature',
  rule: SignatureRule<Name>,
  facts: Pick<RuleFacts, Name>,
  digest: Hex,
  signature: Hex,
): Check {
  return check(name, () => {
    assertSignature(rule, facts, digest, signature)
    return `by ${rule.role} ${rule.signer(facts)}`
  })
}

/** Signatures of offers that held, with what decides that: one offer stands behind thousands of answers. */
const goodOffers = new Set<string>()
const rememberedOffers = 1_024

function checkOffer(facts: Pick<RuleFacts, 'offer'>, digest: Hex, signature: Hex): Check {
  const { worker } = facts.offer
  const key = `${worker} ${digest} ${signature}`
  if (goodOffers.has(key)) return { name: 'offer signature', ok: true, detail: `by worker ${worker}` }
  const checked = checkSignature('offer signature', signatureRules.offer, facts, digest, signature)
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
