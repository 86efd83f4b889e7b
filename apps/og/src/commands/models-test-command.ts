import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parseSeconds, single } from '../option-parsers.ts'

export interface ModelsTestOptions extends NetworkOptions {
  readonly timeout?: number
  readonly json?: boolean
}

/** `og models test NAME` */
export function addModelsTestCommand(models: Command, { io, finish }: CommandContext): void {
  models
    .command('test')
    .description("run a model's stored examples on every worker and compare the outputs")
    .argument('<model>', 'owner/name or owner/name@version')
    .addOption(single('--timeout <s>', 'seconds for each run (default: 60)', parseSeconds(0.001, 86_400)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
Examples are files examples/*.json of the model: { "inputs", "outputs" } with tensors as in requests of the Open Inference
Protocol. Exits 1 when an output differs, and 3 when none differs and a worker does not answer.`,
    )
    .action(async (model: string, options: ModelsTestOptions) => {
      const { runModelsTest } = await import('../actions/run-models-test.ts')
      finish(await runModelsTest(io, model, options))
    })
}
