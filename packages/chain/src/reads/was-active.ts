import { nodeRegistryAbi } from '@opengradient/contracts'
import { type Address, type Role, roleBits } from '@opengradient/protocol'

import { agreedCall, type ChainClients } from '../chain-clients.ts'

/**
 * Reads whether an account was registered in the role, staked and not suspended at a time.
 *
 * @param args `atSeconds` is Unix time; fractions are cut off
 * @throws CHAIN, RPC_DISAGREE
 */
export function wasActive(
  clients: ChainClients,
  args: { readonly account: Address; readonly role: Role; readonly atSeconds: number },
): Promise<boolean> {
  return agreedCall(clients, 'registration', {
    address: clients.deployment.contracts.nodeRegistry,
    abi: nodeRegistryAbi,
    functionName: 'wasActive',
    args: [args.account, roleBits[args.role], BigInt(Math.floor(args.atSeconds))],
  })
}
