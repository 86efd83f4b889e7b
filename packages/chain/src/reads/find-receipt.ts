import { settlementAbi } from '@opengradient/contracts'
import type { Address, Hex } from '@opengradient/protocol'

import { type Batch, toGroup } from '../batch.ts'
import { batchTree, type InclusionProof } from '../batch-tree.ts'
import { agreedEvents, type ChainClients } from '../chain-clients.ts'

/** The batch that holds a receipt, and the receipt's leaf in it. */
export interface Inclusion {
  readonly batchId: Hex
  readonly worker: Address
  readonly root: Hex
  /** Hash of the transaction that posted the batch. */
  readonly transaction: Hex
  /** The whole batch: a claim or a challenge needs its groups again. */
  readonly batch: Batch
  readonly proof: InclusionProof
}

/**
 * Searches the batches of a worker for a receipt. The first batch that holds it counts: posting a voided receipt again does
 * not undo that. All `BatchPosted` events of the worker are read, since an indexed digest would cost gas for each receipt.
 *
 * @throws CHAIN, RPC_DISAGREE
 */
export async function findReceipt(
  clients: ChainClients,
  { receiptHash, worker }: { readonly receiptHash: Hex; readonly worker: Address },
): Promise<Inclusion | undefined> {
  const logs = await agreedEvents(clients, 'batches', {
    address: clients.deployment.contracts.settlement,
    abi: settlementAbi,
    eventName: 'BatchPosted',
    args: { worker },
  })
  const needle = receiptHash.slice(2)
  for (const { args, transactionHash } of logs) {
    if (!args.entries.includes(needle)) continue
    const batch: Batch = { groups: args.groups.map(toGroup), entries: args.entries }
    const tree = batchTree(batch)
    const index = tree.find(receiptHash)
    if (index === undefined) continue
    return {
      batchId: args.batchId,
      worker,
      root: args.root,
      transaction: transactionHash,
      batch,
      proof: tree.prove(index),
    }
  }
  return undefined
}
