import path from 'node:path'

import { createReader, distinctEndpoints, findDeployment } from '@opengradient/chain'
import { updateReceipt } from '@opengradient/client'
import {
  type Address,
  decodeReceiptFile,
  encodeReceiptFile,
  isOgError,
  modelIdOf,
  OgError,
  parseRequirement,
  type ReceiptFile,
  type Requirement,
} from '@opengradient/protocol'
import {
  type Check,
  firstFailure,
  type VerifyReceiptOptions,
  type VerifyReport,
  verifyReceiptText,
} from '@opengradient/verifier'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { VerifyCommandOptions } from '../commands/verify-command.ts'
import { connectClient } from '../connect-client.ts'
import { describeNews } from '../describe-news.ts'
import { exitCodes } from '../exit-codes.ts'
import { writeFileAtomically } from '../file-io.ts'
import { findNetwork, type KnownNetwork, settlementOf } from '../find-network.ts'
import { paint } from '../paint.ts'
import { readReceiptText, standardInput } from '../receipt-input.ts'
import { renderChecks, renderTrusted } from '../render-checks.ts'

/** Time for a gateway to report what it knows of the receipt. */
const updateTimeoutMs = 5_000

/** Runs `og verify FILE`. @returns the exit code */
export async function runVerify(io: Io, file: string, options: VerifyCommandOptions): Promise<number> {
  const require = options.require === undefined ? undefined : parseRequirement(options.require)
  if (options.update && file === standardInput) {
    throw new OgError('USAGE', 'Standard input cannot be updated.', { next: ['Name a file, or leave --update out.'] })
  }
  const given = await readReceiptText(io, file)
  const text = options.update ? await updatedText(io, given, options) : given
  const verification = await check(io, text, options, require)
  const exitCode = exitCodeOf(verification)
  // News that does not hold must not replace a file that may.
  if (options.update && exitCode !== exitCodes.no) await saveUpdate(io, file, verification.report)
  if (options.json) printJson(io, documentOf(verification, exitCode))
  else printReport(io, verification, exitCode)
  if (exitCode === exitCodes.undecided) {
    for (const reason of verification.reasons)
      noteLine(io, `${paint('yellow', 'could not be checked:', io.colour.stderr)} ${reason}`)
    if (!options.update) noteLine(io, `  og verify ${file} --update adds what the network knows by now.`)
  }
  return exitCode
}

/** The file's text with what a gateway knows by now. @throws UNAVAILABLE, NOT_FOUND, CHAIN */
async function updatedText(io: Io, text: string, options: VerifyCommandOptions): Promise<string> {
  const client = connectClient(io, await findNetwork(io, options), quorumOf(options))
  return encodeReceiptFile(await updateReceipt(client, decodeReceiptFile(text), { timeoutMs: updateTimeoutMs }))
}

async function saveUpdate(io: Io, file: string, { receiptFile }: VerifyReport): Promise<void> {
  if (receiptFile === undefined) return
  await writeFileAtomically(path.resolve(io.cwd, file), encodeReceiptFile(receiptFile))
  noteLine(io, `${file} is updated: ${describeNews(receiptFile)}`)
}

function quorumOf({ quorum }: VerifyCommandOptions): { quorum?: number } {
  return quorum === undefined ? {} : { quorum }
}

interface Verification {
  readonly report: VerifyReport
  /** Why requested checks could not be made, for human readers. */
  readonly reasons: readonly string[]
}

async function check(
  io: Io,
  text: string,
  options: VerifyCommandOptions,
  require: Requirement | undefined,
): Promise<Verification> {
  // Offline no guarantee can be established, not even that a registered worker signed.
  const isNamed = options.rpc !== undefined || Boolean(io.env.OG_RPC)
  const onChain = isNamed || options.update === true || require !== undefined
  assertQuorum(options)
  if (options.wait !== undefined && require === undefined) {
    throw new OgError('USAGE', '--wait needs --require, which names the guarantee to wait for.')
  }
  const network: KnownNetwork =
    onChain || options.replay
      ? await findNetwork(io, options)
      : { gateways: [], rpcUrls: [], settlement: undefined, devnet: undefined, stateDir: undefined }
  // A devnet that runs on this machine is unrelated to a receipt that is only checked offline.
  const settlement = onChain ? network.settlement : (options.settlement ?? settlementOf(io))
  const base: VerifyReceiptOptions = {
    ...(settlement && { settlement }),
    ...(require && { require }),
    ...(options.wait !== undefined && { waitSeconds: options.wait }),
  }

  const chain = onChain ? network : undefined
  if (!options.replay) return verifyWithChain(io, text, base, chain, options)
  const { folderCache } = await import('../folder-cache.ts')
  const { startLocalReplay } = await import('../local-replay.ts')
  const { cacheFolder } = await import('../state-folder.ts')
  const cache = cacheFolder(io)
  await using here = await startLocalReplay({
    cache: folderCache(`${cache}/content`),
    gateways: network.gateways,
    folder: `${cache}/replay`,
    onModel: (manifest) => noteLine(io, `replaying ${manifest.name}@${manifest.version} on this machine`),
  })
  return await verifyWithChain(io, text, { ...base, executor: here.replayer }, chain, options)
}

/** @throws USAGE when so many endpoints cannot agree */
function assertQuorum({ quorum, rpc = [] }: VerifyCommandOptions): void {
  const endpoints = distinctEndpoints(rpc).length
  if (quorum === undefined || quorum <= Math.max(endpoints, 1)) return
  throw new OgError('USAGE', `A quorum of ${quorum} is impossible with ${endpoints} RPC endpoints.`, {
    next: ['Give at least as many --rpc as --quorum; URLs of one origin count once.'],
  })
}

/** Verifies with the chain where requested. A chain that cannot be queried becomes an undecided check. */
async function verifyWithChain(
  io: Io,
  text: string,
  base: VerifyReceiptOptions,
  network: KnownNetwork | undefined,
  options: VerifyCommandOptions,
): Promise<Verification> {
  if (network === undefined) return withReasons(await verifyReceiptText(text, base))
  const { rpcUrls, settlement } = network
  if (rpcUrls.length === 0) {
    return verifyWithoutChain(text, base, 'chain', 'no RPC endpoint is known: give --rpc URL')
  }
  if (settlement === undefined) {
    const pin = 'no settlement contract is pinned: give --settlement ADDRESS, or set OG_SETTLEMENT'
    return verifyWithoutChain(text, base, 'settlement contract', pin)
  }
  try {
    const online = await onlineOptions(io, { ...network, settlement }, options)
    return withReasons(await verifyReceiptText(text, { ...base, ...online }))
  } catch (error) {
    if (!isOgError(error) || !['CHAIN', 'RPC_DISAGREE', 'NOT_FOUND'].includes(error.code)) throw error
    return verifyWithoutChain(text, base, 'chain', error.shortMessage)
  }
}

/**
 * Reader of the chain. Where a gateway is known also what it knows since the file was written, which is verified like the file,
 * and the models' tokenizers, to encode the request's text again.
 */
async function onlineOptions(
  io: Io,
  network: KnownNetwork & { readonly settlement: Address },
  options: VerifyCommandOptions,
): Promise<VerifyReceiptOptions> {
  const agreed = quorumOf(options)
  if (network.gateways.length === 0) {
    const { rpcUrls, settlement } = network
    const deployment = await findDeployment({ rpcUrls, settlement, ...agreed })
    return { reader: createReader({ rpcUrls, deployment, ...agreed }) }
  }
  const client = connectClient(io, network, agreed)
  const { reader } = await client.network()
  return {
    reader,
    refresh: (file: ReceiptFile, signal) =>
      updateReceipt(client, file, { timeoutMs: updateTimeoutMs, ...(signal && { signal }) }),
    tasks: (manifest) => client.models.task({ modelId: modelIdOf(manifest), manifest }, new AbortController().signal),
  }
}

/** Verifies offline and adds the check that could not be made. */
async function verifyWithoutChain(
  text: string,
  base: VerifyReceiptOptions,
  name: Check['name'],
  detail: string,
): Promise<Verification> {
  const report = await verifyReceiptText(text, base)
  const checks = [
    ...report.checks.filter((check) => check.name !== name || check.ok === false),
    { name, ok: null, detail },
  ]
  return { report: { ...report, ok: false, checks, couldNotCheck: true }, reasons: [detail] }
}

function withReasons(report: VerifyReport): Verification {
  if (!report.couldNotCheck) return { report, reasons: [] }
  const undecided = report.checks.filter(({ ok, detail }) => ok === null && !detail.startsWith('pending'))
  const reasons = undecided.map(({ name, detail }) => `${name}: ${detail}`)
  return {
    report,
    reasons: reasons.length > 0 ? reasons : [`the required guarantee is not reached: ${report.guarantee}`],
  }
}

function exitCodeOf({ report }: Verification): number {
  if (firstFailure(report.checks)) return exitCodes.no
  return report.couldNotCheck ? exitCodes.undecided : exitCodes.yes
}

function documentOf({ report }: Verification, exitCode: number): object {
  return {
    ok: exitCode === exitCodes.yes,
    guarantee: report.guarantee,
    state: report.state,
    checks: report.checks.map(({ name, ok, detail }) => ({ name, ok, detail })),
    stillTrusted: report.stillTrusted,
  }
}

function printReport(io: Io, { report }: Verification, exitCode: number): void {
  const colour = io.colour.stdout
  for (const line of renderChecks(report.checks, colour)) printLine(io, line)
  printLine(io)
  const verdict =
    exitCode === exitCodes.yes
      ? paint('green', 'holds', colour)
      : exitCode === exitCodes.no
        ? paint('red', 'does not hold', colour)
        : paint('yellow', 'not decided', colour)
  printLine(io, `${verdict}: ${report.guarantee}`)
  for (const line of renderTrusted(report.stillTrusted)) printLine(io, line)
}
