import type { Group, Leaf } from '../batch.ts'
import type { Address, Hex } from '../hex.ts'
import type { Assignment } from '../objects/assignment.ts'
import type { Calibration } from '../objects/calibration.ts'
import type { Cheque } from '../objects/cheque.ts'
import type { Job } from '../objects/job.ts'
import type { Offer } from '../objects/offer.ts'
import type { Order, OrderVerdict } from '../objects/order.ts'
import type { Receipt } from '../objects/receipt.ts'
import type { Summary } from '../objects/summary.ts'
import { OgError } from '../og-error.ts'
import type { OutcomeLeaf } from '../outcomes.ts'
import type { Units } from '../units.ts'

/** A posted batch, as the chain states it. */
export interface BatchFacts {
  readonly batchId: Hex
  readonly module: Address
  readonly worker: Address
  readonly root: Hex
  readonly groupsHash: Hex
  readonly count: number
  /** Unix seconds. */
  readonly postedAt: number
  readonly postingMode: number
}

/** An auditor's duty by the draw, computed from the chain. */
export interface DutyFacts {
  readonly batchId: Hex
  readonly round: number
  /** Accounts that the round drew. */
  readonly accounts: readonly Address[]
  /** Number of leaves in the batch. */
  readonly leafCount: number
  /** Whether the draw gave the leaf to the summary's auditor. */
  readonly isDrawn: (index: number) => boolean
  /** Number of leaves that the draw gave to the summary's auditor. */
  readonly drawnCount: number
}

/** Everything that a rule can depend on: plain values, so that any role can evaluate the rules whose facts it has. */
export interface RuleFacts {
  readonly job: Job
  readonly offer: Offer
  readonly assignment: Assignment
  readonly receipt: Receipt
  readonly calibration: Calibration
  /** Another receipt of the same worker. */
  readonly otherReceipt: Receipt
  readonly leaf: Leaf
  /** All leaves of the batch. */
  readonly leaves: readonly Leaf[]
  /** Siblings of the leaf, from the leaf up. */
  readonly leafPath: readonly Hex[]
  /** All groups of the batch, and the pay at risk that is stored with them. */
  readonly groups: readonly Group[]
  readonly atRisk: readonly bigint[]
  /** The leaf's group, or the group that a cheque pays. */
  readonly group: Group
  readonly cheque: Cheque
  /** The cheque of an order for one of its auditors. */
  readonly orderCheque: Cheque
  readonly batch: BatchFacts
  readonly summary: Summary
  readonly bitmap: Uint8Array
  readonly outcomeLeaf: OutcomeLeaf
  /** Siblings of the outcome leaf. */
  readonly outcomePath: readonly Hex[]
  readonly duty: DutyFacts
  /** Account that opens a case. */
  readonly challenger: Address
  /** The outcome on which a drawn auditor opens a case, and the one that {@link drawContrary} gives for its summary. */
  readonly challenged: OutcomeLeaf
  readonly contrary: Pick<OutcomeLeaf, 'outcome' | 'ordinal'>
  readonly order: Order
  readonly orderVerdict: OrderVerdict
  /** The accounts that {@link drawOrder} gives for the order. */
  readonly orderedAccounts: readonly Address[]
  /** EIP-712 digests. */
  readonly jobHash: Hex
  readonly offerHash: Hex
  readonly receiptHash: Hex
  readonly orderHash: Hex
  /** The settlement module that the evaluating role uses or pins. */
  readonly module: Address
  /** Account of the gateway that received the request, or that is connected to the worker. */
  readonly gateway: Address
  /** Account of the worker that the job is assigned to. */
  readonly worker: Address
  /** The worker's session, from its hello. */
  readonly session: Hex
  /** Digest of the manifest that the inputs were checked against. */
  readonly modelId: Hex
  /** Account that owns the model in the registry. */
  readonly modelOwner: Address
  /** The runtimes whose hash the job names. */
  readonly runtimeIds: readonly Hex[]
  readonly inputHash: Hex
  readonly paramsHash: Hex
  readonly requestHash: Hex
  readonly outputHash: Hex
  readonly outputSaltHash: Hex
  /** Salt of the output, and the root of the receipt's outputs: {@link tensorsRoot}. */
  readonly outputSalt: Hex
  readonly outputRoot: Hex
  /** Units of the inputs, counted by the evaluating role. */
  readonly units: Units
  /** Price of these units under the offer. */
  readonly price: bigint
  /** Sum that the module has drawn under the cheque's key before this group. */
  readonly spent: bigint
  /** Least price of a leaf in the token. */
  readonly leastPrice: bigint
  /** Longest time from now to a job's `settleBy`, and the least time from `executeBy` to it, in seconds. */
  readonly jobLifetime: number
  readonly settleMargin: number
  /** Unix time in seconds, fractions included. */
  readonly nowSeconds: number
}
export type FactName = keyof RuleFacts

/** Codes of objects that violate a rule. */
export type RuleCode = 'BAD_JOB' | 'BAD_RECEIPT' | 'BAD_CHEQUE' | 'BAD_BATCH' | 'BAD_SUMMARY' | 'BAD_ORDER' | 'EXPIRED'

/** One condition that a signed object has to meet. Pure: the same facts give the same result in every role. */
export interface Rule<Name extends FactName = FactName> {
  /** Stable identifier: the object, its field, and what distinguishes several rules of one field. */
  readonly id: string
  /** The facts that the rule depends on. */
  readonly facts: readonly Name[]
  /** Code of the error for an object that violates the rule. */
  readonly code: RuleCode
  /** The field at fault, as `object.field`. */
  readonly field: string
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
