import { settlementAbi } from '@opengradient/contracts'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** Reads how long a posted batch can be challenged, in seconds. @throws CHAIN, RPC_DISAGREE */
export async function getChallengeWindow(clients: ChainClients): Promise<number> {
  const seconds = await agreedCall(clients, 'window', {
    address: clients.deployment.contracts.settlement,
    abi: settlementAbi,
    functionName: 'challengeWindow',
  })
  return Number(seconds)
}
