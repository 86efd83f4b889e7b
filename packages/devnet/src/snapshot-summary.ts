import { stat } from 'node:fs/promises'

import type { Snapshot } from './snapshot-file.ts'

/** Contents of a snapshot in numbers and names, as `og devnet snapshot --json` prints it. */
export interface SnapshotSummary {
  /** Absolute path. */
  readonly file: string
  readonly bytes: number
  /** Number of the chain's latest block. */
  readonly block: number
  /** The network's time, ISO 8601. */
  readonly at: string
  /** Ids. */
  readonly nodes: readonly string[]
  readonly models: Snapshot['models']
}

/** Describes the snapshot of a file. */
export async function summarise(file: string, snapshot: Snapshot): Promise<SnapshotSummary> {
  const { block, at, nodes, models } = snapshot
  const { size } = await stat(file)
  return { file, bytes: size, block, at: new Date(at).toISOString(), nodes: nodes.map(({ id }) => id), models }
}
