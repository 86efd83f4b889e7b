import { settlementAbi } from '@opengradient/contracts'
import { type Address, type Hex, OgError, type OnChainState, onChainState } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'
import { findChallenge, type OnChainChallenge } from './find-challenge.ts'
import { findReceipt, type Inclusion } from './find-receipt.ts'
import { getHead } from './get-head.ts'

/** The state of a receipt according to the chain. */
export interface OnChainStanding {
  /** `signed` while no batch holds the receipt. */
  readonly state: OnChainState
  /** Whether the challenge window has closed and no dispute is open. */
  readonly closed: boolean
  readonly inclusion: Inclusion | undefined
  readonly challenge: OnChainChallenge | undefined
}

/**
 * Reads the state of a worker's receipt.
 *
 * @throws CHAIN, RPC_DISAGREE; the latter also when the batch in the events differs from the stored one
 */
export async function getReceiptStanding(
  clients: ChainClients,
  args: { readonly receiptHash: Hex; readonly worker: Address },
): Promise<OnChainStanding> {
  const inclusion = await findReceipt(clients, args)
  if (inclusion === undefined) return { state: 'signed', closed: false, inclusion, challenge: undefined }
  const { batchId } = inclusion
  const { index } = inclusion.proof
  const contract = { address: clients.deployment.contracts.settlement, abi: settlementAbi } as const
  const [challenge, voided, batch, head] = await Promise.all([
    findChallenge(clients, { receiptHash: args.receiptHash, batchId, index }),
    agreedCall(clients, 'leaf', { ...contract, functionName: 'isVoid', args: [batchId, BigInt(index)] }),
    agreedCall(clients, 'batch', { ...contract, functionName: 'getBatch', args: [batchId] }),
    getHead(clients),
  ])
  if (batch.root !== inclusion.root) {
    throw new OgError('RPC_DISAGREE', 'The batch in the events differs from the batch in the contract.', {
      next: ['The RPC endpoint returns false data or is behind; use another one.'],
    })
  }
  const { state, closed } = onChainState({
    batch: { claimed: batch.claimed, disputed: batch.open !== 0, windowEndsAt: Number(batch.windowEndsAt) },
    voided,
    challenge: challenge?.status,
    headTimestamp: head.timestamp,
  })
  return { state, closed, inclusion, challenge }
}
