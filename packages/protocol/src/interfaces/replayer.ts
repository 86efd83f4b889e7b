import type { Hex } from '../hex.ts'
import type { Manifest } from '../manifest.ts'
import type { Tensor } from '../tensor.ts'

/** Runs a model again for whoever checks; the verifier asks for one and never brings an engine. */
export interface Replayer {
  /** Hash of the engine binary and of its outputs for a fixed probe model. */
  readonly engineFingerprint: Hex
  /** Outputs in the manifest's order. @throws MODEL_* as the engine does. */
  replay(manifest: Manifest, inputs: readonly Tensor[], params: RunParams, signal?: AbortSignal): Promise<Replay>
}

/** What a requester may choose beside the input; hashed into `paramsHash`. */
export interface RunParams {
  /** Names of the outputs wanted, in the manifest's order; all when empty. */
  readonly outputs: readonly string[]
}

export interface Replay {
  readonly outputs: readonly Tensor[]
  /** Units as the manifest's task counts them. */
  readonly inputUnits: number
  readonly outputUnits: number
}
