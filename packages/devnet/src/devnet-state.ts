import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'
import { type FolderLock, lockFolder } from '@opengradient/store'

import type { ControlAddress } from './control.ts'
import { type DevnetDocument, documentSchema } from './devnet-document.ts'
import { killLeftovers, processesSchema, type RecordedProcess, readStartTime } from './leftover-processes.ts'
import { logFileOf, readJson, stateFiles } from './read-devnet.ts'
import { decodeSnapshot, type Snapshot } from './snapshot-file.ts'

/** Files that exist only while a devnet runs. */
const runFiles = [stateFiles.document, stateFiles.control, stateFiles.processes] as const
/** A node's files that do not outlive a run: all but blobs and models, which are named by their content. */
const nodeRunFiles = ['records', 'records.writes', 'ports.json', '.lock', 'lock.json'] as const

type SnapshotFiles = Snapshot['nodes'][number]['files']

/** The state folder of a devnet, locked by this process. */
export class DevnetState implements AsyncDisposable {
  readonly #folder: string
  readonly #lock: FolderLock
  readonly #processes: RecordedProcess[] = []
  #writing: Promise<unknown> = Promise.resolve()
  #released: Promise<void> | undefined

  constructor(folder: string, lock: FolderLock) {
    this.#folder = folder
    this.#lock = lock
  }

  /**
   * Creates the folder of a node, without the records of an earlier run. Blobs and models are kept.
   *
   * @param records files of a snapshot, which the node continues
   */
  async nodeFolder(id: string, records: SnapshotFiles = []): Promise<string> {
    const folder = this.folderOf(id)
    for (const name of nodeRunFiles) await rm(path.join(folder, name), { recursive: true, force: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (const { path: name, bytes } of records) {
      const file = path.join(folder, name)
      await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
      await writeFile(file, bytes, { mode: 0o600 })
    }
    return folder
  }

  /** The folder of a node. */
  folderOf(id: string): string {
    return path.join(this.#folder, stateFiles.nodes, id)
  }

  /** The snapshot that this start continues; undefined for a new network. @throws BAD_ENCODING, TOO_LARGE, STORE */
  async restored(): Promise<Snapshot | undefined> {
    const file = path.join(this.#folder, stateFiles.restored)
    try {
      return await decodeSnapshot(await readFile(file), file)
    } catch (cause) {
      if (cause instanceof OgError) throw cause
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw new OgError('STORE', `${file} cannot be read.`, { next: ['Restore the snapshot again.'], cause })
    }
  }

  /** Has the next start begin a new network. */
  async forgetRestored(): Promise<void> {
    await rm(path.join(this.#folder, stateFiles.restored), { force: true })
    await rm(this.#chainFile, { force: true })
  }

  /** Writes the state of a snapshot's chain for anvil. @returns the file */
  async writeChain(state: Uint8Array): Promise<string> {
    await writeFile(this.#chainFile, state, { mode: 0o600 })
    return this.#chainFile
  }

  get #chainFile(): string {
    return path.join(this.#folder, stateFiles.chain)
  }

  /** The folder in which the nodes share the files of models. */
  get sharedBlobs(): string {
    return path.join(this.#folder, stateFiles.sharedBlobs)
  }

  logFile(name: string): string {
    return logFileOf(this.#folder, name)
  }

  /** Records a process, so that the next run can kill it if this process is killed. */
  async addProcess(pid: number): Promise<void> {
    this.#processes.push({ pid, startedAt: (await readStartTime(pid)) ?? '' })
    await this.#write(stateFiles.processes, this.#processes)
  }

  async writeDocument(document: DevnetDocument): Promise<void> {
    await this.#write(stateFiles.document, document)
  }

  async writeControl(control: ControlAddress): Promise<void> {
    await this.#write(stateFiles.control, control)
  }

  /** Removes the files that mark the devnet as running, and unlocks the folder. Idempotent. */
  release(): Promise<void> {
    this.#released ??= this.#release()
    return this.#released
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.release()
  }

  async #release(): Promise<void> {
    await this.#writing
    await removeRunFiles(this.#folder)
    await this.#lock.release()
  }

  /** Writes one file after another. */
  #write(name: string, value: unknown): Promise<void> {
    const written = this.#writing.then(() => writeAtomically(path.join(this.#folder, name), value))
    this.#writing = written.catch(() => undefined)
    return written
  }
}

/**
 * Locks a state folder and kills processes that an earlier run left.
 *
 * @throws STATE_IN_USE naming the devnet that holds it
 */
export async function openState(folder: string): Promise<DevnetState> {
  const lock = await lockState(folder)
  try {
    const left = processesSchema.safeParse(await readJson(path.join(folder, stateFiles.processes)))
    if (left.success) await killLeftovers(left.data)
    await removeRunFiles(folder)
    const logs = path.join(folder, stateFiles.logs)
    await rm(logs, { recursive: true, force: true })
    await mkdir(logs, { recursive: true, mode: 0o700 })
    return new DevnetState(folder, lock)
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Locks a state folder and creates it when it is absent. @throws STATE_IN_USE naming the devnet that holds it */
export async function lockState(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    return await lockFolder(folder)
  } catch (error) {
    if (!(error instanceof OgError) || error.code !== 'STATE_IN_USE') throw error
    throw await describeHolder(folder, error)
  }
}

/** Adds the gateway of the network that holds the folder, once its document is written, to the lock's error. */
async function describeHolder(folder: string, error: OgError): Promise<OgError> {
  const document = documentSchema.safeParse(await readJson(path.join(folder, stateFiles.document)))
  const [gateway] = document.data?.gateways ?? []
  const where = gateway === undefined ? '' : ` Its gateway is ${gateway}.`
  return new OgError('STATE_IN_USE', `A devnet already runs on this state: ${error.shortMessage}${where}`, {
    next: ['Use that one (`og devnet status`), stop it, or start another with --state DIR.'],
    cause: error,
  })
}

async function removeRunFiles(folder: string): Promise<void> {
  for (const name of runFiles) await rm(path.join(folder, name), { force: true })
}

/** Writes a temporary file and renames it, so that readers see the old or the new content. Private: it may contain keys. */
async function writeAtomically(file: string, value: unknown): Promise<void> {
  const temporary = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(temporary, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  await rename(temporary, file)
}
