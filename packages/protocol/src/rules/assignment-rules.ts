import { equality, rule } from './rule.ts'

/** Rules of an assignment. */
export const assignmentRules = {
  worker: equality({
    id: 'assignment.worker',
    field: 'assignment.worker',
    facts: ['assignment', 'worker'],
    code: 'BAD_JOB',
    pair: ({ assignment, worker }) => [assignment.worker, worker],
    text: 'Assignment worker is not this worker',
  }),
  // The digest includes chain and Escrow: a job of another deployment differs here.
  jobHash: equality({
    id: 'assignment.jobHash',
    field: 'assignment.jobHash',
    facts: ['assignment', 'jobHash'],
    code: 'BAD_JOB',
    pair: ({ assignment, jobHash }) => [assignment.jobHash, jobHash],
    text: 'Assignment jobHash does not match the job',
  }),
  offerHash: equality({
    id: 'assignment.offerHash',
    field: 'assignment.offerHash',
    facts: ['assignment', 'offerHash'],
    code: 'BAD_JOB',
    pair: ({ assignment, offerHash }) => [assignment.offerHash, offerHash],
    text: 'Assignment offerHash does not match the offer',
  }),
  // An attempt of an earlier session may have run: its worker may have lost the receipt.
  session: equality({
    id: 'assignment.session',
    field: 'assignment.session',
    facts: ['assignment', 'session'],
    code: 'BAD_JOB',
    pair: ({ assignment, session }) => [assignment.session, session],
    text: "Assignment session is not the worker's session",
  }),
  attempt: rule({
    id: 'assignment.attempt',
    field: 'assignment.attempt',
    facts: ['assignment'],
    code: 'BAD_JOB',
    holds: ({ assignment }) => assignment.attempt >= 1,
    message: () => 'Assignment attempt is 0; attempts count from 1.',
  }),
  answerBy: rule({
    id: 'assignment.answerBy',
    field: 'assignment.answerBy',
    facts: ['assignment', 'nowSeconds'],
    code: 'EXPIRED',
    holds: ({ assignment, nowSeconds }) => nowSeconds <= assignment.answerBy,
    message: ({ assignment }) => `Assignment answerBy ${assignment.answerBy} has passed.`,
  }),
  settleBy: rule({
    id: 'assignment.answerBy.settleBy',
    field: 'assignment.answerBy',
    facts: ['assignment', 'job'],
    code: 'BAD_JOB',
    holds: ({ assignment, job }) => assignment.answerBy <= job.settleBy,
    message: ({ assignment, job }) =>
      `Assignment answerBy ${assignment.answerBy} is after the job's settleBy ${job.settleBy}.`,
  }),
}
