import { type Command, Option } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parsePath, single } from '../option-parsers.ts'

export interface ModelsPullOptions extends NetworkOptions {
  readonly out?: string
  readonly update?: boolean
  readonly json?: boolean
}

/** `og models pull NAME` */
export function addModelsPullCommand(models: Command, { io, finish }: CommandContext): void {
  models
    .command('pull')
    .description("download a model's files, check them, and pin its name in og.lock.json")
    .argument('<model>', 'owner/name or owner/name@version')
    .addOption(single('--out <dir>', "folder for the files (default: the model's name)", parsePath))
    .addOption(new Option('--update', 'replace a different pin in og.lock.json'))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (model: string, options: ModelsPullOptions) => {
      const { runModelsPull } = await import('../actions/run-models-pull.ts')
      finish(await runModelsPull(io, model, options))
    })
}
