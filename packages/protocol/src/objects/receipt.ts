import { struct, type ValueOf } from '../struct.ts'

/** A worker's statement about one run, signed by the worker. */
export const receiptType = struct('Receipt', {
  jobHash: 'bytes32',
  worker: 'address',
  session: 'bytes32',
  runtimeId: 'bytes32',
  /** `hashTensors` of the outputs. */
  outputHash: 'bytes32',
  /** `hashSalt` of the output's salt. */
  outputSaltHash: 'bytes32',
  /** Last hash of the chain over streamed chunks; zero for answers without streaming. */
  streamRoot: 'bytes32',
  engineFingerprint: 'bytes32',
  /** The offer applied to the units; smallest units of the job's token. */
  price: 'uint256',
  inputUnits: 'uint64',
  outputUnits: 'uint64',
  /** Unix milliseconds, reported by the worker. No rule depends on them. */
  startedAt: 'uint64',
  finishedAt: 'uint64',
  attempt: 'uint32',
  /** `finishReasons`. */
  finishReason: 'uint8',
})
export type Receipt = ValueOf<typeof receiptType>

/** Why the answer ended. Failures have no receipt and are not paid. */
export const finishReasons = { complete: 0, length: 1, aborted: 2 } as const

/**
 * Whether two receipts of one worker for one job, attempt and session are an objective fault: their output or their price
 * differs. Times, fingerprint and units alone are not.
 */
export function isEquivocation(a: Receipt, b: Receipt): boolean {
  const isSameRun =
    a.worker === b.worker && a.jobHash === b.jobHash && a.attempt === b.attempt && a.session === b.session
  return isSameRun && (a.outputHash !== b.outputHash || a.price !== b.price)
}
