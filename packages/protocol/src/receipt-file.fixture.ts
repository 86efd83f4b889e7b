import { batchIdOf, buildBatch } from './batch.ts'
import { buildSummary } from './build-summary.ts'
import { fieldSalt, hashParams, hashRequest, hashRuntimes, hashSalt, hashTensors, tensorsRoot } from './commitments.ts'
import { drawAuditors, orderCommit, type Seat } from './draw.ts'
import { sha256Hex } from './hash.ts'
import { createHasher } from './hasher.ts'
import { type Address, type Hex, zeroBytes32 } from './hex.ts'
import { type Manifest, modelIdOf } from './manifest.ts'
import { assignmentType } from './objects/assignment.ts'
import { jobType } from './objects/job.ts'
import { offerType, priceOf } from './objects/offer.ts'
import { finishReasons, receiptType } from './objects/receipt.ts'
import { summaryType } from './objects/summary.ts'
import { outcomes, tagOf } from './outcomes.ts'
import type { ReceiptFile } from './receipt-file.ts'
import { runtimeIdsOf } from './runtime.ts'
import { createSigner, type Signer } from './signature.ts'
import type { Signed } from './signed.ts'
import { signStruct } from './signed.ts'
import { tensorOf } from './tensor.ts'

/** 32 bytes that a label stands for. */
const bytes32 = (label: string): Hex => sha256Hex(new TextEncoder().encode(`opengradient vectors 2: ${label}`))
const address = (label: string): Address => `0x${bytes32(label).slice(26)}`

const domain = { chainId: 31_337, verifyingContract: address('escrow') }
const module = address('module')
const token = address('token')
const hasher = createHasher(domain)
const requester = createSigner(bytes32('requester'))
const gateway = createSigner(bytes32('gateway'))
const worker = createSigner(bytes32('worker'))
const auditors = ['a', 'b', 'c', 'd'].map((name) => createSigner(bytes32(`auditor ${name}`)))

/** Seats of four auditors, one each, before the block of the batch. */
export const places: readonly Seat[] = auditors.map((auditor, place) => ({
  seat: place + 1,
  account: auditor.address,
  signer: auditor.address,
  stake: 10n ** 21n,
  until: 0,
}))
/** Hash of the block after the batch's. */
export const drawBlockHash = bytes32('block after the batch')
/** Unix seconds: windowEnd + E of the batch. */
export const boundUntil = 1_800_010_000

const plain = <T>({ value, signature }: Signed<T>): Signed<T> => ({ value, signature })

const salt = bytes32('salt')
const params = { outputs: [] }
const request = { kind: 'text', text: 'Double these two, s’il vous plaît.' } as const
const inputs = [tensorOf('x', 'FP32', [1, 2], Float32Array.of(1.5, -2))]
const outputs = [tensorOf('y', 'FP32', [1, 2], Float32Array.of(3, -4))]
const outputSalt = fieldSalt(salt, 'output')
const session = bytes32('session')

function signOffer(modelId: Hex, runtimeId: Hex) {
  return signStruct(worker, hasher, offerType, {
    worker: worker.address,
    token,
    module,
    modelId,
    runtimeId,
    inputUnitPrice: 10n ** 15n,
    outputUnitPrice: 0n,
    minimumPrice: 10n ** 14n,
    checkFee: 10n ** 14n,
    validUntil: 1_800_000_600,
  })
}

function signJob(modelId: Hex, runtimeIds: readonly Hex[], offerHash: Hex) {
  return signStruct(requester, hasher, jobType, {
    requester: requester.address,
    gateway: gateway.address,
    payer: requester.address,
    client: requester.address,
    token,
    module,
    modelId,
    runtimes: hashRuntimes(runtimeIds),
    inputHash: hashTensors('input', fieldSalt(salt, 'input'), inputs),
    paramsHash: hashParams(fieldSalt(salt, 'params'), params),
    requestHash: hashRequest(fieldSalt(salt, 'request'), request),
    offerHash,
    orderCommit: orderCommit(bytes32('random')),
    payment: zeroBytes32,
    nonce: bytes32('nonce'),
    maxPrice: 10n ** 16n,
    auditFee: 2n * 10n ** 14n,
    maxInputUnits: 10,
    maxOutputUnits: 0,
    executeBy: 1_800_000_060,
    settleBy: 1_800_000_660,
    auditClass: 10_000,
    visibility: 0,
  })
}

function signAnswer(manifest: Manifest) {
  const runtimeIds = runtimeIdsOf(manifest)
  const [runtimeId] = runtimeIds as [Hex]
  const modelId = modelIdOf(manifest)
  const offer = signOffer(modelId, runtimeId)
  const job = signJob(modelId, runtimeIds, offer.digest)
  const assignment = signStruct(gateway, hasher, assignmentType, {
    jobHash: job.digest,
    worker: worker.address,
    session,
    offerHash: offer.digest,
    answerBy: 1_800_000_030,
    attempt: 1,
  })
  const receipt = signStruct(worker, hasher, receiptType, {
    jobHash: job.digest,
    worker: worker.address,
    session,
    runtimeId,
    outputHash: hashTensors('output', outputSalt, outputs),
    outputSaltHash: hashSalt(outputSalt),
    streamRoot: zeroBytes32,
    engineFingerprint: bytes32('engine'),
    price: priceOf(offer.value, 1, 0),
    inputUnits: 1,
    outputUnits: 0,
    startedAt: 1_800_000_000_123,
    finishedAt: 1_800_000_000_128,
    attempt: 1,
    finishReason: finishReasons.complete,
  })
  return { job, offer, assignment, receipt }
}

/** The summary of an auditor that found the same bits. */
function summaryOf(account: Address, batchId: Hex, receiptHash: Hex) {
  const tag = tagOf(account, outputSalt, tensorsRoot('output', outputs))
  const { summary, leaves, tree, bitmap } = buildSummary({
    batchId,
    auditor: account,
    round: 0,
    fingerprint: bytes32('engine'),
    leafCount: 1,
    results: [{ index: 0, receiptHash, outcome: outcomes.match, tag, distance: 0 }],
  })
  const signer = auditors.find((auditor) => auditor.address === account) as Signer
  const signed = plain(signStruct(signer, hasher, summaryType, summary))
  return { summary: signed, bitmap, leaf: leaves[0] as (typeof leaves)[0], path: tree?.path(0) ?? [] }
}

/** A whole answer whose objects are consistent with each other: two drawn auditors found the same bits. */
export function sampleReceiptFile(manifest: Manifest): ReceiptFile {
  const { job, offer, assignment, receipt } = signAnswer(manifest)
  const terms = { payer: requester.address, gateway: gateway.address, token, checkFee: 10n ** 14n, epoch: 1 }
  const { price } = receipt.value
  const batch = buildBatch([
    {
      ...terms,
      cumulative: price + job.value.auditFee,
      auditClass: 10_000,
      gatewayFeeBps: 500,
      burnBps: 100,
      items: [{ receiptHash: receipt.digest, jobHash: job.digest, price, auditFee: job.value.auditFee }],
    },
  ])
  const batchId = batchIdOf(domain.chainId, module, worker.address, 0, batch.tree.root)
  const draw = { blockHash: drawBlockHash, batchId, round: 0, places, k: 2, boundUntil, excluded: [worker.address] }
  const { seed, drawn } = drawAuditors(draw)
  const accounts = drawn.map(({ account }) => account)
  return {
    domain,
    job: plain(job),
    offer: plain(offer),
    assignment: plain(assignment),
    receipt: plain(receipt),
    manifest,
    calibrations: [],
    salt,
    params,
    request,
    inputs,
    outputs,
    inclusion: {
      batchId,
      sequence: 0,
      postedBlock: 100,
      groups: batch.groups,
      atRisk: [10n ** 18n],
      leaf: batch.leaves[0] as (typeof batch.leaves)[0],
      path: batch.tree.path(0),
    },
    draw: [{ round: 0, seed, accounts }],
    summaries: accounts.map((account) => summaryOf(account, batchId, receipt.digest)),
    order: null,
  }
}
