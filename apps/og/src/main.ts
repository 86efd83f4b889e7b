import { CommanderError } from 'commander'

import { exitCodes } from './exit-codes.ts'
import type { Io } from './io.ts'
import { createProgram } from './program.ts'

/**
 * Runs one command line.
 * @param args without the program's own path
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.yes
  const program = createProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    // What the parser has to say it has said already: help that was asked for, or what is wrong with the usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.yes : exitCodes.usage
    const { reportError } = await import('./report-error.ts')
    return reportError(error, io)
  }
}
