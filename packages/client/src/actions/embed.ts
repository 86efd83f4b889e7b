import { OgError, tensorValues } from '@opengradient/protocol'
import { parseTaskConfig } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

export interface EmbedOptions extends TaskOptions {
  readonly text: string
}

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
  const { name, task, outputs } = answer.receiptFile.manifest
  const outputName = parseTaskConfig('embedding', task.config).output ?? outputs[0]?.name
  const tensor = answer.outputs.find((output) => output.name === outputName)
  if (tensor?.datatype !== 'FP32') {
    throw new OgError('BAD_TENSOR', `The answer of ${name} has no FP32 vector.`, {
      details: outputName === undefined ? undefined : { tensor: outputName },
    })
  }
  return { vector: tensorValues(tensor) as Float32Array, answer }
}
