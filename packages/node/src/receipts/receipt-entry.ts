import type { Batch, InclusionProof, OnChainChallenge } from '@opengradient/chain'
import type { Address, Hex, Signed, SignedAnswer, Verdict } from '@opengradient/protocol'

/** A batch that was posted on chain. */
export interface PostedBatch {
  readonly batchId: Hex
  readonly worker: Address
  readonly sequence: number
  /** Its place among all batches, in the chain's order. */
  readonly ordinal: number
  readonly root: Hex
  readonly batch: Batch
  readonly transaction: Hex
  /** Unix seconds of its block. */
  readonly postedAt: number
  /** Unix seconds: the last moment at which a leaf can be challenged. Revealing a requested body moves it. */
  windowEndsAt: number
  /** Indices of leaves with an open availability challenge: their bodies are requested and not revealed yet. */
  readonly requestedBodies: Set<number>
  /** Set when the worker was paid. */
  claimTransaction: Hex | undefined
}

/** A challenge with the data of its events. */
export interface ReceiptChallenge extends OnChainChallenge {
  readonly receiptHash: Hex
  readonly worker: Address
  readonly openedAt: number
  readonly resolveTransaction: Hex | undefined
}

/** A place in a batch that names a receipt, with its challenge and its end. */
export interface ReceiptLeaf {
  readonly batchId: Hex
  readonly index: number
  challenge: ReceiptChallenge | undefined
  voidTransaction: Hex | undefined
}

/** Everything that a node has about one receipt. */
export interface ReceiptEntry {
  readonly receiptHash: Hex
  /** Undefined for a placeholder: a receipt that is referenced on chain or by a verdict, but was not received yet. */
  answer: SignedAnswer | undefined
  readonly verdicts: Map<Address, Signed<Verdict>>
  /** Every leaf that names this receipt, in the chain's order: another worker may copy it, its own may repeat it. */
  readonly leaves: ReceiptLeaf[]
  /** The first leaf in a batch of the worker that signed the receipt. `challenge` and `voidTransaction` are those of it. */
  leaf: ReceiptLeaf | undefined
  challenge: ReceiptChallenge | undefined
  voidTransaction: Hex | undefined
}

/** The place of a receipt in its batch, with a proof for third parties. */
export interface SettlementProof {
  readonly batch: Hex
  readonly root: Hex
  readonly transaction: Hex
  readonly proof: InclusionProof
}

/** An entry without any data. */
export function createPlaceholder(receiptHash: Hex): ReceiptEntry {
  return {
    receiptHash,
    answer: undefined,
    verdicts: new Map(),
    leaves: [],
    leaf: undefined,
    challenge: undefined,
    voidTransaction: undefined,
  }
}
