import type { Command } from 'commander'

import type { CommandContext } from '../command-context.ts'
import { addModelsListCommand } from './models-list-command.ts'
import { addModelsPublishCommand } from './models-publish-command.ts'
import { addModelsPullCommand } from './models-pull-command.ts'
import { addModelsShowCommand } from './models-show-command.ts'
import { addModelsTestCommand } from './models-test-command.ts'

/** `og models` and its subcommands. */
export function addModelsCommand(program: Command, context: CommandContext): void {
  const models = program.command('models').description('publish, list, show, pull and test models')
  addModelsPublishCommand(models, context)
  addModelsListCommand(models, context)
  addModelsShowCommand(models, context)
  addModelsPullCommand(models, context)
  addModelsTestCommand(models, context)
}
