/** Names of the libp2p streams. The last part is the version of the stream's messages. */
export const streamNames = {
  /** Gateway to worker: jobs and their results. */
  job: '/og/job/1',
  /** Auditor to worker: the evidence behind a receipt. */
  evidence: '/og/evidence/1',
  /** Any peer: log entries after a cursor. */
  sync: '/og/sync/1',
  /** Any peer: blocks by content id. */
  blob: '/og/blob/1',
  /** Any peer: signed addresses of other peers. */
  peers: '/og/peers/1',
} as const

/** Gossip topics. */
export const topics = {
  /** Signed answers: job, offer, assignment, receipt. */
  receipts: '/og/1/receipts',
  verdicts: '/og/1/verdicts',
  /** Announcements of nodes: their offers and their load. */
  nodes: '/og/1/nodes',
} as const
export type Topic = (typeof topics)[keyof typeof topics]
