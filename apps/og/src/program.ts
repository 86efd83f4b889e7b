import { readFileSync } from 'node:fs'

import { Command } from 'commander'

import type { CommandContext } from './command-context.ts'
import { addDevnetCommand } from './commands/devnet-command.ts'
import { addDoctorCommand } from './commands/doctor-command.ts'
import { addInferCommand } from './commands/infer-command.ts'
import { addModelsCommand } from './commands/models-command.ts'
import { addReceiptsCommand } from './commands/receipts-command.ts'
import { addVerifyCommand } from './commands/verify-command.ts'

/**
 * The command line, composed of its commands. A command loads the code of its action only when it is called.
 *
 * @throws CommanderError from `parseAsync`, after usage or help was written
 */
export function createProgram(context: CommandContext): Command {
  const { io } = context
  const program = new Command('og')
    .description('Run AI models on the OpenGradient network and check every answer.')
    .version(readVersion(), '-V, --version', 'the version of this command line')
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    .exitOverride()
    // Options after a subcommand belong to the subcommand: `og devnet status --json`.
    .enablePositionalOptions()
    .addHelpText(
      'after',
      `
Results are written to stdout, everything else to stderr. Exit codes: 0 yes, 1 no (a check failed), 2 usage, 3 could not be
done or checked. Environment: OG_STATE, OG_GATEWAY, OG_RPC, OG_SETTLEMENT, OG_CACHE, OG_KEY, NO_COLOR.`,
    )
  addDevnetCommand(program, context)
  addInferCommand(program, context)
  addVerifyCommand(program, context)
  addModelsCommand(program, context)
  addReceiptsCommand(program, context)
  addDoctorCommand(program, context)
  showUsageAfterErrors(program)
  return program
}

/** Adds the usage of the command to each error of the command line. */
function showUsageAfterErrors(command: Command, path = ''): void {
  const name = `${path}${command.name()}`
  command.showHelpAfterError(`usage: ${name} ${command.usage()}\nSee ${name} --help.`)
  for (const child of command.commands) showUsageAfterErrors(child, `${name} `)
}

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
