// Writes vectors/*.json. They define the protocol: a result that differs from the committed files is a change of the
// protocol and requires a new version. Run with: pnpm vectors

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { CID } from 'multiformats/cid'
import * as Digest from 'multiformats/hashes/digest'

import {
  type Announcement,
  type Assignment,
  announcementCodec,
  answerCodec,
  assignmentType,
  bytesRoot,
  type Codec,
  canonicalOrtRuntime,
  commitTensor,
  createHasher,
  createSigner,
  type Domain,
  type Evidence,
  encodeManifest,
  encodeReceiptFile,
  encodeRecord,
  evidenceCodec,
  evidenceRequestCodec,
  evidenceResponseCodec,
  type FieldType,
  finishReasons,
  type Hex,
  hashEvidence,
  hashParams,
  hashRequest,
  hashTensors,
  isOnDuty,
  type Job,
  type JobRequest,
  type JobResponse,
  jobRequestCodec,
  jobResponseCodec,
  jobType,
  keccak256Hex,
  type Manifest,
  manifestCid,
  modelIdOf,
  type Offer,
  offerCodec,
  offerType,
  priceOf,
  type ReceiptFile,
  type Request,
  type RunParams,
  receiptType,
  runtimeId,
  type StructType,
  type StructValue,
  sha256,
  sha256Hex,
  signEvidenceRequest,
  signStruct,
  syncRequestCodec,
  syncResponseCodec,
  type Tensor,
  tensorOf,
  toHex,
  type Verdict,
  verdictCodec,
  verdictMethods,
  verdictOutcomes,
  verdictType,
  visibilities,
  zeroBytes32,
} from '../src/index.ts'

const folder = path.join(import.meta.dirname, '..', 'vectors')
mkdirSync(folder, { recursive: true })

function write(name: string, value: unknown): void {
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(value, tagged, 2)}\n`)
}

/** Values without a JSON form are written as `{ "$bytes": hex }` and `{ "$bigint": decimal }`. */
function tagged(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: value.toString() }
  if (value instanceof Uint8Array) return { $bytes: toHex(value) }
  return value
}

/** 32 bytes that a label stands for. */
const bytes32 = (label: string): Hex => sha256Hex(new TextEncoder().encode(`opengradient vectors: ${label}`))

/** The byte at position i is (7 i + 3) mod 256. */
const pattern = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (7 * i + 3) % 256)

/** The content id of a file of one leaf. */
const fileCid = (bytes: Uint8Array): string => CID.createV1(0x55, Digest.create(0x12, sha256(bytes))).toString()

const keys = {
  requester: bytes32('requester'),
  gateway: bytes32('gateway'),
  worker: bytes32('worker'),
  auditor: bytes32('auditor'),
}
const requester = createSigner(keys.requester)
const gateway = createSigner(keys.gateway)
const worker = createSigner(keys.worker)
const auditor = createSigner(keys.auditor)

const domain: Domain = { chainId: 31337, verifyingContract: '0x5fbdb2315678afecb367f032d93f642f64180aa3' }
const hasher = createHasher(domain)
const token: Hex = '0xe7f1725e7734ce288f8367e1bb143e90bb3f0512'
const blind = bytes32('blind')

// ---- one whole answer

const manifest: Manifest = {
  format: 'og/manifest/1',
  name: 'opengradient/doubler',
  version: '1.0.0',
  license: 'Apache-2.0',
  task: { kind: 'tensor', config: { labels: ['one', 'zwei', 'три'], scale: 0.5, nested: { flag: true, none: null } } },
  files: [
    { path: 'model.onnx', cid: fileCid(pattern(185)), bytes: 185 },
    { path: 'weights/part.bin', cid: fileCid(pattern(0)), bytes: 0 },
  ],
  graph: {
    path: 'model.onnx',
    irVersion: 10,
    opsets: { '': 21 },
    operators: { 'ai.onnx/Mul': 1 },
    parameters: 1,
    inputs: [{ name: 'x', datatype: 'FP32', shape: ['batch', 2] }],
    outputs: [{ name: 'y', datatype: 'FP32', shape: ['batch', 2] }],
  },
  inputs: [{ name: 'x', datatype: 'FP32', shape: ['batch', 2] }],
  outputs: [{ name: 'y', datatype: 'FP32', shape: ['batch', 2] }],
  runtimes: [canonicalOrtRuntime],
  determinism: 'exact',
  tolerance: 0,
  unit: 'run',
  price: '1000000000000000',
}

const stepped: Manifest = {
  ...manifest,
  name: 'opengradient/counter',
  graph: {
    ...manifest.graph,
    inputs: [
      { name: 'frame', datatype: 'FP32', shape: [1, 576] },
      { name: 'state', datatype: 'FP32', shape: [2, 1, 128] },
      { name: 'rate', datatype: 'INT64', shape: [] },
    ],
    outputs: [
      { name: 'score', datatype: 'FP32', shape: [1, 1] },
      { name: 'next', datatype: 'FP32', shape: [2, 1, 128] },
    ],
  },
  inputs: [{ name: 'frame', datatype: 'FP32', shape: [1, 'samples'] }],
  outputs: [{ name: 'score', datatype: 'FP32', shape: ['steps', 1, 1] }],
  steps: {
    input: 'frame',
    frame: 512,
    context: 64,
    state: [{ input: 'state', output: 'next', datatype: 'FP32', shape: [2, 1, 128] }],
    constants: [{ input: 'rate', datatype: 'INT64', shape: [], data: '0x803e000000000000' }],
    concat: ['score'],
    maxSteps: 100_000,
  },
  determinism: 'tolerant',
  tolerance: 0.000_01,
  unit: 'step',
  canonicalGraph: manifestCid(bytes32('canonical graph')),
  graphRoot: bytes32('graph root'),
}

const modelId = modelIdOf(manifest)
const params: RunParams = { outputs: ['y'] }
const request: Request = { kind: 'text', text: 'Double these two, s’il vous plaît.' }
const inputs: Tensor[] = [tensorOf('x', 'FP32', [1, 2], Float32Array.of(1.5, -2))]
const outputs: Tensor[] = [tensorOf('y', 'FP32', [1, 2], Float32Array.of(3, -4))]

const offerValue: Offer = {
  worker: worker.address,
  token,
  modelId,
  inputUnitPrice: 10n ** 15n,
  outputUnitPrice: 0n,
  minimumPrice: 10n ** 14n,
  gatewayFeeBps: 500,
  burnBps: 100,
  validUntil: 1_800_000_600,
}
const offer = signStruct(worker, hasher, offerType, offerValue)

const jobValue: Job = {
  requester: requester.address,
  gateway: gateway.address,
  payer: requester.address,
  refundTo: requester.address,
  token,
  modelId,
  runtimeId: runtimeId(canonicalOrtRuntime),
  inputHash: hashTensors('input', blind, inputs),
  paramsHash: hashParams(blind, params),
  requestHash: hashRequest(blind, request),
  offerHash: offer.digest,
  maxPrice: 2n * 10n ** 15n,
  maxInputUnits: 1,
  maxOutputUnits: 0,
  auditBps: 10_000,
  visibility: visibilities.public,
  executeBy: 1_800_000_060,
  settleBy: 1_800_000_300,
  payment: zeroBytes32,
  nonce: bytes32('nonce'),
}
const job = signStruct(requester, hasher, jobType, jobValue)

const assignmentValue: Assignment = { jobHash: job.digest, worker: worker.address, attempt: 1, offerHash: offer.digest }
const assignment = signStruct(gateway, hasher, assignmentType, assignmentValue)

const receipt = signStruct(worker, hasher, receiptType, {
  jobHash: job.digest,
  worker: worker.address,
  attempt: 1,
  outputHash: hashTensors('output', blind, outputs),
  streamRoot: zeroBytes32,
  inputUnits: 1,
  outputUnits: 0,
  price: priceOf(offerValue, 1, 0),
  finishReason: finishReasons.complete,
  engineFingerprint: bytes32('engine'),
  startedAt: 1_800_000_000_123,
  finishedAt: 1_800_000_000_128,
})

const evidence: Evidence = { job, offer, assignment, receipt, blind, params, inputs, outputs }

const verdictValue: Verdict = {
  receiptHash: receipt.digest,
  batch: zeroBytes32,
  index: 0,
  auditor: auditor.address,
  method: verdictMethods.replay,
  outcome: verdictOutcomes.match,
  engineFingerprint: bytes32('engine'),
  worstRho: 0,
  evidenceHash: hashEvidence(evidence),
  checkedAt: 1_800_000_001_000,
}
const verdict = signStruct(auditor, hasher, verdictType, verdictValue)

const receiptFile: ReceiptFile = {
  domain,
  job: plain(job),
  offer: plain(offer),
  assignment: plain(assignment),
  receipt: plain(receipt),
  manifest,
  blind,
  params,
  request,
  inputs,
  outputs,
  verdicts: [plain(verdict)],
}

function plain<T>({ value, signature }: { value: T; signature: Hex }): { value: T; signature: Hex } {
  return { value, signature }
}

// ---- EIP-712

const maxima = { uint64: Number.MAX_SAFE_INTEGER, uint32: 2 ** 32 - 1, uint16: 2 ** 16 - 1, uint8: 255 } as const

/** Every field of a struct at one end of its range. */
function extreme<Fields extends Record<string, FieldType>>(
  type: StructType<Fields>,
  high: boolean,
): StructValue<Fields> {
  const value = (field: FieldType): Hex | bigint | number => {
    if (field === 'address') return `0x${(high ? 'ff' : '00').repeat(20)}`
    if (field === 'bytes32') return `0x${(high ? 'ff' : '00').repeat(32)}`
    if (field === 'uint256') return high ? 2n ** 256n - 1n : 0n
    return high ? maxima[field] : 0
  }
  return Object.fromEntries(Object.entries(type.fields).map(([name, field]) => [name, value(field)])) as never
}

function structCases<Fields extends Record<string, FieldType>>(type: StructType<Fields>, value: StructValue<Fields>) {
  return {
    encodedType: type.encodedType,
    cases: [value, extreme(type, false), extreme(type, true)].map((each) => ({
      value: type.toJson(each),
      record: toHex(encodeRecord(type.toRecord(each))),
      structHash: toHex(type.hash(each)),
      digest: hasher.digest(type, each),
    })),
  }
}

write('eip712', {
  description:
    'EIP-712 digests of every struct in one domain. `value` is the JSON form, `record` the dag-cbor of the wire form.',
  domain: { name: 'OpenGradient', version: '1', ...domain },
  structs: {
    Job: structCases(jobType, jobValue),
    Offer: structCases(offerType, offerValue),
    Assignment: structCases(assignmentType, assignmentValue),
    Receipt: structCases(receiptType, receipt.value),
    Verdict: structCases(verdictType, verdictValue),
  },
})

// ---- signatures

const order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n
const digest = bytes32('digest')
const signature = requester.sign(digest)
const r = signature.slice(2, 66)
const s = signature.slice(66, 130)
const v = Number.parseInt(signature.slice(130), 16)
const word = (value: bigint): string => value.toString(16).padStart(64, '0')
const byte = (value: number): string => value.toString(16).padStart(2, '0')
const malleated: Hex = `0x${r}${word(order - BigInt(`0x${s}`))}${byte(55 - v)}`

write('signatures', {
  description: 'secp256k1, RFC 6979, r ‖ s ‖ v with low s and v 27 or 28; every other form is refused.',
  accounts: Object.entries(keys).map(([role, privateKey]) => ({
    role,
    privateKey,
    address: createSigner(privateKey).address,
  })),
  valid: Object.entries(keys).map(([role, privateKey]) => ({
    privateKey,
    digest: bytes32(`digest of ${role}`),
    signature: createSigner(privateKey).sign(bytes32(`digest of ${role}`)),
  })),
  refused: [
    { why: 'high s', digest, signature: malleated },
    { why: 'v is 0', digest, signature: `0x${r}${s}${byte(v - 27)}` },
    { why: 'v is 29', digest, signature: `0x${r}${s}1d` },
    { why: 'r is zero', digest, signature: `0x${word(0n)}${s}1b` },
    { why: 's is zero', digest, signature: `0x${r}${word(0n)}1b` },
    { why: 'r is the order', digest, signature: `0x${word(order)}${s}1b` },
    { why: '64 bytes (EIP-2098)', digest, signature: `0x${r}${s}` },
    { why: '66 bytes', digest, signature: `${signature}00` },
    { why: 'upper case', digest, signature: `0x${signature.slice(2).toUpperCase()}` },
  ],
})

// ---- commitments

write('tensors', {
  description:
    'Roots of byte strings whose byte i is (7 i + 3) mod 256, and their commitments as tensors UINT8[length] named "t".',
  cases: [0, 1, 1023, 1024, 1025, 2048, 3072, 5000, 10_240].map((length) => {
    const data = pattern(length)
    return {
      length,
      bytesRoot: toHex(bytesRoot(data)),
      root: commitTensor(tensorOf('t', 'UINT8', [length], data)).root,
    }
  }),
  lists: [
    { direction: 'input', blind, tensors: inputs, hash: hashTensors('input', blind, inputs) },
    { direction: 'output', blind, tensors: inputs, hash: hashTensors('output', blind, inputs) },
    { direction: 'input', blind, tensors: [], hash: hashTensors('input', blind, []) },
    {
      direction: 'input',
      blind: zeroBytes32,
      tensors: [...inputs, ...outputs],
      hash: hashTensors('input', zeroBytes32, [...inputs, ...outputs]),
    },
  ],
})

const requests: Request[] = [
  null,
  request,
  { kind: 'audio', sha256: bytes32('audio'), bytes: 32_044 },
  { kind: 'image', sha256: bytes32('image'), bytes: 2 ** 40 },
]
write('hashes', {
  description: 'Blinded hashes of parameters and requests, runtime ids, the hash of the evidence in wire.json.',
  blind,
  params: [params, { outputs: [] }].map((value) => ({ value, paramsHash: hashParams(blind, value) })),
  requests: requests.map((value) => ({ value, requestHash: hashRequest(blind, value) })),
  runtimes: [
    canonicalOrtRuntime,
    { ...canonicalOrtRuntime, provider: 'cuda', options: { deterministic: true, device: 0 }, tokenizer: '0.2.0' },
  ].map((value) => ({ value, runtimeId: runtimeId(value) })),
  evidenceHash: hashEvidence(evidence),
  keccak256: keccak256Hex(pattern(5000)),
  sha256: sha256Hex(pattern(5000)),
})

write('manifests', {
  description: 'Manifests with their canonical bytes (dag-cbor), modelId and content id.',
  cases: [manifest, stepped].map((value) => ({
    manifest: value,
    bytes: toHex(encodeManifest(value)),
    modelId: modelIdOf(value),
    cid: manifestCid(modelIdOf(value)),
  })),
})

// ---- messages

function messages<T>(codec: Codec<T>, ...values: readonly T[]) {
  return values.map((value) => ({ value, bytes: toHex(codec.encode(value)) }))
}

const announcement: Announcement = {
  account: worker.address,
  url: 'http://127.0.0.1:8545',
  sequence: 1_800_000_000_000,
  load: { jobs: 3, capacity: 64 },
  offers: [plain(offer)],
}
const answer = { job: plain(job), offer: plain(offer), assignment: plain(assignment), receipt: plain(receipt) }
const error = {
  code: 'OVERLOADED',
  message: 'The queue is full.',
  next: ['Try again later.'],
  retryAfterMs: 250,
} as const
const jobRequests: JobRequest[] = [
  { type: 'offer', id: 1, modelId },
  {
    type: 'run',
    id: 2,
    job: answer.job,
    offer: answer.offer,
    assignment: answer.assignment,
    blind,
    params,
    inputs,
  },
  { type: 'cancel', id: 3 },
  { type: 'delivered', receipts: [zeroBytes32] },
]
const jobResponses: JobResponse[] = [
  { type: 'offer', id: 1, offer: answer.offer },
  { type: 'result', id: 2, receipt: answer.receipt, outputs },
  { type: 'error', id: 3, error: { ...error, next: [...error.next] } },
]
const wireEvidence: Evidence = { ...answer, blind, params, inputs, outputs }

write('wire', {
  description: 'Every message that crosses the network, with its canonical bytes.',
  announcement: messages(announcementCodec, announcement),
  answer: messages(answerCodec, answer),
  verdict: messages(verdictCodec, plain(verdict)),
  offer: messages(offerCodec, plain(offer)),
  jobRequest: messages(jobRequestCodec, ...jobRequests),
  jobResponse: messages(jobResponseCodec, ...jobResponses),
  evidence: messages(evidenceCodec, wireEvidence),
  evidenceRequest: messages(evidenceRequestCodec, signEvidenceRequest(auditor, receipt.digest, 1_800_000_000_500)),
  evidenceResponse: messages(
    evidenceResponseCodec,
    { type: 'evidence', evidence: wireEvidence },
    { type: 'error', error: { ...error, next: [...error.next] } },
  ),
  syncRequest: messages(syncRequestCodec, { topic: 'receipts', after: 0, limit: 512 }),
  syncResponse: messages(syncResponseCodec, {
    entries: [answerCodec.encode(answer), new Uint8Array()],
    cursor: 2,
    more: true,
  }),
})

// ---- the audit's sampling

const seeds = ['first', 'second'].map((label) => bytes32(`seed ${label}`))
write('sampling', {
  description: 'Whether the secret seed of an epoch puts a receipt on an auditor’s duty.',
  cases: seeds.flatMap((seed) =>
    ['a', 'b', 'c', 'd'].flatMap((label) =>
      [0, 1, 100, 5_000, 9_999, 10_000].map((auditBps) => {
        const receiptHash = bytes32(`receipt ${label}`)
        return { seed, receiptHash, auditBps, onDuty: isOnDuty(seed, receiptHash, auditBps) }
      }),
    ),
  ),
})

// ---- the file that people keep, in its own form

writeFileSync(path.join(folder, 'receipt.json'), encodeReceiptFile(receiptFile))
