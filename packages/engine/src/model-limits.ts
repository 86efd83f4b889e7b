/** Limits of a model; inspection rejects a model over one of them. docs/limits.md gives the reasons. */
export const modelLimits = {
  /** Protobuf's own limit on one message. */
  graphBytes: 2 ** 31 - 1,
  /** All files of a model. */
  totalBytes: 8 * 2 ** 30,
  files: 256,
  /** Nodes as written, subgraphs and functions included, and again after calls of model-local functions are expanded. */
  nodes: 100_000,
  /** Graphs inside graphs. */
  depth: 16,
  initializers: 65_536,
  functions: 1_024,
  inputs: 1_024,
  outputs: 1_024,
  /** Parts of a model (nodes, names, attributes, dimensions) that the decoder keeps. */
  items: 4_000_000,
  rank: 16,
} as const
