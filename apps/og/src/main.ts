import { CommanderError } from 'commander'
import type { Io } from './command-io.ts'
import { exitCodes } from './exit-codes.ts'
import { createProgram } from './program.ts'
import { withoutHelpOfUnknown } from './usage-error.ts'

/**
 * Runs one command line.
 *
 * @param args without the program's own path
 * @returns the exit code
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exitCodes.yes
  let endsItself = false
  // Options of a command line that cannot be parsed are not known.
  let json = args.includes('--json')
  const program = createProgram({
    io,
    finish: (exitCode) => {
      code = exitCode
    },
    endOnInterrupt: () => {
      endsItself = true
      return io.interrupted
    },
  })
  program.hook('preAction', (_, command) => {
    json = command.optsWithGlobals().json === true
  })
  const interrupted = Promise.withResolvers<'interrupted'>()
  const onInterrupt = (): void => {
    if (!endsItself) interrupted.resolve('interrupted')
  }
  if (io.interrupted.aborted) onInterrupt()
  io.interrupted.addEventListener('abort', onInterrupt)
  try {
    const parsing = program.parseAsync([...withoutHelpOfUnknown(program, args)], { from: 'user' })
    if ((await Promise.race([parsing, interrupted.promise])) !== 'interrupted') return code
    const { interruption, reportError } = await import('./report-error.ts')
    return reportError(interruption(), io, { json })
  } catch (error) {
    // The parser has written the requested help or version.
    if (error instanceof CommanderError) return exitCodes.yes
    const { reportError } = await import('./report-error.ts')
    return reportError(error, io, { json })
  } finally {
    io.interrupted.removeEventListener('abort', onInterrupt)
  }
}
