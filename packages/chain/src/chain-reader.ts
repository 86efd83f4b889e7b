import type { Address, Hex, Role } from '@opengradient/protocol'

import { agreedRequest, createChainClients } from './chain-clients.ts'
import type { Deployment } from './deployment.ts'
import { findReceipt, type Inclusion } from './reads/find-receipt.ts'
import { getAllocation } from './reads/get-allocation.ts'
import { type AccountBalance, getBalance } from './reads/get-balance.ts'
import { getChallengeBond } from './reads/get-challenge-bond.ts'
import { getChallengeWindow } from './reads/get-challenge-window.ts'
import { getEpochLength } from './reads/get-epoch-length.ts'
import { type ChainHead, getHead } from './reads/get-head.ts'
import { getJury, type Jury } from './reads/get-jury.ts'
import { getLiability, type Liability } from './reads/get-liability.ts'
import { getModel } from './reads/get-model.ts'
import { getModelByName } from './reads/get-model-by-name.ts'
import { getNextSequence } from './reads/get-next-sequence.ts'
import { getNode, type RegisteredNode } from './reads/get-node.ts'
import { getReceiptStanding, type OnChainStanding } from './reads/get-receipt-standing.ts'
import { isClaimable } from './reads/is-claimable.ts'
import { listActiveAuditors } from './reads/list-active-auditors.ts'
import { listNodes } from './reads/list-nodes.ts'
import { listRegisteredModels } from './reads/list-registered-models.ts'
import type { RegisteredModel } from './reads/registered-model.ts'
import { wasActive } from './reads/was-active.ts'

/**
 * Reads of the deployment's contracts, agreed between the endpoints. Every method rejects with CHAIN when too few endpoints
 * respond and with RPC_DISAGREE when too few agree.
 */
export interface ChainReader {
  readonly deployment: Deployment
  chainId(): Promise<number>
  /** The latest block that `quorum` endpoints have reached. */
  head(): Promise<ChainHead>
  node(account: Address): Promise<RegisteredNode | undefined>
  /** All registrations, retired nodes included. */
  nodes(): Promise<RegisteredNode[]>
  activeAuditors(): Promise<Address[]>
  /** Whether the account was registered in the role, staked and not suspended at that time (Unix seconds). */
  wasActive(account: Address, role: Role, atSeconds: number): Promise<boolean>
  model(modelId: Hex): Promise<RegisteredModel | undefined>
  /** @param version @default the version that was registered last */
  modelByName(name: string, version?: string): Promise<RegisteredModel | undefined>
  models(): Promise<RegisteredModel[]>
  /** Finds the batch of a worker that holds a receipt. */
  findReceipt(receiptHash: Hex, worker: Address): Promise<Inclusion | undefined>
  standing(receiptHash: Hex, worker: Address): Promise<OnChainStanding>
  /** The amount that batches of the gateway can draw from the payer, in the token's smallest unit. */
  allocation(payer: Address, gateway: Address, token: Address): Promise<bigint>
  /** Value of the worker's unclaimed batches, and the maximum that its stake or bond permits. */
  liability(worker: Address, token: Address): Promise<Liability>
  balance(account: Address): Promise<AccountBalance>
  /** The jury of a challenge and the referee that drew it; undefined before the draw. */
  jury(challengeId: Hex): Promise<Jury | undefined>
  /** Sequence number of the worker's next batch. */
  nextSequence(worker: Address): Promise<number>
  isClaimable(batchId: Hex): Promise<boolean>
  challengeWindowSeconds(): Promise<number>
  /** In 1e-18 OPG. */
  challengeBond(): Promise<bigint>
  /** Length of an epoch of audit seeds. */
  epochSeconds(): Promise<number>
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
  const clients = createChainClients(rpcUrls, deployment, quorum)
  return {
    deployment,
    chainId: () => agreedRequest(clients, 'chain id', (endpoint) => endpoint.getChainId()),
    head: () => getHead(clients),
    node: (account) => getNode(clients, account),
    nodes: () => listNodes(clients),
    activeAuditors: () => listActiveAuditors(clients),
    wasActive: (account, role, atSeconds) => wasActive(clients, { account, role, atSeconds }),
    model: (modelId) => getModel(clients, modelId),
    modelByName: (name, version) => getModelByName(clients, name, version),
    models: () => listRegisteredModels(clients),
    findReceipt: (receiptHash, worker) => findReceipt(clients, { receiptHash, worker }),
    standing: (receiptHash, worker) => getReceiptStanding(clients, { receiptHash, worker }),
    allocation: (payer, gateway, token) => getAllocation(clients, { payer, gateway, token }),
    liability: (worker, token) => getLiability(clients, { worker, token }),
    balance: (account) => getBalance(clients, account),
    jury: (challengeId) => getJury(clients, challengeId),
    nextSequence: (worker) => getNextSequence(clients, worker),
    isClaimable: (batchId) => isClaimable(clients, batchId),
    challengeWindowSeconds: () => getChallengeWindow(clients),
    challengeBond: () => getChallengeBond(clients),
    epochSeconds: () => getEpochLength(clients),
  }
}
