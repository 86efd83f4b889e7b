import { zeroAddress } from '../hex.ts'
import { visibilities } from '../objects/job.ts'
import { outcomes } from '../outcomes.ts'
import { rule } from './rule.ts'

const challenging: readonly number[] = [outcomes.mismatch, outcomes.failed, outcomes.notServed]

/** Rules of a case on a leaf: who may open it, and on which outcome of a summary. */
export const caseRules = {
  account: rule({
    id: 'case.account',
    field: 'job.payer',
    facts: ['challenger', 'job', 'duty'],
    code: 'BAD_JOB',
    holds: ({ challenger, job, duty }) =>
      challenger !== zeroAddress && [job.payer, job.requester, job.client, ...duty.accounts].includes(challenger),
    message: ({ challenger }) => `Account ${challenger} is no party of the job and was not drawn for the batch.`,
  }),
  // Jurors are not served what a job hides.
  visibility: rule({
    id: 'case.visibility',
    field: 'job.visibility',
    facts: ['job'],
    code: 'BAD_JOB',
    holds: ({ job }) => job.visibility === visibilities.public,
    message: () => 'The job hides its evidence, so that no jury can decide on it.',
  }),
  outcome: rule({
    id: 'case.outcome',
    field: 'challenged.outcome',
    facts: ['challenged'],
    code: 'BAD_SUMMARY',
    holds: ({ challenged }) => challenging.includes(challenged.outcome),
    message: ({ challenged }) => `Outcome ${challenged.outcome} of leaf ${challenged.index} opens no case.`,
  }),
  // With a slice: all mismatches and failures of one summary have one case.
  ordinal: rule({
    id: 'case.ordinal',
    field: 'challenged.ordinal',
    facts: ['challenged', 'contrary'],
    code: 'BAD_SUMMARY',
    holds: ({ challenged, contrary }) =>
      challenged.outcome === outcomes.notServed ||
      (challenged.outcome === contrary.outcome && challenged.ordinal === contrary.ordinal),
    message: ({ challenged, contrary }) =>
      `The draw gave outcome ${contrary.outcome} with ordinal ${contrary.ordinal}, not that of leaf ${challenged.index}.`,
  }),
}
