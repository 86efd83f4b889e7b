/**
 * Typed bindings of the OpenGradient contracts: deployment, reads that several endpoints agree on, the transactions of one
 * account in order, one idempotent function for each write, and the stream of events.
 */

export { abis } from './abis.ts'
export { auditorsWithoutCase } from './auditors-without-case.ts'
export type { ChainEvent, EventContract } from './chain-event.ts'
export { type ChainReader, createReader, type ReaderInit } from './chain-reader.ts'
export type { Clients } from './clients.ts'
export { type ContractStruct, fromContractStruct, toContractStruct } from './contract-struct.ts'
export { type DeployInit, deploy } from './deploy.ts'
export { type ChequeModule, type Contracts, contractsSchema, type Deployment, deploymentSchema } from './deployment.ts'
export { distinctEndpoints } from './distinct-endpoints.ts'
export type { FindDeploymentInit } from './find-by-settlement.ts'
export { findDeployment } from './find-deployment.ts'
export { type FollowerInit, follow } from './follow.ts'
export { lastCaseEnd } from './last-case-end.ts'
export {
  type BatchParameters,
  type CaseParameters,
  devnetParameters,
  exitDelayOf,
  type ModelRegistryParameters,
  type NetworkParameters,
  recommendedParameters,
  type TokenTerms,
} from './parameters.ts'
export type { LeafInclusion, LeafQuery } from './reads/find-leaf.ts'
export type { StoredBatch } from './reads/get-batch.ts'
export type { Bounty } from './reads/get-bounty.ts'
export {
  type CaseOpener,
  type CaseOutcome,
  type CaseStatus,
  caseOutcomes,
  type OnChainCase,
  type OpenerKind,
  openerKinds,
} from './reads/get-case.ts'
export { type CaseContents, caseContentsOf } from './reads/get-case-contents.ts'
export type { ChallengeCosts } from './reads/get-challenge-costs.ts'
export type { DemandStatus, DemandTerms, OnChainDemand } from './reads/get-demand.ts'
export type { ComputedDraw } from './reads/get-draw.ts'
export type { GroupState } from './reads/get-group-state.ts'
export type { ChainHead } from './reads/get-head.ts'
export type { Juror, OnChainJury } from './reads/get-jury.ts'
export type { LeafStatus } from './reads/get-leaf-status.ts'
export type { RegisteredNode } from './reads/get-node.ts'
export type { OrderDrawQuery } from './reads/get-order-draw.ts'
export type { OnChainParameters } from './reads/get-parameters.ts'
export { type PledgePurpose, pledgePurposes } from './reads/get-pledge.ts'
export type { PostedBatch } from './reads/get-posted-batch.ts'
export type { BatchProgress } from './reads/get-progress.ts'
export type { OnChainReceipt } from './reads/get-receipt-state.ts'
export type { BoundMoney, ReservationQuery } from './reads/get-reservation.ts'
export type { BatchRound, DrawnAuditor } from './reads/get-round.ts'
export type { OnChainSeat } from './reads/get-seat.ts'
export type { WorkerAccount } from './reads/get-worker-account.ts'
export type { SeatPage, SeatPageQuery } from './reads/list-seats.ts'
export type { PostedSummary } from './reads/list-summaries.ts'
export type { Page } from './reads/page.ts'
export type { RegisteredModel } from './reads/registered-model.ts'
export { refutedAuditors } from './refuted-auditors.ts'
export { RevertError } from './revert-error.ts'
export { type Call, createSender, type Sender, type SenderInit } from './sender.ts'
export { advanceCase } from './writes/advance-case.ts'
export { allowSpender } from './writes/allow-spender.ts'
export { appealCase } from './writes/appeal-case.ts'
export type { BatchContents } from './writes/batch-arguments.ts'
export { beginRedraw, type RedrawRequest } from './writes/begin-redraw.ts'
export { burnExpiredCanary, openCanary, plantCanary, shareCanary } from './writes/canary.ts'
export { type ClaimRequest, claimGroups } from './writes/claim-groups.ts'
export { closeCase } from './writes/close-case.ts'
export { collectOrderCheque } from './writes/collect-order-cheque.ts'
export { type DemandedOutcome, demandOutcome, settleDemand, showOutcome } from './writes/demand-outcome.ts'
export { type DepositRequest, deposit } from './writes/deposit.ts'
export { deprecateModel, type ModelVersionName, returnModelDeposit } from './writes/deprecate-model.ts'
export { excuseSummary } from './writes/excuse-summary.ts'
export { expireLeaf } from './writes/expire-leaf.ts'
export { giveUpGroup } from './writes/give-up-group.ts'
export { joinSeats } from './writes/join-seats.ts'
export { beginLeaveSeat, finishLeaveSeat } from './writes/leave-seat.ts'
export {
  type CaseResult,
  openDrawnCase,
  openListCase,
  openPartyCase,
  type ReportedOutcome,
} from './writes/open-case.ts'
export { openUnchecked, type UncheckedRequest } from './writes/open-unchecked.ts'
export { payBounty } from './writes/pay-bounty.ts'
export { type OwnPurpose, type PledgeRequest, pledge } from './writes/pledge.ts'
export { type PostBatchRequest, type PostBatchResult, postBatch, predictBatchId } from './writes/post-batch.ts'
export { postSummary, type SignedSummary } from './writes/post-summary.ts'
export { proveSecondSummary, proveStrayBit, proveWithoutCase } from './writes/prove-auditor-fault.ts'
export { type FaultProof, type ProvenAttempt, proveFault, type SignedReceipt } from './writes/prove-fault.ts'
export { type OpenedOutput, punishMatch, punishTag } from './writes/punish-match.ts'
export { commitModel, type ModelRegistration, modelCommitment, registerModel } from './writes/register-model.ts'
export { type NodeDescription, type NodeRegistration, registerNode } from './writes/register-node.ts'
export { releasePay } from './writes/release-pay.ts'
export { beginRelease, finishRelease, type ReleaseRequest } from './writes/release-reservation.ts'
export { type ReserveRequest, reserve, reserveWithSignature } from './writes/reserve.ts'
export { retireNode } from './writes/retire-node.ts'
export { sealBatch } from './writes/seal-batch.ts'
export { setPayout } from './writes/set-payout.ts'
export { setSigner } from './writes/set-signer.ts'
export { topUpSeat } from './writes/top-up-seat.ts'
export { beginUnpledge, finishUnpledge } from './writes/unpledge.ts'
export { updateNode } from './writes/update-node.ts'
export { voidUnsealed } from './writes/void-unsealed.ts'
export { type Ballot, commitVote, drawJury, type JurorVote, revealVote, voteCommitment } from './writes/vote.ts'
export { type WithdrawRequest, withdraw } from './writes/withdraw.ts'
export type { WriteOptions, WriteResult, Writer } from './writes/writer.ts'
