import type { Deployment } from '@opengradient/chain'
import type { Hex, Tensor } from '@opengradient/protocol'
import { type Published, type PublishInit, publishModel } from '@opengradient/publisher'
import type { TaskInput } from '@opengradient/tasks'

/** An example input of a model. */
export interface ModelExample {
  /** Description of the input: `a recording of 4.2 s`. */
  readonly asked: string
  /** Input of the model's task, or tensors in the model's order. */
  readonly input: TaskInput | readonly Tensor[]
}

/** A model that a devnet publishes when it starts. */
export interface DevnetModel
  extends Pick<PublishInit, 'path' | 'name' | 'version' | 'task' | 'license' | 'steps' | 'tolerance' | 'price'> {
  /** Inputs for the demonstration, which skips a model without any. @default [] */
  readonly examples?: readonly ModelExample[]
}

/** A devnet's model and its registration. */
export interface PublishedModel {
  readonly model: DevnetModel
  readonly published: Published
}

/** Publishes models one after another, because their transactions come from one account. */
export async function publishModels(init: {
  models: readonly DevnetModel[]
  gateway: string
  rpcUrl: string
  deployment: Deployment
  publisherKey: Hex
  progress(message: string): void
  signal: AbortSignal
}): Promise<PublishedModel[]> {
  const { models, gateway, rpcUrl, deployment, publisherKey: privateKey, progress, signal } = init
  const done: PublishedModel[] = []
  for (const model of models) {
    progress(`publishing ${model.name}@${model.version}`)
    const { examples: _, ...described } = model
    const published = await publishModel({ ...described, gateway, rpcUrl, deployment, privateKey, signal })
    done.push({ model, published })
  }
  return done
}
