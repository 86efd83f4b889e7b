import type { ChainReader } from '@opengradient/chain'
import {
  type Address,
  type Clock,
  createHasher,
  decodeReceiptFile,
  type Executor,
  meets,
  type ReceiptFile,
  type Requirement,
  type Standing,
} from '@opengradient/protocol'

import { hashAnswer } from './answer-hashes.ts'
import { type Check, failure } from './check.ts'
import { checkContents } from './check-contents.ts'
import { type ChainCheckResult, checkOnChain } from './check-on-chain.ts'
import { checkReplay } from './check-replay.ts'
import { checkSettlementAddress } from './check-settlement-address.ts'
import { checkSignedAnswer } from './check-signed-answer.ts'
import { checkVerdicts } from './check-verdicts.ts'
import { formatGuarantee, listTrustAssumptions } from './format-guarantee.ts'
import { readRequiredStanding } from './read-required-standing.ts'
import { standingOf } from './standing-of.ts'
import type { VerifyReport } from './verify-report.ts'

export interface VerifyReceiptOptions {
  /** Reads the chain. @default only the checks that need no chain are made */
  readonly reader?: ChainReader
  /** Address of the network's settlement contract from a trusted source, never from the file. @default not compared */
  readonly settlement?: Address
  /** Runs the model again. @default the answer is not recomputed */
  readonly executor?: Executor
  /** Guarantee that the receipt must reach; otherwise the report has `couldNotCheck`. @default none */
  readonly require?: Requirement
  /** Time to wait for `settled` or `final`, in seconds. @default 0 */
  readonly waitSeconds?: number
  /** @default the system's clock */
  readonly clock?: Clock
  /** Aborts the verification. @default none */
  readonly signal?: AbortSignal
}

export interface VerifyReceiptFileOptions extends VerifyReceiptOptions {
  /** The check that was made when the file was decoded. @default none */
  readonly canonical?: Check
}

const emptyStanding: Standing = { state: 'signed', matched: 0, within: 0, verdicts: 0, closed: false }

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
    const checks: Check[] = [{ name, ok: false, detail: failure(error) }]
    const guarantee = `none: ${name} does not hold`
    return { ok: false, guarantee, standing: emptyStanding, checks, couldNotCheck: false, stillTrusted: [] }
  }
  const canonical: Check = { name, ok: true, detail: `RFC 8785, ${text.length} characters` }
  return verifyReceiptFile(file, { ...options, canonical })
}

/**
 * Verifies a receipt file: hashes, signatures and price; with `reader` also registrations at the receipt's time, model,
 * inclusion and finality; with `executor` also the answer itself.
 * @throws the signal's reason when `signal` aborts
 */
export async function verifyReceiptFile(
  file: ReceiptFile,
  options: VerifyReceiptFileOptions = {},
): Promise<VerifyReport> {
  const { reader, executor, settlement, signal, canonical } = options
  signal?.throwIfAborted()
  const hasher = createHasher(file.domain)
  const hashes = hashAnswer(file, hasher)
  const { receiptHash } = hashes
  const address = checkSettlementAddress(file, settlement, reader)
  const chain =
    reader &&
    (await checkOnChain(file, receiptHash, reader, () => readRequiredStanding(file, receiptHash, reader, options)))
  const replay = executor && (await checkReplay(file, executor, signal))
  signal?.throwIfAborted()

  const isConfirmed = chain?.standing?.state === 'confirmed'
  const checks: Check[] = [
    ...(canonical ? [canonical] : []),
    ...checkContents(file),
    ...checkSignedAnswer(file, hashes),
    checkVerdicts(file.verdicts, receiptHash, file.receipt.value.worker, hasher, isConfirmed),
    ...(chain?.checks.slice(0, 1) ?? []),
    ...(address ? [address] : []),
    ...(chain?.checks.slice(1) ?? []),
    ...(replay ? [replay] : []),
  ]
  return report(checks, standingOf(file.verdicts, chain?.standing), { chain, address, replay }, options.require)
}

/** The checks whose undecided outcome makes the report incomplete; undefined if they were not requested. */
interface RequestedChecks {
  readonly chain: ChainCheckResult | undefined
  readonly address: Check | undefined
  readonly replay: Check | undefined
}

function report(
  checks: readonly Check[],
  standing: Standing,
  { chain, address, replay }: RequestedChecks,
  require: Requirement | undefined,
): VerifyReport {
  const passed = (name: Check['name']): boolean => checks.some((check) => check.name === name && check.ok === true)
  const failed = checks.some((check) => check.ok === false)
  const couldNotCheck =
    (chain?.unanswered ?? false) ||
    address?.ok === null ||
    replay?.ok === null ||
    (require !== undefined && !meets(standing, require)) ||
    // Any account can sign verdicts. Only those of registered auditors count for the requirement.
    (require?.kind === 'replayed' && !passed('auditor registration'))
  const scope = { registered: passed('worker registration'), replay }
  return {
    ok: !failed && !couldNotCheck,
    guarantee: formatGuarantee(standing, checks, scope),
    standing,
    checks,
    couldNotCheck,
    stillTrusted: failed ? [] : listTrustAssumptions(standing, scope),
  }
}
