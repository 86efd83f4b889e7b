import {
  assertRules,
  assertSignature,
  assignmentRules,
  type FactName,
  type Hex,
  jobRules,
  offerRules,
  type RuleFacts,
  receiptRules,
  type SignatureRule,
  type SignedAnswer,
  signatureRules,
} from '@opengradient/protocol'

import type { AnswerHashes } from './answer-hashes.ts'
import { type Check, check } from './check.ts'
import type { VerifierCache } from './verifier-cache.ts'

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
 * The checks of an answer that need only its signed objects, no tensors and no chain: each is signed by the account that
 * it names, the objects refer to each other, and the price follows from the offer.
 * @param cache remembers valid offer signatures between calls; without one every signature is recovered
 */
export function checkSignedAnswer(answer: SignedAnswer, hashes: AnswerHashes, cache?: VerifierCache): Check[] {
  const job = answer.job.value
  const offer = answer.offer.value
  const assignment = answer.assignment.value
  const receipt = answer.receipt.value
  const facts = { job, offer, assignment, receipt, ...hashes, worker: assignment.worker }
  return [
    checkSignature('job signature', signatureRules.job, facts, hashes.jobHash, answer.job.signature),
    checkOffer(facts, hashes.offerHash, answer.offer.signature, cache),
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
      return `${receipt.finishedAt - receipt.startedAt} ms, reported by the worker`
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

function checkOffer(
  facts: Pick<RuleFacts, 'offer'>,
  digest: Hex,
  signature: Hex,
  cache: VerifierCache | undefined,
): Check {
  const { worker } = facts.offer
  if (cache?.hasValidOffer(worker, digest, signature)) {
    return { name: 'offer signature', ok: true, detail: `by worker ${worker}` }
  }
  const checked = checkSignature('offer signature', signatureRules.offer, facts, digest, signature)
  if (checked.ok) cache?.addValidOffer(worker, digest, signature)
  return checked
}
