import { struct, type ValueOf } from '../struct.ts'

/** An auditor's outcomes for one batch, signed by the auditor. `buildSummary` makes one. */
export const summaryType = struct('Summary', {
  batchId: 'bytes32',
  auditor: 'address',
  /** Root of the tree over the `OutcomeLeaf`s, in the order of their indices. */
  outcomesRoot: 'bytes32',
  /** keccak256 of the `bitmapOf` the checked leaves. */
  bitmapHash: 'bytes32',
  /** `packCounts`: eight counts of 32 bits. */
  counts: 'bytes32',
  /** Of the auditor's engine; zero where it ran nothing. */
  fingerprint: 'bytes32',
  round: 'uint8',
})
export type Summary = ValueOf<typeof summaryType>
