import {
  type Address,
  type Assignment,
  assignmentType,
  createHasher,
  createSigner,
  type Domain,
  type FieldType,
  type Hasher,
  type Hex,
  hashParams,
  hashRequest,
  hashTensors,
  type Job,
  jobType,
  type Manifest,
  modelIdOf,
  type Offer,
  offerType,
  priceOf,
  type Receipt,
  type ReceiptFile,
  type Request,
  type RunParams,
  randomBytes32,
  receiptType,
  runtimeId,
  type Signed,
  type Signer,
  type StructType,
  type StructValue,
  signStruct,
  systemRandom,
  type Tensor,
  type Verdict,
  verdictOutcomes,
  verdictType,
  zeroBytes32,
} from '@opengradient/protocol'

import { fixtureInputs, fixtureManifest, fixtureOutputs } from './fixture-model.ts'

/** The accounts of all signers. */
export interface FixtureKeys {
  readonly requester: Signer
  readonly gateway: Signer
  readonly worker: Signer
  readonly auditors: readonly Signer[]
}

/** Replaces an honest value by the one that is signed. */
type Change<Value> = (value: Value) => Value

export interface FixtureInit {
  /** @default fresh keys, two auditors */
  readonly keys?: FixtureKeys
  readonly domain?: Domain
  /** @default `fixtureManifest` */
  readonly manifest?: Manifest
  /** @default random */
  readonly blind?: Hex
  /** @default `fixtureInputs` */
  readonly inputs?: readonly Tensor[]
  /** @default `fixtureOutputs` */
  readonly outputs?: readonly Tensor[]
  /** @default all outputs */
  readonly params?: RunParams
  /** @default a text */
  readonly request?: Request
  /** Unix milliseconds at which the worker started. */
  readonly startedAt?: number
  readonly token?: Address
  /** A job that is already signed; `job` and `keys.requester` are not used then. */
  readonly signedJob?: Signed<Job>
  readonly job?: Change<Job>
  readonly offer?: Change<Offer>
  readonly assignment?: Change<Assignment>
  readonly receipt?: Change<Receipt>
  /** Changes of the auditors' verdicts, by index. By default an auditor confirms the same bits. */
  readonly verdicts?: readonly Change<Verdict>[]
}

export interface Fixture {
  readonly file: ReceiptFile
  readonly hasher: Hasher
  readonly receiptHash: Hex
  readonly jobHash: Hex
  readonly keys: FixtureKeys
}

const engineFingerprint: Hex = `0x${'ef'.repeat(32)}`
const bytes32 = (): Hex => randomBytes32(systemRandom)
const account = (): Signer => createSigner(bytes32())

/** Fresh keys. */
export function fixtureKeys(auditors = 2): FixtureKeys {
  return {
    requester: account(),
    gateway: account(),
    worker: account(),
    auditors: Array.from({ length: auditors }, account),
  }
}

/** Signs a complete answer and one verdict per auditor. */
export function makeFixture(init: FixtureInit = {}): Fixture {
  const parts = completeInit(init)
  const { keys, domain, manifest, blind, params, request, inputs, outputs, hasher } = parts
  const offer = signFixture(parts, keys.worker, offerType, honestOffer(parts), init.offer)
  const job = init.signedJob ?? signFixture(parts, keys.requester, jobType, honestJob(parts), init.job).signed
  const jobHash = hasher.digest(jobType, job.value)
  const assignment = signFixture(
    parts,
    keys.gateway,
    assignmentType,
    { jobHash, worker: keys.worker.address, attempt: 1, offerHash: offer.digest },
    init.assignment,
  )
  const receipt = signFixture(
    parts,
    keys.worker,
    receiptType,
    honestReceipt(parts, jobHash, offer.signed.value),
    init.receipt,
  )
  const verdicts = keys.auditors.map((auditor, index) =>
    signFixture(
      parts,
      auditor,
      verdictType,
      honestVerdict(parts, receipt.digest, auditor.address),
      init.verdicts?.[index],
    ),
  )
  return {
    file: {
      domain,
      job,
      offer: offer.signed,
      assignment: assignment.signed,
      receipt: receipt.signed,
      manifest,
      blind,
      params,
      request,
      inputs,
      outputs,
      verdicts: verdicts.map(({ signed }) => signed),
    },
    hasher,
    receiptHash: receipt.digest,
    jobHash,
    keys,
  }
}

/** The init with its defaults, and the values derived from it. */
function completeInit(init: FixtureInit) {
  const {
    keys = fixtureKeys(),
    domain = { chainId: 31337, verifyingContract: `0x${'5e'.repeat(20)}` } as Domain,
    manifest = fixtureManifest,
    blind = bytes32(),
    inputs = fixtureInputs,
    outputs = fixtureOutputs,
    params = { outputs: [] },
    request = { kind: 'text', text: 'how much is it?' } as Request,
    startedAt = 1_700_000_000_000,
    token = `0x${'09'.repeat(20)}` as Address,
  } = init
  return {
    keys,
    domain,
    manifest,
    blind,
    inputs,
    outputs,
    params,
    request,
    startedAt,
    token,
    hasher: createHasher(domain),
    modelId: modelIdOf(manifest),
    executeBy: Math.floor(startedAt / 1000) + 60,
  }
}

type Parts = ReturnType<typeof completeInit>

/** Signs a value after its optional change. */
function signFixture<Fields extends Record<string, FieldType>>(
  { hasher }: Parts,
  signer: Signer,
  type: StructType<Fields>,
  honest: StructValue<Fields>,
  change: Change<StructValue<Fields>> = (value) => value,
): { signed: Signed<StructValue<Fields>>; digest: Hex } {
  const { value, signature, digest } = signStruct(signer, hasher, type, change(honest))
  return { signed: { value, signature }, digest }
}

function honestOffer({ keys, token, modelId, executeBy }: Parts): Offer {
  return {
    worker: keys.worker.address,
    token,
    modelId,
    inputUnitPrice: 1_000n,
    outputUnitPrice: 10n,
    minimumPrice: 500n,
    gatewayFeeBps: 500,
    burnBps: 200,
    validUntil: executeBy + 600,
  }
}

function honestJob({ keys, token, modelId, manifest, blind, inputs, params, request, executeBy }: Parts): Job {
  return {
    requester: keys.requester.address,
    gateway: keys.gateway.address,
    payer: keys.requester.address,
    refundTo: keys.requester.address,
    token,
    modelId,
    runtimeId: runtimeId(manifest.runtimes[0] as Manifest['runtimes'][number]),
    inputHash: hashTensors('input', blind, inputs),
    paramsHash: hashParams(blind, params),
    requestHash: hashRequest(blind, request),
    offerHash: zeroBytes32,
    maxPrice: 1_000_000n,
    maxInputUnits: 1_000,
    maxOutputUnits: 1_000,
    auditBps: 10_000,
    visibility: 0,
    executeBy,
    settleBy: executeBy + 600,
    payment: zeroBytes32,
    nonce: bytes32(),
  }
}

function honestReceipt({ keys, blind, outputs, startedAt }: Parts, jobHash: Hex, offer: Offer): Receipt {
  return {
    jobHash,
    worker: keys.worker.address,
    attempt: 1,
    outputHash: hashTensors('output', blind, outputs),
    streamRoot: zeroBytes32,
    inputUnits: 1,
    outputUnits: 0,
    price: priceOf(offer, 1, 0),
    finishReason: 0,
    engineFingerprint,
    startedAt,
    finishedAt: startedAt + 12,
  }
}

function honestVerdict({ startedAt }: Parts, receiptHash: Hex, auditor: Address): Verdict {
  return {
    receiptHash,
    batch: zeroBytes32,
    index: 0,
    auditor,
    method: 0,
    outcome: verdictOutcomes.match,
    engineFingerprint,
    worstRho: 0,
    evidenceHash: bytes32(),
    checkedAt: startedAt + 1_000,
  }
}
