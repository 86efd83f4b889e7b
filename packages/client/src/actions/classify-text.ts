import type { TextClassification } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `classifyText`: a model with the task `text-classification`, and a text. */
export interface ClassifyTextOptions extends TaskOptions {
  /** A text in the language of the model. */
  readonly text: string
}

/** The label, the probabilities of all labels and the most probable ones, and whether the end of the text was left out. */
export interface ClassifyTextResult extends TextClassification {
  readonly answer: Answer
}

/**
 * Classifies one text. The answer is verified as by {@link infer}.
 * @throws USAGE when the model has another task, and the errors of {@link infer}
 *
 * @example
 * import { createClient, classifyText } from '@opengradient/client'
 *
 * const client = createClient()
 * const { label } = await classifyText(client, { model: 'me/moods', text: 'A wonderful day.' })
 * console.log(label)
 */
export async function classifyText(context: ClientContext, options: ClassifyTextOptions): Promise<ClassifyTextResult> {
  const { text, ...rest } = options
  const answer = await inferTask(context, 'text-classification', { ...rest, input: { text } })
  return { ...(answer.result as TextClassification), answer }
}
