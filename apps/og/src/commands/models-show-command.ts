import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'

export interface ModelsShowOptions extends NetworkOptions {
  readonly json?: boolean
}

/** `og models show NAME` */
export function addModelsShowCommand(models: Command, { io, finish }: CommandContext): void {
  models
    .command('show')
    .description('describe one model')
    .argument('<model>', 'owner/name or owner/name@version')
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (model: string, options: ModelsShowOptions) => {
      const { runModelsShow } = await import('../actions/run-models-show.ts')
      finish(await runModelsShow(io, model, options))
    })
}
