import { type Hex, outcomeLeafType, type Receipt, receiptType, summaryType } from '@opengradient/protocol'

import { toContractStruct } from '../contract-struct.ts'
import type { LeafInclusion } from '../reads/find-leaf.ts'
import { toLeafProof } from './batch-arguments.ts'
import type { ReportedOutcome } from './open-case.ts'
import { type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

const toOutcomeArguments = (inclusion: LeafInclusion, { summary, outcome, path }: ReportedOutcome) =>
  [
    toLeafProof(inclusion),
    toContractStruct(summaryType, summary),
    toContractStruct(outcomeLeafType, outcome),
    path,
  ] as const

/** Punishes a reported match on a leaf that the last rung ruled wrong. Any account may call. Idempotent. @throws REVERTED (NotOpen, WrongOutcome, InvalidSummary) */
export function punishMatch(
  writer: Writer,
  inclusion: LeafInclusion,
  reported: ReportedOutcome,
  options?: WriteOptions,
): Promise<WriteResult> {
  const args = toOutcomeArguments(inclusion, reported)
  const alreadyDone = ['AlreadyPunished']
  return write(writer, { contract: 'challenges', functionName: 'punishMatch', args, alreadyDone }, options)
}

/** The receipt of a leaf, with root and salt of its output. */
export interface OpenedOutput {
  readonly receipt: Receipt
  readonly outputRoot: Hex
  readonly outputSalt: Hex
}

/** Punishes a reported match whose tag is not that of the receipt's output. Any account may call. Idempotent. @throws REVERTED (TagFits, InvalidReceipt, WrongOutcome, InvalidSummary) */
export function punishTag(
  writer: Writer,
  inclusion: LeafInclusion,
  reported: ReportedOutcome,
  { receipt, outputRoot, outputSalt }: OpenedOutput,
  options?: WriteOptions,
): Promise<WriteResult> {
  const output = [toContractStruct(receiptType, receipt), outputRoot, outputSalt] as const
  const args = [...toOutcomeArguments(inclusion, reported), ...output] as const
  const alreadyDone = ['AlreadyPunished']
  return write(writer, { contract: 'challenges', functionName: 'punishTag', args, alreadyDone }, options)
}
