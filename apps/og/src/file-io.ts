import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'

import type { Io } from './command-io.ts'

/**
 * Reads a file that the command line names.
 *
 * @throws USAGE when it cannot be read, TOO_LARGE
 */
export async function readInput(io: Io, file: string, maxBytes: number): Promise<Uint8Array> {
  const absolute = path.resolve(io.cwd, file)
  try {
    const handle = await open(absolute)
    try {
      const { size } = await handle.stat()
      if (size > maxBytes) {
        throw new OgError('TOO_LARGE', `${file} has ${size} bytes; the limit is ${maxBytes}.`, {
          details: { limit: maxBytes, actual: size },
        })
      }
      const bytes = await handle.readFile()
      return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length)
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof OgError) throw error
    throw new OgError('USAGE', `${file} cannot be read: ${reason(error)}.`, { cause: error })
  }
}

/** The text of a file; undefined when it does not exist. @throws USAGE when it cannot be read */
export async function readOptionalText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new OgError('USAGE', `${file} cannot be read: ${reason(error)}.`, { cause: error })
  }
}

/** The kind of file at a path; undefined when there is none. */
export async function kindOf(file: string): Promise<'file' | 'folder' | 'other' | undefined> {
  try {
    const found = await stat(file)
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'
  } catch {
    return undefined
  }
}

/**
 * Writes a temporary file and renames it, so that readers never see a part of the content.
 *
 * @throws USAGE when the file cannot be written
 */
export async function writeFileAtomically(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`
  try {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(temporary, content)
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw new OgError('USAGE', `${file} cannot be written: ${reason(error)}.`, { cause: error })
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: 'it does not exist',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is a file',
    EACCES: 'permission denied',
    ENOSPC: 'the disk is full',
  }
  return (code !== undefined && reasons[code]) || (message ?? String(error))
}
