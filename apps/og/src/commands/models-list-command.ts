import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'

export interface ModelsListOptions extends NetworkOptions {
  readonly json?: boolean
}

/** `og models list` */
export function addModelsListCommand(models: Command, { io, finish }: CommandContext): void {
  models
    .command('list')
    .description('list the registered models')
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .action(async (options: ModelsListOptions) => {
      const { runModelsList } = await import('../actions/run-models-list.ts')
      finish(await runModelsList(io, options))
    })
}
