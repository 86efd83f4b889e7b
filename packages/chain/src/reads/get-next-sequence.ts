import { settlementAbi } from '@opengradient/contracts'
import type { Address } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** Reads the sequence number of a worker's next batch. @throws CHAIN, RPC_DISAGREE */
export async function getNextSequence(clients: ChainClients, worker: Address): Promise<number> {
  const sequence = await agreedCall(clients, 'sequence', {
    address: clients.deployment.contracts.settlement,
    abi: settlementAbi,
    functionName: 'nextSequenceOf',
    args: [worker],
  })
  return Number(sequence)
}
