import { hasBit, type OutcomeName, type Summary, unpackCounts } from '@opengradient/protocol'

/** The statement of a posted summary about one leaf, read without its outcome and path. */
export interface PostedOutcome {
  /** The outcome, where only one is possible. */
  readonly name: OutcomeName | undefined
  /** Whether the auditor may have found another result. */
  readonly mayBeContrary: boolean
}

const checkedNames = ['match', 'within', 'mismatch', 'failed'] as const
const uncheckedNames = ['notServed', 'inconclusive', 'notChecked'] as const

/** Reads what the bitmap and the counts of a summary state about the leaf `index`, which the draw gave to its auditor. */
export function postedOutcome({ counts }: Summary, bitmap: Uint8Array, index: number): PostedOutcome {
  const numbers = unpackCounts(counts)
  const isChecked = hasBit(bitmap, index)
  const possible = (isChecked ? checkedNames : uncheckedNames).filter((name) => numbers[name] > 0)
  const [only, ...others] = possible
  return {
    // Of several outcomes without a result it does not matter which one: none confirms, and none contradicts.
    name: others.length === 0 ? only : isChecked ? undefined : 'notChecked',
    mayBeContrary: isChecked && numbers.mismatch + numbers.failed > 0,
  }
}
