import {
  type Address,
  caseIdOf,
  type Hex,
  hashLeaf,
  type Job,
  jobType,
  leafList,
  type OutcomeLeaf,
  outcomeLeafType,
  type Summary,
  summaryType,
} from '@opengradient/protocol'
import { toContractStruct } from '../contract-struct.ts'
import type { LeafInclusion } from '../reads/find-leaf.ts'
import { getCase } from '../reads/get-case.ts'
import { getChallengeCosts } from '../reads/get-challenge-costs.ts'
import { RevertError } from '../revert-error.ts'
import { allowSpender } from './allow-spender.ts'
import { type BatchContents, toLeafProof } from './batch-arguments.ts'
import { unchanged, type WriteOptions, type WriteResult, type Writer, write } from './writer.ts'

export interface CaseResult {
  readonly caseId: Hex
  readonly result: WriteResult
}

/** An outcome of a posted summary. */
export interface ReportedOutcome {
  readonly summary: Summary
  readonly outcome: OutcomeLeaf
  /** Proof of the outcome in the summary. */
  readonly path: readonly Hex[]
}

function caseOf({ clients }: Writer, batchId: Hex, leafHash: Hex): Hex {
  const { chainId, contracts } = clients.deployment
  return caseIdOf(chainId, contracts.cases, batchId, leafHash)
}

/** Lets Cases take the bond of a challenge from the sender. Another account whose signing key the sender is must have allowed it. */
async function allowBond(writer: Writer, inclusion: LeafInclusion, account: Address): Promise<void> {
  if (account !== writer.sender.address) return
  const { bond } = await getChallengeCosts(writer.clients, inclusion)
  await allowSpender(writer, 'cases', bond)
}

/**
 * Challenges a leaf as an auditor that was drawn for it, by its posted summary. Idempotent.
 *
 * @param bonded answers with a bond instead of a slice of the seat. @default false
 * @throws REVERTED (BlockHashUnknown, WrongOrdinal, SummaryUsed, NoSliceLeft, NotOpen, TooLate, LeafHasStatus, …)
 */
export async function openDrawnCase(
  writer: Writer,
  inclusion: LeafInclusion,
  { summary, outcome, path, bonded = false }: ReportedOutcome & { readonly bonded?: boolean },
  options?: WriteOptions,
): Promise<CaseResult> {
  if (bonded) await allowBond(writer, inclusion, summary.auditor)
  const args = [
    toLeafProof(inclusion),
    toContractStruct(summaryType, summary),
    toContractStruct(outcomeLeafType, outcome),
    path,
    bonded,
  ] as const
  const caseId = caseOf(writer, inclusion.batch.batchId, hashLeaf(inclusion.leaf))
  const call = { contract: 'challenges', functionName: 'openDrawn', args, alreadyDone: ['AlreadyParty'] } as const
  try {
    return { caseId, result: await write(writer, call, options) }
  } catch (error) {
    // The summary was used for this leaf or, with the same right, for another one.
    const isUsed = error instanceof RevertError && error.errorName === 'SummaryUsed'
    const openers = isUsed ? ((await getCase(writer.clients, caseId))?.openers ?? []) : []
    if (openers.some(({ account }) => account === summary.auditor)) return { caseId, result: unchanged }
    throw error
  }
}

/**
 * Challenges a leaf as its payer, an auditor that was drawn for the batch, or the requester or client of its job, with a bond.
 * Idempotent.
 *
 * @param account the sender's account, or the one whose signing key it is
 * @throws REVERTED (NotParty, NotOpen, TooLate, LeafHasStatus, InsufficientBalance, …)
 */
export async function openPartyCase(
  writer: Writer,
  inclusion: LeafInclusion,
  { account = writer.sender.address, job }: { readonly account?: Address; readonly job: Job },
  options?: WriteOptions,
): Promise<CaseResult> {
  await allowBond(writer, inclusion, account)
  const args = [toLeafProof(inclusion), account, toContractStruct(jobType, job)] as const
  const alreadyDone = ['AlreadyParty']
  const result = await write(writer, { contract: 'challenges', functionName: 'openParty', args, alreadyDone }, options)
  return { caseId: caseOf(writer, inclusion.batch.batchId, hashLeaf(inclusion.leaf)), result }
}

/** Challenges the leaf list of a batch as an auditor that was drawn for it, with a slice of its seat. Idempotent. @throws REVERTED (NotParty, WrongLeaf, NoSliceLeft, TooLate, …) */
export async function openListCase(
  writer: Writer,
  batch: BatchContents,
  account: Address = writer.sender.address,
  options?: WriteOptions,
): Promise<CaseResult> {
  const args = [toLeafProof({ batch, leaf: leafList, path: [] }), account] as const
  const alreadyDone = ['AlreadyParty']
  const result = await write(writer, { contract: 'challenges', functionName: 'openList', args, alreadyDone }, options)
  return { caseId: caseOf(writer, batch.batchId, hashLeaf(leafList)), result }
}
