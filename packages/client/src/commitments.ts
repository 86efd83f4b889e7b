import {
  fieldSalt,
  type Hex,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashTensors,
  type Job,
  type Manifest,
  type Request,
  type RunParams,
  runtimeIdsOf,
  type Tensor,
} from '@opengradient/protocol'

/** The hashes of a request that its job contains. */
export type Commitments = Pick<Job, 'modelId' | 'runtimes' | 'inputHash' | 'paramsHash' | 'requestHash'>

/** The contents of a request. */
export interface RequestContents {
  readonly inputs: readonly Tensor[]
  readonly params: RunParams
  readonly request: Request
}

/** @param salt from which each field has its salt */
export function commitTo(modelId: Hex, manifest: Manifest, salt: Hex, contents: RequestContents): Commitments {
  return {
    modelId,
    runtimes: hashRuntimes(runtimeIdsOf(manifest)),
    inputHash: hashTensors('input', fieldSalt(salt, 'input'), contents.inputs),
    paramsHash: hashParams(fieldSalt(salt, 'params'), contents.params),
    requestHash: hashRequest(fieldSalt(salt, 'request'), contents.request),
  }
}
