import type { Records } from '@opengradient/protocol'

import { LevelBack } from './level-back.ts'
import { diskLogFolder } from './log-folder.ts'
import { LoggedRecords } from './logged-records.ts'
import { openLoggedLevel } from './open-logged-level.ts'
import { openReportedLevel, type RecordsDamage } from './open-reported-level.ts'
import type { ReplayedLog } from './replay-segments.ts'
import { SegmentLog } from './segment-log.ts'

export interface DiskRecords extends Records, AsyncDisposable {
  /** Waits for pending writes and releases the folder. Idempotent. */
  close(): Promise<void>
}

export interface DiskRecordsInit {
  readonly path: string
  /**
   * Called once when records are damaged or missing. The readable part of them is opened and watched from then on.
   * @default damage that LevelDB reports is thrown, other damage is not looked for
   */
  readonly onDamage?: (damage: RecordsDamage) => void
  /**
   * Called once when the last process did not close the records: the log had writes that the database lacked.
   * @default the log is replayed without a word
   */
  readonly onReplay?: (replay: LogReplay) => void
}

/** Writes that came from the log when records were opened. */
export type LogReplay = Pick<ReplayedLog, 'replayed' | 'tornBytes'>

/**
 * Records in a folder, which one process at a time may have open. A resolved `batch` survives the end of the process,
 * `kill -9` included; with `durable` it survives loss of power too, which costs about 2 ms instead of 10 µs.
 * @throws STATE_IN_USE when another process has the folder open
 * @throws STORE when the folder cannot be read, or is damaged and `onDamage` is absent
 */
export async function openDiskRecords({ path, onDamage, onReplay }: DiskRecordsInit): Promise<DiskRecords> {
  const folder = diskLogFolder(path)
  const { level, writes, damage, replay } = await (onDamage === undefined
    ? openLoggedLevel(path, folder)
    : openReportedLevel(path, folder))
  if (damage !== undefined) onDamage?.(damage)
  const { replayed, tornBytes } = replay
  if (replayed > 0 || tornBytes > 0) onReplay?.({ replayed, tornBytes })
  const log = new SegmentLog(folder, replay.last)
  return new LoggedRecords({ path, log, back: new LevelBack(level, path, replay.last), writes })
}
