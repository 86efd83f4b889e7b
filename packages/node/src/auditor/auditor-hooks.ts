import type { Evidence, Hex } from '@opengradient/protocol'
import type { LeafAudit } from '@opengradient/verifier'

import type { JurorFinding } from './juror-finding.ts'

/** Places where the devnet injects faults into an auditor. */
export interface AuditorHooks {
  /** Replaces an audit of a leaf, by the honest one or without it. */
  readonly audit?: (evidence: Evidence, honest: () => Promise<LeafAudit>) => Promise<LeafAudit>
  /** Replaces a juror's finding; undefined abstains. `honest` makes the finding that the evidence gives. */
  readonly vote?: (caseId: Hex, honest: () => Promise<JurorFinding>) => Promise<JurorFinding | undefined>
}
