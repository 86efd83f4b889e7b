import type { PublishInit } from '@opengradient/node'
import type { Tensor } from '@opengradient/protocol'

/** An input to try a model with. */
export interface ModelExample {
  /** What it is, in words: `a recording of 4.2 s`. */
  readonly asked: string
  /** In the order and with the names that the model wants. */
  readonly inputs: readonly Tensor[]
}

/** A model that a devnet publishes as it starts. */
export interface DevnetModel extends Pick<PublishInit, 'path' | 'name' | 'version' | 'task' | 'license' | 'steps' | 'tolerance' | 'price'> {
  /** Inputs for the demonstration; a model without any is published and left alone. */
  readonly examples?: readonly ModelExample[]
}
