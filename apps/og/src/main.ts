import { CommanderError } from 'commander'
import type { Io } from './command-io.ts'
import { exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'

/**
 * Runs one command line.
 *
 * @param args without the program's own path
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.yes
  const finish = (exitCode: number): void => {
    code = exitCode
  }
  const program = createProgram({ io, finish })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    // The parser has written its message already: requested help, or the usage error.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.yes : exitCodes.usage
    const { reportError } = await import('./report-error.ts')
    return reportError(error, io)
  }
}
