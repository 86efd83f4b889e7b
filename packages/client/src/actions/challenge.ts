import { createSender, deposit, type LeafInclusion, openPartyCase, type Writer } from '@opengradient/chain'
import {
  type Address,
  caseIdOf,
  type Executor,
  type Hex,
  hashLeaf,
  type Inclusion,
  type Job,
  jobType,
  OgError,
  type ReceiptFile,
  receiptType,
} from '@opengradient/protocol'
import { type Check, firstFailure, type VerifyReport, verifyReceiptFile } from '@opengradient/verifier'

import { CheckFailedError } from '../check-failed-error.ts'
import type { ClientContext } from '../client-context.ts'
import { fetchReceiptUpdate } from '../receipt-updates.ts'
import { runWithDeadline } from '../run-with-deadline.ts'
import { refreshed, verifierOptions } from './verify.ts'

/** The terms of a case before it is opened. Amounts in 1e-18 OPG. */
export interface ChallengeTerms {
  readonly caseId: Hex
  /** Lost by a ruling `right`; half of it by an undecided case. */
  readonly bond: bigint
  /** For each juror that reveals its vote, from the bonds of the side that loses. */
  readonly jurorFee: bigint
  /** Result of the own run: `none` where nothing was checked. */
  readonly ownReplay: 'none' | 'mismatch'
  /** Detail of the own run; undefined without one. */
  readonly replay: Check | undefined
  /** Whether the case is open already, so that the account joins it. */
  readonly isOpen: boolean
}

/** The key and the account that open the case, and limits. */
export interface ChallengeOptions {
  /** Key of the job's payer, requester or client, or the signing key of `account`. Its account pays the transactions. */
  readonly privateKey: Hex
  /** Account in whose name the case is opened; it has to have allowed the bond itself. @default the account of the key */
  readonly account?: Address
  /** Runs the model again first; without a mismatch no case is opened. @default nothing is checked */
  readonly executor?: Executor
  /** Whether a case is opened although no own run found another answer. @default false */
  readonly unchecked?: boolean
  /** Called with the terms before anything is sent; an error prevents the case. @default none */
  readonly onTerms?: (terms: ChallengeTerms) => void
  /** Time limit in milliseconds. @default 120_000 */
  readonly timeoutMs?: number
  /** Aborts the action; a transaction that was sent may still be mined. @default none */
  readonly signal?: AbortSignal
}

export interface ChallengeResult extends ChallengeTerms {
  readonly account: Address
  readonly batchId: Hex
  /** Undefined where the account was a party of the case before. */
  readonly transaction: Hex | undefined
}

/**
 * Opens the case of a receipt in a batch, or joins it, as payer, requester or client of its job. A receipt file is verified first
 * and, with an executor, the model is run again: a case against a right answer loses its bond. Of a receipt that only its hash
 * names a gateway states job and place, and nothing is checked. The part of the bond that the account's free balance in
 * the Escrow lacks is deposited. Idempotent.
 *
 * @throws CHECK_FAILED when the receipt fails a check, is void, or the own run confirms it; NOT_FOUND in no batch; EXPIRED after the
 *   window; USAGE when nothing was checked; INSUFFICIENT_FUNDS; REVERTED (NotParty, NotOpen, TooLate, …); CHAIN, TIMEOUT, ABORTED
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { challenge, createClient, waitForRuling } from '@opengradient/client'
 * import { decodeReceiptFile } from '@opengradient/protocol'
 *
 * const client = createClient()
 * const file = decodeReceiptFile(await readFile('receipt.json', 'utf8'))
 * const privateKey = `0x${'11'.repeat(32)}` as const
 * const { caseId } = await challenge(client, file, { privateKey, unchecked: true })
 * console.log((await waitForRuling(client, caseId)).outcome)
 */
export async function challenge(
  context: ClientContext,
  receipt: ReceiptFile | Hex,
  options: ChallengeOptions,
): Promise<ChallengeResult> {
  const { clock } = context
  const { timeoutMs = 120_000, signal } = options
  return runWithDeadline({ clock, timeoutMs, signal, what: 'Challenging the receipt' }, (deadline) =>
    open(context, receipt, options, deadline),
  )
}

/** A receipt after its checks. */
interface CheckedReceipt extends Pick<ChallengeTerms, 'ownReplay' | 'replay'> {
  readonly job: Job
  readonly worker: Address
  readonly inclusion: Inclusion | null
}

async function open(
  context: ClientContext,
  receipt: ReceiptFile | Hex,
  options: ChallengeOptions,
  signal: AbortSignal,
): Promise<ChallengeResult> {
  const { reader, deployment } = await context.network()
  const { privateKey, onTerms, unchecked = false } = options
  const { job, ownReplay, replay, ...place } =
    typeof receipt === 'string'
      ? await readReported(context, receipt, signal)
      : await checkFile(context, receipt, options, signal)
  if (ownReplay === 'none' && !unchecked) throw nothingChecked(replay)
  const inclusion = await findInclusion(context, place)
  const { batchId } = inclusion.batch
  const caseId = caseIdOf(deployment.chainId, deployment.contracts.cases, batchId, hashLeaf(inclusion.leaf))
  const [{ bond, jurorFee }, found] = await Promise.all([reader.challengeCosts(inclusion), reader.case(caseId)])
  if (found?.status === 'closed' || found?.status === 'decided') {
    throw new OgError('EXPIRED', `The case of the receipt is decided: ${found.outcome}.`)
  }
  const writer = await writerOf(context, privateKey)
  const account = options.account ?? writer.sender.address
  const terms = { caseId, bond, jurorFee, ownReplay, replay, isOpen: found !== undefined }
  onTerms?.(terms)
  const isParty = found?.openers.some((opener) => opener.account === account) ?? false
  if (!isParty && account === writer.sender.address) await fund(writer, bond, signal)
  const opened = await openPartyCase(writer, inclusion, { account, job }, { signal })
  const transaction = opened.result.status === 'sent' ? opened.result.receipt.transactionHash : undefined
  return { ...terms, account, batchId, transaction }
}

/** Verifies the file, with what a gateway adds to it, and runs the model again. @throws CHECK_FAILED, EXPIRED */
async function checkFile(
  context: ClientContext,
  file: ReceiptFile,
  { executor }: ChallengeOptions,
  signal: AbortSignal,
): Promise<CheckedReceipt> {
  const report = await verifyReceiptFile(file, {
    ...(await verifierOptions(context)),
    ...(executor && { executor }),
    signal,
    refresh: (known, aborted) => refreshed(context, known, aborted),
  })
  const { job, receipt, inclusion } = report.receiptFile ?? file
  const replay = report.checks.find(({ name }) => name === 'replay')
  assertMayBeChallenged(report, file)
  const ownReplay = ownResult(report, file, replay)
  return { job: job.value, worker: receipt.value.worker, inclusion, ownReplay, replay }
}

/** Reads job and place of a receipt from a gateway. Only their hashes are checked here: the contract checks the rest. */
async function readReported(context: ClientContext, receiptHash: Hex, signal: AbortSignal): Promise<CheckedReceipt> {
  const { hasher } = await context.network()
  const { answer, inclusion } = await fetchReceiptUpdate(context, receiptHash, signal)
  const { job, receipt } = answer
  const isSame =
    hasher.digest(receiptType, receipt.value) === receiptHash &&
    hasher.digest(jobType, job.value) === receipt.value.jobHash
  if (!isSame) throw new OgError('CHECK_FAILED', 'The gateway describes another receipt.')
  const { worker } = receipt.value
  return { job: job.value, worker, inclusion, ownReplay: 'none', replay: undefined }
}

/** @throws CHECK_FAILED, EXPIRED */
function assertMayBeChallenged({ checks, standing, guarantee, state }: VerifyReport, file: ReceiptFile): void {
  const failed = firstFailure(checks.filter(({ name }) => name !== 'replay' && name !== 'finality'))
  if (failed !== undefined) {
    throw new CheckFailedError(`The receipt failed a check: ${failed.name}: ${failed.detail}`, checks, file)
  }
  if (state === 'void') throw new CheckFailedError(`The receipt is void already: ${guarantee}`, checks, file)
  if (standing.isWindowOver && standing.case !== 'open') {
    throw new OgError('EXPIRED', `The time to open a case is over: ${guarantee}.`)
  }
}

/** @throws CHECK_FAILED when the own run confirms the answer */
function ownResult({ standing, checks }: VerifyReport, file: ReceiptFile, replay: Check | undefined) {
  const { ownReplay } = standing
  if (ownReplay !== 'match' && ownReplay !== 'within') return ownReplay
  const message = `Your own run confirms the answer: ${replay?.detail ?? ownReplay}.`
  const next = ['A case against a right answer loses its bond: nothing was sent.']
  throw new CheckFailedError(message, checks, file, { next })
}

function nothingChecked(replay: Check | undefined): OgError {
  const reason = replay === undefined ? 'the model was not run again' : replay.detail
  return new OgError('USAGE', `Nothing was checked: ${reason}.`, {
    next: ['Run the model again first, or state that the case is opened without an own check.'],
  })
}

/** @throws NOT_FOUND */
async function findInclusion(
  context: ClientContext,
  { inclusion, worker }: Pick<CheckedReceipt, 'inclusion' | 'worker'>,
): Promise<LeafInclusion> {
  const { reader } = await context.network()
  if (inclusion !== null) {
    const { batchId, leaf, path } = inclusion
    const found = await reader.findLeaf({ leaf, worker, batchId, path })
    if (found !== undefined) return found
  }
  throw new OgError('NOT_FOUND', 'The receipt is in no batch: there is nothing to challenge yet.', {
    next: ['An unposted receipt is not paid. Wait for its batch, or update the file from a gateway.'],
  })
}

async function writerOf(context: ClientContext, privateKey: Hex): Promise<Writer> {
  const { reader, deployment } = await context.network()
  const { clock, rpcUrl } = context
  const sender = createSender({ rpcUrl, chainId: deployment.chainId, privateKey, clock })
  return { sender, clients: reader.clients }
}

/** @throws INSUFFICIENT_FUNDS */
async function fund(writer: Writer, bond: bigint, signal: AbortSignal): Promise<void> {
  const token = writer.clients.deployment.contracts.opg
  try {
    await deposit(writer, { token, balance: bond }, { signal })
  } catch (cause) {
    if (!(cause instanceof OgError) || cause.code !== 'REVERTED') throw cause
    const message = `The account ${writer.sender.address} has too few OPG for the bond.`
    throw new OgError('INSUFFICIENT_FUNDS', message, { details: { required: String(bond) }, cause })
  }
}
