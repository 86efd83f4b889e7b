import { struct, type ValueOf } from '../struct.ts'

/** A gateway's choice of a worker for one attempt at a job, signed by the gateway. */
export const assignmentType = struct('Assignment', {
  jobHash: 'bytes32',
  worker: 'address',
  /** Of the worker's `Hello`: an attempt of an earlier session cannot run again. */
  session: 'bytes32',
  offerHash: 'bytes32',
  /** Unix seconds: the answer is due. */
  answerBy: 'uint64',
  /** 1 for the first worker that is tried. */
  attempt: 'uint32',
})
export type Assignment = ValueOf<typeof assignmentType>

/** Seconds after `answerBy` in which the receipt must be in a batch to be paid in full. */
export const batchTimeSeconds = 60
