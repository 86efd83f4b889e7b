import path from 'node:path'

import {
  type DemoReport,
  type Devnet,
  describeEvent,
  isLiarKind,
  type LiarKind,
  startDevnet,
} from '@opengradient/devnet'
import { liarKindNames } from '@opengradient/devnet/liar-kinds'
import { OgError } from '@opengradient/protocol'
import { type Io, noteLine, printJson, printLine } from '../command-io.ts'
import type { DevnetCommandOptions } from '../commands/devnet-command.ts'
import { devnetModels } from '../devnet-models.ts'
import { exitCodes } from '../exit-codes.ts'
import { kindOf } from '../file-io.ts'
import { formatTable } from '../format-table.ts'
import { paint } from '../paint.ts'
import { commandsToPaste, renderDevnet } from '../render-devnet.ts'
import { reportError } from '../report-error.ts'
import { cacheFolder, launcher, stateFolder, stateOption } from '../state-folder.ts'

/** Ports of a devnet; the next free ones where they are taken. */
/** As those of other gateways, of Triton for gRPC, and of other chains. */
const defaultPorts = { gateway: 8080, grpc: 8001, rpc: 8545 } as const

/**
 * Runs `og devnet` until the network ends.
 *
 * @param interrupted ends the network. An interrupted start is ABORTED; later it is the regular end
 * @returns the exit code
 */
export async function runDevnet(io: Io, options: DevnetCommandOptions, interrupted: AbortSignal): Promise<number> {
  const liars = parseLiars(options.liars ?? [])
  try {
    return await startAndWait(io, options, liars, interrupted)
  } catch (cause) {
    if (!interrupted.aborted) throw cause
    throw new OgError('ABORTED', 'The devnet was stopped before it was ready.', { next: ['Start it again.'], cause })
  }
}

async function startAndWait(
  io: Io,
  options: DevnetCommandOptions,
  liars: readonly LiarKind[],
  signal: AbortSignal,
): Promise<number> {
  const { workers, auditors, seed, blockTime } = options
  const { port = defaultPorts.gateway, grpcPort = defaultPorts.grpc, rpcPort = defaultPorts.rpc } = options
  const audit = options.audit ?? options.auditBps
  const stateDir = stateFolder(io, options.state)
  if (!['folder', undefined].includes(await kindOf(stateDir))) {
    throw new OgError('USAGE', `${stateDir} is a file, not a folder.`, { next: ['Name another folder with --state.'] })
  }
  noteLine(io, 'preparing the models')
  const models = await devnetModels(io, path.join(cacheFolder(io), 'models'), signal, options.languageModels)
  signal.throwIfAborted()
  await using net = await startDevnet({
    stateDir,
    liars,
    ...{ port, grpcPort, rpcPort },
    takeTurns: options.exitAfterDemo ?? false,
    models,
    compileCache: path.join(cacheFolder(io), 'code'),
    signal,
    onEvent: (event) => noteLine(io, describeEvent(event)),
    ...(workers !== undefined && { workers }),
    ...(auditors !== undefined && { auditors }),
    ...(audit !== undefined && { audit }),
    ...(seed !== undefined && { seed }),
    ...(blockTime !== undefined && { blockTimeSeconds: blockTime }),
  })
  if (options.exitAfterDemo) return await demonstrate(io, net, options.json ?? false, signal)
  if (options.json) printJson(io, net.document)
  else printReady(io, net)
  const reason = await net.ended
  if (signal.aborted) {
    noteLine(io, 'The network was stopped.')
    return exitCodes.yes
  }
  // The document is on stdout already, and stays the only one.
  return reportError(
    new OgError('UNAVAILABLE', `The devnet ended: ${reason}.`, { next: [`See the logs in ${net.stateDir}/logs.`] }),
    io,
    { json: false },
  )
}

function printReady(io: Io, net: Devnet): void {
  printLine(io)
  for (const line of renderDevnet(net.document, net.stateDir, io.colour.stdout)) printLine(io, line)
  printLine(io)
  printLine(io, paint('bold', 'To try it, in another terminal:', io.colour.stdout))
  for (const line of commandsToPaste(net.document, launcher(io), stateOption(io, net.stateDir)))
    printLine(io, `  ${line}`)
  noteLine(io)
  noteLine(io, 'Each job is listed here when its receipt is final. Ctrl-C stops the network.')
}

async function demonstrate(io: Io, net: Devnet, json: boolean, signal: AbortSignal): Promise<number> {
  noteLine(io, 'running the demonstration')
  const report = await net.demo(signal)
  await net.stop()
  const { stories: _, ...document } = report
  if (json) printJson(io, document)
  else printDemo(io, report)
  return report.ok ? exitCodes.yes : exitCodes.no
}

function printDemo(io: Io, report: DemoReport): void {
  const { ok, jobs, caught, harmless, punished, honestPunished, stories } = report
  const colour = io.colour.stdout
  const states = new Map<string, number>()
  for (const { state } of jobs) states.set(state, (states.get(state) ?? 0) + 1)
  printLine(io, `${jobs.length} jobs: ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`)
  for (const story of stories) {
    printLine(io)
    for (const line of story) printLine(io, line)
  }
  printLine(io)
  const liars = [
    ...caught.map(({ node, kind, how }) => [`${node} (${kind})`, `caught: ${how}`]),
    ...harmless.map(({ node, kind, how }) => [`${node} (${kind})`, `harmless: ${how}`]),
  ]
  for (const line of formatTable(liars)) printLine(io, line)
  const orHarmless = harmless.length === 0 ? '' : ' or harmless'
  if (punished.length === 0) printLine(io, 'No node was punished.')
  if (honestPunished.length > 0) printLine(io, `Honest and punished: ${honestPunished.join(', ')}`)
  printLine(
    io,
    ok
      ? paint(
          'green',
          liars.length === 0 ? 'No node lied.' : `Every liar was caught${orHarmless}, and no other node was punished.`,
          colour,
        )
      : paint('red', `Not every liar was caught${orHarmless}, or an honest node was punished.`, colour),
  )
}

function parseLiars(names: readonly string[]): LiarKind[] {
  return names.flatMap((name) => {
    if (name === 'all') return liarKindNames
    if (isLiarKind(name)) return [name]
    throw unknownLiarError(name)
  })
}

/** The error for a liar kind that does not exist. */
export function unknownLiarError(name: string): OgError {
  return new OgError('USAGE', `The liar kind "${name.slice(0, 40)}" does not exist.`, {
    next: [`Kinds: ${liarKindNames.join(', ')}.`],
  })
}
