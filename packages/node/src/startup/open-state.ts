import { chmod, mkdir, rename } from 'node:fs/promises'
import path from 'node:path'

import type { ChainReader } from '@opengradient/chain'
import { type Clock, type Logger, OgError, type Random, type Records } from '@opengradient/protocol'
import {
  type BlobStore,
  type DiskRecords,
  lockFolder,
  type Outbox,
  openDiskBlobs,
  openDiskRecords,
  openOutbox,
} from '@opengradient/store'
import type { NodeConfig } from '../config.ts'
import type { Closers } from './closers.ts'

/** Durable state of a node. */
export interface NodeState {
  readonly records: Records
  readonly blobs: BlobStore
  readonly outbox: Outbox
}

export interface OpenStateInit {
  readonly config: Pick<NodeConfig, 'stateDir' | 'sharedBlobs' | 'gateway' | 'deployment'>
  readonly reader: Pick<ChainReader, 'blockHash'>
  readonly clock: Clock
  readonly random: Random
  readonly logger: Logger
}

/** Locks and opens the state folder. @throws STATE_IN_USE, CHAIN */
export async function openState(init: OpenStateInit, closers: Closers): Promise<NodeState> {
  const { config, clock, random, logger } = init
  const { stateDir, sharedBlobs: sharedPath } = config
  // Inputs and answers of jobs are for this user alone, also in a folder that existed before.
  await mkdir(stateDir, { recursive: true, mode: 0o700 })
  await chmod(stateDir, 0o700)
  const lock = await lockFolder(stateDir)
  closers.add(() => lock.release())
  const records = await openRecordsOfChain(init)
  closers.add(() => records.close())
  const { blobBytes: maxBytes } = config.gateway
  const blobs = await openDiskBlobs({ path: path.join(stateDir, 'blobs'), sharedPath, maxBytes, logger })
  closers.add(() => blobs.close())
  const outbox = await openOutbox({ records, clock, random, logger })
  closers.add(() => outbox.close())
  return { records, blobs, outbox }
}

/** Key of the record that names the chain. */
const chainKey = 'chain'

/** Opens the records. Those of another chain or module are moved away: their batches, cheques and transactions are not of this one. */
async function openRecordsOfChain(init: OpenStateInit): Promise<DiskRecords> {
  const { logger, config } = init
  const folder = path.join(config.stateDir, 'records')
  const chain = await nameOfChain(init)
  const records = await openRecords(folder, logger)
  const known = await records.get(chainKey)
  if (known === undefined) {
    await records.batch([{ type: 'put', key: chainKey, value: new TextEncoder().encode(chain) }])
    return records
  }
  if (new TextDecoder().decode(known) === chain) return records
  await records.close()
  const moved = `${folder}.of-another-chain-${init.clock.now()}`
  await rename(folder, moved)
  await rename(`${folder}.writes`, `${moved}.writes`).catch(() => undefined)
  logger.error({ moved, chain }, 'Records belong to another chain: moved away')
  return openRecordsOfChain(init)
}

function openRecords(folder: string, logger: Logger): Promise<DiskRecords> {
  return openDiskRecords({
    path: folder,
    onDamage: (damage) => logger.error({ ...damage, folder }, 'Records are damaged or missing: receipts may be lost'),
    onReplay: (replay) =>
      logger.info({ ...replay, folder }, 'Writes of a process that was killed replayed from the log'),
  })
}

/** Chain id and module alone do not tell two development chains apart: the hash of the deployment's block does. */
async function nameOfChain({ reader, config }: OpenStateInit): Promise<string> {
  const { chainId, fromBlock, contracts } = config.deployment
  const hash = await reader.blockHash(fromBlock)
  if (hash === undefined) throw new OgError('CHAIN', `The chain has no block ${fromBlock}, where the contracts are.`)
  return `${chainId}/${contracts.settlement}/${hash}`
}
