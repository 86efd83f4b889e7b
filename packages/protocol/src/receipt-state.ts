/** Progress of a receipt: `signed → replayed → settled → final`, or from `settled`: `challenged → voided | confirmed`. */
export type ReceiptState = 'signed' | 'replayed' | 'settled' | 'final' | 'challenged' | 'voided' | 'confirmed'

/** States that the chain alone decides; `signed` while no batch holds the receipt. */
export type OnChainState = Exclude<ReceiptState, 'replayed'>

/** On-chain facts about one receipt. Times in Unix seconds. */
export interface OnChainFacts {
  /** The batch of the receipt's worker that holds the receipt; undefined while there is none. */
  readonly batch:
    | {
        readonly claimed: boolean
        /** Whether a challenge or an availability request about the receipt is open. */
        readonly disputed: boolean
        readonly windowEndsAt: number
      }
    | undefined
  /** Whether the contract voided the receipt's leaf. */
  readonly voided: boolean
  /** The last challenge of the receipt's leaf. */
  readonly challenge: 'open' | 'dismissed' | 'upheld' | undefined
  /** Timestamp of the latest block. */
  readonly headTimestamp: number
}

/** The on-chain part of the state machine, and whether the challenge window closed with no dispute open. */
export function onChainState(facts: OnChainFacts): { readonly state: OnChainState; readonly closed: boolean } {
  const { batch, voided, challenge, headTimestamp } = facts
  const closed = batch !== undefined && !batch.disputed && (batch.claimed || headTimestamp > batch.windowEndsAt)
  const state =
    voided || challenge === 'upheld'
      ? 'voided'
      : challenge === 'open'
        ? 'challenged'
        : challenge === 'dismissed'
          ? 'confirmed'
          : closed
            ? 'final'
            : batch === undefined
              ? 'signed'
              : 'settled'
  return { state, closed }
}

/**
 * The state derived from on-chain state and verdicts.
 *
 * @param onChain undefined when the chain was not read
 * @param replayed auditors whose re-execution matched, bit for bit or within tolerance
 */
export function receiptState(onChain: OnChainState | undefined, replayed: number): ReceiptState {
  if (onChain !== undefined && onChain !== 'signed') return onChain
  return replayed > 0 ? 'replayed' : 'signed'
}
