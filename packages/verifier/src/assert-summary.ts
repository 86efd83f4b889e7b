import {
  assertRules,
  assertSignature,
  type DrawnRound,
  type Hasher,
  type Hex,
  isOgError,
  type Leaf,
  type OgError,
  outcomeRules,
  type ReceiptSummary,
  signatureRules,
  summaryRules,
  summaryType,
} from '@opengradient/protocol'

import { badReceipt } from './check-contents.ts'
import type { SignerKeys } from './signer-keys.ts'

/** Facts and means for the check of one receipt's summaries. */
export interface SummaryContext {
  readonly batchId: Hex
  readonly receiptHash: Hex
  readonly leaf: Leaf
  /** Number of leaves in the batch. */
  readonly leafCount: number
  /** The rounds of the draw. */
  readonly rounds: readonly DrawnRound[]
  /** Whether a round's draw gave the receipt's leaf to an account. */
  readonly isDrawn: (round: DrawnRound, account: Hex) => boolean
  /** Whether every leaf of the batch is checked by every drawn account. */
  readonly areAllDrawn: boolean
  readonly outputSalt: Hex
  readonly outputRoot: Hex
  readonly hasher: Hasher
  readonly keys: SignerKeys | undefined
}

/**
 * Checks an auditor's summary and its outcome for the receipt against the draw. A file with another statement than the auditor
 * signed is rejected. Where the signed statement contradicts itself, the auditor is at fault, and not the file.
 *
 * @returns the contradiction of the auditor: the outcome confirms nothing
 * @throws BAD_SUMMARY, BAD_SIGNATURE, BAD_RECEIPT
 */
export function assertReceiptSummary(own: ReceiptSummary, context: SummaryContext): OgError | undefined {
  const { batchId, receiptHash, leaf, leafCount, rounds, areAllDrawn, outputSalt, outputRoot, hasher } = context
  const { value: summary, signature } = own.summary
  const round = rounds.find((drawn) => drawn.round === summary.round)
  if (round === undefined) {
    throw badReceipt('summary.round', `No draw of round ${summary.round} is known.`)
  }
  const isDrawn = (index: number): boolean =>
    index === leaf.index ? context.isDrawn(round, summary.auditor) : index < leafCount
  const duty = { batchId, round: round.round, accounts: round.accounts, leafCount, isDrawn, drawnCount: leafCount }
  const { batchId: ofBatch, round: ofRound, auditor, bitmapHash, strayBit, counts } = summaryRules
  const { inclusion, index, receiptHash: ofReceipt, ...statement } = outcomeRules
  const outcome = { outcomeLeaf: own.leaf, outcomePath: own.path, leaf, receiptHash, outputSalt, outputRoot }
  const facts = { summary, bitmap: own.bitmap, duty, ...outcome }
  assertRules([ofBatch, ofRound, auditor, bitmapHash, inclusion, index, ofReceipt], facts)
  const digest = hasher.digest(summaryType, summary)
  const signerOf = (account: Hex) => context.keys?.signerOf(account)
  assertSignature(signatureRules.summary, { summary }, digest, signature, { hasher, signerOf })
  try {
    // The draw of the other leaves of a lower class depends on their prices, which a receipt's holder does not have.
    assertRules(areAllDrawn ? [strayBit, counts] : [], facts)
    assertRules(Object.values(statement), facts)
    return undefined
  } catch (error) {
    if (!isOgError(error)) throw error
    return error
  }
}
