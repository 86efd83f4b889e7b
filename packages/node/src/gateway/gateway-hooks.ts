import type { AuditorVerdict } from '@opengradient/api'
import type { Cheque, Hex } from '@opengradient/protocol'

/** A receipt and its place in a batch. */
export interface ShownLeaf {
  readonly receiptHash: Hex
  readonly batchId: Hex
  readonly index: number
  readonly leafCount: number
}

/** Faults that a development network injects into a gateway. All optional: a gateway without hooks is honest. */
export interface GatewayHooks {
  /** Whether a job that was answered is assigned once more, to another worker. */
  assignsTwice?(jobHash: Hex): boolean
  /** The cheque that is signed in place of the one that covers the job. */
  cheque?(honest: Cheque): Cheque
  /** The verdicts that are shown in place of the known ones. `place` is undefined before a batch holds the receipt. */
  verdicts?(honest: readonly AuditorVerdict[], place: ShownLeaf | undefined): readonly AuditorVerdict[]
}
