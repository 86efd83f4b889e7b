import { cp, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { Level } from 'level'

import { isLogFile, type LogFolder } from './log-folder.ts'
import { damageOf, openLevel } from './open-level.ts'
import { replayOrClose } from './open-logged-level.ts'
import { damageOfSegments } from './read-segments.ts'
import type { ReplayedLog } from './replay-segments.ts'
import { scanLogFiles } from './scan-log-files.ts'
import { WriteCountFile } from './write-count.ts'

/** Damage that was found when records were opened. */
export interface RecordsDamage {
  /** One sentence each. */
  readonly reasons: readonly string[]
  /** Copy of the folder as it was found; undefined where the damage showed only after it was opened. */
  readonly copy: string | undefined
}

/** A folder that was opened as far as it can be read. */
export interface ReportedLevel {
  readonly level: Level<string, Uint8Array>
  readonly damage: RecordsDamage | undefined
  readonly writes: WriteCountFile
  readonly replay: ReplayedLog
}

/** Level exports ClassicLevel in Node.js; its types leave this out. */
const { repair } = Level as unknown as { repair(path: string): Promise<void> }

/**
 * Opens what can be read of a LevelDB folder: as it is, else repaired, else empty; then replays the log in front of it. A damaged
 * folder is copied first. It may be damaged in its log files, of which LevelDB skips its own in silence, or lack the last writes,
 * which only their number shows.
 *
 * @throws STATE_IN_USE, STORE when the folder cannot be read or written
 */
export async function openReportedLevel(path: string, folder: LogFolder): Promise<ReportedLevel> {
  const writes = await WriteCountFile.open(`${path}.writes`)
  const reasons = [...(await scanLogFiles(path)), ...(await damageOfSegments(folder))]
  let copy = reasons.length === 0 ? undefined : await copyFolder(path)
  let level: Level<string, Uint8Array>
  try {
    level = await openLevel(path)
  } catch (error) {
    const reason = damageOf(error)
    if (reason === undefined) throw error
    reasons.push(`The database cannot be opened: ${reason}`)
    copy ??= await copyFolder(path)
    level = await openRepaired(path, reasons)
  }
  const replay = await replayOrClose(level, path, folder)
  const missing = replay.missing + Math.max(0, writes.value - replay.last)
  if (missing > 0) reasons.push(`${missing} of ${Math.max(writes.value, replay.last)} writes are missing.`)
  writes.set(replay.last)
  return { level, damage: reasons.length === 0 ? undefined : { reasons, copy }, writes, replay }
}

async function openRepaired(path: string, reasons: string[]): Promise<Level<string, Uint8Array>> {
  try {
    await repair(path)
    return await openLevel(path)
  } catch (error) {
    reasons.push(`The database cannot be repaired, and starts empty: ${damageOf(error) ?? String(error)}`)
    // The log in front of the database stays: it is replayed.
    for (const name of await readdir(path)) if (!isLogFile(name)) await rm(join(path, name), { recursive: true })
    return openLevel(path)
  }
}

/** Copies a folder to a name that is free. @returns the path of the copy */
async function copyFolder(path: string): Promise<string> {
  for (let i = 1; ; i++) {
    const copy = `${path}.damaged-${i}`
    if (await exists(copy)) continue
    await cp(path, copy, { recursive: true })
    return copy
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
