import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'
import { type RegisteredNode, toRegisteredNode } from './get-node.ts'
import { type Page, toPageArguments } from './page.ts'

/** Reads a page of registrations, retired nodes included, in the order of their first registration. @throws CHAIN, RPC_DISAGREE */
export async function listNodes(clients: Clients, page: Page = {}): Promise<RegisteredNode[]> {
  const nodes = await readFrom(clients, 'nodeRegistry', 'nodesFrom', toPageArguments(page))
  return nodes.map(toRegisteredNode)
}
