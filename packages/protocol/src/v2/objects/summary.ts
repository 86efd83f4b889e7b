import { struct, type ValueOf } from '../struct.ts'

/** An auditor's outcomes for one batch, signed by the auditor. {@link buildSummary} makes one. */
export const summaryType = struct('Summary', {
  batchId: 'bytes32',
  auditor: 'address',
  /** Root of the tree over the {@link OutcomeLeaf}s, in the order of their indices. */
  outcomesRoot: 'bytes32',
  /** keccak256 of the {@link bitmapOf} the checked leaves. */
  bitmapHash: 'bytes32',
  /** {@link packCounts}: eight counts of 32 bits. */
  counts: 'bytes32',
  /** Of the auditor's engine; zero where it ran nothing. */
  fingerprint: 'bytes32',
  round: 'uint8',
})
export type Summary = ValueOf<typeof summaryType>
