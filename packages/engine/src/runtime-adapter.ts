import type { Manifest, Runtime, SumOrder, Tensor } from '@opengradient/protocol'

import type { ModelInspection } from './inspect.ts'
import type { ModelFiles } from './model-files.ts'

/** A model loaded by a runtime. */
export interface Session {
  /**
   * Runs the model once.
   * @returns the outputs that `outputs` names, in that order
   * @throws OUTPUT_TOO_LARGE, and errors of the runtime
   */
  run(inputs: readonly Tensor[], outputs: readonly string[], outputBytes: number): Promise<readonly Tensor[]>
  release(): Promise<void>
}

/** One way of executing models: an engine library with fixed options. */
export interface RuntimeAdapter {
  /** Its hash is the `runtimeId` that manifests, jobs and receipts name. */
  readonly runtime: Runtime
  /** Reads a model without running it. @throws BAD_MODEL, UNSUPPORTED_MODEL */
  inspect(model: { readonly files: ModelFiles; readonly graphPath: string }): ModelInspection
  /** Inspects the files in `folder` against the manifest and loads the model. @throws BAD_MODEL, UNSUPPORTED_MODEL */
  open(manifest: Manifest, folder: string, sumOrder: SumOrder): Promise<Session>
  /** Name and sha2-256 of each native file, sorted by name. @throws NOT_SET_UP when the binaries are not installed */
  hashBinaries(): Promise<[name: string, sha256: Uint8Array][]>
}
