import type { Hex, Receipt } from '@opengradient/protocol'

/** Faults that a development network injects into a worker. A node without faults has none of them. */
export interface WorkerHooks {
  /** Changes a receipt before it is signed. */
  readonly changeReceipt?: (receipt: Receipt) => Receipt
  /** Whether the evidence of a receipt is withheld from auditors and jurors. */
  readonly withholds?: (receiptHash: Hex) => boolean
  /** Whether gateways get neither places nor summaries, and the worker posts no summary. */
  readonly hidesSummaries?: () => boolean
}
