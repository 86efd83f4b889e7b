import { hashWords } from './abi-words.ts'
import { keccak256 } from './hash.ts'
import type { Address, Hex } from './hex.ts'
import { toHex } from './hex.ts'
import { struct, type ValueOf } from './struct.ts'

/**
 * Results of an audit. `match`: the same bits. `within`: within the tolerance, and explained by rounding in the auditor's own runs.
 * `failed`: the auditor's engine failed twice with the same typed error, where the worker reports an output. `notServed`: the
 * worker sent no evidence, or a salt that does not fit. `inconclusive`: a limit was reached, the runtime is not measured, or
 * rounding does not explain a difference within the tolerance. `notChecked`: the auditor did not check the leaf.
 */
export const outcomes = {
  match: 0,
  within: 1,
  mismatch: 2,
  failed: 3,
  notServed: 4,
  inconclusive: 5,
  notChecked: 6,
} as const
export type OutcomeName = keyof typeof outcomes

const names = Object.keys(outcomes) as OutcomeName[]

/** The name of an outcome's number; undefined for a number that is none. */
export function outcomeName(outcome: number): OutcomeName | undefined {
  return names[outcome]
}

/** Whether the leaf counts as checked: its bit is set, its fee is due, and the leaf is not redrawn. */
export function isChecked(outcome: number): boolean {
  return outcome <= outcomes.failed
}

/** Whether the auditor found the receipt's output: it counts towards `replayed:N`. */
export function isConfirming(outcome: number): boolean {
  return outcome === outcomes.match || outcome === outcomes.within
}

/** Whether the auditor found another result. Such a leaf is disputed until a ruling. */
export function isContrary(outcome: number): boolean {
  return outcome === outcomes.mismatch || outcome === outcomes.failed
}

/** An auditor's outcome for one leaf, see `OutcomeLeaf` in `contracts/src/libraries/Structs.sol`. */
export const outcomeLeafType = struct('OutcomeLeaf', {
  receiptHash: 'bytes32',
  /** `tagOf` the auditor's own output; zero without one. */
  tag: 'bytes32',
  /** Index of the leaf in its batch. */
  index: 'uint32',
  /** Number of earlier leaves of the summary with the same outcome. */
  ordinal: 'uint32',
  /** `outcomes`. */
  outcome: 'uint8',
  /** `encodeDistance`. */
  distance: 'uint8',
})
export type OutcomeLeaf = ValueOf<typeof outcomeLeafType>

/** keccak256(abi.encode(leaf)). */
export function hashOutcomeLeaf(leaf: OutcomeLeaf): Hex {
  return toHex(keccak256(outcomeLeafType.words(leaf)))
}

/**
 * keccak256(abi.encode(auditor, salt, root)). It shows a holder of the receipt that the auditor had this output.
 *
 * @param salt of the output, see `fieldSalt`
 * @param root `tensorsRoot` of the auditor's own output
 */
export function tagOf(auditor: Address, salt: Hex, root: Hex): Hex {
  return hashWords(auditor, salt, root)
}

/**
 * Whether an auditor's tag agrees with its outcome: only a match has the tag of the receipt's own output. A match with
 * another tag is proven false by output root and salt.
 *
 * @param salt of the output
 * @param root `tensorsRoot` of the receipt's outputs
 */
export function isTagConsistent(
  { outcome, tag }: Pick<OutcomeLeaf, 'outcome' | 'tag'>,
  auditor: Address,
  salt: Hex,
  root: Hex,
): boolean {
  const isOfReceipt = tag === tagOf(auditor, salt, root)
  if (outcome === outcomes.match) return isOfReceipt
  return outcome === outcomes.within || outcome === outcomes.mismatch ? !isOfReceipt : true
}

/** Largest code of a finite distance. */
const finite = 254

/**
 * One byte for a distance, rounded up to a power of two: 0 for the same bits or for none, d for at most 2^(d - 128), 255
 * for all above 2^126.
 */
export function encodeDistance(distance: number): number {
  if (distance === 0) return 0
  if (!(distance > 0) || distance > 2 ** (finite - 128)) return 255
  // Math.log2 may round across a power of two; the comparison decides.
  let code = Math.max(Math.ceil(Math.log2(distance)) + 128, 1)
  while (code > 1 && 2 ** (code - 129) >= distance) code--
  while (2 ** (code - 128) < distance) code++
  return code
}

/** The upper bound that a distance's byte states. */
export function decodeDistance(code: number): number {
  if (code === 0) return 0
  return code > finite ? Number.POSITIVE_INFINITY : 2 ** (code - 128)
}
