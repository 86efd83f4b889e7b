import { formatOpg, outcomes, randomBytes32, systemRandom } from '@opengradient/protocol'

import type { DemoWork } from '../demo-network.ts'
import type { ObservedFalseMatch } from '../network-cases.ts'
import type { JobLiar, LiarView } from './liar.ts'

/** An auditor that reports matches without running the model. A tag that is not of the output shows it to each gateway. */
export const lazyAuditor: JobLiar = {
  install: (faults) => ({
    auditor: {
      async audit({ inputs, receipt }, honest) {
        if (faults.consume('lazy-auditor', inputs) === undefined) return honest()
        const detail = 'a match without a run'
        faults.report('lazy-auditor', inputs, detail)
        const fingerprint = receipt.value.engineFingerprint
        return { outcome: outcomes.match, outputRoot: randomBytes32(systemRandom), distance: 0, fingerprint, detail }
      },
    },
  }),
  needsDraw: true,
  opportunities: ({ injected }) => injected.length,
  isSettled: (view) => provenMatches(view).length > 0,
  outcome(view) {
    const proven = provenMatches(view)
    if (proven.length === 0) return undefined
    const taken = formatOpg(proven.reduce((sum, each) => sum + each.taken, 0n))
    const how = `${proven.length} of its matches proven false by their tags; ${taken} OPG of its seat burnt`
    return { result: 'caught', how }
  },
  async stories(view, signal) {
    const shown = provenMatches(view).flatMap((match) => {
      const work = view.work.find(({ receiptHash }) => receiptHash === match.receiptHash)
      return work === undefined ? [] : [{ match, work }]
    })
    // It lies about every receipt that it is drawn for: the first one stands for all.
    return Promise.all(shown.slice(0, 1).map((each) => readStory(view, each, signal)))
  },
}

/** Matches of the liar that cost it a part of its seat. */
function provenMatches({ net, address }: LiarView): ObservedFalseMatch[] {
  return net.cases.falseMatches().filter(({ auditor, taken }) => auditor === address && taken > 0n)
}

async function readStory(
  { net, node, address }: LiarView,
  { match, work }: { readonly match: ObservedFalseMatch; readonly work: DemoWork },
  signal: AbortSignal,
): Promise<string[]> {
  const { example, worker, receiptHash } = work
  const receipt = await net.gateway.receipt(receiptHash, signal)
  const others = receipt.verdicts
    .filter(({ auditor }) => auditor !== address)
    .map(({ auditor, outcome }) => `${outcome ?? 'not known yet'} by ${net.nameOf(auditor)}`)
  const { seal, summaries } = net.cases.batch(match.batchId)
  const summary = summaries.get(address)
  const transactions = [seal && `seal ${seal}`, summary && `summary ${summary}`, `proof ${match.transaction}`]
  return [
    `asked        ${example.model}: ${example.asked}, answered by ${net.nameOf(worker)}; receipt ${receiptHash}`,
    `claimed      a match by ${node}, which did not run the model and made the tag up; others: ${others.join(', ') || 'none'}`,
    `proof        by the gateway, which has the output: the tag is not of its root, its salt and ${node}`,
    `consequence  ${node} lost ${formatOpg(match.taken)} OPG of its seat, and its match counts for nothing; ${net.nameOf(worker)} lost nothing`,
    `transactions ${transactions.filter((each) => each !== undefined).join(', ')}`,
  ]
}
