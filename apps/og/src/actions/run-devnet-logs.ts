import { type FileHandle, open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { setTimeout as pause } from 'node:timers/promises'

import { isDevnetAlive, logFileOf } from '@opengradient/devnet/running'
import { OgError } from '@opengradient/protocol'
import { type Io, printJson, printLine } from '../command-io.ts'
import type { DevnetLogsOptions } from '../commands/devnet-logs-command.ts'
import { exitCodes } from '../exit-codes.ts'
import { stateFolder } from '../state-folder.ts'

/** Time between two reads of a log that is followed. */
const pollMs = 200

/** Runs `og devnet logs NAME`. @param interrupted ends `--follow`, as the end of the devnet does @returns the exit code */
export async function runDevnetLogs(
  io: Io,
  name: string,
  options: DevnetLogsOptions,
  interrupted: AbortSignal,
): Promise<number> {
  const stateDir = stateFolder(io, options.state)
  await using log = await openLog(stateDir, name)
  const reader = new LineReader(log)
  const lines = await reader.read()
  if (options.json) printJson(io, { name, file: logFileOf(stateDir, name), lines })
  else for (const line of lines) printLine(io, line)
  let grows = options.follow === true
  while (grows) {
    await pause(pollMs, undefined, { signal: interrupted }).catch(() => undefined)
    // Asked before the read, which then has the last lines.
    grows = !interrupted.aborted && (await isDevnetAlive(stateDir))
    for (const line of await reader.read()) printLine(io, line)
  }
  return exitCodes.yes
}

/** @throws NOT_FOUND, NOT_SET_UP when no devnet ran on the folder */
async function openLog(stateDir: string, name: string): Promise<FileHandle> {
  const known = await readdir(path.dirname(logFileOf(stateDir, 'anvil'))).catch(() => undefined)
  if (known === undefined) {
    throw new OgError('NOT_SET_UP', `No devnet has run on ${stateDir}.`, { next: ['Start one with `og devnet`.'] })
  }
  const names = known.filter((file) => file.endsWith('.log')).map((file) => path.basename(file, '.log'))
  if (!names.includes(name)) {
    throw new OgError('NOT_FOUND', `The devnet has no log of ${name}.`, { next: [`Logs: ${names.sort().join(', ')}.`] })
  }
  return open(logFileOf(stateDir, name))
}

/** The lines of a file that grows. */
class LineReader {
  readonly #file: FileHandle
  readonly #decoder = new StringDecoder('utf8')
  readonly #chunk = Buffer.alloc(65_536)
  #rest = ''

  constructor(file: FileHandle) {
    this.#file = file
  }

  /** The lines that were completed since the last call. */
  async read(): Promise<string[]> {
    for (;;) {
      const { bytesRead } = await this.#file.read(this.#chunk, 0, this.#chunk.length)
      if (bytesRead === 0) break
      this.#rest += this.#decoder.write(this.#chunk.subarray(0, bytesRead))
    }
    const lines = this.#rest.split('\n')
    this.#rest = lines.pop() ?? ''
    return lines
  }
}
