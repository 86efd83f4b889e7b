import { bitmapOf, hashBitmap } from './bitmap.ts'
import { countOutcomes, packCounts } from './counts.ts'
import { type Address, type Hex, zeroBytes32 } from './hex.ts'
import { type MerkleTree, merkleTree } from './merkle-tree.ts'
import type { Summary } from './objects/summary.ts'
import { OgError } from './og-error.ts'
import { hashOutcomeLeaf, isChecked, type OutcomeLeaf, outcomes } from './outcomes.ts'

/** An auditor's result for one leaf. */
export type AuditResult = Omit<OutcomeLeaf, 'ordinal'>

export interface SummaryInput {
  readonly batchId: Hex
  readonly auditor: Address
  readonly round: number
  /** Of the auditor's engine; zero where it ran nothing. */
  readonly fingerprint: Hex
  /** Number of leaves in the batch. */
  readonly leafCount: number
  /** One result for each leaf that the draw gave to the auditor, ascending by index. */
  readonly results: readonly AuditResult[]
}

/** A summary with what its holders need to check it. */
export interface BuiltSummary {
  readonly summary: Summary
  readonly leaves: readonly OutcomeLeaf[]
  /** Over the leaves; undefined where the draw gave none, then `outcomesRoot` is zero. */
  readonly tree: MerkleTree | undefined
  readonly bitmap: Uint8Array
}

/**
 * The summary of an auditor's results: ordinals, tree, bitmap and counts follow from them.
 * @throws BAD_INPUT for results that contradict themselves: indices out of order, an unknown outcome, a tag or a distance
 *   that the outcome does not have
 */
export function buildSummary(input: SummaryInput): BuiltSummary {
  const { batchId, auditor, round, fingerprint, leafCount, results } = input
  const seen = new Map<number, number>()
  let previous = -1
  const leaves = results.map((result) => {
    if (!Number.isInteger(result.index) || result.index <= previous || result.index >= leafCount) {
      throw badResult(result, `is not behind leaf ${previous} of ${leafCount} leaves`)
    }
    previous = result.index
    const problem = problemOf(result)
    if (problem !== undefined) throw badResult(result, problem)
    const ordinal = seen.get(result.outcome) ?? 0
    seen.set(result.outcome, ordinal + 1)
    return { ...result, ordinal }
  })
  const checked = leaves.filter(({ outcome }) => isChecked(outcome)).map(({ index }) => index)
  const bitmap = bitmapOf(checked, leafCount)
  const tree = leaves.length === 0 ? undefined : merkleTree(leaves.map(hashOutcomeLeaf))
  const summary: Summary = {
    batchId,
    auditor,
    outcomesRoot: tree?.root ?? zeroBytes32,
    bitmapHash: hashBitmap(bitmap),
    counts: packCounts(countOutcomes(leaves.map(({ outcome }) => outcome))),
    fingerprint,
    round,
  }
  return { summary, leaves, tree, bitmap }
}

/** Why an outcome, its tag and its distance cannot belong together; undefined where they can. */
export function problemOf({ outcome, tag, distance }: Pick<OutcomeLeaf, 'outcome' | 'tag' | 'distance'>) {
  const hasTag = tag !== zeroBytes32
  switch (outcome) {
    case outcomes.match:
      return hasTag && distance === 0 ? undefined : 'is a match without a tag, or with a distance'
    case outcomes.within:
      return hasTag && distance > 0 && distance < 255 ? undefined : 'is within a tolerance without a tag or a distance'
    case outcomes.mismatch:
      return hasTag ? undefined : 'is a mismatch without a tag'
    case outcomes.failed:
    case outcomes.notChecked:
      return hasTag || distance !== 0 ? 'has a tag or a distance without an output' : undefined
    case outcomes.notServed:
    case outcomes.inconclusive:
      return distance === 0 ? undefined : 'has a distance without a comparison'
    default:
      return 'has an unknown outcome'
  }
}

function badResult({ index }: AuditResult, problem: string): OgError {
  return new OgError('BAD_INPUT', `The result for leaf ${index} ${problem}.`, { details: { field: 'results' } })
}
