import type { ChainReader } from '@opengradient/chain'
import {
  type Address,
  type Clock,
  createHasher,
  decodeReceiptFile,
  type Executor,
  isOgError,
  type ReceiptFile,
  type Requirement,
  systemClock,
} from '@opengradient/protocol'
import { type AnswerHashes, hashAnswer } from './answer-hashes.ts'
import { type ChainCheckResult, ChainVerification } from './chain-verification.ts'
import { type Check, failure } from './check.ts'
import { checkContents } from './check-contents.ts'
import { checkOffline } from './check-offline.ts'
import { checkRequestText, type TaskSource } from './check-request.ts'
import { checkSettlementAddress } from './check-settlement-address.ts'
import { checkSignedAnswer } from './check-signed-answer.ts'
import { createReport, unreadableReport } from './create-report.ts'
import { type OwnReplay, replayHere } from './own-replay.ts'
import { rememberReads } from './remember-reads.ts'
import type { VerifyReport } from './verify-report.ts'

/** A receipt, and what it is checked with. Without a chain, the checks are offline. */
export interface VerifyReceiptOptions {
  /** Reads the chain. @default only the checks that need no chain are made, and no requirement is met */
  readonly reader?: ChainReader
  /** Address of the network's settlement module from a trusted source, never from the file. @default not compared */
  readonly settlement?: Address
  /** Runs the model again. @default the answer is not recomputed */
  readonly executor?: Executor
  /** Creates the task of the model, to encode the request's text again. @default the text is the requester's word */
  readonly tasks?: TaskSource
  /** Guarantee that the receipt must reach; otherwise the report has `couldNotCheck`. @default none */
  readonly require?: Requirement
  /** Time to wait for `require`, in seconds. @default 0 */
  readonly waitSeconds?: number
  /** Adds newer knowledge to the file before each attempt, such as a gateway's. @default the file is taken as it is */
  readonly refresh?: (file: ReceiptFile, signal?: AbortSignal) => Promise<ReceiptFile>
  /** Accounts whose keys the caller holds: a requester's draw counts for them only. @default none */
  readonly ownAccounts?: readonly Address[]
  /** Blocks above an event's block, from which on it counts. @default 1 */
  readonly confirmations?: number
  /** Name of the party that produces all blocks, for the words. @default not stated */
  readonly producer?: string
  /** @default the system's clock */
  readonly clock?: Clock
  /** Aborts the verification. @default none */
  readonly signal?: AbortSignal
}

/** A receipt file, and what it is checked with. Without a chain, the checks are offline. */
export interface VerifyReceiptFileOptions extends VerifyReceiptOptions {
  /** The check that was made when the file was decoded. @default none */
  readonly canonical?: Check
}

const firstPauseMs = 100
const maxPauseMs = 1_000

/**
 * Verifies the text of a receipt file. A text that is not a receipt file has a report with one failed check.
 * @throws the signal's reason when `signal` aborts
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { verifyReceiptText } from '@opengradient/verifier'
 *
 * const report = await verifyReceiptText(await readFile('receipt.json', 'utf8'))
 * console.log(report.ok, report.guarantee)
 */
export async function verifyReceiptText(text: string, options: VerifyReceiptOptions = {}): Promise<VerifyReport> {
  const name = 'canonical form'
  let file: ReceiptFile
  try {
    file = decodeReceiptFile(text)
  } catch (error) {
    return unreadableReport({ name, ok: false, detail: failure(error) })
  }
  const canonical: Check = { name, ok: true, detail: `RFC 8785, ${text.length} characters` }
  return verifyReceiptFile(file, { ...options, canonical })
}

/**
 * Verifies a receipt file: hashes, signatures, rules and price; with `reader` also registrations and keys at the batch's block,
 * model, inclusion, draw, summaries and cases; with `executor` also the answer itself.
 * @throws the signal's reason when `signal` aborts
 */
export async function verifyReceiptFile(
  file: ReceiptFile,
  given: VerifyReceiptFileOptions = {},
): Promise<VerifyReport> {
  const { refresh, ...asEnclosed } = given
  const contradictions = contradictionsOf(file)
  // A forged file is judged as it is: what a source adds would replace the forged parts.
  const options: VerifyReceiptFileOptions = refresh === undefined || contradictions.length > 0 ? asEnclosed : given
  const { executor, signal, require, waitSeconds = 0, clock = systemClock } = options
  signal?.throwIfAborted()
  const replay = executor && (await replayHere(file, executor, signal))
  const contents = await checkFileContents(file, options)
  const deadline = clock.now() + waitSeconds * 1000
  const all = options.reader && waitSeconds > 0 ? { ...options, reader: rememberReads(options.reader) } : options
  let known = file
  let isFirst = true
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, maxPauseMs)) {
    const newest = await refreshed(known, options)
    const isOver = clock.now() >= deadline
    if (!isFirst && !isOver && cannotMeet(newest, require)) {
      await clock.sleep(Math.max(Math.min(pauseMs, deadline - clock.now()), 0), signal)
      continue
    }
    isFirst = false
    const report = await firstUnspoilt(
      // A malformed summary of one auditor must not hide the place. The draw is computed in any case.
      options.refresh === undefined
        ? [newest]
        : [newest, { ...newest, draw: known.draw, summaries: known.summaries }, known],
      (candidate) => verifyOnce(candidate, all, { contents, contradictions, replay }),
    )
    known = report.receiptFile ?? known
    signal?.throwIfAborted()
    const isDecided = require === undefined || report.assessment !== 'unmet'
    if (isDecided || isOver) return report
    await clock.sleep(Math.max(Math.min(pauseMs, deadline - clock.now()), 0), signal)
  }
}

/** Failed checks of place, draw, summaries and order of a file, which contradict each other or its receipt. */
function contradictionsOf(file: ReceiptFile): Check[] {
  const hasher = createHasher(file.domain)
  return checkOffline(file, hashAnswer(file, hasher), hasher).filter(({ ok }) => ok === false)
}

/** Whether a file lacks what the requirement needs, so that a query of the chain is of no use yet. */
function cannotMeet({ inclusion, order }: ReceiptFile, require: Requirement | undefined): boolean {
  if (require === undefined || require.kind === 'signed' || inclusion !== null) return false
  return require.kind !== 'replayed' || order === null
}

/** The report of the first file that a source's additions do not spoil; that of the last file if all are spoilt. */
async function firstUnspoilt(
  candidates: readonly ReceiptFile[],
  verify: (candidate: ReceiptFile) => Promise<VerifyReport>,
): Promise<VerifyReport> {
  const [first, ...others] = candidates as [ReceiptFile, ...ReceiptFile[]]
  const report = await verify(first)
  return others.length > 0 && isSpoilt(report) ? firstUnspoilt(others, verify) : report
}

const sourced: ReadonlySet<Check['name']> = new Set<Check['name']>(['inclusion', 'draw', 'verdicts'])

function isSpoilt({ checks }: VerifyReport): boolean {
  return checks.some(({ name, ok }) => ok === false && sourced.has(name))
}

async function checkFileContents(file: ReceiptFile, { tasks }: VerifyReceiptOptions): Promise<Check[]> {
  const checks = checkContents(file)
  return Promise.all(
    checks.map((each) => (each.name === 'request' ? checkRequestText(file, each, tasks) : Promise.resolve(each))),
  )
}

/** The file with what the caller's source adds. A source that fails adds nothing. */
async function refreshed(file: ReceiptFile, { refresh, signal }: VerifyReceiptOptions): Promise<ReceiptFile> {
  if (refresh === undefined) return file
  try {
    const { inclusion, draw, summaries, order } = await refresh(file, signal)
    return { ...file, inclusion, draw, summaries, order }
  } catch (error) {
    signal?.throwIfAborted()
    if (!isOgError(error)) throw error
    return file
  }
}

/** Results that are the same for a file and its additions. */
interface KnownChecks {
  readonly contents: readonly Check[]
  readonly contradictions: readonly Check[]
  readonly replay: OwnReplay | undefined
}

/** Index of a check in a list; the list's length where it has none of this name. */
function indexOfCheck(checks: readonly Check[], name: Check['name']): number {
  const index = checks.findIndex((each) => each.name === name)
  return index < 0 ? checks.length : index
}

async function verifyOnce(
  file: ReceiptFile,
  options: VerifyReceiptFileOptions,
  { contents, contradictions, replay }: KnownChecks,
): Promise<VerifyReport> {
  const { reader, settlement, canonical, require } = options
  const hasher = createHasher(file.domain)
  const hashes = hashAnswer(file, hasher)
  const address = checkSettlementAddress(file, settlement, reader)
  const chain = reader && (await verifyOnChain(file, hashes, reader, options))
  const offline = chain === undefined ? checkOffline(file, hashes, hasher) : undefined
  const checks: Check[] = [
    ...(canonical ? [canonical] : []),
    ...contents,
    ...checkSignedAnswer(file, hashes, { hasher, keys: chain?.keys }),
    ...(offline ?? []),
    ...(chain ? [chain.verdicts, ...chain.checks.slice(0, 1)] : []),
    ...(address ? [address] : []),
    ...(chain?.checks.slice(1) ?? []),
  ]
  // Draw and verdicts come from the chain: a check of it passes with any others in a file.
  for (const each of contradictions) checks.splice(indexOfCheck(checks, each.name), 1, each)
  return createReport({ file, checks, chain, address, replay, require })
}

function verifyOnChain(
  file: ReceiptFile,
  hashes: AnswerHashes,
  reader: ChainReader,
  { confirmations = 1, ownAccounts = [], producer }: VerifyReceiptOptions,
): Promise<ChainCheckResult> {
  const hasher = createHasher(file.domain)
  return new ChainVerification({ file, hashes, hasher, reader, confirmations, ownAccounts, producer }).run()
}
