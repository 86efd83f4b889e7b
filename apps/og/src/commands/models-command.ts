import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { addModelsListCommand } from './models-list-command.ts'
import { addModelsPublishCommand } from './models-publish-command.ts'
import { addModelsPullCommand } from './models-pull-command.ts'
import { addModelsShowCommand } from './models-show-command.ts'

/** `og models` and its subcommands. */
export function addModelsCommand(program: Command, context: CommandContext): void {
  const models = program.command('models').description('publish, list, show and pull models')
  addModelsPublishCommand(models, context)
  addModelsListCommand(models, context)
  addModelsShowCommand(models, context)
  addModelsPullCommand(models, context)
}
