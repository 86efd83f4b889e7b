import type { Classification } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `classifyAudio`: a model with the task `keyword-spotting`, and a recording. */
export interface ClassifyAudioOptions extends TaskOptions {
  /** A WAV file. */
  readonly audio: Uint8Array
}

/** The label, the probabilities of all labels and the most probable ones. */
export interface ClassifyAudioResult extends Classification {
  readonly answer: Answer
}

/**
 * Labels one recording, such as by its keyword. The answer is verified as by {@link infer}.
 * @throws USAGE when the model has another task, and the errors of {@link infer}
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { createClient, classifyAudio } from '@opengradient/client'
 *
 * const client = createClient()
 * const audio = await readFile('word.wav')
 * const { label } = await classifyAudio(client, { model: 'me/keywords', audio })
 * console.log(label)
 */
export async function classifyAudio(
  context: ClientContext,
  options: ClassifyAudioOptions,
): Promise<ClassifyAudioResult> {
  const { audio, ...rest } = options
  const answer = await inferTask(context, 'keyword-spotting', { ...rest, input: { audio } })
  return { ...(answer.result as Classification), answer }
}
