import type { FileHandle } from 'node:fs/promises'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { OgError } from '@opengradient/protocol'

import { type ByteFile, type ByteFiles, folders } from './byte-files.ts'

/** @throws STORE, here and in every operation, when the disk fails or is full */
export async function openDiskFiles(root: string): Promise<ByteFiles> {
  for (const folder of folders) await stored(() => mkdir(join(root, folder), { recursive: true }))
  return {
    open: (name, { existing }) =>
      stored(async () => {
        try {
          return diskFile(await openHandle(join(root, name), existing))
        } catch (error) {
          if (existing && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
          throw error
        }
      }),
    rename: (from, to) => stored(() => rename(join(root, from), join(root, to))),
    remove: (name) => stored(() => rm(join(root, name), { force: true })),
    list: (folder) =>
      stored(async () => {
        const names = await readdir(join(root, folder))
        return Promise.all(names.map(async (name) => ({ name, bytes: (await stat(join(root, folder, name))).size })))
      }),
    localPath: async (name) => join(root, name),
    async close() {},
  }
}

async function stored<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation()
  } catch (cause) {
    const full = (cause as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new OgError('STORE', full ? 'The disk is full.' : `A file could not be read or written: ${String(cause)}`, {
      next: [full ? 'Free disk space.' : 'Check whether the disk is failing or read-only.'],
      cause,
    })
  }
}

async function openHandle(path: string, existing: boolean): Promise<FileHandle> {
  if (existing) return open(path, 'r+')
  try {
    return await open(path, 'r+')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return open(path, 'w+')
  }
}

function diskFile(handle: FileHandle): ByteFile {
  return {
    write: (position, bytes) =>
      stored(async () => {
        let done = 0
        while (done < bytes.length) {
          done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten
        }
      }),
    read: (position, length) =>
      stored(async () => {
        const bytes = Buffer.allocUnsafeSlow(length)
        let done = 0
        while (done < length) {
          const { bytesRead } = await handle.read(bytes, done, length - done, position + done)
          if (bytesRead === 0) break
          done += bytesRead
        }
        return new Uint8Array(bytes.buffer, 0, done)
      }),
    close: () => handle.close(),
  }
}
