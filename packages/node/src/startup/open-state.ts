import { mkdir } from 'node:fs/promises'
import path from 'node:path'

import type { Clock, Logger, Random, Records, SyncTopic } from '@opengradient/protocol'
import {
  type BlobStore,
  type Log,
  lockFolder,
  type Outbox,
  openDiskBlobs,
  openDiskRecords,
  openLog,
  openOutbox,
} from '@opengradient/store'

import type { NodeConfig } from '../config.ts'
import type { Closers } from './closers.ts'

/** Durable state of a node. */
export interface NodeState {
  readonly records: Records
  readonly blobs: BlobStore
  readonly logs: Readonly<Record<SyncTopic, Log>>
  readonly outbox: Outbox
}

/** Entries that the gossip logs keep for peers that catch up. */
const logEntries = 100_000

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
  const records = await openDiskRecords({ path: path.join(stateDir, 'records') })
  closers.add(() => records.close())
  const blobs = await openDiskBlobs({ path: path.join(stateDir, 'blobs'), maxBytes: config.gateway.blobBytes, logger })
  closers.add(() => blobs.close())
  const logs = {
    receipts: await openLog({ records, name: 'receipts', maxEntries: logEntries }),
    verdicts: await openLog({ records, name: 'verdicts', maxEntries: logEntries }),
  }
  const outbox = await openOutbox({ records, clock, random, logger })
  closers.add(() => outbox.close())
  return { records, blobs, logs, outbox }
}
