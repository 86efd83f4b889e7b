import type { Entities } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `findEntities`: a model with the task `token-classification`, and a text. */
export interface FindEntitiesOptions extends TaskOptions {
  /** A text in the language of the model. */
  readonly text: string
}

/** The entities with their places in the text. */
export interface FindEntitiesResult extends Entities {
  readonly answer: Answer
}

/**
 * Finds names and other entities in one text. The answer is verified as by {@link infer}.
 * @throws USAGE when the model has another task, and the errors of {@link infer}
 *
 * @example
 * import { createClient, findEntities } from '@opengradient/client'
 *
 * const client = createClient()
 * const { entities } = await findEntities(client, { model: 'me/names', text: 'Ada Lovelace was born in London.' })
 * for (const { label, text, start, end } of entities) console.log(label, text, start, end)
 */
export async function findEntities(context: ClientContext, options: FindEntitiesOptions): Promise<FindEntitiesResult> {
  const { text, ...rest } = options
  const answer = await inferTask(context, 'token-classification', { ...rest, input: { text } })
  return { ...(answer.result as Entities), answer }
}
