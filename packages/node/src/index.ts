/**
 * The OpenGradient node: one process with one or more of the roles gateway, worker, auditor and host.
 */

export { type NodeConfig, type NodeConfigInput, nodeConfigSchema } from './config.ts'
export { type NodeOptions, type RunningNode, startNode } from './node.ts'
export type { LocalModel } from './registry/local-model.ts'
