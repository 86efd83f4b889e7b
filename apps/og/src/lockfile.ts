import path from 'node:path'

import { encodeLockfile, type Lockfile, parseLockfile } from '@opengradient/client'

import { readOptionalText, writeWhole } from './files.ts'
import type { Io } from './io.ts'

/** What names mean to the application in the current folder. */
export const lockfileName = 'og.lock.json'

/** `og.lock.json` of the current folder; undefined where there is none. @throws BAD_INPUT */
export async function readLockfile(io: Io): Promise<Lockfile | undefined> {
  const text = await readOptionalText(path.join(io.cwd, lockfileName))
  return text === undefined ? undefined : parseLockfile(text)
}

export async function writeLockfile(io: Io, lockfile: Lockfile): Promise<void> {
  await writeWhole(path.join(io.cwd, lockfileName), encodeLockfile(lockfile))
}
