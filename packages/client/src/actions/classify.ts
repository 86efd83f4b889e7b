import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

export interface ClassifyOptions extends TaskOptions {
  /** A PNG file. */
  readonly image: Uint8Array
}

export interface ClassifyResult {
  readonly label: string
  /** In the order of the model's labels. */
  readonly probabilities: readonly number[]
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
 * const { label } = await classify(client, { model: 'opengradient/digits', image })
 * console.log(label)
 */
export async function classify(context: ClientContext, options: ClassifyOptions): Promise<ClassifyResult> {
  const { image, ...rest } = options
  const answer = await inferTask(context, 'classify', { ...rest, input: { image } })
  return { ...(answer.result as Omit<ClassifyResult, 'answer'>), answer }
}
