import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { OgError } from '@opengradient/protocol'
import { type FolderLock, lockFolder } from '@opengradient/store'
import { z } from 'zod'

import type { ControlAddress } from './control.ts'
import { type DevnetDocument, documentSchema } from './document.ts'
import { endLeftovers, startOf } from './leftovers.ts'
import { readJson, stateFiles } from './read-devnet.ts'

/** The state folder of a devnet, held by this process. */
export interface DevnetState extends AsyncDisposable {
  readonly folder: string
  /** The folder of one node; what a run before left there is gone, except for what is named by its content. */
  nodeFolder(id: string): Promise<string>
  logFile(name: string): string
  /** Remembers a process, so that the next run can end it should this one be killed. */
  addProcess(pid: number): Promise<void>
  writeDocument(document: DevnetDocument): Promise<void>
  writeControl(control: ControlAddress): Promise<void>
  /** Removes what says that a devnet runs, and unlocks the folder. Twice is fine. */
  release(): Promise<void>
}

const processesSchema = z.array(z.strictObject({ pid: z.int().min(1), startedAt: z.string() }))

/**
 * Takes a state folder and ends what a killed run may have left in it.
 * @throws STATE_IN_USE naming the devnet that holds it
 */
export async function openState(folder: string): Promise<DevnetState> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const at = (...parts: string[]): string => path.join(folder, ...parts)
  let lock: FolderLock
  try {
    lock = await lockFolder(folder)
  } catch (error) {
    if (!(error instanceof OgError) || error.code !== 'STATE_IN_USE') throw error
    throw await describeHolder(folder, error)
  }
  const processes: z.infer<typeof processesSchema> = []
  let writing: Promise<unknown> = Promise.resolve()
  const write = (name: string, value: unknown): Promise<void> => {
    const written = writing.then(() => writeAtomically(at(name), value))
    writing = written.catch(() => undefined)
    return written
  }
  try {
    const left = processesSchema.safeParse(await readJson(at(stateFiles.processes)))
    if (left.success) await endLeftovers(left.data)
    for (const name of [stateFiles.document, stateFiles.control, stateFiles.processes])
      await rm(at(name), { force: true })
    await rm(at(stateFiles.logs), { recursive: true, force: true })
    await mkdir(at(stateFiles.logs), { recursive: true, mode: 0o700 })
  } catch (error) {
    await lock.release()
    throw error
  }
  let released: Promise<void> | undefined
  const release = (): Promise<void> => {
    released ??= (async () => {
      await writing
      for (const name of [stateFiles.document, stateFiles.control, stateFiles.processes])
        await rm(at(name), { force: true })
      await lock.release()
    })()
    return released
  }
  return {
    folder,
    async nodeFolder(id) {
      const node = at(stateFiles.nodes, id)
      for (const name of ['records', 'ports.json', '.lock', 'lock.json']) {
        await rm(path.join(node, name), { recursive: true, force: true })
      }
      await mkdir(node, { recursive: true, mode: 0o700 })
      return node
    },
    logFile: (name) => at(stateFiles.logs, `${name}.log`),
    async addProcess(pid) {
      processes.push({ pid, startedAt: (await startOf(pid)) ?? '' })
      await write(stateFiles.processes, processes)
    },
    writeDocument: (document) => write(stateFiles.document, document),
    writeControl: (control) => write(stateFiles.control, control),
    release,
    [Symbol.asyncDispose]: release,
  }
}

/** The lock names the process; the document, when it is there already, says where its network answers. */
async function describeHolder(folder: string, error: OgError): Promise<OgError> {
  const document = documentSchema.safeParse(await readJson(path.join(folder, stateFiles.document)))
  const [gateway] = document.data?.gateways ?? []
  const where = gateway === undefined ? '' : ` Its gateway is ${gateway}.`
  return new OgError('STATE_IN_USE', `A devnet runs on this state already: ${error.shortMessage}${where}`, {
    next: ['Use that one (`og devnet status`), stop it, or start another with --state DIR.'],
    cause: error,
  })
}

/** Written beside the file and renamed over it: readers see the old one or the new one. Private: it may hold keys. */
async function writeAtomically(file: string, value: unknown): Promise<void> {
  const beside = `${file}.${randomBytes(4).toString('hex')}`
  await writeFile(beside, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  await rename(beside, file)
}
