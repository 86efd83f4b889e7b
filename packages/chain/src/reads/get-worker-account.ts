import type { Address } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** A worker's account with the module. Amounts in 1e-18 OPG or the token's smallest unit. */
export interface WorkerAccount {
  /** Sequence number of its next batch. */
  readonly nextSequence: number
  /** Value in OPG of its batches whose pay is not released. */
  readonly liability: bigint
  /** Unix seconds; 0 if it never was. */
  readonly suspendedUntil: number
  /** Number of rulings that burnt its pay. */
  readonly generation: number
  /** Claimed pay in `token` that is not released, less `debt`. */
  readonly locked: bigint
  /** Debt that its next releases in `token` pay first. */
  readonly debt: bigint
}

/** Reads a worker's account with the module. @throws CHAIN, RPC_DISAGREE */
export async function getWorkerAccount(clients: Clients, worker: Address, token: Address): Promise<WorkerAccount> {
  const [nextSequence, liability, [generation, suspendedUntil], locked, debt] = await Promise.all([
    readFrom(clients, 'settlement', 'nextSequenceOf', [worker]),
    readFrom(clients, 'settlement', 'liabilityOf', [worker]),
    readFrom(clients, 'rulings', 'standingOf', [worker]),
    readFrom(clients, 'claims', 'lockedOf', [worker, token]),
    readFrom(clients, 'claims', 'debtOf', [worker, token]),
  ])
  return {
    nextSequence: Number(nextSequence),
    liability,
    suspendedUntil: Number(suspendedUntil),
    generation,
    locked,
    debt,
  }
}
