import type { Address } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** Reads an account's free money in the Escrow, in the token's smallest unit. @throws CHAIN, RPC_DISAGREE */
export function getFreeBalance(clients: Clients, account: Address, token: Address): Promise<bigint> {
  return readFrom(clients, 'escrow', 'freeOf', [account, token])
}

/** Reads an account's OPG outside the Escrow, in 1e-18 OPG. @throws CHAIN, RPC_DISAGREE */
export function getWalletBalance(clients: Clients, account: Address): Promise<bigint> {
  return readFrom(clients, 'opg', 'balanceOf', [account])
}
