/** Gossip topics. */
export const topics = {
  /** Signed answers: job, offer, assignment, receipt. */
  receipts: '/og/1/receipts',
  verdicts: '/og/1/verdicts',
  /** What nodes offer and how busy they are. */
  nodes: '/og/1/nodes',
} as const
export type Topic = (typeof topics)[keyof typeof topics]
