import { type ChainEvent, type DemandedOutcome, fromContractStruct } from '@opengradient/chain'
import {
  type Address,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  hashLeaf,
  hashOutcomeLeaf,
  type Leaf,
  leafType,
  merkleTree,
  type OutcomeLeaf,
  toHex,
} from '@opengradient/protocol'

/** A demand that an account made on chain. */
export interface OutcomeDemand {
  readonly batchId: Hex
  readonly auditor: Address
  readonly leaf: Leaf
  /** Unix seconds: without an answer it can be settled after this. */
  readonly until: number
}

const maxBytes = 1_024

/** The demand that an event states; undefined for another event. */
export function demandOf(event: ChainEvent): OutcomeDemand | undefined {
  if (event.contract !== 'demands' || event.name !== 'OutcomeDemanded') return undefined
  const { batchId, auditor, leaf, until } = event.args
  return { batchId, auditor, leaf: fromContractStruct(leafType, leaf), until: Number(until) }
}

/** Identifies a demand in keys of the outbox; after a reorganisation it can be made again, in another block. */
export function demandKey({ batchId, auditor, leaf }: OutcomeDemand, { blockNumber }: ChainEvent): string {
  return `${batchId}/${auditor}/${hashLeaf(leaf)}/${blockNumber}`
}

export function encodeDemand({ batchId, auditor, leaf, until }: OutcomeDemand): Uint8Array {
  return encodeRecord([fromHex(batchId), fromHex(auditor), leafType.pack(leaf), until])
}

export function decodeDemand(payload: Uint8Array): OutcomeDemand {
  const [batchId, auditor, leaf, until] = decodeRecord(payload, maxBytes) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    number,
  ]
  return { batchId: toHex(batchId), auditor: toHex(auditor), leaf: leafType.unpack(leaf), until }
}

/** An outcome with its proof, which answers a demand. */
export type DemandAnswer = Pick<DemandedOutcome, 'outcome' | 'path' | 'other'>

/**
 * The answer from all outcomes of a summary; undefined where they lack the leaf's index.
 *
 * @param leaves the batch's leaf list. Needed where two of its leaves have the index: the outcome names the one at its place
 */
export function answerOf(
  { leaf }: Pick<OutcomeDemand, 'leaf'>,
  outcomes: readonly OutcomeLeaf[],
  leaves: readonly Leaf[],
): DemandAnswer | undefined {
  const at = outcomes.findIndex(({ index }) => index === leaf.index)
  const outcome = outcomes[at]
  if (outcome === undefined) return undefined
  const path = merkleTree(outcomes.map(hashOutcomeLeaf)).path(at)
  if (outcome.receiptHash === leaf.receiptHash) return { outcome, path }
  const other = leaves[leaf.index]
  if (other?.receiptHash !== outcome.receiptHash) return undefined
  return { outcome, path, other: { leaf: other, path: merkleTree(leaves.map(hashLeaf)).path(leaf.index) } }
}
