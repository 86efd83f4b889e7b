import type { Address } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'
import { type BoundMoney, toBoundMoney } from './get-reservation.ts'

/**
 * Purposes of pledged OPG and their numbers. `worker`: stake for objective faults. `gateway`: pays second receipts of jobs that
 * it assigned again. `bond`: seals, forfeits and costs of cases. `seat`: seats of an auditor.
 */
export const pledgePurposes = { worker: 0, gateway: 1, bond: 2, seat: 3 } as const
export type PledgePurpose = keyof typeof pledgePurposes

/** Reads what an account has pledged to the module, in 1e-18 OPG. @throws CHAIN, RPC_DISAGREE */
export async function getPledge(clients: Clients, account: Address, purpose: PledgePurpose): Promise<BoundMoney> {
  const { settlement } = clients.deployment.contracts
  return toBoundMoney(await readFrom(clients, 'escrow', 'pledgeOf', [settlement, account, pledgePurposes[purpose]]))
}
