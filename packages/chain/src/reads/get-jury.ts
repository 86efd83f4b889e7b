import { type Address, type Hex, zeroAddress } from '@opengradient/protocol'

import type { Clients } from '../clients.ts'
import { readFrom } from '../read-from.ts'
import { type CaseOutcome, caseOutcomes } from './get-case.ts'
import { getSeat } from './get-seat.ts'

/** A drawn seat of a rung. */
export interface Juror {
  readonly seat: number
  /** The account that owns the seat; undefined once its stake has left. */
  readonly account: Address | undefined
  readonly hasCommitted: boolean
  /** `none` until it has revealed its vote. */
  readonly vote: CaseOutcome
}

/** One rung's vote. Times in Unix seconds. */
export interface OnChainJury {
  /** The block whose hash draws. */
  readonly drawBlock: number
  readonly voteEnd: number
  /** End of the revelation. */
  readonly until: number
  readonly committed: number
  readonly revealed: number
  /** In the order of the draw: bit i of a vote's slots is juror i. Empty before the draw. */
  readonly jurors: readonly Juror[]
}

/** Reads the vote on a case. @param rung 0 the first, 1 the last @returns undefined before it is asked @throws CHAIN, RPC_DISAGREE */
export async function getJury(clients: Clients, caseId: Hex, rung: number): Promise<OnChainJury | undefined> {
  const jury = rung === 0 ? 'firstJury' : 'lastJury'
  const [[drawBlock, voteEnd, until], [drawn, committed, revealed]] = await Promise.all([
    readFrom(clients, jury, 'clocksOf', [caseId]),
    readFrom(clients, jury, 'progressOf', [caseId]),
  ])
  if (drawBlock === 0n) return undefined
  const jurors = await Promise.all(
    Array.from({ length: Number(drawn) }, (_, place) => readJuror(clients, jury, caseId, place)),
  )
  const clocks = { drawBlock: Number(drawBlock), voteEnd: Number(voteEnd), until: Number(until) }
  return { ...clocks, committed: Number(committed), revealed: Number(revealed), jurors }
}

async function readJuror(clients: Clients, jury: 'firstJury' | 'lastJury', caseId: Hex, place: number): Promise<Juror> {
  const [number, voter, vote] = await readFrom(clients, jury, 'jurorAt', [caseId, BigInt(place)])
  const seat = Number(number)
  const hasCommitted = voter !== zeroAddress
  const account = hasCommitted ? voter : (await getSeat(clients, seat))?.account
  return { seat, account, hasCommitted, vote: caseOutcomes[vote] ?? 'none' }
}
