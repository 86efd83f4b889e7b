import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { isOgError, OgError } from '@opengradient/protocol'
import * as z from 'zod'

import { type DiskRecords, openDiskRecords } from './disk-records.ts'

export interface FolderLock extends AsyncDisposable {
  /** Unlocks. Idempotent. */
  release(): Promise<void>
}

const holderSchema = z.strictObject({ pid: z.int().min(1), startedAt: z.string() })

/**
 * Locks a folder for this process and creates it when it is absent. The operating system holds the lock (of a small
 * database in `.lock`): it ends with the process, also after a crash, so that no lock is stale. `lock.json` describes
 * the holder.
 * @throws STATE_IN_USE naming the process that holds the folder
 */
export async function lockFolder(path: string): Promise<FolderLock> {
  await mkdir(path, { recursive: true })
  const holderFile = join(path, 'lock.json')
  let records: DiskRecords
  try {
    records = await openDiskRecords({ path: join(path, '.lock') })
  } catch (error) {
    if (!isOgError(error) || error.code !== 'STATE_IN_USE') throw error
    throw new OgError('STATE_IN_USE', `${path} is in use by ${await describeHolder(holderFile)}.`, {
      next: ['Stop that process, or choose another folder.'],
      cause: error,
    })
  }
  const startedAt = new Date(Date.now() - Math.round(process.uptime() * 1000)).toISOString()
  try {
    await writeFile(holderFile, `${JSON.stringify({ pid: process.pid, startedAt })}\n`)
  } catch (error) {
    await records.close()
    throw error
  }
  let released: Promise<void> | undefined
  const release = (): Promise<void> => {
    released ??= (async () => {
      await rm(holderFile, { force: true })
      await records.close()
    })()
    return released
  }
  return { release, [Symbol.asyncDispose]: release }
}

/** While a holder starts, the file may be missing or be that of an earlier holder. */
async function describeHolder(holderFile: string): Promise<string> {
  try {
    const { pid, startedAt } = holderSchema.parse(JSON.parse(await readFile(holderFile, 'utf8')))
    process.kill(pid, 0)
    return `process ${pid}, started at ${startedAt}`
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPERM') return 'a process of another user'
    return 'another process'
  }
}
