import { type Address, type Group, groupType, type Hex, hashGroups, OgError } from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { fromContractStruct } from '../contract-struct.ts'
import { getBatch, type StoredBatch } from './get-batch.ts'

/** A batch with what its event adds: every later step takes groups and `atRisk` again. */
export interface PostedBatch extends StoredBatch {
  readonly sequence: number
  readonly groups: readonly Group[]
  /** The worker's pay and bond at risk, one value for each group, in its token. */
  readonly atRisk: readonly bigint[]
  /** Leaf hashes in order; empty in totals mode. */
  readonly digests: readonly Hex[]
  /** Hash of the transaction that posted the batch. */
  readonly transaction: Hex
}

/**
 * Reads a batch and its event, and compares them.
 *
 * @returns undefined for a batch that was not posted
 * @throws CHAIN; RPC_DISAGREE also when the event differs from the stored batch
 */
export async function getPostedBatch(clients: Clients, batchId: Hex): Promise<PostedBatch | undefined> {
  const stored = await getBatch(clients, batchId)
  if (stored === undefined) return undefined
  const [posted] = await readPosted(clients, { batchId })
  if (posted !== undefined && isSame(stored, posted)) return { ...stored, ...posted }
  throw new OgError('RPC_DISAGREE', `The event of batch ${batchId} differs from the batch in the contract.`, {
    next: ['The RPC endpoint returns false data or is behind; use another one.'],
  })
}

function isSame(stored: StoredBatch, posted: PostedEvent): boolean {
  return posted.root === stored.root && hashGroups(posted.groups, posted.atRisk) === stored.groupsHash
}

/** A batch as its event states it. */
export type PostedEvent = Pick<
  PostedBatch,
  'batchId' | 'worker' | 'sequence' | 'root' | 'groups' | 'atRisk' | 'digests'
> & {
  readonly transaction: Hex
}

/** Reads the events of posted batches, in order. */
export async function readPosted(
  clients: Clients,
  filter: { readonly batchId?: Hex; readonly worker?: Address },
): Promise<PostedEvent[]> {
  const logs = await agreedEvents(clients, 'batches', {
    address: clients.deployment.contracts.settlement,
    abi: abis.settlement,
    eventName: 'BatchPosted',
    args: filter,
  })
  return logs.map(({ args, transactionHash }) => ({
    batchId: args.batchId,
    worker: args.worker,
    sequence: Number(args.sequence),
    root: args.root,
    groups: args.groups.map((group) => fromContractStruct(groupType, group)),
    atRisk: args.atRisk,
    digests: args.digests,
    transaction: transactionHash,
  }))
}
