import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import type { Clock, Logger, Random, Records } from '@opengradient/protocol'
import {
  type BlobStore,
  lockFolder,
  type Outbox,
  openDiskBlobs,
  openDiskRecords,
  openOutbox,
} from '@opengradient/store'

import type { Closers } from '../../startup/closers.ts'
import type { NodeConfig } from '../config.ts'

/** Durable state of a node. */
export interface NodeState {
  readonly records: Records
  readonly blobs: BlobStore
  readonly outbox: Outbox
}

/** Locks and opens the state folder. @throws STATE_IN_USE */
export async function openState(
  config: Pick<NodeConfig, 'stateDir' | 'gateway'>,
  { clock, random, logger }: { clock: Clock; random: Random; logger: Logger },
  closers: Closers,
): Promise<NodeState> {
  const { stateDir } = config
  // Inputs and answers of jobs are for this user alone.
  await mkdir(stateDir, { recursive: true, mode: 0o700 })
  const lock = await lockFolder(stateDir)
  closers.add(() => lock.release())
  const records = await openDiskRecords({
    path: path.join(stateDir, 'records'),
    onDamage: (damage) => logger.error({ ...damage, stateDir }, 'Records are damaged or missing: receipts may be lost'),
  })
  closers.add(() => records.close())
  const blobs = await openDiskBlobs({ path: path.join(stateDir, 'blobs'), maxBytes: config.gateway.blobBytes, logger })
  closers.add(() => blobs.close())
  const outbox = await openOutbox({ records, clock, random, logger })
  closers.add(() => outbox.close())
  return { records, blobs, outbox }
}
