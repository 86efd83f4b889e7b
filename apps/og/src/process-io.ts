import process from 'node:process'
import type { WriteStream } from 'node:tty'

import type { Io } from './command-io.ts'

/** Signals that end a command. */
const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** The current process. A closed pipe (`og … | head`) ends the command without an error. */
export function processIo(): Io {
  const { env, stdout, stderr } = process
  const supportsColour = (stream: WriteStream): boolean =>
    stream.isTTY === true && !(env.NO_COLOR !== undefined && env.NO_COLOR !== '') && env.TERM !== 'dumb'
  const interrupting = new AbortController()
  // The handlers stay: a second signal does not interrupt the end of the command.
  for (const name of endingSignals) process.on(name, () => interrupting.abort())
  stdout.on('error', exitOnClosedPipe)
  stderr.on('error', exitOnClosedPipe)
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    stdin: () => process.stdin,
    env,
    cwd: process.cwd(),
    colour: { stdout: supportsColour(stdout), stderr: supportsColour(stderr) },
    interrupted: interrupting.signal,
    interactive: stderr.isTTY === true,
  }
}

function exitOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
