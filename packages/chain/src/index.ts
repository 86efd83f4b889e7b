/**
 * Typed bindings of the contracts: reads that several endpoints agree on, transactions of one account in order, the stream
 * of events, and the batches that the settlement contract takes.
 */

export { modelRegistryAbi, nodeRegistryAbi, opgAbi, quorumRefereeAbi, settlementAbi } from '@opengradient/contracts'
export { agree } from './agreement.ts'
export {
  type Batch,
  type BatchItem,
  type BatchTree,
  batchTree,
  buildBatch,
  type Group,
  type InclusionProof,
  isIncluded,
  leafHash,
  leavesOf,
} from './batch.ts'
export { type DeployInit, deploy, type NetworkParameters } from './deploy.ts'
export { type Contracts, contractsSchema, type Deployment, deploymentSchema } from './deployment.ts'
export { RevertError, toChainError } from './errors.ts'
export { findDeployment } from './find-deployment.ts'
export { type ChainEvent, type FollowerInit, follow } from './follower.ts'
export {
  type ChainReader,
  createReader,
  type Inclusion,
  type OnChainChallenge,
  type OnChainStanding,
  type ReaderInit,
  type RegisteredModel,
  type RegisteredNode,
  toGroup,
} from './reader.ts'
export { seedCommitment } from './seed.ts'
export { type Call, chainOf, createSender, type Sender, type SenderInit } from './sender.ts'
