import type { Hex, Replay, RunParams, Tensor } from '@opengradient/protocol'

import type { LocalModel } from './registry/model-store.ts'

/** What a role needs of an engine; a worker and an auditor of one process share it. */
export interface Runner {
  readonly engineFingerprint: Hex
  /** @throws MODEL_*, OUTPUT_TOO_LARGE, OVERLOADED, ABORTED */
  run(model: LocalModel, inputs: readonly Tensor[], params: RunParams, signal?: AbortSignal): Promise<Replay>
  load(): { readonly jobs: number; readonly capacity: number }
}
