import type { Address, Hex } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** `open`: no account has shown the outcome. `settled`: its auditor lost for it, or for another outcome of its summary. */
export type DemandStatus = 'open' | 'shown' | 'settled'

/** A demand of the outcome of one leaf in one posted summary. */
export interface OnChainDemand {
  readonly demander: Address
  /** Unix seconds: without an answer it can be settled after this. */
  readonly until: number
  readonly status: DemandStatus
}

/** Costs of a demand, and the time of its answer. */
export interface DemandTerms {
  /** In 1e-18 OPG. */
  readonly deposit: bigint
  /** Seconds. */
  readonly answerTime: number
}

const statuses = [undefined, 'open', 'shown', 'settled'] as const

/** Reads the demand on a leaf of an auditor's summary; undefined without one. @throws CHAIN, RPC_DISAGREE */
export async function getDemand(
  clients: Clients,
  batchId: Hex,
  auditor: Address,
  leafHash: Hex,
): Promise<OnChainDemand | undefined> {
  const { demander, until, status } = await readFrom(clients, 'demands', 'demandOf', [batchId, auditor, leafHash])
  const known = statuses[status]
  return known && { demander: demander.toLowerCase() as Address, until, status: known }
}

/** Reads the terms of demands, which the deployment fixes. @throws CHAIN, RPC_DISAGREE */
export async function getDemandTerms(clients: Clients): Promise<DemandTerms> {
  const [deposit, answerTime] = await Promise.all([
    readFrom(clients, 'demands', 'deposit', []),
    readFrom(clients, 'demands', 'answerTime', []),
  ])
  return { deposit, answerTime: Number(answerTime) }
}
