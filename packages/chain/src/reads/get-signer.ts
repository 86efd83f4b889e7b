import { type Address, zeroAddress } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/**
 * Reads the signing key of an account.
 *
 * @param block the key at the end of this block, which must be past. @default the key now
 * @returns undefined for an account that had not registered
 * @throws CHAIN, RPC_DISAGREE, REVERTED (FutureBlock)
 */
export async function getSigner(clients: Clients, account: Address, block?: number): Promise<Address | undefined> {
  const signer =
    block === undefined
      ? await readFrom(clients, 'nodeRegistry', 'signerOf', [account])
      : await readFrom(clients, 'nodeRegistry', 'signerAt', [account, block])
  return signer === zeroAddress ? undefined : signer
}
