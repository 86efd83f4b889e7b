import { type Clock, fromHex, sha256Hex, zeroBytes32 } from '@opengradient/protocol'
import { outcomes } from '@opengradient/protocol/v2'

import type { AuditorFault } from './auditor-fault.ts'
import type { FaultSwitch } from './fault-switch.ts'

/** Each case can cost a slice of a seat, so an auditor that is always faulty opens few of them, one after another. */
const bounds = { cases: 3, intervalMs: 45_000 } as const

/** Replays answers, and reports a mismatch for correct ones. */
export function falseMismatches(faults: FaultSwitch, clock: Clock): AuditorFault {
  let cases = 0
  let lastAt = Number.NEGATIVE_INFINITY
  return async ({ inputs }, honest) => {
    const correct = await honest()
    if (correct.outcome !== outcomes.match && correct.outcome !== outcomes.within) return correct
    const cause = faults.consume('false-accuser', inputs)
    if (cause === undefined) return correct
    if (cause === 'always') {
      if (cases >= bounds.cases || clock.now() - lastAt < bounds.intervalMs) return correct
      cases++
      lastAt = clock.now()
    }
    const detail = 'a mismatch'
    faults.report('false-accuser', inputs, detail)
    // A tag of the answer itself would show everyone that the mismatch is false.
    const outputRoot = sha256Hex(fromHex(correct.outputRoot ?? zeroBytes32))
    return { ...correct, outcome: outcomes.mismatch, outputRoot, distance: 0, detail }
  }
}
