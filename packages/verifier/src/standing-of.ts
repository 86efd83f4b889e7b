import { type OnChainState, receiptState, type Signed, type Standing, type Verdict } from '@opengradient/protocol'

import { countVerdicts } from './check-verdicts.ts'

/**
 * The standing of a receipt from its verdicts and its state on chain.
 * @param onChain undefined if the chain was not read
 */
export function standingOf(
  signedVerdicts: readonly Signed<Verdict>[],
  onChain?: { readonly state: OnChainState; readonly closed: boolean },
): Standing {
  const { matched, within, verdicts } = countVerdicts(signedVerdicts.map(({ value }) => value))
  const state = receiptState(onChain?.state, matched + within)
  return { state, matched, within, verdicts, closed: onChain?.closed ?? false }
}
