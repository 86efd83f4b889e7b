import { type Address, type Hex, zeroBytes32 } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'

/** An account that the contract drew, and its summary. */
export interface DrawnAuditor {
  readonly account: Address
  readonly seat: number
  /** Digest of its posted summary; undefined without one. */
  readonly summaryHash: Hex | undefined
  /** Block of its posted summary; undefined without one. */
  readonly summaryBlock: number | undefined
  /** Whether it lost a slice because its summary was missing. */
  readonly sliced: boolean
}

/** A round of a batch as the contract stores it. */
export interface BatchRound {
  readonly round: number
  /** Undefined until the round is drawn. */
  readonly seed: Hex | undefined
  /** The block before the one that draws. */
  readonly drawBlock: number
  readonly auditors: readonly DrawnAuditor[]
}

/** Reads a round of a posted batch. @throws CHAIN, RPC_DISAGREE, REVERTED (UnknownBatch) */
export async function getRound(clients: Clients, batchId: Hex, round = 0): Promise<BatchRound> {
  const [seed, drawBlock, accounts] = await readFrom(clients, 'rounds', 'drawnOf', [batchId, round])
  return {
    round,
    seed: seed === zeroBytes32 ? undefined : seed,
    drawBlock,
    auditors: accounts.map(({ account, seat, summaryBlock, summaryHash, sliced }) => ({
      account,
      seat,
      summaryHash: summaryBlock === 0 ? undefined : summaryHash,
      summaryBlock: summaryBlock === 0 ? undefined : summaryBlock,
      sliced,
    })),
  }
}
