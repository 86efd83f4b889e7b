import { type Cheque, chequeKey } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** Reads the sum of prices and audit fees that was drawn by a cheque's payer, gateway, worker, token and epoch. @throws CHAIN, RPC_DISAGREE */
export function getSpent(
  clients: Clients,
  cheque: Pick<Cheque, 'payer' | 'gateway' | 'worker' | 'token' | 'epoch'>,
): Promise<bigint> {
  return readFrom(clients, 'settlement', 'spentOf', [chequeKey(cheque)])
}
