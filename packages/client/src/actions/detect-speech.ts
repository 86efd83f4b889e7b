import type { SpeechSegment } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `detectSpeech`: a model with the task `vad`, and a recording. */
export interface DetectSpeechOptions extends TaskOptions {
  /** A WAV, FLAC, MP3 or Ogg Vorbis file. */
  readonly audio: Uint8Array
}

/** Spoken segments of a recording, the probabilities of its frames, and the checked answer. */
export interface DetectSpeechResult {
  readonly segments: readonly SpeechSegment[]
  /** Probability of speech of each frame. */
  readonly probabilities: readonly number[]
  readonly answer: Answer
}

/**
 * Finds the segments of a recording that contain speech. The answer is verified as by {@link infer}.
 * @throws USAGE when the model has another task, and the errors of {@link infer}
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { createClient, detectSpeech } from '@opengradient/client'
 *
 * const client = createClient()
 * const audio = await readFile('speech.wav')
 * const { segments } = await detectSpeech(client, { model: 'opengradient/silero-vad', audio })
 * console.log(segments)
 */
export async function detectSpeech(context: ClientContext, options: DetectSpeechOptions): Promise<DetectSpeechResult> {
  const { audio, ...rest } = options
  const answer = await inferTask(context, 'vad', { ...rest, input: { audio } })
  return { ...(answer.result as Omit<DetectSpeechResult, 'answer'>), answer }
}
