import {
  canonicalOrtRuntime,
  type Hasher,
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  type Job,
  jobType,
  randomBytes32,
  runtimeId,
  type Signed,
  type Signer,
  signedToJson,
  signStruct,
  systemRandom,
  type Tensor,
  tensorOf,
  visibilities,
  zeroBytes32,
} from '@opengradient/protocol'
import type { Published } from '@opengradient/publisher'

import type { TestNetwork, TestNode } from './test-network.fixture.ts'

/** Tensors of `affineModel`. */
export function affineInput(...values: number[]): Tensor[] {
  return [tensorOf('x', 'FP32', [values.length], Float32Array.from(values))]
}

export interface OwnJob {
  readonly job: Signed<Job>
  readonly jobHash: Hex
  readonly blind: Hex
  /** The request's body: the input as JSON, and the job. */
  readonly body: object
}

/** A job that a requester signs and pays. `change` is applied before it is signed. */
export function ownJob(
  network: TestNetwork,
  init: {
    requester: Signer
    gateway: TestNode
    model: Published
    values: readonly number[]
    change?: Partial<Job>
    hasher?: Hasher
  },
): OwnJob {
  const { requester, gateway, model, values, hasher = network.hasher } = init
  const inputs = affineInput(...values)
  const blind = randomBytes32(systemRandom)
  const now = Math.floor(network.clock.now() / 1_000)
  const { value, signature } = signStruct(requester, hasher, jobType, {
    requester: requester.address,
    gateway: gateway.account,
    payer: requester.address,
    refundTo: requester.address,
    token: network.deployment.contracts.opg,
    modelId: model.modelId,
    runtimeId: runtimeId(canonicalOrtRuntime),
    inputHash: hashTensors('input', blind, inputs),
    paramsHash: hashParams(blind, { outputs: [] }),
    requestHash: hashRequest(blind, null),
    offerHash: zeroBytes32,
    maxPrice: 10n ** 18n,
    maxInputUnits: 1,
    maxOutputUnits: 0,
    auditBps: 10_000,
    visibility: visibilities.public,
    executeBy: now + 60,
    settleBy: now + 600,
    payment: zeroBytes32,
    nonce: randomBytes32(systemRandom),
    ...init.change,
  })
  const job = { value, signature }
  return { job, jobHash: network.hasher.digest(jobType, value), blind, body: bodyOf(job, blind, values) }
}

export function bodyOf(job: Signed<Job>, blind: Hex, values: readonly number[]): object {
  return {
    inputs: [{ name: 'x', datatype: 'FP32', shape: [values.length], data: values }],
    opengradient: { blind, job: signedToJson(jobType, job) },
  }
}
