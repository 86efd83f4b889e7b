import { struct, type ValueOf } from '../eip712.ts'

/**
 * The gateway's signed choice of a worker for one attempt at a job; only the assigned receipt is payable. It names the
 * offer in addition to the job, because each attempt is priced by the offer of its own worker.
 */
export const assignmentType = struct('Assignment', {
  jobHash: 'bytes32',
  worker: 'address',
  /** 1 for the first worker that is tried. */
  attempt: 'uint32',
  offerHash: 'bytes32',
})
export type Assignment = ValueOf<typeof assignmentType>
