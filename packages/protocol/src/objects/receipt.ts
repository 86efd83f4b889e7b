import { struct, type ValueOf } from '../eip712.ts'

/** A worker's signed claim about one run. */
export const receiptType = struct('Receipt', {
  jobHash: 'bytes32',
  worker: 'address',
  attempt: 'uint32',
  outputHash: 'bytes32',
  /** Last hash of the chain over streamed chunks; zero for answers without streaming. */
  streamRoot: 'bytes32',
  inputUnits: 'uint64',
  outputUnits: 'uint64',
  /** The offer applied to the units; smallest units of the job's token. */
  price: 'uint256',
  /** {@link finishReasons}. */
  finishReason: 'uint8',
  engineFingerprint: 'bytes32',
  /** Unix milliseconds, self-asserted: no rule depends on them. */
  startedAt: 'uint64',
  finishedAt: 'uint64',
})
export type Receipt = ValueOf<typeof receiptType>

/** Why the answer ended. Failures have no receipt and are not paid. */
export const finishReasons = { complete: 0, length: 1, aborted: 2 } as const

/**
 * Whether two receipts of one worker for one job and attempt contradict each other: output, stream, units or price
 * differ. Times and fingerprint do not count.
 */
export function isEquivocation(a: Receipt, b: Receipt): boolean {
  if (a.worker !== b.worker || a.jobHash !== b.jobHash || a.attempt !== b.attempt) return false
  return (
    a.outputHash !== b.outputHash ||
    a.streamRoot !== b.streamRoot ||
    a.inputUnits !== b.inputUnits ||
    a.outputUnits !== b.outputUnits ||
    a.price !== b.price
  )
}
