import { OgError, tensorValues } from '@opengradient/protocol'
import { parseTaskConfig } from '@opengradient/tasks'

import type { ClientContext } from '../client-context.ts'
import { type InferOptions, type InferResult, infer } from './infer.ts'

export interface EmbedOptions extends Omit<InferOptions, 'input' | 'outputs'> {
  readonly text: string
}

export interface EmbedResult {
  readonly vector: Float32Array
  readonly answer: InferResult
}

/**
 * Embeds one text as one vector. The answer is verified as by {@link infer}.
 * @throws USAGE when the model is not an embedding model, and the errors of {@link infer}
 *
 * @example
 * import { createClient, embed } from '@opengradient/client/v2'
 *
 * const client = createClient({
 *   gateway: 'http://127.0.0.1:8080',
 *   rpcUrls: ['http://127.0.0.1:8545'],
 *   settlement: '0x5fbdb2315678afecb367f032d93f642f64180aa3',
 * })
 * const { vector } = await embed(client, { model: 'opengradient/minilm-l6-v2', text: 'an honest machine' })
 * console.log(vector.length)
 */
export async function embed(context: ClientContext, options: EmbedOptions): Promise<EmbedResult> {
  const { text, ...rest } = options
  const answer = await infer(context, { ...rest, input: { text } })
  const { name, task, outputs } = answer.receiptFile.manifest
  if (task.kind !== 'embedding') {
    throw new OgError('USAGE', `${name} is not an embedding model: its task is ${task.kind}.`)
  }
  const outputName = parseTaskConfig('embedding', task.config).output ?? outputs[0]?.name
  const tensor = answer.outputs.find((output) => output.name === outputName)
  if (tensor?.datatype !== 'FP32') {
    throw new OgError('BAD_TENSOR', `The answer of ${name} has no FP32 vector.`, {
      details: outputName === undefined ? undefined : { tensor: outputName },
    })
  }
  return { vector: tensorValues(tensor) as Float32Array, answer }
}
