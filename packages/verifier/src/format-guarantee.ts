import { describeGuarantee, type Standing } from '@opengradient/protocol'

import { type Check, firstFailure } from './check.ts'

/** Who looked at what; decides which words are true. */
export interface Scope {
  /** Worker, gateway and auditors were looked up on chain. */
  readonly registered: boolean
  /** What the verifier's own recomputation found, where there was one. */
  readonly replay: Check | undefined
}

/** {@link describeGuarantee} for what was really checked here: a registration nobody looked up is not claimed. */
export function formatGuarantee(standing: Standing, checks: readonly Check[], scope: Scope): string {
  const failed = firstFailure(checks)
  if (failed) return `none: ${failed.name} does not hold`
  const words = describeGuarantee(standing)
  const parts = [scope.registered ? words : words.replace('signed by a registered worker', 'signed by the worker')]
  if (!scope.registered) parts.push('registration on chain not checked')
  if (scope.replay?.ok) parts.push(`recomputed here: ${scope.replay.detail}`)
  return parts.join('; ')
}

/** What is still trusted when all that was checked holds: the table "What you still trust" of README.md. */
export function listTrustAssumptions(standing: Standing, scope: Scope): string[] {
  const trusted: string[] = []
  const replayed = standing.matched + standing.within
  const { state } = standing
  if (scope.replay?.ok) {
    trusted.push('your own machine and engine, which recomputed the answer')
  } else if (replayed === 0) {
    trusted.push('that the worker ran the model: nobody is known to have recomputed the answer')
  } else if (replayed === 1) {
    trusted.push('that the auditor who recomputed the answer does not collude with the worker')
  } else {
    trusted.push(`that the ${replayed} auditors who recomputed the answer do not all collude with the worker`)
  }
  if (!scope.replay?.ok && replayed > 0) trusted.push('that whoever handed on the verdicts left out none')
  if (scope.registered) {
    trusted.push("the RPC endpoints' view of the chain: several that must agree make a lie harder")
    if (state === 'final' || (state === 'confirmed' && standing.closed)) {
      trusted.push('that somebody honest looked while the challenge window was open')
    } else if (state === 'settled' || state === 'confirmed') {
      trusted.push('that no challenge succeeds before the window closes')
    } else {
      trusted.push('that the worker brings the receipt before the settlement contract, where it can be challenged')
    }
  } else {
    trusted.push('that worker, gateway and auditors are registered and answer with a stake: the chain was not asked')
  }
  trusted.push('that the model is any good: "this model ran" is never "the answer is true"')
  return trusted
}
