import { mkdir } from 'node:fs/promises'

import { OgError } from '@opengradient/protocol'
import { Level } from 'level'

/**
 * Bytes that Level buffers in memory, at most twice, before it writes a sorted file. With the default of 4 MiB it sorts
 * and merges evidence of a megabyte repeatedly, which took more time than the rest of the write.
 */
export const writeBufferSize = 16 * 1024 * 1024

/**
 * Opens a LevelDB folder, and creates it when it is absent.
 * @throws STATE_IN_USE when another process has it open, STORE when it cannot be read or is damaged
 */
export async function openLevel(path: string): Promise<Level<string, Uint8Array>> {
  const level = new Level<string, Uint8Array>(path, { keyEncoding: 'utf8', valueEncoding: 'view' })
  try {
    await mkdir(path, { recursive: true })
    await level.open({ writeBufferSize })
    return level
  } catch (error) {
    throw openError(error, path)
  }
}

/** LevelDB's description of a damaged folder; undefined for another error of {@link openLevel}. */
export function damageOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as NodeJS.ErrnoException
    // The folder exists: a file that another one names is missing.
    const isMissing = code === 'LEVEL_IO_ERROR' && cause.message.includes('No such file')
    if (code === 'LEVEL_CORRUPTION' || isMissing) return cause.message
  }
  return undefined
}

function openError(error: unknown, path: string): OgError {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'LEVEL_LOCKED') {
      return new OgError('STATE_IN_USE', `${path} is open in another process.`, {
        next: ['Stop the process that uses this folder, or start with another folder.'],
        cause: error,
      })
    }
    if (code === 'LEVEL_CORRUPTION') {
      return new OgError('STORE', `The records in ${path} are damaged.`, {
        next: ['Restore the folder from a copy, or move it away to start empty; keep it until you know its content.'],
        cause: error,
      })
    }
  }
  return new OgError('STORE', `The records in ${path} could not be opened.`, {
    next: ['Check that the folder is writable and the disk has space.'],
    cause: error,
  })
}
