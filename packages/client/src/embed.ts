import { OgError, tensorValues } from '@opengradient/protocol'
import { parseTaskConfig } from '@opengradient/tasks'

import type { ClientContext } from './context.ts'
import { type Answer, type InferOptions, infer } from './infer.ts'

export interface EmbedOptions extends Omit<InferOptions, 'input' | 'outputs'> {
  readonly text: string
}

export interface Embedding {
  readonly vector: Float32Array
  readonly answer: Answer
}

/**
 * One text as one vector, checked like every answer.
 * @throws USAGE when the model is no embedding model, and what {@link infer} throws
 *
 * @example
 * const { vector, answer } = await embed(client, { model: 'opengradient/minilm-l6-v2', text: 'an honest machine' })
 */
export async function embed(context: ClientContext, options: EmbedOptions): Promise<Embedding> {
  const { text, ...rest } = options
  const answer = await infer(context, { ...rest, input: { text } })
  const { name, task, outputs } = answer.receiptFile.manifest
  if (task.kind !== 'embedding') {
    throw new OgError('USAGE', `${name} makes no embeddings: its task is ${task.kind}.`)
  }
  const wanted = parseTaskConfig('embedding', task.config).output ?? outputs[0]?.name
  const tensor = answer.outputs.find((output) => output.name === wanted)
  if (tensor?.datatype !== 'FP32') throw new OgError('BAD_TENSOR', `${name} gave no vector in FP32.`)
  return { vector: tensorValues(tensor) as Float32Array, answer }
}
