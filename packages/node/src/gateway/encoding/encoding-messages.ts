import type { Manifest, Tensor, WireError } from '@opengradient/protocol'
import type { InputDetails, TaskInput } from '@opengradient/tasks'

/** To a process. It has one piece of work at a time, all for one model. */
export type EncodingRequest =
  | { readonly kind: 'encode'; readonly manifest: Manifest; readonly input: TaskInput }
  | { readonly kind: 'decode'; readonly manifest: Manifest; readonly tensors: OutputTensors }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: 'missing'; readonly path: string; readonly error: WireError }

/** User input after its task encoded it. */
export interface EncodedInput {
  readonly tensors: readonly Tensor[]
  /** Properties of the input for the result. */
  readonly details: InputDetails
}

/** The output tensors of a run, with the names and shapes of its inputs. */
export interface OutputTensors {
  readonly outputs: readonly Tensor[]
  readonly inputs: readonly Pick<Tensor, 'name' | 'shape'>[]
  /** Of the user's input; none for tensors. */
  readonly details?: InputDetails
}

/** The result of a task. */
export interface PlainResult {
  /** JSON of the result. */
  readonly json: string
  /** The result as one line of text. */
  readonly summary: string
}

/** From a process: a file that it needs, or the end of the one piece of work. */
export type EncodingResponse =
  | { readonly kind: 'read'; readonly path: string }
  | ({ readonly kind: 'encoded' } & EncodedInput)
  | { readonly kind: 'result'; readonly result: PlainResult }
  | { readonly kind: 'failed'; readonly error: WireError }
