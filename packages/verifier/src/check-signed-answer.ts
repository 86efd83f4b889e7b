import {
  type Address,
  assertRules,
  assertSignature,
  assignmentRules,
  type FactName,
  type Hasher,
  type Hex,
  isOgError,
  jobRules,
  offerRules,
  type RuleFacts,
  receiptRules,
  recoverKey,
  type SignatureRule,
  type SignedAnswer,
  signatureRules,
} from '@opengradient/protocol'
import type { AnswerHashes } from './answer-hashes.ts'
import { type Check, type CheckName, check, failure } from './check.ts'
import type { SignerKeys } from './signer-keys.ts'
import type { VerifierCache } from './verifier-cache.ts'

const assignmentChecks = [
  assignmentRules.jobHash,
  assignmentRules.attempt,
  offerRules.worker,
  offerRules.module,
  receiptRules.jobHash,
  receiptRules.worker,
  receiptRules.session,
  receiptRules.attempt,
  jobRules.payer,
  jobRules.auditClass,
  jobRules.visibility,
  jobRules.hiddenClass,
  jobRules.auditFee,
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
const timeChecks = [offerRules.validUntil, assignmentRules.settleBy]

/** Means of the checks of signatures. */
export interface SignatureChecks {
  readonly hasher: Hasher
  /** Signing keys from the chain; without them only the accounts' own signatures are decided. */
  readonly keys: SignerKeys | undefined
  /** Remembers valid offer signatures between calls. @default every signature is recovered */
  readonly cache?: VerifierCache | undefined
}

/**
 * The checks of an answer that need only its signed objects: each is signed by the account that it names, the objects refer to
 * each other, and the price follows from the offer.
 */
export function checkSignedAnswer(answer: SignedAnswer, hashes: AnswerHashes, context: SignatureChecks): Check[] {
  const job = answer.job.value
  const offer = answer.offer.value
  const assignment = answer.assignment.value
  const receipt = answer.receipt.value
  const facts = { job, offer, assignment, receipt, ...hashes, worker: assignment.worker }
  const { jobHash, assignmentHash, receiptHash } = hashes
  return [
    checkSignature('job signature', signatureRules.job, facts, jobHash, answer.job.signature, context),
    checkOffer(facts, hashes.offerHash, answer.offer.signature, context),
    checkSignature(
      'assignment signature',
      signatureRules.assignment,
      facts,
      assignmentHash,
      answer.assignment.signature,
      context,
    ),
    checkSignature('receipt signature', signatureRules.receipt, facts, receiptHash, answer.receipt.signature, context),
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
  name: CheckName,
  rule: SignatureRule<Name>,
  facts: Pick<RuleFacts, Name>,
  digest: Hex,
  signature: Hex,
  { hasher, keys }: SignatureChecks,
): Check {
  const account = rule.account(facts)
  try {
    if (keys === undefined) {
      const key = recoverKey(hasher, { name: rule.type }, account, digest, signature)
      if (key !== account) {
        const detail = `by ${key}: only the chain states whether ${rule.role} ${account} has this key`
        return { name, ok: null, detail }
      }
    }
    assertSignature(rule, facts, digest, signature, {
      hasher,
      signerOf: (of) => keys?.signerOf(of),
      formerSignersOf: (of) => keys?.formerSignersOf(of) ?? [],
    })
    return { name, ok: true, detail: `by ${rule.role} ${account}` }
  } catch (error) {
    return { name, ok: false, detail: failure(error) }
  }
}

function checkOffer(facts: Pick<RuleFacts, 'offer'>, digest: Hex, signature: Hex, context: SignatureChecks): Check {
  const { worker } = facts.offer
  const { cache } = context
  if (cache?.hasValidOffer(worker, digest, signature)) {
    return { name: 'offer signature', ok: true, detail: `by worker ${worker}` }
  }
  const checked = checkSignature('offer signature', signatureRules.offer, facts, digest, signature, context)
  if (checked.ok) cache?.addValidOffer(worker, digest, signature)
  return checked
}

/** The accounts of an answer whose objects are signed by another key than the known one: it may have been replaced. */
export function accountsWithOtherKeys(
  answer: SignedAnswer,
  hashes: AnswerHashes,
  { hasher, keys }: SignatureChecks,
): readonly Address[] {
  const facts = {
    job: answer.job.value,
    offer: answer.offer.value,
    receipt: answer.receipt.value,
  }
  const signed = [
    [signatureRules.job, hashes.jobHash, answer.job.signature],
    [signatureRules.offer, hashes.offerHash, answer.offer.signature],
    [signatureRules.assignment, hashes.assignmentHash, answer.assignment.signature],
    [signatureRules.receipt, hashes.receiptHash, answer.receipt.signature],
  ] as const
  return signed.flatMap(([rule, digest, signature]) => {
    const account = rule.account(facts)
    try {
      const key = recoverKey(hasher, { name: rule.type }, account, digest, signature)
      return key === account || key === keys?.signerOf(account) ? [] : [account]
    } catch (error) {
      // The check of the signature states it.
      if (isOgError(error)) return []
      throw error
    }
  })
}
