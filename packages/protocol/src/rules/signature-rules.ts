import type { Address, Hex } from '../hex.ts'
import { assertSignedBy, type Signature } from '../signature.ts'
import type { BodyFault, FactName, RuleFacts } from './rule.ts'

/** The account that must have signed an object. Separate from the other rules: it costs a public-key recovery. */
export interface SignatureRule<Name extends FactName = FactName> {
  readonly id: string
  /** The signed object, for messages. */
  readonly object: string
  /** Role of the signer, for messages. */
  readonly role: string
  readonly fault?: BodyFault
  readonly signer: (facts: Pick<RuleFacts, Name>) => Address
}

function signatureRule<const Name extends FactName>(
  definition: SignatureRule<Name> & { readonly facts: readonly Name[] },
): SignatureRule<Name> {
  return definition
}

/** Rules of the four signatures behind an answer. */
export const signatureRules = {
  job: signatureRule({
    id: 'job.signature',
    object: 'job',
    role: 'requester',
    facts: ['job'],
    fault: 'JobSignature',
    signer: ({ job }) => job.requester,
  }),
  offer: signatureRule({
    id: 'offer.signature',
    object: 'offer',
    role: 'worker',
    facts: ['offer'],
    fault: 'OfferSignature',
    signer: ({ offer }) => offer.worker,
  }),
  assignment: signatureRule({
    id: 'assignment.signature',
    object: 'assignment',
    role: 'gateway',
    facts: ['job'],
    fault: 'AssignmentSignature',
    signer: ({ job }) => job.gateway,
  }),
  receipt: signatureRule({
    id: 'receipt.signature',
    object: 'receipt',
    role: 'worker',
    facts: ['receipt'],
    signer: ({ receipt }) => receipt.worker,
  }),
}

/**
 * @param digest EIP-712 digest of the signed object
 * @throws BAD_SIGNATURE
 */
export function assertSignature<Name extends FactName>(
  rule: SignatureRule<Name>,
  facts: Pick<RuleFacts, Name>,
  digest: Hex,
  signature: Signature,
): void {
  assertSignedBy(rule.signer(facts), digest, signature, rule.object)
}
