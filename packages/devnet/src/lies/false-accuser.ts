import type { Clock } from '@opengradient/protocol'
import type { AuditMethod } from '@opengradient/verifier'

import type { LieSwitch } from './lie-switch.ts'

/** Each accusation costs a bond: who accuses all the time does it one by one, and not for ever. */
const bounds = { accusations: 3, intervalMs: 45_000 } as const

/** An auditor that replays honest receipts and says all the same that they do not hold. */
export function withFalseAccusations(method: AuditMethod, lies: LieSwitch, clock: Clock): AuditMethod {
  let accusations = 0
  let lastAt = Number.NEGATIVE_INFINITY
  return {
    name: method.name,
    async check(evidence, manifest, signal) {
      const honest = await method.check(evidence, manifest, signal)
      if (honest.outcome !== 'match' && honest.outcome !== 'within') return honest
      const why = lies.take('false-accuser', evidence.inputs)
      if (why === undefined) return honest
      if (why === 'always') {
        if (accusations >= bounds.accusations || clock.now() - lastAt < bounds.intervalMs) return honest
        accusations++
        lastAt = clock.now()
      }
      const detail = 'that the worker computed something else'
      lies.told('false-accuser', evidence.inputs, detail)
      return { ...honest, outcome: 'mismatch', maxRelativeError: Number.MAX_SAFE_INTEGER, detail }
    },
  }
}
