import { answerOf, type DemandAnswer, type OutcomeDemand } from '../evidence/outcome-demand.ts'
import type { DutyRecords } from './duty-records.ts'

const lastRound = 2

/** The answer to a demand from this auditor's summary of the batch. */
export async function ownAnswer(
  records: Pick<DutyRecords, 'summary'>,
  demand: OutcomeDemand,
): Promise<DemandAnswer | undefined> {
  for (let round = 0; round <= lastRound; round++) {
    const record = await records.summary(demand.batchId, round)
    if (record !== undefined) return answerOf(demand, record.message.outcomes, record.leaves)
  }
  return undefined
}
