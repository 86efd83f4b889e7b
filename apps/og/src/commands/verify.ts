import { type Address, isOgError, OgError, parseRequirement, type Requirement } from '@opengradient/protocol'
import {
  type Check,
  firstFailure,
  type VerifyReceiptOptions,
  type VerifyReport,
  verifyReceiptText,
} from '@opengradient/verifier'

import { exitCodes } from '../exit-codes.ts'
import { readInput } from '../files.ts'
import { type Io, noteLine, printJson, printLine } from '../io.ts'
import { findNetwork, type Network, type NetworkOptions, settlementOf } from '../network.ts'
import { paint } from '../paint.ts'
import { renderChecks, renderTrusted } from '../render-checks.ts'

export interface VerifyCommandOptions extends NetworkOptions {
  readonly quorum?: number
  readonly replay?: boolean
  readonly require?: string
  readonly wait?: number
  readonly json?: boolean
}

/** Largest receipt file that is read, in bytes: base64 of a job's tensors both ways, and what stands around them. */
const maxBytes = 1 << 28

/** `og verify FILE` @returns the exit code */
export async function verify(io: Io, file: string, options: VerifyCommandOptions): Promise<number> {
  const require = options.require === undefined ? undefined : parseRequirement(options.require)
  const findings = await check(io, decode(await readInput(io, file, maxBytes)), options, require)
  const exitCode = exitCodeOf(findings)
  if (options.json) printJson(io, documentOf(findings, exitCode))
  else printReport(io, findings, exitCode)
  if (exitCode === exitCodes.notDone) {
    for (const reason of findings.reasons)
      noteLine(io, `${paint('yellow', 'could not be checked:', io.colour.stderr)} ${reason}`)
  }
  return exitCode
}

/** Text, byte for byte. What is not UTF-8 is no receipt file either, and neither is the empty text. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return ''
  }
}

interface Findings {
  readonly report: VerifyReport
  /** Why something that was asked for could not be found out, in words. */
  readonly reasons: readonly string[]
}

async function check(
  io: Io,
  text: string,
  options: VerifyCommandOptions,
  require: Requirement | undefined,
): Promise<Findings> {
  const onChain = options.rpc !== undefined || (require !== undefined && require.kind !== 'signed')
  if (options.quorum !== undefined && options.quorum > Math.max(options.rpc?.length ?? 0, 1)) {
    throw new OgError('USAGE', `${options.quorum} of ${options.rpc?.length ?? 0} RPC endpoints cannot agree.`, {
      next: ['Give at least as many --rpc as --quorum asks for.'],
    })
  }
  if (options.wait !== undefined && require === undefined) {
    throw new OgError('USAGE', '--wait says how long, and --require for what: one is missing.')
  }
  const network: Network =
    onChain || options.replay
      ? await findNetwork(io, options)
      : { gateways: [], rpcUrls: [], settlement: undefined, devnet: undefined }
  // A devnet that happens to run here says nothing about a receipt that is only checked offline.
  const settlement = onChain ? network.settlement : (options.settlement ?? settlementOf(io))
  const base: VerifyReceiptOptions = {
    ...(settlement && { settlement }),
    ...(require && { require }),
    ...(options.wait !== undefined && { waitSeconds: options.wait }),
  }

  if (!options.replay) return askChain(text, base, onChain ? network : undefined, options)
  const { folderCache } = await import('../content-cache.ts')
  const { startReplayHere } = await import('../replay-here.ts')
  const { cacheFolder } = await import('../state-folder.ts')
  const cache = cacheFolder(io)
  await using here = await startReplayHere({
    cache: folderCache(`${cache}/content`),
    gateways: network.gateways,
    folder: `${cache}/replay`,
    onModel: (manifest) => noteLine(io, `replays ${manifest.name}@${manifest.version} on this machine`),
  })
  return await askChain(text, { ...base, executor: here.replayer }, onChain ? network : undefined, options)
}

/** Verifies with the chain where it was asked for; what keeps it from being asked becomes a check that is open. */
async function askChain(
  text: string,
  base: VerifyReceiptOptions,
  network: Network | undefined,
  { quorum }: VerifyCommandOptions,
): Promise<Findings> {
  if (network === undefined) return explained(await verifyReceiptText(text, base))
  const { rpcUrls, settlement } = network
  if (rpcUrls.length === 0) {
    return open(text, base, 'chain', 'no RPC endpoint is known: give --rpc URL')
  }
  if (settlement === undefined) {
    const pin = 'no settlement contract is pinned: give --settlement ADDRESS, or set OG_SETTLEMENT'
    return open(text, base, 'settlement contract', pin)
  }
  try {
    const reader = await openReader(rpcUrls, settlement, quorum)
    return explained(await verifyReceiptText(text, { ...base, reader }))
  } catch (error) {
    if (!isOgError(error) || !['CHAIN', 'RPC_DISAGREE', 'NOT_FOUND'].includes(error.code)) throw error
    return open(text, base, 'chain', error.shortMessage)
  }
}

async function openReader(
  rpcUrls: readonly string[],
  settlement: Address,
  quorum: number | undefined,
): Promise<NonNullable<VerifyReceiptOptions['reader']>> {
  const { createReader, findDeployment } = await import('@opengradient/chain')
  const agreed = quorum === undefined ? {} : { quorum }
  const deployment = await findDeployment({ rpcUrls, settlement, ...agreed })
  return createReader({ rpcUrls, deployment, ...agreed })
}

/** What can be said without the chain, and the check that could not be made. */
async function open(text: string, base: VerifyReceiptOptions, name: Check['name'], detail: string): Promise<Findings> {
  // Nothing is waited for that only the chain can tell.
  const report = await verifyReceiptText(text, base)
  const checks = [
    ...report.checks.filter((check) => check.name !== name || check.ok === false),
    { name, ok: null, detail },
  ]
  return { report: { ...report, ok: false, checks, couldNotCheck: true }, reasons: [detail] }
}

function explained(report: VerifyReport): Findings {
  if (!report.couldNotCheck) return { report, reasons: [] }
  const undecided = report.checks.filter(({ ok, detail }) => ok === null && !detail.startsWith('pending'))
  const reasons = undecided.map(({ name, detail }) => `${name}: ${detail}`)
  return {
    report,
    reasons: reasons.length > 0 ? reasons : [`the guarantee that is required is not reached: ${report.guarantee}`],
  }
}

function exitCodeOf({ report }: Findings): number {
  if (firstFailure(report.checks)) return exitCodes.no
  return report.couldNotCheck ? exitCodes.notDone : exitCodes.yes
}

function documentOf({ report }: Findings, exitCode: number): object {
  return {
    ok: exitCode === exitCodes.yes,
    guarantee: report.guarantee,
    checks: report.checks.map(({ name, ok, detail }) => ({ name, ok, detail })),
    stillTrusted: report.stillTrusted,
  }
}

function printReport(io: Io, { report }: Findings, exitCode: number): void {
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
