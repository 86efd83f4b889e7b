import type { Address } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import type { TokenTerms } from '../parameters.ts'
import { readFrom, undefinedOn } from '../read-from.ts'

/** Reads the terms of a token. @returns undefined for a token that groups cannot be paid in @throws CHAIN, RPC_DISAGREE */
export function getTokenTerms(clients: Clients, token: Address): Promise<TokenTerms | undefined> {
  return undefinedOn(readFrom(clients, 'settlement', 'termsOf', [token]), 'UnknownToken')
}
