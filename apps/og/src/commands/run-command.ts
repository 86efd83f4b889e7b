import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parsePath, parseSeconds, parseText, single } from '../option-parsers.ts'

export interface RunCommandOptions extends NetworkOptions {
  readonly receipt?: string
  readonly require?: string
  readonly timeout?: number
  readonly json?: boolean
}

/** `og run MODEL INPUT` */
export function addRunCommand(program: Command, { io, finish, endOnInterrupt }: CommandContext): void {
  program
    .command('run')
    .description('run a model on the network that is known, or on one that this command starts and stops')
    .argument('<model>', 'owner/name or owner/name@version')
    .argument('<input>', 'a text, or a file: .wav, .png, .jpg, .json of the Open Inference Protocol, or NAME=FILE.npy')
    .addOption(single('--receipt <file>', 'save the self-contained receipt file', parsePath))
    .addOption(single('--require <guarantee>', 'wait for signed, settled, replayed:N or final', parseText))
    .addOption(single('--timeout <s>', 'seconds for the answer (default: 60)', parseSeconds(0.001, 86_400)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (model: string, input: string, options: RunCommandOptions) => {
      const { runRun } = await import('../actions/run-run.ts')
      finish(await runRun(io, { model, input }, options, endOnInterrupt()))
    })
}
