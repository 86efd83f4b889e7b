import type { AuditorVerdict } from '@opengradient/api'
import type { Cheque, Hex } from '@opengradient/protocol'

/** Faults that a development network injects into a gateway. All optional: a gateway without hooks is honest. */
export interface GatewayHooks {
  /** Whether a job that was answered is assigned once more, to another worker. */
  assignsTwice?(jobHash: Hex): boolean
  /** The cheque that is signed in place of the one that covers the job. */
  cheque?(honest: Cheque): Cheque
  /** The verdicts that are shown in place of the known ones. */
  verdicts?(receiptHash: Hex, honest: readonly AuditorVerdict[]): readonly AuditorVerdict[]
}
