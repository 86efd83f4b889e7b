import { type ChequeParties, chequeKey } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** Reads the sum of prices and audit fees that was drawn from a payer for a gateway, worker, token, epoch and class. @throws CHAIN, RPC_DISAGREE */
export function getSpent(clients: Clients, cheque: ChequeParties): Promise<bigint> {
  return readFrom(clients, 'settlement', 'spentOf', [chequeKey(cheque)])
}
