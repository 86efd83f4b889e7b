import { opgAbi } from '@opengradient/contracts'
import type { Address } from '@opengradient/protocol'

import { agreedCall, agreedRequest, type ChainClients } from '../chain-clients.ts'

/** Balances of an account, both in 1e-18. */
export interface AccountBalance {
  readonly opg: bigint
  /** In the chain's own token, which pays for gas. */
  readonly native: bigint
}

/** Reads the balances of an account. @throws CHAIN, RPC_DISAGREE */
export async function getBalance(clients: ChainClients, account: Address): Promise<AccountBalance> {
  const [opg, native] = await Promise.all([
    agreedCall(clients, 'balance', {
      address: clients.deployment.contracts.opg,
      abi: opgAbi,
      functionName: 'balanceOf',
      args: [account],
    }),
    agreedRequest(clients, 'balance', (endpoint) => endpoint.getBalance({ address: account })),
  ])
  return { opg, native }
}
