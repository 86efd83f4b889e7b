import { readFile } from 'node:fs/promises'
import path from 'node:path'

import type { Tensor } from '@opengradient/protocol'
import { createTask, type TaskInput } from '@opengradient/tasks'

import type { PublishedModel } from './publish-models.ts'

/** A job that can be sent to the network any number of times. */
export interface ExampleJob {
  /** `owner/name`. */
  readonly model: string
  /** Description of the input. */
  readonly asked: string
  readonly inputs: readonly Tensor[]
  /** Human-readable meaning of the outputs; its first line is a summary. */
  describe(outputs: readonly Tensor[]): string
}

/** The examples of published models as jobs. Reads the tasks' files (tokenizers, labels), so call it when they are needed. */
export async function prepareExamples(models: readonly PublishedModel[]): Promise<ExampleJob[]> {
  const jobs: ExampleJob[] = []
  for (const { model, published } of models) {
    const { examples = [] } = model
    if (examples.length === 0) continue
    const task = await createTask(published.manifest, (file) => readFile(path.join(model.path, file)))
    for (const { asked, input } of examples) {
      const inputs = isTensors(input) ? input : await task.encode(input)
      const details = isTensors(input) ? undefined : await task.detailsOf?.(input)
      const describe = (outputs: readonly Tensor[]): string =>
        task.describe(task.decode(outputs, inputs, details), outputs)
      jobs.push({ model: model.name, asked, inputs, describe })
    }
  }
  return jobs
}

function isTensors(input: TaskInput | readonly Tensor[]): input is readonly Tensor[] {
  return Array.isArray(input)
}
