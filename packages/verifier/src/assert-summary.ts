import {
  assertRules,
  assertSignature,
  type DrawnRound,
  type Hasher,
  type Hex,
  type Leaf,
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
 * Checks an auditor's summary and its outcome for the receipt against the draw.
 *
 * @throws BAD_SUMMARY, BAD_SIGNATURE, BAD_RECEIPT
 */
export function assertReceiptSummary(own: ReceiptSummary, context: SummaryContext): void {
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
  const facts = { summary, bitmap: own.bitmap, duty }
  assertRules([ofBatch, ofRound, auditor, bitmapHash], facts)
  // The draw of the other leaves of a lower class depends on their prices, which a receipt's holder does not have.
  assertRules(areAllDrawn ? [strayBit, counts] : [], facts)
  assertRules(Object.values(outcomeRules), {
    ...facts,
    outcomeLeaf: own.leaf,
    outcomePath: own.path,
    leaf,
    receiptHash,
    outputSalt,
    outputRoot,
  })
  const digest = hasher.digest(summaryType, summary)
  const signerOf = (account: Hex) => context.keys?.signerOf(account)
  assertSignature(signatureRules.summary, { summary }, digest, signature, { hasher, signerOf })
}
