/** Names of the libp2p streams. The last part is the version of the stream's messages. */
export const streamNames = {
  /** Gateway to worker: jobs, their answers in chunks, and what became of them. */
  job: '/og/job/2',
  /** Worker to drawn auditor: leaf lists and evidence. */
  evidence: '/og/evidence/2',
  /** Juror to gateway: evidence of a case's leaf. Messages and answers of {@link streamNames.evidence}. */
  caseEvidence: '/og/case/2',
  /** Auditor to gateway: outcomes of its receipts. */
  results: '/og/results/2',
  /** Gateway to auditor: audits that a requester ordered. */
  order: '/og/order/2',
  /** Any peer: blocks by content id. */
  blob: '/og/blob/2',
  /** Any peer: signed addresses of other peers. */
  peers: '/og/peers/2',
} as const

/** Gossip topics. None carries a receipt. */
export const topics = {
  /** Calls for a worker, without input. Nodes fetch the models that are called for. */
  jobs: '/og/2/jobs',
  /** Offers of workers, on change and every 60 s. */
  offers: '/og/2/offers',
  /** Notices of batches, summaries and cases. The chain is the authority. */
  results: '/og/2/results',
} as const
export type Topic = (typeof topics)[keyof typeof topics]
