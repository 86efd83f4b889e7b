import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `readText`: a model with the task `ocr`, and a picture of one line. */
export interface ReadTextOptions extends TaskOptions {
  /** A picture file with one line of text. */
  readonly image: Uint8Array
}

/** The text of a picture, with the checked answer. */
export interface ReadTextResult {
  readonly text: string
  /** Mean probability of the characters, 0 to 1. */
  readonly confidence: number
  readonly answer: Answer
}

/**
 * Reads one line of text from an image. The answer is verified as by {@link infer}.
 * @throws USAGE when the model has another task, and the errors of {@link infer}
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { createClient, readText } from '@opengradient/client'
 *
 * const client = createClient()
 * const image = await readFile('line.png')
 * const { text } = await readText(client, { model: 'opengradient/ppocr-v4-rec', image })
 * console.log(text)
 */
export async function readText(context: ClientContext, options: ReadTextOptions): Promise<ReadTextResult> {
  const { image, ...rest } = options
  const answer = await inferTask(context, 'ocr', { ...rest, input: { image } })
  return { ...(answer.result as Omit<ReadTextResult, 'answer'>), answer }
}
