import type { Address, ChequeParties, DrawnSeat, Hex, Role } from '@opengradient/protocol'

import { type Clients, createClients } from './clients.ts'
import type { ChequeModule, Deployment } from './deployment.ts'
import type { TokenTerms } from './parameters.ts'
import { findLeaf, type LeafInclusion, type LeafQuery } from './reads/find-leaf.ts'
import { findSignerBlock } from './reads/find-signer-block.ts'
import { getBatch, type StoredBatch } from './reads/get-batch.ts'
import { getBlockHash } from './reads/get-block-hash.ts'
import { type Bounty, getBounty } from './reads/get-bounty.ts'
import { getCase, type OnChainCase } from './reads/get-case.ts'
import { type CaseContents, getCaseContents } from './reads/get-case-contents.ts'
import { type ChallengeCosts, getChallengeCosts } from './reads/get-challenge-costs.ts'
import { type DemandTerms, getDemand, getDemandTerms, type OnChainDemand } from './reads/get-demand.ts'
import { type ComputedDraw, getDraw } from './reads/get-draw.ts'
import { getFreeBalance, getWalletBalance } from './reads/get-free-balance.ts'
import { type GroupState, getGroupState } from './reads/get-group-state.ts'
import type { ChainHead } from './reads/get-head.ts'
import { getHead } from './reads/get-head.ts'
import { getJury, type OnChainJury } from './reads/get-jury.ts'
import { getLeafStatus, type LeafStatus } from './reads/get-leaf-status.ts'
import { getModelByName, listModels, listVersionsOf } from './reads/get-model.ts'
import { getNode, type RegisteredNode } from './reads/get-node.ts'
import { getOrderDraw, type OrderDrawQuery } from './reads/get-order-draw.ts'
import { getParameters, type OnChainParameters } from './reads/get-parameters.ts'
import { getPledge, type PledgePurpose } from './reads/get-pledge.ts'
import { getPostedBatch, type PostedBatch } from './reads/get-posted-batch.ts'
import { type BatchProgress, getProgress } from './reads/get-progress.ts'
import { getReceiptState, type OnChainReceipt } from './reads/get-receipt-state.ts'
import { type BoundMoney, getReservation, type ReservationQuery } from './reads/get-reservation.ts'
import { getRoles } from './reads/get-roles.ts'
import { type BatchRound, getRound } from './reads/get-round.ts'
import { getSeat, type OnChainSeat } from './reads/get-seat.ts'
import { getSigner } from './reads/get-signer.ts'
import { getSpent } from './reads/get-spent.ts'
import { getSummarySignature } from './reads/get-summary-signature.ts'
import { getTokenTerms } from './reads/get-token-terms.ts'
import { getWorkerAccount, type WorkerAccount } from './reads/get-worker-account.ts'
import { listCases } from './reads/list-cases.ts'
import { listNodes } from './reads/list-nodes.ts'
import { listSeats, type SeatPage, type SeatPageQuery } from './reads/list-seats.ts'
import { listSeatsOfAccount } from './reads/list-seats-of-account.ts'
import { listSigners } from './reads/list-signers.ts'
import { listSummaries, type PostedSummary } from './reads/list-summaries.ts'
import type { Page } from './reads/page.ts'
import type { RegisteredModel } from './reads/registered-model.ts'

/**
 * Reads of the deployment's contracts, agreed between the endpoints. Every method rejects with CHAIN when too few endpoints
 * respond and with RPC_DISAGREE when too few agree. The functions in `reads/` describe parameters and results.
 */
export interface ChainReader {
  readonly deployment: Deployment
  readonly clients: Clients
  head(confirmations?: number): Promise<ChainHead>
  /** The hash of a block; undefined for one that does not exist yet. */
  blockHash(block: number): Promise<Hex | undefined>
  parameters(): Promise<OnChainParameters>
  tokenTerms(token: Address): Promise<TokenTerms | undefined>
  node(account: Address): Promise<RegisteredNode | undefined>
  nodes(page?: Page): Promise<RegisteredNode[]>
  signer(account: Address, block?: number): Promise<Address | undefined>
  signers(account: Address, block: number): Promise<readonly Address[]>
  signerBlock(account: Address, key: Address, block: number): Promise<number | undefined>
  roles(account: Address, block?: number): Promise<Role[]>
  seat(seat: number): Promise<OnChainSeat | undefined>
  seats(query?: SeatPageQuery): Promise<SeatPage>
  seatsOfAccount(account: Address): Promise<OnChainSeat[]>
  batch(batchId: Hex): Promise<StoredBatch | undefined>
  postedBatch(batchId: Hex): Promise<PostedBatch | undefined>
  progress(batchId: Hex): Promise<BatchProgress | undefined>
  /** Computes a draw and compares it with the contract's. @throws CHECK_FAILED */
  draw(batchId: Hex, round?: number): Promise<ComputedDraw | undefined>
  /** Computes a requester's own draw. */
  orderDraw(query: OrderDrawQuery): Promise<readonly DrawnSeat[]>
  round(batchId: Hex, round?: number): Promise<BatchRound>
  summaries(batchId: Hex, round?: number): Promise<PostedSummary[]>
  findLeaf(query: LeafQuery): Promise<LeafInclusion | undefined>
  receiptState(inclusion: LeafInclusion, confirmations?: number): Promise<OnChainReceipt | undefined>
  leafStatus(batchId: Hex, leafHash: Hex): Promise<LeafStatus>
  groupState(batchId: Hex, group: number): Promise<GroupState>
  case(caseId: Hex): Promise<OnChainCase | undefined>
  cases(batchId: Hex): Promise<readonly OnChainCase[]>
  caseContents(caseId: Hex): Promise<CaseContents | undefined>
  challengeCosts(inclusion: Pick<LeafInclusion, 'batch' | 'leaf'>): Promise<ChallengeCosts>
  demand(batchId: Hex, auditor: Address, leafHash: Hex): Promise<OnChainDemand | undefined>
  demandTerms(): Promise<DemandTerms>
  /** The signature of a posted summary. */
  summarySignature(batchId: Hex, auditor: Address): Promise<Hex | undefined>
  jury(caseId: Hex, rung: number): Promise<OnChainJury | undefined>
  freeBalance(account: Address, token: Address): Promise<bigint>
  walletBalance(account: Address): Promise<bigint>
  reservation(query: ReservationQuery): Promise<BoundMoney>
  pledge(account: Address, purpose: PledgePurpose): Promise<BoundMoney>
  spent(cheque: ChequeParties, module?: ChequeModule): Promise<bigint>
  workerAccount(worker: Address, token: Address): Promise<WorkerAccount>
  bounty(contract: 'faults' | 'rulings', id: bigint): Promise<Bounty | undefined>
  modelByName(name: string, version?: string): Promise<RegisteredModel | undefined>
  versionsOf(modelId: Hex, page?: Page): Promise<RegisteredModel[]>
  models(page?: Page): Promise<RegisteredModel[]>
}

export interface ReaderInit {
  /** At least one endpoint of the deployment's chain. */
  readonly rpcUrls: readonly string[]
  readonly deployment: Deployment
  /** Endpoints that must return the same value. @default more than half */
  readonly quorum?: number
}

/** Composes the reads in `reads/` over one set of endpoints. No request is sent before the first read. */
export function createReader({ rpcUrls, deployment, quorum }: ReaderInit): ChainReader {
  const clients = createClients(rpcUrls, deployment, quorum)
  return {
    deployment,
    clients,
    head: (confirmations) => getHead(clients, confirmations),
    blockHash: (block) => getBlockHash(clients, block),
    parameters: () => getParameters(clients),
    tokenTerms: (token) => getTokenTerms(clients, token),
    node: (account) => getNode(clients, account),
    nodes: (page) => listNodes(clients, page),
    signer: (account, block) => getSigner(clients, account, block),
    signers: (account, block) => listSigners(clients, account, block),
    signerBlock: (account, key, block) => findSignerBlock(clients, account, key, block),
    roles: (account, block) => getRoles(clients, account, block),
    seat: (seat) => getSeat(clients, seat),
    seats: (query) => listSeats(clients, query),
    seatsOfAccount: (account) => listSeatsOfAccount(clients, account),
    batch: (batchId) => getBatch(clients, batchId),
    postedBatch: (batchId) => getPostedBatch(clients, batchId),
    progress: (batchId) => getProgress(clients, batchId),
    draw: (batchId, round) => getDraw(clients, batchId, round),
    orderDraw: (query) => getOrderDraw(clients, query),
    round: (batchId, round) => getRound(clients, batchId, round),
    summaries: (batchId, round) => listSummaries(clients, batchId, round),
    findLeaf: (query) => findLeaf(clients, query),
    receiptState: (inclusion, confirmations) => getReceiptState(clients, inclusion, confirmations),
    leafStatus: (batchId, leafHash) => getLeafStatus(clients, batchId, leafHash),
    groupState: (batchId, group) => getGroupState(clients, batchId, group),
    case: (caseId) => getCase(clients, caseId),
    cases: (batchId) => listCases(clients, batchId),
    caseContents: (caseId) => getCaseContents(clients, caseId),
    challengeCosts: (inclusion) => getChallengeCosts(clients, inclusion),
    demand: (batchId, auditor, leafHash) => getDemand(clients, batchId, auditor, leafHash),
    demandTerms: () => getDemandTerms(clients),
    summarySignature: (batchId, auditor) => getSummarySignature(clients, batchId, auditor),
    jury: (caseId, rung) => getJury(clients, caseId, rung),
    freeBalance: (account, token) => getFreeBalance(clients, account, token),
    walletBalance: (account) => getWalletBalance(clients, account),
    reservation: (query) => getReservation(clients, query),
    pledge: (account, purpose) => getPledge(clients, account, purpose),
    spent: (cheque, module) => getSpent(clients, cheque, module),
    workerAccount: (worker, token) => getWorkerAccount(clients, worker, token),
    bounty: (contract, id) => getBounty(clients, contract, id),
    modelByName: (name, version) => getModelByName(clients, name, version),
    versionsOf: (modelId, page) => listVersionsOf(clients, modelId, page),
    models: (page) => listModels(clients, page),
  }
}
