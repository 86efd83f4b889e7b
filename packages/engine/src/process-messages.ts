import type { ErrorCode, Hex, Manifest, Tensor } from '@opengradient/protocol'

/** What the engine tells an engine process. Tensors travel beside the header. */
export type ProcessRequest =
  | {
      readonly op: 'load'
      readonly model: Hex
      /** Absolute path of the folder with the model's files. */
      readonly folder: string
      readonly manifest: Manifest
      /** Models to forget first. */
      readonly evict: readonly Hex[]
    }
  | { readonly op: 'run'; readonly model: Hex; readonly outputs: readonly string[]; readonly outputBytes: number }

/** What comes back, in order of the requests; the first one, unasked, says that the process is ready. */
export type ProcessResponse =
  | { readonly ok: true; readonly runMs: number; readonly tensors: readonly Tensor[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly next: readonly string[] }
