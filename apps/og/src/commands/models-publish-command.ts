import { type Command, Option } from 'commander'

import type { CommandContext } from '../command-context.ts'
import type { NetworkOptions } from '../find-network.ts'
import { networkOptions } from '../network-options.ts'
import { parseNewName, parseOpg, parsePath, parseSeconds, parseText, single } from '../option-parsers.ts'

export interface ModelsPublishOptions extends NetworkOptions {
  readonly name: string
  readonly version: string
  readonly task?: string
  readonly taskConfig?: string
  readonly price?: bigint
  readonly key?: string
  readonly license?: string
  /** False with `--no-wait`. */
  readonly wait: boolean
  readonly timeout?: number
  readonly json?: boolean
}

/** `og models publish PATH` */
export function addModelsPublishCommand(models: Command, { io, finish }: CommandContext): void {
  models
    .command('publish')
    .description('publish an ONNX file, or a folder with one, under a name')
    .argument('<path>', 'an .onnx file, or a folder with one and its other files')
    .addOption(
      single(
        '--name <owner/name>',
        'the name; the first account that registers under it owns it',
        parseNewName,
      ).makeOptionMandatory(),
    )
    .requiredOption('--version <v>', 'the version; never changed once registered')
    .addOption(single('--task <kind>', 'tensor, embedding, vad, ocr or classify (default: tensor)', parseText))
    .addOption(single('--task-config <file>', "the task's settings as JSON", parsePath))
    .addOption(single('--price <opg>', 'suggested price of one unit, in OPG', parseOpg))
    .addOption(
      single(
        '--key <key>',
        "0x and 64 digits, or a file with them (OG_KEY); default: the devnet's publisher",
        parsePath,
      ),
    )
    .addOption(single('--license <spdx>', "the licence; default: the licence in the model's metadata", parseText))
    .addOption(new Option('--no-wait', 'return when registered, before workers have the model'))
    .addOption(single('--timeout <s>', 'seconds to wait for the workers (default: 120)', parseSeconds(0.001, 86_400)))
    .addOption(networkOptions.gateway())
    .addOption(networkOptions.rpc())
    .addOption(networkOptions.settlement())
    .addOption(networkOptions.state())
    .addOption(networkOptions.json())
    .addHelpText(
      'after',
      `
A folder may contain og-model.json with { "task": { "kind", "config" }, "steps", "license", "tolerance" }; options of the
command line override it.`,
    )
    .action(async (path: string, options: ModelsPublishOptions) => {
      const { runModelsPublish } = await import('../actions/run-models-publish.ts')
      finish(await runModelsPublish(io, path, options))
    })
}
