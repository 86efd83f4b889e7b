import process from 'node:process'
import type { WriteStream } from 'node:tty'

import type { Io } from './io.ts'

/** The real process. A reader that goes away (`og … | head`) ends the command quietly. */
export function processIo(): Io {
  const { env, stdout, stderr } = process
  const mayColour = (stream: WriteStream): boolean =>
    stream.isTTY === true && !(env.NO_COLOR !== undefined && env.NO_COLOR !== '') && env.TERM !== 'dumb'
  stdout.on('error', endQuietly)
  stderr.on('error', endQuietly)
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    env,
    cwd: process.cwd(),
    colour: { stdout: mayColour(stdout), stderr: mayColour(stderr) },
    interactive: stderr.isTTY === true,
  }
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
}
