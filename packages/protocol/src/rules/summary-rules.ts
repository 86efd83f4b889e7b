import { bitsOf, hasBit, hashBitmap } from '../bitmap.ts'
import { problemOf } from '../build-summary.ts'
import { unpackCounts } from '../counts.ts'
import { zeroBytes32 } from '../hex.ts'
import { isInTree } from '../merkle-tree.ts'
import { hashOutcomeLeaf, isChecked, isTagConsistent, outcomeName } from '../outcomes.ts'
import { equality, type RuleFacts, rule } from './rule.ts'

/** Rules of a summary against the draw and its own bitmap. */
export const summaryRules = {
  batchId: equality({
    id: 'summary.batchId',
    field: 'summary.batchId',
    facts: ['summary', 'duty'],
    code: 'BAD_SUMMARY',
    pair: ({ summary, duty }) => [summary.batchId, duty.batchId],
    text: 'Summary batchId is another batch',
  }),
  round: equality({
    id: 'summary.round',
    field: 'summary.round',
    facts: ['summary', 'duty'],
    code: 'BAD_SUMMARY',
    pair: ({ summary, duty }) => [summary.round, duty.round],
    text: 'Summary round is another round',
  }),
  auditor: rule({
    id: 'summary.auditor',
    field: 'summary.auditor',
    facts: ['summary', 'duty'],
    code: 'BAD_SUMMARY',
    holds: ({ summary, duty }) => duty.accounts.includes(summary.auditor),
    message: ({ summary }) => `Summary auditor ${summary.auditor} was not drawn.`,
  }),
  bitmapHash: rule({
    id: 'summary.bitmapHash',
    field: 'summary.bitmapHash',
    facts: ['summary', 'bitmap', 'duty'],
    code: 'BAD_SUMMARY',
    holds: ({ summary, bitmap, duty }) =>
      bitmap.length === Math.ceil(duty.leafCount / 8) &&
      bitsOf(bitmap.subarray(-1)).every((bit) => 8 * (bitmap.length - 1) + bit < duty.leafCount) &&
      summary.bitmapHash === hashBitmap(bitmap),
    message: ({ summary }) => `The bitmap is not that of bitmapHash ${summary.bitmapHash}.`,
  }),
  strayBit: rule({
    id: 'summary.bitmap.drawn',
    field: 'summary.bitmapHash',
    facts: ['bitmap', 'duty'],
    code: 'BAD_SUMMARY',
    holds: ({ bitmap, duty }) => bitsOf(bitmap).every((index) => duty.isDrawn(index)),
    message: ({ bitmap, duty }) =>
      `Leaf ${bitsOf(bitmap).find((index) => !duty.isDrawn(index))} was not drawn for the auditor.`,
  }),
  counts: rule({
    id: 'summary.counts',
    field: 'summary.counts',
    facts: ['summary', 'bitmap', 'duty'],
    code: 'BAD_SUMMARY',
    holds: hasConsistentCounts,
    message: ({ duty }) => `Summary counts contradict the bitmap, or the ${duty.drawnCount} leaves of the draw.`,
  }),
}

/** Rules of one outcome in a summary that passed {@link summaryRules}. */
export const outcomeRules = {
  inclusion: rule({
    id: 'outcome.root',
    field: 'summary.outcomesRoot',
    facts: ['summary', 'outcomeLeaf', 'outcomePath'],
    code: 'BAD_SUMMARY',
    holds: ({ summary, outcomeLeaf, outcomePath }) =>
      summary.outcomesRoot !== zeroBytes32 && isInTree(summary.outcomesRoot, hashOutcomeLeaf(outcomeLeaf), outcomePath),
    message: ({ outcomeLeaf }) => `The path of the outcome for leaf ${outcomeLeaf.index} does not lead to the root.`,
  }),
  index: equality({
    id: 'outcome.index',
    field: 'outcomeLeaf.index',
    facts: ['outcomeLeaf', 'leaf'],
    code: 'BAD_SUMMARY',
    pair: ({ outcomeLeaf, leaf }) => [outcomeLeaf.index, leaf.index],
    text: 'Outcome index is another leaf',
  }),
  receiptHash: equality({
    id: 'outcome.receiptHash',
    field: 'outcomeLeaf.receiptHash',
    facts: ['outcomeLeaf', 'receiptHash'],
    code: 'BAD_SUMMARY',
    pair: ({ outcomeLeaf, receiptHash }) => [outcomeLeaf.receiptHash, receiptHash],
    text: 'Outcome receiptHash is another receipt',
  }),
  drawn: rule({
    id: 'outcome.drawn',
    field: 'outcomeLeaf.index',
    facts: ['outcomeLeaf', 'duty'],
    code: 'BAD_SUMMARY',
    holds: ({ outcomeLeaf, duty }) => duty.isDrawn(outcomeLeaf.index),
    message: ({ outcomeLeaf }) => `Leaf ${outcomeLeaf.index} was not drawn for the auditor.`,
  }),
  form: rule({
    id: 'outcome.form',
    field: 'outcomeLeaf.outcome',
    facts: ['outcomeLeaf'],
    code: 'BAD_SUMMARY',
    holds: ({ outcomeLeaf }) => problemOf(outcomeLeaf) === undefined,
    message: ({ outcomeLeaf }) => `The outcome for leaf ${outcomeLeaf.index} ${problemOf(outcomeLeaf)}.`,
  }),
  bit: rule({
    id: 'outcome.bit',
    field: 'outcomeLeaf.outcome',
    facts: ['outcomeLeaf', 'bitmap'],
    code: 'BAD_SUMMARY',
    holds: ({ outcomeLeaf, bitmap }) => hasBit(bitmap, outcomeLeaf.index) === isChecked(outcomeLeaf.outcome),
    message: ({ outcomeLeaf }) => `The outcome for leaf ${outcomeLeaf.index} contradicts the bitmap.`,
  }),
  // Readers that hold the output check what the auditor had.
  tag: rule({
    id: 'outcome.tag',
    field: 'outcomeLeaf.tag',
    facts: ['outcomeLeaf', 'summary', 'outputSalt', 'outputRoot'],
    code: 'BAD_SUMMARY',
    holds: ({ outcomeLeaf, summary, outputSalt, outputRoot }) =>
      isTagConsistent(outcomeLeaf, summary.auditor, outputSalt, outputRoot),
    message: ({ outcomeLeaf }) => `The tag of the outcome for leaf ${outcomeLeaf.index} contradicts the outcome.`,
  }),
  ordinal: rule({
    id: 'outcome.ordinal',
    field: 'outcomeLeaf.ordinal',
    facts: ['outcomeLeaf', 'summary'],
    code: 'BAD_SUMMARY',
    holds: ({ outcomeLeaf, summary }) => {
      const name = outcomeName(outcomeLeaf.outcome)
      return name !== undefined && outcomeLeaf.ordinal < unpackCounts(summary.counts)[name]
    },
    message: ({ outcomeLeaf }) => `The ordinal of the outcome for leaf ${outcomeLeaf.index} is beyond the count.`,
  }),
}

function hasConsistentCounts({ summary, bitmap, duty }: Pick<RuleFacts, 'summary' | 'bitmap' | 'duty'>): boolean {
  // The eighth count is the lowest word; {@link unpackCounts} rejects another value than 0.
  if (!summary.counts.endsWith('00000000')) return false
  const { match, within, mismatch, failed, ...others } = unpackCounts(summary.counts)
  const checked = match + within + mismatch + failed
  const all = Object.values(others).reduce((sum, count) => sum + count, checked)
  return checked === bitsOf(bitmap).length && all === duty.drawnCount
}
