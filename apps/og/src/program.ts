import { readFileSync } from 'node:fs'

import { Command } from 'commander'

import type { CommandContext } from './command-context.ts'
import { addCompletionCommand } from './commands/completion-command.ts'
import { addDevnetCommand } from './commands/devnet-command.ts'
import { addDoctorCommand } from './commands/doctor-command.ts'
import { addInferCommand } from './commands/infer-command.ts'
import { addModelsCommand } from './commands/models-command.ts'
import { addReceiptsCommand } from './commands/receipts-command.ts'
import { addRunCommand } from './commands/run-command.ts'
import { addVerifyCommand } from './commands/verify-command.ts'
import { environmentVariables } from './environment-variables.ts'
import { exitCodeTable } from './exit-codes.ts'
import { throwUsageErrors } from './usage-error.ts'

/**
 * The command line, composed of its commands. A command loads the code of its action only when it is called.
 *
 * @throws UsageError from `parseAsync`; CommanderError after requested help or version was written
 */
export function createProgram(context: CommandContext): Command {
  const { io } = context
  const program = new Command('og')
    .description('Run AI models on the OpenGradient network and check every answer.')
    .version(readVersion(), '-V, --version', 'the version of this command line')
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr })
    // Options after a subcommand belong to the subcommand: `og devnet status --json`.
    .enablePositionalOptions()
    .addHelpText(
      'after',
      `
Results are written to stdout, everything else to stderr. With --json stdout has one JSON document, on failure
{"error":{"code","message","details","next","retryable","docs"}}.

Exit codes of all commands:
${exitCodeTable.map(([code, meaning]) => `  ${String(code).padEnd(3)}  ${meaning}`).join('\n')}

Environment: ${environmentVariables.map(([name]) => name).join(', ')}.`,
    )
  addDevnetCommand(program, context)
  addRunCommand(program, context)
  addInferCommand(program, context)
  addVerifyCommand(program, context)
  addModelsCommand(program, context)
  addReceiptsCommand(program, context)
  addDoctorCommand(program, context)
  addCompletionCommand(program, context)
  throwUsageErrors(program)
  return program
}

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
  return manifest.version
}
