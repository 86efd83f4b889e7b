import {
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  type Request,
  type RunParams,
  type Tensor,
} from '@opengradient/protocol'

/** The hashes of a request that its job contains. */
export interface Commitments {
  readonly modelId: Hex
  readonly inputHash: Hex
  readonly paramsHash: Hex
  readonly requestHash: Hex
}

export function commitTo(
  modelId: Hex,
  blind: Hex,
  inputs: readonly Tensor[],
  params: RunParams,
  request: Request,
): Commitments {
  return {
    modelId,
    inputHash: hashTensors('input', blind, inputs),
    paramsHash: hashParams(blind, params),
    requestHash: hashRequest(blind, request),
  }
}
