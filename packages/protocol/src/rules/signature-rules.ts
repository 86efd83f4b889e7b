import type { Hasher } from '../hasher.ts'
import { type Address, type Hex, zeroAddress } from '../hex.ts'
import { OgError } from '../og-error.ts'
import { type RecoveredKeys, recoverKey } from '../root-signature.ts'
import type { Signature } from '../signature.ts'
import type { FactName, RuleFacts } from './rule.ts'

/** The account in whose name an object is signed. Separate from the other rules: it costs a public-key recovery. */
export interface SignatureRule<Name extends FactName = FactName> {
  readonly id: string
  /** Name of the struct. */
  readonly type: string
  /** Role of the signer, for messages. */
  readonly role: string
  readonly account: (facts: Pick<RuleFacts, Name>) => Address
  /** Whether the account itself signs: its signing key in the registry does not count. @default false */
  readonly isOwnOnly?: boolean | undefined
}

function signatureRule<const Name extends FactName>(
  definition: SignatureRule<Name> & { readonly facts: readonly Name[] },
): SignatureRule<Name> {
  return definition
}

/** Rules of the signatures. */
export const signatureRules = {
  job: signatureRule({
    id: 'job.signature',
    type: 'Job',
    role: 'requester',
    facts: ['job'],
    account: ({ job }) => job.requester,
  }),
  offer: signatureRule({
    id: 'offer.signature',
    type: 'Offer',
    role: 'worker',
    facts: ['offer'],
    account: ({ offer }) => offer.worker,
  }),
  assignment: signatureRule({
    id: 'assignment.signature',
    type: 'Assignment',
    role: 'gateway',
    facts: ['job'],
    account: ({ job }) => job.gateway,
  }),
  receipt: signatureRule({
    id: 'receipt.signature',
    type: 'Receipt',
    role: 'worker',
    facts: ['receipt'],
    account: ({ receipt }) => receipt.worker,
  }),
  cheque: signatureRule({
    id: 'cheque.signature',
    type: 'Cheque',
    role: 'payer',
    facts: ['cheque'],
    account: ({ cheque }) => cheque.payer,
    // A batch is posted minutes after the run, and its payer can replace the signing key until then.
    isOwnOnly: true,
  }),
  summary: signatureRule({
    id: 'summary.signature',
    type: 'Summary',
    role: 'auditor',
    facts: ['summary'],
    account: ({ summary }) => summary.auditor,
  }),
  order: signatureRule({
    id: 'order.signature',
    type: 'Order',
    role: 'requester',
    facts: ['order'],
    account: ({ order }) => order.requester,
  }),
  orderVerdict: signatureRule({
    id: 'orderVerdict.signature',
    type: 'OrderVerdict',
    role: 'auditor',
    facts: ['orderVerdict'],
    account: ({ orderVerdict }) => orderVerdict.auditor,
  }),
  calibration: signatureRule({
    id: 'calibration.signature',
    type: 'Calibration',
    role: 'model owner',
    facts: ['calibration'],
    account: ({ calibration }) => calibration.owner,
  }),
}

/** Means of a signature check. */
export interface SignatureContext {
  readonly hasher: Hasher
  /** The account's signing key in the registry, at the time that counts; undefined for an account that is not registered. */
  readonly signerOf: (account: Address) => Address | undefined
  /**
   * Keys that were the account's before, at a time that counts: what a batch holds may be signed by every key of the 8,191 blocks
   * up to the batch's.
   *
   * @default none
   */
  readonly formerSignersOf?: ((account: Address) => readonly Address[]) | undefined
  readonly recovered?: RecoveredKeys | undefined
}

/**
 * Checks that an account, or its signing key where the rule allows it, signed an object. The account's own signature is always
 * good: code that it gets later changes nothing.
 *
 * @param digest EIP-712 digest of the object
 * @throws BAD_SIGNATURE
 */
export function assertSignature<Name extends FactName>(
  rule: SignatureRule<Name>,
  facts: Pick<RuleFacts, Name>,
  digest: Hex,
  signature: Signature,
  { hasher, signerOf, formerSignersOf, recovered }: SignatureContext,
): void {
  const account = rule.account(facts)
  const key = recoverKey(hasher, { name: rule.type }, account, digest, signature, recovered)
  const isDelegate = !rule.isOwnOnly && (key === signerOf(account) || formerSignersOf?.(account).includes(key) === true)
  const isSigner = key === account || isDelegate
  if (account !== zeroAddress && isSigner) return
  throw new OgError('BAD_SIGNATURE', `The ${rule.type} was signed by ${key}, not by its ${rule.role} ${account}.`)
}
