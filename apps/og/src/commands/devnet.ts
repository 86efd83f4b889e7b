import path from 'node:path'
import process from 'node:process'

import {
  type DemoReport,
  type Devnet,
  describeEvent,
  isLiarKind,
  type LiarKind,
  liarKinds,
  startDevnet,
} from '@opengradient/devnet'
import { isOgError, OgError } from '@opengradient/protocol'

import { devnetModels } from '../devnet-models.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Io, noteLine, printJson, printLine } from '../io.ts'
import { paint } from '../paint.ts'
import { commandsToPaste, renderDevnet } from '../render-devnet.ts'
import { cacheFolder, launcher, stateFolder, stateOption } from '../state-folder.ts'
import { table } from '../table.ts'

export interface DevnetCommandOptions {
  readonly workers?: number
  readonly auditors?: number
  readonly liars?: readonly string[]
  readonly auditBps?: number
  readonly seed?: number
  readonly state?: string
  readonly blockTime?: number
  readonly exitAfterDemo?: boolean
  readonly json?: boolean
}

/** Signals that end a devnet; a second one finds the same shutdown under way. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** `og devnet` @returns the exit code, when the network has ended */
export async function devnet(io: Io, options: DevnetCommandOptions): Promise<number> {
  const liars = parseLiars(options.liars ?? [])
  const ending = new AbortController()
  const end = (): void => ending.abort(new OgError('ABORTED', 'The devnet was stopped.'))
  for (const name of endingSignals) process.on(name, end)
  try {
    return await run(io, options, liars, ending.signal)
  } catch (error) {
    // Ctrl-C while it starts is as good an end as any later.
    if (ending.signal.aborted && !options.exitAfterDemo && isOgError(error) && error.code === 'ABORTED')
      return exitCodes.yes
    throw error
  } finally {
    for (const name of endingSignals) process.off(name, end)
  }
}

async function run(
  io: Io,
  options: DevnetCommandOptions,
  liars: readonly LiarKind[],
  signal: AbortSignal,
): Promise<number> {
  const { workers, auditors, auditBps, seed, blockTime } = options
  const stateDir = stateFolder(io, options.state)
  noteLine(io, 'preparing the models')
  const models = await devnetModels(io, path.join(cacheFolder(io), 'models'), signal)
  signal.throwIfAborted()
  await using net = await startDevnet({
    stateDir,
    liars,
    models,
    signal,
    onEvent: (event) => noteLine(io, describeEvent(event)),
    ...(workers !== undefined && { workers }),
    ...(auditors !== undefined && { auditors }),
    ...(auditBps !== undefined && { auditBps }),
    ...(seed !== undefined && { seed }),
    ...(blockTime !== undefined && { blockTimeSeconds: blockTime }),
  })
  if (options.exitAfterDemo) return await demonstrate(io, net, options.json ?? false, signal)
  if (options.json) printJson(io, net.document)
  else printReady(io, net)
  const reason = await net.ended
  if (signal.aborted) return exitCodes.yes
  noteLine(io, `${paint('red', 'error:', io.colour.stderr)} the devnet ended: ${reason}`)
  return exitCodes.notDone
}

function printReady(io: Io, net: Devnet): void {
  printLine(io)
  for (const line of renderDevnet(net.document, net.stateDir, io.colour.stdout)) printLine(io, line)
  printLine(io)
  printLine(io, paint('bold', 'To try it, in another terminal:', io.colour.stdout))
  for (const line of commandsToPaste(net.document, launcher(io), stateOption(io, net.stateDir)))
    printLine(io, `  ${line}`)
  noteLine(io)
  noteLine(io, 'Each job follows here when it is over. Ctrl-C ends everything.')
}

async function demonstrate(io: Io, net: Devnet, json: boolean, signal: AbortSignal): Promise<number> {
  noteLine(io, 'runs the demonstration')
  const report = await net.demo(signal)
  await net.stop()
  const { ok, jobs, caught, punished, honestPunished } = report
  if (json) printJson(io, { ok, jobs, caught, punished, honestPunished })
  else printDemo(io, report)
  return ok ? exitCodes.yes : exitCodes.no
}

function printDemo(io: Io, { ok, jobs, caught, punished, honestPunished, stories }: DemoReport): void {
  const colour = io.colour.stdout
  const states = new Map<string, number>()
  for (const { state } of jobs) states.set(state, (states.get(state) ?? 0) + 1)
  printLine(io, `${jobs.length} jobs: ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`)
  for (const story of stories) {
    printLine(io)
    for (const line of story) printLine(io, line)
  }
  printLine(io)
  if (caught.length > 0)
    for (const line of table(caught.map(({ node, kind, how }) => [`${node} (${kind})`, `caught: ${how}`])))
      printLine(io, line)
  if (punished.length === 0) printLine(io, 'Nobody was punished.')
  if (honestPunished.length > 0) printLine(io, `Honest and punished: ${honestPunished.join(', ')}`)
  printLine(
    io,
    ok
      ? paint('green', 'Every liar was caught, and nobody else was punished.', colour)
      : paint('red', 'Not every liar was caught, or an honest node was punished.', colour),
  )
}

function parseLiars(names: readonly string[]): LiarKind[] {
  return names.map((name) => {
    if (isLiarKind(name)) return name
    throw unknownLiar(name)
  })
}

/** @returns the error for a kind of liar that does not exist */
export function unknownLiar(name: string): OgError {
  return new OgError('USAGE', `There is no liar "${name.slice(0, 40)}".`, {
    next: [`Kinds: ${Object.keys(liarKinds).join(', ')}.`],
  })
}
