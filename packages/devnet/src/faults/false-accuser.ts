import type { Clock } from '@opengradient/protocol'
import type { AuditMethod } from '@opengradient/verifier'

import type { FaultSwitch } from './fault-switch.ts'

/** Each challenge costs a bond, so an auditor that is always faulty opens few of them, one after another. */
const bounds = { challenges: 3, intervalMs: 45_000 } as const

/** An audit method that replays correct receipts and reports a mismatch for them. */
export function withFalseMismatches(method: AuditMethod, faults: FaultSwitch, clock: Clock): AuditMethod {
  let challenges = 0
  let lastAt = Number.NEGATIVE_INFINITY
  return {
    name: method.name,
    async check(evidence, manifest, signal) {
      const correct = await method.check(evidence, manifest, signal)
      if (correct.outcome !== 'match' && correct.outcome !== 'within') return correct
      const cause = faults.consume('false-accuser', evidence.inputs)
      if (cause === undefined) return correct
      if (cause === 'always') {
        if (challenges >= bounds.challenges || clock.now() - lastAt < bounds.intervalMs) return correct
        challenges++
        lastAt = clock.now()
      }
      const detail = 'a mismatch'
      faults.report('false-accuser', evidence.inputs, detail)
      return { ...correct, outcome: 'mismatch', maxRelativeError: Number.MAX_SAFE_INTEGER, detail }
    },
  }
}
