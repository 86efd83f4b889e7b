import { settlementAbi } from '@opengradient/contracts'
import type { Address } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** Value of a worker's unclaimed batches in one token, and the maximum that its stake or bond permits. */
export interface Liability {
  readonly open: bigint
  readonly cap: bigint
}

/** Reads a worker's liability in a token, in the token's smallest unit. @throws CHAIN, RPC_DISAGREE */
export async function getLiability(
  clients: ChainClients,
  { worker, token }: { readonly worker: Address; readonly token: Address },
): Promise<Liability> {
  const [open, cap] = await agreedCall(clients, 'liability', {
    address: clients.deployment.contracts.settlement,
    abi: settlementAbi,
    functionName: 'liabilityOf',
    args: [worker, token],
  })
  return { open, cap }
}
