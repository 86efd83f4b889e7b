import type { ChainReader, OnChainStanding } from '@opengradient/chain'
import {
  type Address,
  type Clock,
  createHasher,
  decodeReceiptFile,
  type Executor,
  type Hex,
  isOgError,
  meets,
  type ReceiptFile,
  type Requirement,
  receiptState,
  type Standing,
  systemClock,
} from '@opengradient/protocol'

import { checkSignedAnswer, hashAnswer } from './answer.ts'
import { isUnanswered } from './chain-queries.ts'
import { type Check, failure } from './check.ts'
import { checkOnChain } from './check-on-chain.ts'
import { checkSettlementAddress } from './check-settlement-address.ts'
import { checkVerdicts, countVerdicts } from './check-verdicts.ts'
import { checkContents } from './contents.ts'
import { formatGuarantee, listTrustAssumptions } from './format-guarantee.ts'
import { replayMethod } from './replay.ts'
import type { VerifyReport } from './verify-report.ts'

export interface VerifyReceiptOptions {
  /** Asks the chain; without one everything is checked that needs no chain. */
  readonly reader?: ChainReader
  /** The settlement contract that the caller knows to be the network's. Never take it from the file. */
  readonly settlement?: Address
  /** Runs the model again. */
  readonly replayer?: Executor
  /** What has to be reached, else `couldNotCheck`. Default: nothing, the guarantee is only said. */
  readonly require?: Requirement
  /** How long to wait for `settled` or `final`. Default 0. */
  readonly waitSeconds?: number
  readonly clock?: Clock
  readonly signal?: AbortSignal
}

/** What {@link verifyReceiptFile} takes beside: the check that was made when the file was decoded. */
export interface VerifyReceiptFileOptions extends VerifyReceiptOptions {
  readonly canonical?: Check
}

const pollMs = 250
const emptyStanding: Standing = { state: 'signed', matched: 0, within: 0, verdicts: 0, closed: false }

/**
 * Verifies the text of a receipt file. Text that is no receipt file gives a report with one failed check.
 * @throws ABORTED or the signal's reason when `signal` aborts
 *
 * @example
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
 * Verifies a receipt file: hashes of everything enclosed, signatures, price; with `reader` registration at the receipt's
 * time, model, inclusion and finality; with `replayer` the answer itself.
 * @throws the signal's reason when `signal` aborts
 */
export async function verifyReceiptFile(
  file: ReceiptFile,
  options: VerifyReceiptFileOptions = {},
): Promise<VerifyReport> {
  const { reader, replayer, settlement, signal } = options
  signal?.throwIfAborted()
  const hasher = createHasher(file.domain)
  const hashes = hashAnswer(file, hasher)
  const { receiptHash } = hashes
  const { worker } = file.receipt.value
  const pin = checkSettlementAddress(file, settlement, reader)
  const askStanding = (from: ChainReader): Promise<OnChainStanding> => awaitRequired(file, receiptHash, from, options)
  const chain = reader && (await checkOnChain(file, receiptHash, reader, () => askStanding(reader)))
  const onChain = chain?.standing
  const replay = replayer && (await checkReplay(file, replayer, signal))
  signal?.throwIfAborted()

  const checks: Check[] = [
    ...(options.canonical ? [options.canonical] : []),
    ...checkContents(file),
    ...checkSignedAnswer(file, hashes),
    checkVerdicts(file.verdicts, receiptHash, worker, hasher, onChain?.state === 'confirmed'),
    ...(chain?.checks.slice(0, 1) ?? []),
    ...(pin ? [pin] : []),
    ...(chain?.checks.slice(1) ?? []),
    ...(replay ? [replay] : []),
  ]

  const standing = standingOf(file, onChain)
  const failed = checks.some((check) => check.ok === false)
  const holds = (name: Check['name']): boolean => checks.some((check) => check.name === name && check.ok === true)
  const couldNotCheck =
    (chain?.unanswered ?? false) ||
    pin?.ok === null ||
    replay?.ok === null ||
    (options.require !== undefined && !meets(standing, options.require)) ||
    // Anybody can make accounts and sign verdicts with them: those of auditors are what was asked for.
    (options.require?.kind === 'replayed' && !holds('auditor registration'))
  const scope = { registered: holds('worker registration'), replay }
  return {
    ok: !failed && !couldNotCheck,
    guarantee: formatGuarantee(standing, checks, scope),
    standing,
    checks,
    couldNotCheck,
    stillTrusted: failed ? [] : listTrustAssumptions(standing, scope),
  }
}

/** Asks where the receipt stands, again until the requirement is met, cannot be met any more, or the time is over. */
async function awaitRequired(
  file: ReceiptFile,
  receiptHash: Hex,
  reader: ChainReader,
  options: VerifyReceiptOptions,
): Promise<OnChainStanding> {
  const { require, waitSeconds = 0, clock = systemClock, signal } = options
  const { worker } = file.receipt.value
  let onChain = await reader.standing(receiptHash, worker)
  if (require?.kind !== 'settled' && require?.kind !== 'final') return onChain
  const deadline = clock.now() + waitSeconds * 1000
  while (!meets(standingOf(file, onChain), require) && onChain.state !== 'voided' && clock.now() < deadline) {
    await clock.sleep(Math.min(pollMs, deadline - clock.now()), signal)
    try {
      onChain = await reader.standing(receiptHash, worker)
    } catch (error) {
      // The chain answered a moment ago: ask again until the time is over.
      if (!isUnanswered(error)) throw error
    }
  }
  return onChain
}

async function checkReplay(file: ReceiptFile, replayer: Executor, signal?: AbortSignal): Promise<Check> {
  const name = 'replay'
  try {
    const { outcome, detail } = await replayMethod(replayer).check(file, file.manifest, signal)
    const ok = outcome === 'match' || outcome === 'within' ? true : outcome === 'mismatch' ? false : null
    return { name, ok, detail: outcome === 'within' ? `within tolerance: ${detail}` : detail }
  } catch (error) {
    signal?.throwIfAborted()
    if (!isOgError(error)) throw error
    return { name, ok: null, detail: `could not be run: ${failure(error)}` }
  }
}

function standingOf(file: ReceiptFile, onChain: OnChainStanding | undefined): Standing {
  const { matched, within, verdicts } = countVerdicts(file.verdicts.map(({ value }) => value))
  const state = receiptState(onChain?.state, matched + within)
  return { state, matched, within, verdicts, closed: onChain?.closed ?? false }
}
