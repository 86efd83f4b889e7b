import type { Address, Hex } from '../hex.ts'
import type { Assignment } from '../objects/assignment.ts'
import type { Job } from '../objects/job.ts'
import type { Offer } from '../objects/offer.ts'
import type { Receipt } from '../objects/receipt.ts'
import { OgError } from '../og-error.ts'
import type { Units } from '../units.ts'

/** Everything that a rule can depend on: plain values, so that any role can evaluate the rules whose facts it has. */
export interface RuleFacts {
  readonly job: Job
  readonly offer: Offer
  readonly assignment: Assignment
  readonly receipt: Receipt
  /** EIP-712 digest of the job. */
  readonly jobHash: Hex
  /** EIP-712 digest of the offer. */
  readonly offerHash: Hex
  /** Account of the gateway that received the request, or that is connected to the worker. */
  readonly gateway: Address
  /** Account of the worker that the job is assigned to. */
  readonly worker: Address
  /** Digest of the manifest that the inputs were checked against. */
  readonly modelId: Hex
  /** Runtimes that the manifest lists and the evaluating role accepts. */
  readonly runtimeIds: readonly Hex[]
  readonly inputHash: Hex
  readonly paramsHash: Hex
  readonly requestHash: Hex
  readonly outputHash: Hex
  /** Units of the inputs, counted by the evaluating role. */
  readonly units: Units
  /** Price of these units under the offer. */
  readonly price: bigint
  /** Unix time in seconds, fractions included. */
  readonly nowSeconds: number
}
export type FactName = keyof RuleFacts

/** Names of the settlement contract's enum `BodyFault`, for the faults that a rule here detects before the contract does. */
export type BodyFault =
  | 'JobHash'
  | 'Worker'
  | 'JobSignature'
  | 'PayerConsent'
  | 'AssignmentSignature'
  | 'OfferHash'
  | 'OfferSignature'
  | 'Offer'
  | 'Units'
  | 'Price'

/** One condition that a signed object has to meet. Pure: the same facts give the same result in every role. */
export interface Rule<Name extends FactName = FactName> {
  /** Stable identifier: the object, its field, and what distinguishes several rules of one field. */
  readonly id: string
  /** The facts that the rule depends on. */
  readonly facts: readonly Name[]
  /** Code of the error for an object that violates the rule. */
  readonly code: 'BAD_JOB' | 'BAD_RECEIPT' | 'EXPIRED'
  /** The field at fault, as `object.field`. */
  readonly field: string
  /** The contract's name for this fault: a receipt that violates the rule is void on chain. */
  readonly fault?: BodyFault
  readonly holds: (facts: Pick<RuleFacts, Name>) => boolean
  /** One sentence about the violation. */
  readonly message: (facts: Pick<RuleFacts, Name>) => string
  /** Advice for the user. */
  readonly next?: readonly string[]
}

/** A rule with its fact names inferred. */
export function rule<const Name extends FactName>(definition: Rule<Name>): Rule<Name> {
  return definition
}

/** A rule that two values are equal; its message names both. */
export function equality<const Name extends FactName>(
  definition: Omit<Rule<Name>, 'holds' | 'message'> & {
    readonly pair: (facts: Pick<RuleFacts, Name>) => readonly [actual: unknown, expected: unknown]
    /** One sentence without its end. */
    readonly text: string
  },
): Rule<Name> {
  const { pair, text, ...rest } = definition
  return {
    ...rest,
    holds: (facts) => {
      const [actual, expected] = pair(facts)
      return actual === expected
    },
    message: (facts) => {
      const [actual, expected] = pair(facts)
      return `${text}: ${actual} is not ${expected}.`
    },
  }
}

/**
 * Evaluates rules in order. Facts that are expensive to compute can be getters: they are read only when a rule needs them.
 *
 * @throws an error with the code of the first rule that does not hold
 */
export function assertRules<Name extends FactName>(rules: readonly Rule<Name>[], facts: Pick<RuleFacts, Name>): void {
  for (const { id, field, holds, code, message, next = [] } of rules) {
    if (!holds(facts)) throw new OgError(code, message(facts), { next, details: { field, rule: id } })
  }
}
