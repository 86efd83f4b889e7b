import { embeddingVector } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `embed`: a model with the task `embedding`, and a text. */
export interface EmbedOptions extends TaskOptions {
  readonly text: string
}

/** The vector of a text, with the checked answer. */
export interface EmbedResult {
  readonly vector: Float32Array
  readonly answer: Answer
}

/**
 * Embeds one text as one vector. The answer is verified as by {@link infer}.
 * @throws USAGE when the model is not an embedding model, and the errors of {@link infer}
 *
 * @example
 * import { createClient, embed } from '@opengradient/client'
 *
 * const client = createClient()
 * const { vector } = await embed(client, { model: 'opengradient/minilm-l6-v2', text: 'an honest machine' })
 * console.log(vector.length)
 */
export async function embed(context: ClientContext, options: EmbedOptions): Promise<EmbedResult> {
  const { text, ...rest } = options
  const answer = await inferTask(context, 'embedding', { ...rest, input: { text } })
  return { vector: embeddingVector(answer.receiptFile.manifest, answer.outputs), answer }
}
