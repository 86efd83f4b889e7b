import { randomBytes } from 'node:crypto'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'

import type { Deployment } from '@opengradient/chain'
import { type Clock, OgError } from '@opengradient/protocol'

import type { AnvilChain } from './anvil-chain.ts'
import type { DevnetSettings } from './devnet-settings.ts'
import type { GatewayClient } from './gateway-client.ts'
import type { NodeGroup } from './node-group.ts'
import { type BusyNetwork, untilQuiet } from './quiet-network.ts'
import { encodeSnapshot, type Snapshot } from './snapshot-file.ts'
import { type SnapshotSummary, summarise } from './snapshot-summary.ts'

/** A running network whose state is to be saved. */
export interface SavedNetwork extends BusyNetwork {
  readonly anvil: Pick<AnvilChain, 'mineBlock' | 'dumpState' | 'headNumber'>
  readonly group: Pick<NodeGroup, 'nodes' | 'ready' | 'whileHeld'>
  readonly client: Pick<GatewayClient, 'models'>
  readonly settings: DevnetSettings
  readonly deployment: Deployment
  readonly clock: Clock & { readonly offsetMs: number }
  /** Folder of a node. */
  folderOf(id: string): string
}

/**
 * Writes chain and records of a network to a file. Waits until no receipt is open, and stops the nodes while their records are read:
 * these survive the end of a process at any time, and so does a copy of them.
 *
 * @param file absolute path
 * @throws TIMEOUT, UNAVAILABLE while a node restarts, USAGE when the file cannot be written, CHAIN, ABORTED
 */
export async function takeSnapshot(net: SavedNetwork, file: string, signal: AbortSignal): Promise<SnapshotSummary> {
  await untilQuiet(net, signal)
  const { anvil, client, clock, deployment } = net
  const models = (await client.models(signal)).map(({ name, version, modelId }) => ({ name, version, modelId }))
  const snapshot = await net.group.whileHeld(async (nodes): Promise<Snapshot> => {
    // Transactions that were sent before the nodes stopped: the dump has mined ones only.
    await anvil.mineBlock()
    const chain = await anvil.dumpState()
    const [block, records] = await Promise.all([
      anvil.headNumber(signal),
      Promise.all(nodes.map(async ({ id }) => ({ id, files: await recordsIn(net.folderOf(id)) }))),
    ])
    return {
      ...{ at: clock.now(), clockOffsetMs: clock.offsetMs, block, settings: savedSettings(net.settings) },
      ...{ deployment, models, chain, nodes: records },
    }
  })
  await write(file, await encodeSnapshot(snapshot))
  return summarise(file, snapshot)
}

function savedSettings(settings: DevnetSettings): Snapshot['settings'] {
  const { workers, auditors, liars, takeTurns, audit, seed, blockTimeSeconds } = settings
  return { workers, auditors, liars: [...liars], takeTurns, audit, seed, blockTimeSeconds }
}

/** The files of a node's records. */
async function recordsIn(folder: string): Promise<Snapshot['nodes'][number]['files']> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.flatMap((entry) => {
    const relative = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')
    // The database's own lock file is empty.
    return entry.isFile() && /^records(\.writes$|\/)/.test(relative) && entry.name !== 'LOCK' ? [relative] : []
  })
  return Promise.all(files.map(async (each) => ({ path: each, bytes: await readFile(path.join(folder, each)) })))
}

/** Writes a temporary file beside and renames it, so that a file of that name is whole. */
async function write(file: string, content: Uint8Array): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined)
    const { code, message } = cause as NodeJS.ErrnoException
    throw new OgError('USAGE', `${file} cannot be written: ${code === 'ENOSPC' ? 'the disk is full' : message}.`, {
      next: [`Free ${content.length} bytes there, or name another file.`],
      cause,
    })
  }
}
