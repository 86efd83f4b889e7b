import { OgError, type TaskKind } from '@opengradient/protocol'

import { type InferOptions, infer } from './actions/infer.ts'
import type { Answer } from './answer.ts'
import type { ClientContext } from './client-context.ts'

/** Options of the actions for one kind of task: those of {@link infer} without the input. */
export type TaskOptions = Omit<InferOptions, 'input' | 'outputs'>

/** Runs a model of one kind of task. @throws USAGE when its task is another, and the errors of {@link infer} */
export async function inferTask(
  context: ClientContext,
  kind: TaskKind,
  options: Omit<InferOptions, 'outputs'>,
): Promise<Answer> {
  const { manifest } = await context.models.resolve(options.model, options.signal ?? new AbortController().signal)
  if (manifest.task.kind !== kind) {
    throw new OgError('USAGE', `The task of ${manifest.name} is ${manifest.task.kind}, not ${kind}.`, {
      next: ['Use `infer`, or the method of that task.'],
    })
  }
  return infer(context, options)
}
