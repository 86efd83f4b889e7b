import { type Address, type Hex, hashLeaf, isInTree, type Leaf, merkleTree, OgError } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { getPostedBatch, type PostedBatch, readPosted } from './get-posted-batch.ts'

/** A leaf, the batch that holds it, and the proof. */
export interface LeafInclusion {
  readonly batch: PostedBatch
  readonly leaf: Leaf
  readonly path: readonly Hex[]
}

export interface LeafQuery {
  readonly leaf: Leaf
  readonly worker: Address
  /** @default the first batch of the worker that holds the leaf in its listed digests */
  readonly batchId?: Hex
  /** Needed for a batch in totals mode, which lists no digests. */
  readonly path?: readonly Hex[]
}

/**
 * Finds a leaf in a batch of a worker, and checks the proof against the root that the module stores.
 *
 * @returns undefined for a leaf that no such batch holds
 * @throws CHAIN, RPC_DISAGREE, BAD_INPUT for a path without a batch
 */
export async function findLeaf(clients: Clients, query: LeafQuery): Promise<LeafInclusion | undefined> {
  const { leaf, worker, path } = query
  if (path !== undefined && query.batchId === undefined) {
    throw new OgError('BAD_INPUT', 'A path proves a leaf of one batch: batchId is missing.', {
      details: { field: 'batchId' },
    })
  }
  const hash = hashLeaf(leaf)
  const batchId = query.batchId ?? (await findBatchId(clients, worker, hash))
  const batch = batchId === undefined ? undefined : await getPostedBatch(clients, batchId)
  if (batch === undefined || batch.worker !== worker || leaf.index >= batch.count) return undefined
  const proof = path ?? prove(batch, hash)
  return proof !== undefined && isInTree(batch.root, hash, proof) ? { batch, leaf, path: proof } : undefined
}

async function findBatchId(clients: Clients, worker: Address, hash: Hex): Promise<Hex | undefined> {
  const posted = await readPosted(clients, { worker })
  return posted.find(({ digests }) => digests.includes(hash))?.batchId
}

function prove({ digests }: PostedBatch, hash: Hex): readonly Hex[] | undefined {
  const index = digests.indexOf(hash)
  return index === -1 ? undefined : merkleTree(digests).path(index)
}
