import type { DetectedObjects } from '@opengradient/tasks'

import type { Answer } from '../answer.ts'
import type { ClientContext } from '../client-context.ts'
import { inferTask, type TaskOptions } from '../infer-task.ts'

/** Input of `detectObjects`: a model with the task `object-detection`, and a picture. */
export interface DetectObjectsOptions extends TaskOptions {
  /** A picture file. */
  readonly image: Uint8Array
}

/** The objects with their boxes in pixels of the picture, and its sides. */
export interface DetectObjectsResult extends DetectedObjects {
  readonly answer: Answer
}

/**
 * Detects the objects in one picture. The answer is verified as by {@link infer}.
 * @throws USAGE when the model has another task, and the errors of {@link infer}
 *
 * @example
 * import { readFile } from 'node:fs/promises'
 * import { createClient, detectObjects } from '@opengradient/client'
 *
 * const client = createClient()
 * const image = await readFile('street.jpg')
 * const { objects } = await detectObjects(client, { model: 'me/detector', image })
 * for (const { label, confidence, box } of objects) console.log(label, confidence, box)
 */
export async function detectObjects(
  context: ClientContext,
  options: DetectObjectsOptions,
): Promise<DetectObjectsResult> {
  const { image, ...rest } = options
  const answer = await inferTask(context, 'object-detection', { ...rest, input: { image } })
  return { ...(answer.result as DetectedObjects), answer }
}
