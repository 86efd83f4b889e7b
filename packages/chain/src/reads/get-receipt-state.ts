import {
  type Address,
  caseIdOf,
  type Hex,
  hashLeaf,
  leafList,
  type ReceiptFacts,
  type VoidReason,
} from '@opengradient/protocol'
import { abis } from '../abis.ts'
import { agreedEvents, type Clients } from '../clients.ts'
import { lastCaseEnd } from '../last-case-end.ts'
import { readFrom } from '../read-from.ts'
import type { LeafInclusion } from './find-leaf.ts'
import { getCase, type OnChainCase } from './get-case.ts'
import { type GroupState, getGroupState } from './get-group-state.ts'
import { getHead } from './get-head.ts'
import { getLeafStatus, type LeafStatus } from './get-leaf-status.ts'
import { getParameters } from './get-parameters.ts'
import { type BatchProgress, getProgress } from './get-progress.ts'

/** The state of a receipt on the chain: the facts that its state and guarantee follow from, and their sources. */
export interface OnChainReceipt
  extends Pick<
    ReceiptFacts,
    'auditClass' | 'isPosted' | 'voided' | 'case' | 'isWindowOver' | 'areRoundsOver' | 'isFixed'
  > {
  readonly inclusion: LeafInclusion
  readonly leafHash: Hex
  readonly status: LeafStatus
  readonly group: GroupState
  readonly progress: BatchProgress
  /** Whether a ruling of the last rung burns the worker's pay of this batch. */
  readonly convicted: boolean
  /** The case on the leaf. */
  readonly leafCase: OnChainCase | undefined
  /** The case on the batch's leaf list. */
  readonly listCase: OnChainCase | undefined
}

/**
 * Reads the state of a receipt in a batch.
 *
 * @param confirmations blocks above the batch's, from which on it counts as posted. @default 0
 * @returns undefined for a batch that was not posted
 * @throws CHAIN, RPC_DISAGREE
 */
export async function getReceiptState(
  clients: Clients,
  inclusion: LeafInclusion,
  confirmations = 0,
): Promise<OnChainReceipt | undefined> {
  const { batch, leaf } = inclusion
  const { chainId, contracts } = clients.deployment
  const leafHash = hashLeaf(leaf)
  const caseOf = (hash: Hex) => getCase(clients, caseIdOf(chainId, contracts.cases, batch.batchId, hash))
  const progress = await getProgress(clients, batch.batchId)
  if (progress === undefined) return undefined
  const [status, isBatchVoid, group, generation, leafCase, listCase, parameters, head] = await Promise.all([
    getLeafStatus(clients, batch.batchId, leafHash),
    readFrom(clients, 'claims', 'isVoid', [batch.batchId]),
    getGroupState(clients, batch.batchId, leaf.group),
    readFrom(clients, 'rulings', 'generationOf', [batch.worker]),
    caseOf(leafHash),
    caseOf(hashLeaf(leafList)),
    getParameters(clients),
    getHead(clients),
  ])
  const { grace, redrawTime } = parameters.batches
  return {
    auditClass: batch.groups[leaf.group]?.auditClass ?? 0,
    isPosted: batch.postedBlock + confirmations <= head.number,
    voided: await readVoidReason(clients, {
      ...{ batchId: batch.batchId, worker: batch.worker, leafHash },
      ...{ status, isBatchVoid, leafCase },
    }),
    case: caseStateOf(leafCase, listCase),
    isWindowOver: head.timestamp > lastCaseEnd(progress, redrawTime),
    areRoundsOver: head.timestamp > progress.windowEnd + grace + 2 * redrawTime,
    isFixed: head.timestamp > progress.free,
    ...{ inclusion, leafHash, status, group, progress, leafCase, listCase },
    convicted: generation > batch.generation,
  }
}

function caseStateOf(leafCase: OnChainCase | undefined, listCase: OnChainCase | undefined): ReceiptFacts['case'] {
  for (const found of [leafCase, listCase]) if (found !== undefined && found.status !== 'closed') return 'open'
  return leafCase?.outcome ?? 'none'
}

interface VoidFacts {
  readonly batchId: Hex
  readonly worker: Address
  readonly leafHash: Hex
  readonly status: LeafStatus
  readonly isBatchVoid: boolean
  readonly leafCase: OnChainCase | undefined
}

/** Why the leaf is void, if its case does not state it. */
async function readVoidReason(clients: Clients, facts: VoidFacts): Promise<VoidReason | undefined> {
  const { batchId, worker, leafHash, status, isBatchVoid, leafCase } = facts
  if (isBatchVoid) return 'batch'
  if (status !== 'void') return undefined
  const outcome = leafCase?.outcome
  if (leafCase?.status === 'closed' && outcome !== 'none' && outcome !== 'right') return undefined
  const { claims, faults: address } = clients.deployment.contracts
  const contract = { address, abi: abis.faults } as const
  const [voided, faults, attempts, late] = await Promise.all([
    agreedEvents(clients, 'void leaves', {
      address: claims,
      abi: abis.claims,
      eventName: 'LeafVoided',
      args: { batchId, leafHash },
    }),
    agreedEvents(clients, 'faults', { ...contract, eventName: 'FaultProven', args: { worker } }),
    agreedEvents(clients, 'second attempts', { ...contract, eventName: 'SecondAttemptPaid', args: { leafHash } }),
    agreedEvents(clients, 'late leaves', { ...contract, eventName: 'LateLeaf', args: { batchId, leafHash } }),
  ])
  if (late.length > 0) return 'expired'
  if (attempts.length > 0) return 'superseded'
  // A fault names the leaf, or the job, or another leaf of the batch; the transaction is the same.
  const isFault = faults.some(({ transactionHash }) => voided.some((log) => log.transactionHash === transactionHash))
  if (isFault) return 'fault'
  return leafCase === undefined ? 'unchecked' : 'undecided'
}
