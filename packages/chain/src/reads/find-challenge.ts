import { settlementAbi } from '@opengradient/contracts'
import type { Address, Hex } from '@opengradient/protocol'

import { agreedCall, agreedEvents, type ChainClients } from '../chain-clients.ts'

/** A challenge of one leaf of a batch. */
export interface OnChainChallenge {
  readonly challengeId: Hex
  readonly batchId: Hex
  readonly index: number
  /** The account that opened the challenge, under the name of the contract's field. */
  readonly accuser: Address
  readonly status: 'open' | 'dismissed' | 'upheld'
  /** Hash of the transaction that opened it. */
  readonly transaction: Hex
}

/**
 * Finds the last challenge of one leaf. Batch and index count, not the receipt alone: any worker can copy a receipt into its
 * own batch and have that leaf challenged.
 *
 * @throws CHAIN, RPC_DISAGREE
 */
export async function findChallenge(
  clients: ChainClients,
  leaf: { readonly receiptHash: Hex; readonly batchId: Hex; readonly index: number },
): Promise<OnChainChallenge | undefined> {
  const { settlement } = clients.deployment.contracts
  const logs = await agreedEvents(clients, 'challenges', {
    address: settlement,
    abi: settlementAbi,
    eventName: 'ChallengeOpened',
    args: { receiptHash: leaf.receiptHash },
  })
  const log = logs.findLast(({ args }) => args.batchId === leaf.batchId && Number(args.index) === leaf.index)
  if (log === undefined) return undefined
  const { challengeId } = log.args
  const challenge = await agreedCall(clients, 'challenge', {
    address: settlement,
    abi: settlementAbi,
    functionName: 'getChallenge',
    args: [challengeId],
  })
  return {
    challengeId,
    batchId: challenge.batchId,
    index: challenge.index,
    accuser: challenge.accuser,
    status: challenge.status === 1 ? 'open' : challenge.status === 2 ? 'dismissed' : 'upheld',
    transaction: log.transactionHash,
  }
}
