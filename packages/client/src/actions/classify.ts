import type { Classification } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `classify`: a model with the task `classify`, and a picture. */
export interface ClassifyOptions extends TaskOptions {
  /** A file with a picture or a glyph, as the model takes. */
  readonly image: Uint8Array
}

/** The label, the probabilities of all labels and the most probable ones. */
export interface ClassifyResult extends Classification {
  readonly answer: Answer
}

/**
 * Classifies one image. The answer is verified as by {@link infer}.
 * @throws USAGE when the model has another task, and the errors of {@link infer}
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { classify, createClient } from '@opengradient/client'
 *
 * const client = createClient()
 * const image = await readFile('seven.png')
 * const { label, top } = await classify(client, { model: 'opengradient/digits', image })
 * console.log(label, top)
 */
export async function classify(context: ClientContext, options: ClassifyOptions): Promise<ClassifyResult> {
  const { image, ...rest } = options
  const answer = await inferTask(context, 'classify', { ...rest, input: { image } })
  return { ...(answer.result as Classification), answer }
}
