/** Stream of jobs, gateway to worker. */
export const jobProtocol = '/og/job/1'
/** Stream of evidence requests, auditor to worker. */
export const evidenceProtocol = '/og/evidence/1'
