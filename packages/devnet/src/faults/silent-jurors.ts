import type { Address } from '@opengradient/protocol'

import type { ObservedCase } from '../network-cases.ts'
import { describeVotes } from './describe-votes.ts'
import { falseMismatches } from './false-accuser.ts'
import type { JobLiar, LiarView } from './liar.ts'

const kind = 'silent-jurors'
/** Reason of the penalty, as the tracker of cases words it. */
const silence = 'it did not vote as a juror'

/** Auditors that report one mismatch for a correct answer each, and do not vote in each other's case. */
export const silentJurors: JobLiar = {
  install(faults) {
    let mismatches = 0
    return {
      auditor: {
        audit: falseMismatches(faults, kind, () => mismatches++ === 0),
        async vote(_, honest) {
          if (faults.consume(kind) === undefined) return honest()
          faults.report(kind, undefined, 'no vote')
          return undefined
        },
      },
    }
  },
  isOnRequest: false,
  needsDraw: true,
  opportunities: (view) => ownJuries(view).length,
  isSettled: (view) => ownJuries(view).some(({ isClosed }) => isClosed),
  outcome(view) {
    const decided = ownJuries(view).find(({ isClosed, ruling }) => isClosed && ruling?.outcome === 'right')
    if (decided === undefined || !view.net.cases.penaltiesOf(view.address).includes(silence)) return undefined
    return { result: 'caught', how: `${describeVotes(decided, 'right')}, without its vote; a slice of its seat taken` }
  },
  stories: async (view) =>
    ownJuries(view)
      .slice(0, 1)
      .map((found) => tell(view, found)),
}

/** Cases whose jury the liar sits on without being its opener. */
function ownJuries({ net, address }: LiarView): ObservedCase[] {
  return net.cases
    .cases()
    .filter(({ jury, votes }) => jury.includes(address) && votes.every(({ juror }) => juror !== address))
}

function tell({ net, node, address }: LiarView, found: ObservedCase): string[] {
  const names = (accounts: readonly Address[]): string => accounts.map((each) => net.nameOf(each)).join(', ')
  const voters = found.votes.map(({ juror, vote }) => `${vote} by ${net.nameOf(juror)}`)
  const penalties = net.cases.penaltiesOf(address)
  return [
    `asked        ${node} to vote in the case of ${names(found.openers)} against ${net.nameOf(found.worker)}`,
    `claimed      nothing: ${node} neither committed nor revealed a vote`,
    `recomputed   ${voters.join('; ') || 'by no juror'}`,
    `ruling       ${found.ruling?.outcome ?? 'none yet'}${found.ruling?.isLastRung === true ? '; last rung' : ''}`,
    `consequence  ${node}: ${penalties.join('; ') || 'none'}; ${net.nameOf(found.worker)} keeps its pay`,
  ]
}
