import type { Hex, Job, Manifest, Request, RunParams, Signed, SignedAnswer, Tensor } from '@opengradient/protocol'

/** A request whose tensors match the model's manifest. */
export interface DispatchRequest {
  readonly manifest: Manifest
  readonly modelId: Hex
  readonly inputs: readonly Tensor[]
  readonly params: RunParams
  readonly request: Request
  readonly blind: Hex
  /** Network address of the caller, for its share of budgets. */
  readonly caller: string
  /** A job that the requester signed; without one the gateway sponsors the request. */
  readonly job: Signed<Job> | undefined
}

/** The answer of a worker, checked by the rules that other nodes and clients apply. */
export interface DispatchedAnswer extends SignedAnswer {
  readonly receiptHash: Hex
  readonly outputs: readonly Tensor[]
}
