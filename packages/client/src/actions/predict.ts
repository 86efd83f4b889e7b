import type { Row, TabularResult } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `predict`: a model with the task `tabular`, and rows of named columns. */
export interface PredictOptions extends TaskOptions {
  /** Values by column. null and NaN stand for a missing value. */
  readonly rows: readonly Row[]
}

/** Of each row its label with probabilities, or for a model without labels its numbers. */
export interface PredictResult extends TabularResult {
  readonly answer: Answer
}

/**
 * Predicts a label or numbers for each row of named columns. The answer is verified as by {@link infer}.
 * @throws USAGE when the model has another task, and the errors of {@link infer}
 *
 * @example
 * import { createClient, predict } from '@opengradient/client'
 *
 * const client = createClient()
 * const { rows } = await predict(client, { model: 'me/iris', rows: [{ 'petal length': 1.4, 'petal width': 0.2 }] })
 * console.log(rows)
 */
export async function predict(context: ClientContext, options: PredictOptions): Promise<PredictResult> {
  const { rows, ...rest } = options
  const answer = await inferTask(context, 'tabular', { ...rest, input: { rows } })
  return { ...(answer.result as TabularResult), answer }
}
