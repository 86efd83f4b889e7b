import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { afterAll } from 'vitest'

import type { Io } from './command-io.ts'
import { main } from './main.ts'

/** A folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'opengradient-og-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Output and exit code of one command line. */
export interface CommandResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, isolated from a devnet that runs on this machine. */
export async function run(
  args: readonly string[],
  {
    cwd,
    env = {},
    stdin = '',
    interrupted = new AbortController().signal,
  }: { cwd: string; env?: Io['env']; stdin?: string; interrupted?: AbortSignal },
): Promise<CommandResult> {
  let out = ''
  let err = ''
  const code = await main(args, {
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
    env: { OG_STATE: path.join(cwd, 'no-devnet'), OG_CACHE: path.join(cwd, 'cache'), ...env },
    cwd,
    colour: { stdout: false, stderr: false },
    stdin: async function* () {
      yield Buffer.from(stdin)
    },
    interrupted,
    interactive: false,
  })
  return { code, out, err }
}
