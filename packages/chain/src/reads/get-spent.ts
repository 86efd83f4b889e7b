import { type ChequeParties, chequeKey } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import type { ChequeModule } from '../deployment.ts'
import { readFrom } from '../read-from.ts'

/** Reads the sum that a module drew from a payer for a gateway, worker or auditor, token, epoch and class. @throws CHAIN, RPC_DISAGREE */
export function getSpent(
  clients: Clients,
  cheque: ChequeParties,
  module: ChequeModule = 'settlement',
): Promise<bigint> {
  return readFrom(clients, module, 'spentOf', [chequeKey(cheque)])
}
