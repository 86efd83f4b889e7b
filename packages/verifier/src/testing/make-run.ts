import {
  type Address,
  type Assignment,
  assignmentType,
  createHasher,
  createSigner,
  type Evidence,
  type FieldType,
  fieldSalt,
  finishReasons,
  type Hasher,
  type Hex,
  hashParams,
  hashRequest,
  hashRuntimes,
  hashSalt,
  hashTensors,
  type Job,
  jobType,
  type Manifest,
  modelIdOf,
  type Offer,
  offerType,
  priceOf,
  type Receipt,
  type Request,
  type RunParams,
  randomBytes32,
  receiptType,
  runtimeIdsOf,
  type Signed,
  type Signer,
  type StructType,
  type StructValue,
  signStruct,
  systemRandom,
  type Tensor,
  zeroAddress,
  zeroBytes32,
} from '@opengradient/protocol'

import { fixtureInputs, fixtureManifest, fixtureOutputs } from './fixture-model.ts'

/** Replaces an honest value by the one that is signed. */
type Change<Value> = (value: Value) => Value

export interface RunInit {
  /** @default random keys */
  readonly worker?: Signer
  readonly gateway?: Signer
  readonly requester?: Signer
  /** @default chain 31337 and an Escrow of the fixture */
  readonly hasher?: Hasher
  readonly module?: Address
  readonly token?: Address
  /** @default `fixtureManifest` */
  readonly manifest?: Manifest
  /** @default `fixtureInputs` */
  readonly inputs?: readonly Tensor[]
  /** @default `fixtureOutputs` */
  readonly outputs?: readonly Tensor[]
  readonly params?: RunParams
  /** @default null: the tensors are the request */
  readonly request?: Request
  /** @default random */
  readonly salt?: Hex
  /** A job that is already signed; `job` and `requester` are not used then. */
  readonly signedJob?: Signed<Job>
  /** Unix milliseconds. @default now */
  readonly startedAt?: number
  readonly job?: Change<Job>
  readonly offer?: Change<Offer>
  readonly assignment?: Change<Assignment>
  readonly receipt?: Change<Receipt>
}

/** One run of a model: its signed objects, evidence and outputs. */
export interface TestRun {
  readonly evidence: Evidence
  readonly outputs: readonly Tensor[]
  readonly salt: Hex
  readonly jobHash: Hex
  readonly receiptHash: Hex
  readonly hasher: Hasher
}

const bytes32 = (): Hex => randomBytes32(systemRandom)
const account = (): Signer => createSigner(bytes32())

function complete(init: RunInit) {
  const manifest = init.manifest ?? fixtureManifest
  const gateway = init.gateway ?? account()
  return {
    manifest,
    gateway,
    worker: init.worker ?? account(),
    requester: init.requester ?? gateway,
    hasher: init.hasher ?? createHasher({ chainId: 31_337, verifyingContract: `0x${'5e'.repeat(20)}` }),
    module: init.module ?? zeroAddress,
    token: init.token ?? (`0x${'09'.repeat(20)}` as const),
    inputs: init.inputs ?? fixtureInputs,
    outputs: init.outputs ?? fixtureOutputs,
    params: init.params ?? { outputs: [] },
    request: init.request ?? null,
    startedAt: init.startedAt ?? Date.now(),
    modelId: modelIdOf(manifest),
    runtimeIds: runtimeIdsOf(manifest),
    session: bytes32(),
    salt: init.salt ?? bytes32(),
  }
}

type Parts = ReturnType<typeof complete>

/** Signs an answer with evidence for it. Every hash and signature holds; changes are applied before values are signed. */
export function makeRun(init: RunInit = {}): TestRun {
  const parts = complete(init)
  const { worker, gateway, requester, hasher, salt, inputs, params, outputs } = parts
  const sign = <Name extends string, Fields extends Record<string, FieldType>>(
    signer: Signer,
    type: StructType<Name, Fields>,
    honest: StructValue<Fields>,
    change: Change<StructValue<Fields>> = (value) => value,
  ) => {
    const { value, signature, digest } = signStruct(signer, hasher, type, change(honest))
    return { digest, signed: { value, signature } }
  }
  const offer = sign(worker, offerType, honestOffer(parts), init.offer)
  const job =
    init.signedJob === undefined
      ? sign(requester, jobType, honestJob(parts), init.job)
      : { signed: init.signedJob, digest: hasher.digest(jobType, init.signedJob.value) }
  const assignment = sign(gateway, assignmentType, honestAssignment(parts, job.digest, offer.digest), init.assignment)
  const receipt = sign(worker, receiptType, honestReceipt(parts, job.digest, offer.signed.value), init.receipt)
  return {
    evidence: {
      job: job.signed,
      offer: offer.signed,
      assignment: assignment.signed,
      receipt: receipt.signed,
      inputSalt: fieldSalt(salt, 'input'),
      paramsSalt: fieldSalt(salt, 'params'),
      outputSalt: fieldSalt(salt, 'output'),
      params,
      inputs,
    },
    outputs,
    salt,
    jobHash: job.digest,
    receiptHash: receipt.digest,
    hasher,
  }
}

function honestOffer({ worker, token, module, modelId, runtimeIds, startedAt }: Parts): Offer {
  return {
    worker: worker.address,
    token,
    module,
    modelId,
    runtimeId: runtimeIds[0] as Hex,
    inputUnitPrice: 10n ** 15n,
    outputUnitPrice: 0n,
    minimumPrice: 10n ** 14n,
    checkFee: 10n ** 14n,
    validUntil: seconds(startedAt) + 600,
  }
}

function honestJob(parts: Parts): Job {
  const { requester, gateway, token, module, modelId, runtimeIds, salt, inputs, params, request, startedAt } = parts
  return {
    requester: requester.address,
    gateway: gateway.address,
    payer: gateway.address,
    client: zeroAddress,
    token,
    module,
    modelId,
    runtimes: hashRuntimes(runtimeIds),
    inputHash: hashTensors('input', fieldSalt(salt, 'input'), inputs),
    paramsHash: hashParams(fieldSalt(salt, 'params'), params),
    requestHash: hashRequest(fieldSalt(salt, 'request'), request),
    offerHash: zeroBytes32,
    orderCommit: zeroBytes32,
    payment: zeroBytes32,
    nonce: bytes32(),
    maxPrice: 10n ** 16n,
    auditFee: 10n ** 15n,
    maxInputUnits: 10,
    maxOutputUnits: 10,
    executeBy: seconds(startedAt) + 20,
    settleBy: seconds(startedAt) + 50,
    auditClass: 10_000,
    visibility: 0,
  }
}

function honestAssignment({ worker, session, startedAt }: Parts, jobHash: Hex, offerHash: Hex): Assignment {
  return { jobHash, worker: worker.address, session, offerHash, answerBy: seconds(startedAt) + 30, attempt: 1 }
}

function honestReceipt(parts: Parts, jobHash: Hex, offer: Offer): Receipt {
  const { worker, session, runtimeIds, salt, outputs, startedAt } = parts
  const outputSalt = fieldSalt(salt, 'output')
  return {
    jobHash,
    worker: worker.address,
    session,
    runtimeId: runtimeIds[0] as Hex,
    outputHash: hashTensors('output', outputSalt, outputs),
    outputSaltHash: hashSalt(outputSalt),
    streamRoot: zeroBytes32,
    engineFingerprint: `0x${'ef'.repeat(32)}`,
    price: priceOf(offer, 1, 0),
    inputUnits: 1,
    outputUnits: 0,
    startedAt,
    finishedAt: startedAt + 12,
    attempt: 1,
    finishReason: finishReasons.complete,
  }
}

function seconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000)
}
