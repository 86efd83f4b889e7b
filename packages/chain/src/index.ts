/**
 * Typed bindings of the OpenGradient contracts: reads that several endpoints agree on, transactions of one account in order,
 * the stream of events, and the batches of receipts that the settlement contract accepts.
 */

export { modelRegistryAbi, nodeRegistryAbi, opgAbi, quorumRefereeAbi, settlementAbi } from '@opengradient/contracts'
export { type Batch, type BatchItem, type BatchLeaf, buildBatch, type Group, leavesOf, toGroup } from './batch.ts'
export { type BatchTree, batchTree, type InclusionProof, isIncluded, leafHash } from './batch-tree.ts'
export type { ChainEvent } from './chain-event.ts'
export { type ChainReader, createReader, type ReaderInit } from './chain-reader.ts'
export { type DeployInit, deploy, type NetworkParameters } from './deploy.ts'
export { type Contracts, contractsSchema, type Deployment, deploymentSchema } from './deployment.ts'
export type { FindDeploymentInit } from './find-by-settlement.ts'
export { findDeployment } from './find-deployment.ts'
export { type FollowerInit, follow } from './follow.ts'
export type { OnChainChallenge } from './reads/find-challenge.ts'
export type { Inclusion } from './reads/find-receipt.ts'
export type { AccountBalance } from './reads/get-balance.ts'
export type { ChainHead } from './reads/get-head.ts'
export type { Jury } from './reads/get-jury.ts'
export type { Liability } from './reads/get-liability.ts'
export type { RegisteredNode } from './reads/get-node.ts'
export type { OnChainStanding } from './reads/get-receipt-standing.ts'
export type { RegisteredModel } from './reads/registered-model.ts'
export { RevertError } from './revert-error.ts'
export { seedCommitment } from './seed-commitment.ts'
export { type Call, createSender, type Sender, type SenderInit } from './sender.ts'
