import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Tensor } from '@opengradient/protocol'
import type { Published, PublishInit } from '@opengradient/publisher'
import { createTask, type TaskInput } from '@opengradient/tasks'

/** An input to try a model with. */
export interface ModelExample {
  /** What it is, in words: `a recording of 4.2 s`. */
  readonly asked: string
  /** For people's tasks; tensors, in the model's order, for any model. */
  readonly input: TaskInput | readonly Tensor[]
}

/** A model that a devnet publishes as it starts. */
export interface DevnetModel
  extends Pick<PublishInit, 'path' | 'name' | 'version' | 'task' | 'license' | 'steps' | 'tolerance' | 'price'> {
  /** Inputs for the demonstration; a model without any is published and left alone. */
  readonly examples?: readonly ModelExample[]
}

/** A job that can be asked of the network again and again. */
export interface ExampleJob {
  /** `owner/name`. */
  readonly model: string
  readonly asked: string
  readonly inputs: readonly Tensor[]
  /** What outputs mean, in a line for people. */
  describe(outputs: readonly Tensor[]): string
}

/** The examples of published models as jobs. Reads tokenizers and the like, so not before they are needed. */
export async function prepareExamples(
  models: readonly { readonly model: DevnetModel; readonly published: Published }[],
): Promise<ExampleJob[]> {
  const jobs: ExampleJob[] = []
  for (const { model, published } of models) {
    const { examples = [] } = model
    if (examples.length === 0) continue
    const task = await createTask(published.manifest, (file) => readFile(path.join(model.path, file)))
    for (const { asked, input } of examples) {
      const inputs = isTensors(input) ? input : await task.encode(input)
      const describe = (outputs: readonly Tensor[]): string => task.describe(task.decode(outputs, inputs), outputs)
      jobs.push({ model: model.name, asked, inputs, describe })
    }
  }
  return jobs
}

function isTensors(input: TaskInput | readonly Tensor[]): input is readonly Tensor[] {
  return Array.isArray(input)
}
