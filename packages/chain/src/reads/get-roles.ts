import { type Address, type Role, rolesFromBits } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/**
 * Reads the roles of an account.
 *
 * @param block the roles at the end of this block, which must be past. @default the roles now
 * @throws CHAIN, RPC_DISAGREE, REVERTED (FutureBlock)
 */
export async function getRoles(clients: Clients, account: Address, block?: number): Promise<Role[]> {
  const bits =
    block === undefined
      ? await readFrom(clients, 'nodeRegistry', 'rolesOf', [account])
      : await readFrom(clients, 'nodeRegistry', 'rolesAt', [account, block])
  return rolesFromBits(bits)
}
