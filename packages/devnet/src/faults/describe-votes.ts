import type { CaseRuling, ObservedCase } from '../network-cases.ts'

/** How many jurors of a case voted for a ruling, in words. */
export function describeVotes({ jury, votes }: Pick<ObservedCase, 'jury' | 'votes'>, ruling: CaseRuling): string {
  const agreeing = new Set(votes.flatMap(({ juror, vote }) => (vote === ruling ? [juror] : [])))
  return `${agreeing.size} of ${jury.length} jurors: ${ruling}`
}
