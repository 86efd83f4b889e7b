import { struct, type ValueOf } from '../eip712.ts'

/** Which worker was given a job, attempt by attempt, signed by the gateway; only the assigned receipt is payable. */
export const assignmentType = struct('Assignment', { jobHash: 'bytes32', worker: 'address', attempt: 'uint32' })
export type Assignment = ValueOf<typeof assignmentType>
