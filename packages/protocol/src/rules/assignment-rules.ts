import { equality } from './rule.ts'

/** Rules of an assignment. The contract rebuilds its digest from job, worker, attempt and offer, hence one fault for all. */
export const assignmentRules = {
  worker: equality({
    id: 'assignment.worker',
    field: 'assignment.worker',
    facts: ['assignment', 'worker'],
    code: 'BAD_JOB',
    fault: 'AssignmentSignature',
    pair: ({ assignment, worker }) => [assignment.worker, worker],
    text: 'Assignment worker is not this worker',
  }),
  // The digest includes chain and settlement contract: a job of another deployment differs here.
  jobHash: equality({
    id: 'assignment.jobHash',
    field: 'assignment.jobHash',
    facts: ['assignment', 'jobHash'],
    code: 'BAD_JOB',
    fault: 'AssignmentSignature',
    pair: ({ assignment, jobHash }) => [assignment.jobHash, jobHash],
    text: 'Assignment jobHash does not match the job',
  }),
  offerHash: equality({
    id: 'assignment.offerHash',
    field: 'assignment.offerHash',
    facts: ['assignment', 'offerHash'],
    code: 'BAD_JOB',
    fault: 'AssignmentSignature',
    pair: ({ assignment, offerHash }) => [assignment.offerHash, offerHash],
    text: 'Assignment offerHash does not match the offer',
  }),
}
