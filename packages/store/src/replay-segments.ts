import type { RecordOperation } from '@opengradient/protocol'

import type { LogFolder } from './log-folder.ts'
import { readSegments } from './read-segments.ts'
import { decodeCount, encodeCount, writesKey } from './write-count.ts'

/** A batch of the database is closed from this size on, to bound memory. */
const batchBytes = 4 << 20

/** The part of a database that a replay needs. */
export interface ReplayTarget {
  get(key: string): Promise<Uint8Array | undefined>
  batch(operations: RecordOperation[], options: { readonly sync: boolean }): Promise<void>
}

/** Result of a replay. */
export interface ReplayedLog {
  /** Sequence number of the last write that the database has. */
  readonly last: number
  /** Writes that were only in the log. */
  readonly replayed: number
  /** Writes before {@link last} that neither the log nor the database has. */
  readonly missing: number
  /** Bytes of a last, unfinished write, which was acknowledged to no caller. */
  readonly tornBytes: number
}

/** Writes what only the log has into the database, in order, and removes the log. */
export async function replaySegments(target: ReplayTarget, folder: LogFolder): Promise<ReplayedLog> {
  const names = await folder.list()
  let last = decodeCount(await target.get(writesKey))
  if (names.length === 0) return { last, replayed: 0, missing: 0, tornBytes: 0 }
  const replay = { replayed: 0, missing: 0, tornBytes: 0 }
  let operations: RecordOperation[] = []
  let bytes = 0
  const write = async (sync: boolean): Promise<void> => {
    await target.batch([...operations, { type: 'put', key: writesKey, value: encodeCount(last) }], { sync })
    operations = []
    bytes = 0
  }
  for await (const { frames, tornBytes } of readSegments(folder)) {
    replay.tornBytes += tornBytes
    for (const frame of frames) {
      if (frame.sequence <= last) continue
      replay.missing += frame.sequence - last - 1
      replay.replayed++
      last = frame.sequence
      for (const operation of frame.operations) {
        operations.push(operation)
        bytes += operation.key.length + (operation.type === 'put' ? operation.value.length : 0)
      }
      if (bytes >= batchBytes) await write(false)
    }
  }
  await write(true)
  for (const name of names) await folder.remove(name)
  return { last, ...replay }
}
