/** Limits of what crosses the network. docs/limits.md multiplies them out to memory per node. */
export const limits = {
  /** One job's tensors, either way, in bytes. */
  jobBytes: 64 * 1024 * 1024,
  /** One gossip message, in bytes. */
  gossipBytes: 64 * 1024,
  /** Tensors in one direction of a job. */
  tensors: 1024,
  /** Models that a node offers in one announcement. */
  offersPerAnnouncement: 64,
} as const
