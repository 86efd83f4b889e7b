import {
  type Address,
  type Batch,
  type BatchGroup,
  batchIdOf,
  buildBatch,
  type Cheque,
  decodeRecord,
  encodeRecord,
  fromHex,
  type Hex,
  type Signed,
  toHex,
} from '@opengradient/protocol'

import type { BatchPlan } from './batch-builder.ts'
import { decodePending, encodePending, type PendingReceipt } from './pending-receipt.ts'

/** A batch as the worker builds it, written before it is posted. */
export interface OwnBatch {
  readonly batchId: Hex
  readonly sequence: number
  readonly plan: BatchPlan
  /** Cumulative amount and signature of each group's cheque. */
  readonly cheques: readonly { readonly cumulative: bigint; readonly signature: Hex }[]
  readonly groups: readonly BatchGroup[]
  readonly batch: Batch
}

export interface OwnBatchInit {
  readonly chainId: number
  readonly module: Address
  readonly worker: Address
}

/** Builds the batch of a plan: groups with their cheques, leaves and tree. */
export function createOwnBatch(
  { chainId, module, worker }: OwnBatchInit,
  sequence: number,
  plan: BatchPlan,
  cheques: OwnBatch['cheques'],
): OwnBatch {
  const groups = plan.groups.map((receipts, i) => toBatchGroup(receipts, cheques[i]?.cumulative ?? 0n))
  const batch = buildBatch(groups)
  const batchId = batchIdOf(chainId, module, worker, sequence, batch.tree.root)
  return { batchId, sequence, plan, cheques, groups, batch }
}

/** The cheque of each group of a plan. @returns undefined where one is missing */
export function chequesOf(
  plan: BatchPlan,
  chequeOf: (key: Hex) => Signed<Cheque> | undefined,
): OwnBatch['cheques'] | undefined {
  const cheques = plan.groups.flatMap(([first]) => {
    const cheque = first === undefined ? undefined : chequeOf(first.terms.chequeKey)
    return cheque === undefined ? [] : { cumulative: cheque.value.cumulative, signature: cheque.signature }
  })
  return cheques.length === plan.groups.length ? cheques : undefined
}

function toBatchGroup(receipts: readonly PendingReceipt[], cumulative: bigint): BatchGroup {
  const { chequeKey: _key, postingMode: _mode, ...terms } = (receipts[0] as PendingReceipt).terms
  const items = receipts.map(({ receiptHash, jobHash, price, auditFee }) => ({ receiptHash, jobHash, price, auditFee }))
  return { ...terms, cumulative, items }
}

/** Largest record of a batch: 4,096 receipts. */
const maxBytes = 1 << 23

export const batchPrefix = 'batch/'
/** Batches are stored in the order of their sequence numbers. */
export const batchKey = ({ sequence, batchId }: Pick<OwnBatch, 'sequence' | 'batchId'>): string =>
  `${batchPrefix}${String(sequence).padStart(12, '0')}/${batchId}`

export const dissolvedPrefix = 'dissolved/'
export const dissolvedKey = ({ sequence, batchId }: Pick<OwnBatch, 'sequence' | 'batchId'>): string =>
  `${dissolvedPrefix}${sequence}/${batchId}`

export function encodeOwnBatch({ sequence, plan, cheques }: OwnBatch): Uint8Array {
  return encodeRecord({
    sequence,
    postingMode: plan.postingMode,
    groups: plan.groups.map((receipts) => receipts.map(encodePending)),
    cheques: cheques.map(({ cumulative, signature }) => [cumulative.toString(), fromHex(signature)]),
  })
}

export function decodeOwnBatch(init: OwnBatchInit, bytes: Uint8Array): OwnBatch {
  const stored = decodeRecord(bytes, maxBytes) as {
    readonly sequence: number
    readonly postingMode: number
    readonly groups: readonly (readonly Uint8Array[])[]
    readonly cheques: readonly (readonly [string, Uint8Array])[]
  }
  const groups = stored.groups.map((receipts) => receipts.map(decodePending))
  const cheques = stored.cheques.map(([cumulative, signature]) => ({
    cumulative: BigInt(cumulative),
    signature: toHex(signature),
  }))
  return createOwnBatch(init, stored.sequence, { postingMode: stored.postingMode, groups }, cheques)
}
