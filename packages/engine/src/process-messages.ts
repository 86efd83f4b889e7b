import type { ErrorCode, Hex, Manifest, SumOrder, Tensor } from '@opengradient/protocol'

/** A request to an engine process. Tensors travel beside the header. */
export type ProcessRequest =
  | {
      readonly op: 'load'
      /** Names the loaded model in later requests. */
      readonly session: string
      readonly runtimeId: Hex
      readonly sumOrder: SumOrder
      /** Absolute path of the folder with the model's files. */
      readonly folder: string
      readonly manifest: Manifest
      /** Sessions to release first. */
      readonly evict: readonly string[]
    }
  | { readonly op: 'run'; readonly session: string; readonly outputs: readonly string[]; readonly outputBytes: number }

/** Responses, in the order of the requests. The first one has no request: it reports that the process is ready. */
export type ProcessResponse =
  | { readonly ok: true; readonly runMs: number; readonly tensors: readonly Tensor[] }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string; readonly next: readonly string[] }
