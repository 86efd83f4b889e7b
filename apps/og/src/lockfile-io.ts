import path from 'node:path'

import { encodeLockfile, type Lockfile, parseLockfile } from '@opengradient/client'
import type { Io } from './command-io.ts'
import { readOptionalText, writeFileAtomically } from './file-io.ts'

/** The file that pins model names for the application in the current folder. */
export const lockfileName = 'og.lock.json'

/** `og.lock.json` of the current folder; undefined when it does not exist. @throws BAD_INPUT */
export async function readLockfile(io: Io): Promise<Lockfile | undefined> {
  const text = await readOptionalText(path.join(io.cwd, lockfileName))
  return text === undefined ? undefined : parseLockfile(text)
}

export async function writeLockfile(io: Io, lockfile: Lockfile): Promise<void> {
  await writeFileAtomically(path.join(io.cwd, lockfileName), encodeLockfile(lockfile))
}
