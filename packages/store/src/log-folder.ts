import { closeSync, fdatasync, fsync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { open, readdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** A file of the log, open to append. */
export interface LogFile {
  /** Appends all bytes, or throws after some of them. */
  append(bytes: Uint8Array): void
  truncate(bytes: number): void
  /** Waits until the content survives loss of power. */
  sync(): Promise<void>
  close(): void
}

/** The folder of the log's files. */
export interface LogFolder {
  /** Names of the log's files, in order of creation. */
  list(): Promise<string[]>
  read(name: string): Promise<Buffer>
  create(name: string): LogFile
  remove(name: string): Promise<void>
  /** Waits until the names of created files survive loss of power. */
  sync(): Promise<void>
}

/** LevelDB ignores files whose name has this form, also in its repair: the log shares its folder. */
const nameForm = /^ahead-[0-9]{8}-[0-9]{16}\.log$/

export function isLogFile(name: string): boolean {
  return nameForm.test(name)
}

/** Name of a file. @param index number of the file since the records were opened @param first first sequence number in it */
export function logFileName(index: number, first: number): string {
  return `ahead-${String(index).padStart(8, '0')}-${String(first).padStart(16, '0')}.log`
}

export function firstSequenceOf(name: string): number {
  return Number(name.slice('ahead-00000000-'.length, -'.log'.length))
}

const fdatasyncAsync = promisify(fdatasync)
const fsyncAsync = promisify(fsync)

/** A log's files on disk. */
export function diskLogFolder(folder: string): LogFolder {
  return {
    list: async () => (await readdir(folder).catch(() => [])).filter(isLogFile).sort(),
    read: (name) => readFile(path.join(folder, name)),
    create: (name) => new DiskLogFile(openSync(path.join(folder, name), 'ax', 0o600)),
    remove: (name) => rm(path.join(folder, name), { force: true }),
    sync: () => syncFolder(folder),
  }
}

class DiskLogFile implements LogFile {
  readonly #file: number

  constructor(file: number) {
    this.#file = file
  }

  append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at)
  }

  truncate(bytes: number): void {
    ftruncateSync(this.#file, bytes)
  }

  sync(): Promise<void> {
    return fdatasyncAsync(this.#file)
  }

  close(): void {
    closeSync(this.#file)
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no such call for a folder, and keeps names by itself.
  if (process.platform === 'win32') return
  await using handle = await open(folder, 'r')
  await fsyncAsync(handle.fd)
}
