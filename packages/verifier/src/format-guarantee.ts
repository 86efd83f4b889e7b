import { describeGuarantee, type Standing } from '@opengradient/protocol'

import { type Check, firstFailure } from './check.ts'

/** The parts of a verification that were made; they determine which statements are true. */
export interface VerificationScope {
  /** Whether the registrations of worker, gateway and auditors were checked on chain. */
  readonly registered: boolean
  /** The result of the verifier's own replay, if there was one. */
  readonly replay: Check | undefined
}

/** Formats the guarantee like {@link describeGuarantee}, limited to the parts that were checked. */
export function formatGuarantee(standing: Standing, checks: readonly Check[], scope: VerificationScope): string {
  const failed = firstFailure(checks)
  if (failed) return `none: ${failed.name} does not hold`
  const guarantee = describeGuarantee(standing)
  const parts = [
    scope.registered ? guarantee : guarantee.replace('signed by a registered worker', 'signed by the worker'),
  ]
  if (!scope.registered) parts.push('registration on chain not checked')
  if (scope.replay?.ok) parts.push(`recomputed here: ${scope.replay.detail}`)
  return parts.join('; ')
}

/** Lists the assumptions that remain when all checks passed: the table "What you still trust" of README.md. */
export function listTrustAssumptions(standing: Standing, scope: VerificationScope): string[] {
  return [
    ...replayAssumptions(standing, scope),
    ...chainAssumptions(standing, scope),
    'that the model is any good: "this model ran" is never "the answer is true"',
  ]
}

function replayAssumptions({ matched, within }: Standing, { replay }: VerificationScope): string[] {
  if (replay?.ok) return ['your own machine and engine, which recomputed the answer']
  const auditors = matched + within
  if (auditors === 0) return ['that the worker ran the model: no auditor is known to have recomputed the answer']
  return [
    auditors === 1
      ? 'that the auditor who recomputed the answer does not collude with the worker'
      : `that the ${auditors} auditors who recomputed the answer do not all collude with the worker`,
    'that the source of the verdicts omitted none',
  ]
}

function chainAssumptions({ state, closed }: Standing, { registered }: VerificationScope): string[] {
  if (!registered)
    return ['that worker, gateway and auditors are registered and have a stake: the chain was not queried']
  const view = "the RPC endpoints' view of the chain: several that must agree make a false view harder"
  if (state === 'final' || (state === 'confirmed' && closed)) {
    return [view, 'that an honest auditor checked the receipt while the challenge window was open']
  }
  if (state === 'settled' || state === 'confirmed') {
    return [view, 'that no challenge succeeds before the window closes']
  }
  return [view, 'that the worker submits the receipt to the settlement contract, where it can be challenged']
}
