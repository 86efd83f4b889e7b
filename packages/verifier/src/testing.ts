/**
 * A complete receipt file with keys of its own, for tests: every hash and signature in it holds. What a test changes before
 * signing makes a lie that is signed all the same.
 */
import {
  type Address,
  type Assignment,
  assignmentType,
  canonicalOrtRuntime,
  createHasher,
  createSigner,
  type Domain,
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
  randomBytes32,
  receiptType,
  runtimeId,
  type Signed,
  type Signer,
  signStruct,
  systemRandom,
  type Tensor,
  tensorOf,
  type Verdict,
  verdictOutcomes,
  verdictType,
  zeroBytes32,
} from '@opengradient/protocol'

/** Accounts of everybody who signs. */
export interface FixtureKeys {
  readonly requester: Signer
  readonly gateway: Signer
  readonly worker: Signer
  readonly auditors: readonly Signer[]
}

/** Turns an honest value into what a test wants signed. */
type Change<Value> = (value: Value) => Value

export interface FixtureInit {
  readonly keys?: FixtureKeys
  readonly domain?: Domain
  readonly manifest?: Manifest
  readonly blind?: Hex
  readonly inputs?: readonly Tensor[]
  readonly outputs?: readonly Tensor[]
  readonly params?: { readonly outputs: readonly string[] }
  readonly request?: Request
  /** Unix milliseconds at which the worker began. */
  readonly startedAt?: number
  readonly token?: Address
  /** A job that the requester signed already; `job` and `keys.requester` are not used then. */
  readonly signedJob?: Signed<Job>
  readonly job?: Change<Job>
  readonly offer?: Change<Offer>
  readonly assignment?: Change<Assignment>
  readonly receipt?: Change<Receipt>
  /** Changes of the verdict of each auditor; an auditor without one gives the same bits. */
  readonly verdicts?: readonly Change<Verdict>[]
}

export interface Fixture {
  readonly file: ReceiptFile
  readonly hasher: Hasher
  readonly receiptHash: Hex
  readonly jobHash: Hex
  readonly keys: FixtureKeys
}

const bytes32 = (): Hex => randomBytes32(systemRandom)
const account = (): Signer => createSigner(bytes32())

export function fixtureKeys(auditors = 2): FixtureKeys {
  return {
    requester: account(),
    gateway: account(),
    worker: account(),
    auditors: Array.from({ length: auditors }, account),
  }
}

/** A model of two inputs and two outputs, one of a dynamic size. */
export const fixtureManifest: Manifest = {
  format: 'og/manifest/1',
  name: 'test/model',
  version: '1.0.0',
  license: 'Apache-2.0',
  task: { kind: 'tensor', config: {} },
  files: [{ path: 'model.onnx', cid: 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku', bytes: 100 }],
  graph: {
    path: 'model.onnx',
    irVersion: 10,
    opsets: { '': 21 },
    operators: { '/Add': 1 },
    parameters: 0,
    inputs: [
      { name: 'x', datatype: 'FP32', shape: ['n', 2] },
      { name: 'y', datatype: 'INT64', shape: [] },
    ],
    outputs: [
      { name: 'sum', datatype: 'FP32', shape: ['n', 2] },
      { name: 'count', datatype: 'INT64', shape: [1] },
    ],
  },
  inputs: [
    { name: 'x', datatype: 'FP32', shape: ['n', 2] },
    { name: 'y', datatype: 'INT64', shape: [] },
  ],
  outputs: [
    { name: 'sum', datatype: 'FP32', shape: ['n', 2] },
    { name: 'count', datatype: 'INT64', shape: [1] },
  ],
  runtimes: [canonicalOrtRuntime],
  determinism: 'tolerant',
  tolerance: 1e-5,
  unit: 'run',
  price: '1000',
}

export const fixtureInputs: readonly Tensor[] = [
  tensorOf('x', 'FP32', [1, 2], new Float32Array([1, 2])),
  tensorOf('y', 'INT64', [], new BigInt64Array([3n])),
]

export const fixtureOutputs: readonly Tensor[] = [
  tensorOf('sum', 'FP32', [1, 2], new Float32Array([4, 5])),
  tensorOf('count', 'INT64', [1], new BigInt64Array([2n])),
]

/** Signs a complete answer and, for each auditor, a verdict on it. */
export function makeFixture(init: FixtureInit = {}): Fixture {
  const {
    keys = fixtureKeys(),
    domain = { chainId: 31337, verifyingContract: `0x${'5e'.repeat(20)}` },
    manifest = fixtureManifest,
    blind = bytes32(),
    inputs = fixtureInputs,
    outputs = fixtureOutputs,
    params = { outputs: [] },
    request = { kind: 'text', text: 'how much is it?' },
    startedAt = 1_700_000_000_000,
    token = `0x${'09'.repeat(20)}`,
  } = init
  const hasher = createHasher(domain)
  const modelId = modelIdOf(manifest)
  const executeBy = Math.floor(startedAt / 1000) + 60
  const change = <Value>(by: Change<Value> | undefined, value: Value): Value => (by ? by(value) : value)

  const offer = signStruct(
    keys.worker,
    hasher,
    offerType,
    change(init.offer, {
      worker: keys.worker.address,
      token,
      modelId,
      inputUnitPrice: 1_000n,
      outputUnitPrice: 10n,
      minimumPrice: 500n,
      gatewayFeeBps: 500,
      burnBps: 200,
      validUntil: executeBy + 600,
    }),
  )
  const signJob = (): Signed<Job> =>
    signStruct(
      keys.requester,
      hasher,
      jobType,
      change(init.job, {
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
      }),
    )
  const job = init.signedJob ?? signJob()
  const jobHash = hasher.digest(jobType, job.value)
  const assignment = signStruct(
    keys.gateway,
    hasher,
    assignmentType,
    change(init.assignment, {
      jobHash,
      worker: keys.worker.address,
      attempt: 1,
      offerHash: offer.digest,
    }),
  )
  const receipt = signStruct(
    keys.worker,
    hasher,
    receiptType,
    change(init.receipt, {
      jobHash,
      worker: keys.worker.address,
      attempt: 1,
      outputHash: hashTensors('output', blind, outputs),
      streamRoot: zeroBytes32,
      inputUnits: 1,
      outputUnits: 0,
      price: priceOf(offer.value, 1, 0),
      finishReason: 0,
      engineFingerprint: `0x${'ef'.repeat(32)}`,
      startedAt,
      finishedAt: startedAt + 12,
    }),
  )
  const verdicts = keys.auditors.map((auditor, index) =>
    signStruct(
      auditor,
      hasher,
      verdictType,
      change(init.verdicts?.[index], {
        receiptHash: receipt.digest,
        batch: zeroBytes32,
        index: 0,
        auditor: auditor.address,
        method: 0,
        outcome: verdictOutcomes.match,
        engineFingerprint: `0x${'ef'.repeat(32)}`,
        worstRho: 0,
        evidenceHash: bytes32(),
        checkedAt: startedAt + 1_000,
      }),
    ),
  )
  const bare = <Value>({ value, signature }: { value: Value; signature: Hex }): { value: Value; signature: Hex } => ({
    value,
    signature,
  })
  return {
    file: {
      domain,
      job: bare(job),
      offer: bare(offer),
      assignment: bare(assignment),
      receipt: bare(receipt),
      manifest,
      blind,
      params,
      request,
      inputs,
      outputs,
      verdicts: verdicts.map(bare),
    },
    hasher,
    receiptHash: receipt.digest,
    jobHash,
    keys,
  }
}
