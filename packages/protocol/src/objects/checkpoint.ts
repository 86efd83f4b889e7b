import { struct, type ValueOf } from '../struct.ts'
import type { Receipt } from './receipt.ts'

/** A worker's statement about the part of a streamed answer that it has sent, signed by the worker. A receipt extends it. */
export const checkpointType = struct('Checkpoint', {
  jobHash: 'bytes32',
  worker: 'address',
  session: 'bytes32',
  /** Hash of the chain over the chunks sent so far. */
  streamRoot: 'bytes32',
  /** The offer applied to the units so far. */
  price: 'uint256',
  inputUnits: 'uint64',
  outputUnits: 'uint64',
  attempt: 'uint32',
  /** Number of chunks sent so far. */
  chunks: 'uint32',
})
export type Checkpoint = ValueOf<typeof checkpointType>

/** Whether a receipt is of the run of a checkpoint and states no less than the checkpoint. */
export function extendsCheckpoint(receipt: Receipt, checkpoint: Checkpoint): boolean {
  return (
    receipt.jobHash === checkpoint.jobHash &&
    receipt.worker === checkpoint.worker &&
    receipt.session === checkpoint.session &&
    receipt.attempt === checkpoint.attempt &&
    receipt.price >= checkpoint.price &&
    receipt.inputUnits >= checkpoint.inputUnits &&
    receipt.outputUnits >= checkpoint.outputUnits
  )
}
