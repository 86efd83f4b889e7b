import { struct, type ValueOf } from '../eip712.ts'

/**
 * Which worker was given a job, attempt by attempt, signed by the gateway; only the assigned receipt is payable. The offer
 * is named here and not in the job alone, because another worker's attempt is priced by that worker's offer.
 */
export const assignmentType = struct('Assignment', {
  jobHash: 'bytes32',
  worker: 'address',
  /** 1 for the first worker that is tried. */
  attempt: 'uint32',
  offerHash: 'bytes32',
})
export type Assignment = ValueOf<typeof assignmentType>
