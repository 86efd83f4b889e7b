import { type Address, zeroAddress } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** A share of burnt money, paid after the exit delay. */
export interface Bounty {
  readonly to: Address
  readonly token: Address
  readonly amount: bigint
  /** Unix seconds. */
  readonly readyAt: number
}

/** Reads a bounty. @returns undefined for one that does not exist or is paid @throws CHAIN, RPC_DISAGREE */
export async function getBounty(
  clients: Clients,
  contract: 'faults' | 'rulings',
  id: bigint,
): Promise<Bounty | undefined> {
  const [to, token, amount, readyAt] = await readFrom(clients, contract, 'bountyOf', [id])
  return to === zeroAddress ? undefined : { to, token, amount, readyAt: Number(readyAt) }
}
