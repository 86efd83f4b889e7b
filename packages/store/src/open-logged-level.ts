import { OgError } from '@opengradient/protocol'
import type { Level } from 'level'

import type { LogFolder } from './log-folder.ts'
import { openLevel } from './open-level.ts'
import { damageOfSegments } from './read-segments.ts'
import { type ReplayedLog, replaySegments } from './replay-segments.ts'

/** A database that has all of the log. */
export interface LoggedLevel {
  readonly level: Level<string, Uint8Array>
  readonly replay: ReplayedLog
  readonly writes?: undefined
  readonly damage?: undefined
}

/** Opens a LevelDB folder and replays the log in front of it. @throws STATE_IN_USE, STORE when either is damaged */
export async function openLoggedLevel(path: string, folder: LogFolder): Promise<LoggedLevel> {
  const level = await openLevel(path)
  const reasons = await damageOfSegments(folder).catch((error: unknown) => [String(error)])
  if (reasons.length === 0) return { level, replay: await replayOrClose(level, path, folder) }
  await level.close()
  throw new OgError('STORE', `The records in ${path} are damaged: ${reasons.join(' ')}`, {
    next: ['Restore the folder from a copy, or move it away to start empty; keep it until you know its content.'],
  })
}

/** Replays a log, and closes the database where this fails. @throws STORE */
export async function replayOrClose(
  level: Level<string, Uint8Array>,
  path: string,
  folder: LogFolder,
): Promise<ReplayedLog> {
  try {
    return await replaySegments(level, folder)
  } catch (error) {
    await level.close()
    throw new OgError('STORE', `The log in ${path} could not be replayed.`, {
      next: ['Check that the folder is writable and the disk has space.'],
      cause: error,
    })
  }
}
