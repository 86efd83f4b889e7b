import { settlementAbi } from '@opengradient/contracts'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/** Reads the bond of a challenge, in 1e-18 OPG. @throws CHAIN, RPC_DISAGREE */
export function getChallengeBond(clients: ChainClients): Promise<bigint> {
  return agreedCall(clients, 'bond', {
    address: clients.deployment.contracts.settlement,
    abi: settlementAbi,
    functionName: 'challengeBond',
  })
}
