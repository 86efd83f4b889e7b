import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

import { askControl, type ControlAddress, controlAddressSchema } from './control.ts'
import { type DevnetDocument, documentSchema } from './devnet-document.ts'
import { processesSchema } from './leftover-processes.ts'

/** Names of files and folders in a devnet's state folder. */
export const stateFiles = {
  document: 'devnet.json',
  control: 'control.json',
  processes: 'processes.json',
  nodes: 'nodes',
  logs: 'logs',
  sharedBlobs: 'blobs',
  /** Snapshot that the next start continues. */
  restored: 'restored.snapshot',
  /** State of the snapshot's chain, while it is loaded. */
  chain: 'chain.json',
} as const

/** State folder of the running devnet: `OG_STATE`, else `.og/devnet` below `cwd`. */
export function defaultStateDir(init: { cwd?: string; env?: NodeJS.ProcessEnv } = {}): string {
  const { cwd = process.cwd(), env = process.env } = init
  return path.resolve(cwd, env['OG_STATE'] || path.join('.og', 'devnet'))
}

/**
 * The devnet that runs on a state folder.
 *
 * @throws NOT_SET_UP when there is no state, or the process that wrote it does not respond
 */
export async function readDevnet(stateDir: string = defaultStateDir()): Promise<DevnetDocument> {
  const { control, document } = await readState(stateDir)
  await askControl(control, { type: 'ping' }, AbortSignal.timeout(5_000)).catch((cause: unknown) => {
    throw notRunning(stateDir, cause)
  })
  return document
}

/** Log of a part of the devnet on a state folder: a node's id, or `anvil`. */
export function logFileOf(stateDir: string, name: string): string {
  return path.join(stateDir, stateFiles.logs, `${name}.log`)
}

/** Whether a devnet runs or starts on a state folder: a process that it recorded is alive. */
export async function isDevnetAlive(stateDir: string): Promise<boolean> {
  const recorded = processesSchema.safeParse(await readJson(path.join(stateDir, stateFiles.processes)))
  return recorded.success && recorded.data.some(({ pid }) => isProcessAlive(pid))
}

function isProcessAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Control address of the devnet on a state folder. @throws NOT_SET_UP */
export async function readControl(stateDir: string): Promise<ControlAddress> {
  return (await readState(stateDir)).control
}

async function readState(stateDir: string): Promise<{ document: DevnetDocument; control: ControlAddress }> {
  const document = documentSchema.safeParse(await readJson(path.join(stateDir, stateFiles.document)))
  const control = controlAddressSchema.safeParse(await readJson(path.join(stateDir, stateFiles.control)))
  if (!document.success || !control.success) throw notRunning(stateDir, document.error ?? control.error)
  return { document: document.data, control: control.data }
}

function notRunning(stateDir: string, cause: unknown): OgError {
  return new OgError('NOT_SET_UP', `No devnet runs on ${stateDir}.`, {
    next: ['Start one with `og devnet`, or name another network with --gateway and --rpc.'],
    cause,
  })
}

/** The parsed file; undefined when it does not exist or does not contain JSON. */
export async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
