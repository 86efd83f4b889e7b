import { nodeRegistryAbi } from '@opengradient/contracts'

import { agreedCall, type ChainClients } from '../chain-clients.ts'
import { getNode, type RegisteredNode } from './get-node.ts'

/** Reads all registrations, retired nodes included, in the order of their first registration. @throws CHAIN, RPC_DISAGREE */
export async function listNodes(clients: ChainClients): Promise<RegisteredNode[]> {
  const contract = { address: clients.deployment.contracts.nodeRegistry, abi: nodeRegistryAbi } as const
  const count = await agreedCall(clients, 'node count', { ...contract, functionName: 'nodeCount' })
  const nodes = await Promise.all(
    Array.from({ length: Number(count) }, async (_, index) => {
      const account = await agreedCall(clients, 'node', {
        ...contract,
        functionName: 'nodeAt',
        args: [BigInt(index)],
      })
      return getNode(clients, account)
    }),
  )
  return nodes.filter((node) => node !== undefined)
}
