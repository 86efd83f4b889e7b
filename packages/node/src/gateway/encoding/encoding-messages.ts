import type { Manifest, Tensor, WireError } from '@opengradient/protocol'
import type { TaskInput } from '@opengradient/tasks'

/** To a process. It encodes one input at a time, all for one model. */
export type EncodingRequest =
  | { readonly kind: 'encode'; readonly manifest: Manifest; readonly input: TaskInput }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly path: string; readonly error: WireError }

/** From a process: a file that it needs, or the end of the one input. */
export type EncodingResponse =
  | { readonly kind: 'read'; readonly path: string }
  | { readonly kind: 'tensors'; readonly tensors: readonly Tensor[] }
  | { readonly kind: 'failed'; readonly error: WireError }
