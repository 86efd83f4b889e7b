import { buildBatch, hashGroups } from '../batch.ts'
import { hasBit } from '../bitmap.ts'
import { buildSummary } from '../build-summary.ts'
import { hashRuntimes } from '../commitments.ts'
import { orderCommit } from '../draw.ts'
import { createHasher } from '../hasher.ts'
import { type Hex, zeroAddress, zeroBytes32 } from '../hex.ts'
import { jobType } from '../objects/job.ts'
import { offerType } from '../objects/offer.ts'
import { hashList, orderType } from '../objects/order.ts'
import { receiptType } from '../objects/receipt.ts'
import { outcomes, tagOf } from '../outcomes.ts'
import type { RuleFacts } from './rule.ts'

/** `length` times the same byte. */
export const repeated = (byte: string, length = 32): Hex => `0x${byte.repeat(length)}`

export const hasher = createHasher({ chainId: 1, verifyingContract: repeated('0a', 20) })
export const nowSeconds = 1_000_000

const [requester, gateway, token, worker, module, auditor, owner] = ['01', '02', '03', '04', '05', '06', '07'].map(
  (byte) => repeated(byte, 20),
) as [Hex, Hex, Hex, Hex, Hex, Hex, Hex]

const runtimeIds = [repeated('18'), repeated('12')]
const random = repeated('19')

const job = {
  requester,
  gateway,
  payer: requester,
  client: zeroAddress,
  token,
  module,
  modelId: repeated('11'),
  runtimes: hashRuntimes(runtimeIds),
  inputHash: repeated('13'),
  paramsHash: repeated('14'),
  requestHash: repeated('15'),
  offerHash: zeroBytes32,
  orderCommit: orderCommit(random),
  payment: zeroBytes32,
  nonce: repeated('16'),
  maxPrice: 100n,
  auditFee: 5n,
  maxInputUnits: 5,
  maxOutputUnits: 0,
  executeBy: nowSeconds + 60,
  settleBy: nowSeconds + 660,
  auditClass: 10_000,
  visibility: 0,
}
const offer = {
  worker,
  token,
  module,
  modelId: job.modelId,
  runtimeId: repeated('12'),
  inputUnitPrice: 10n,
  outputUnitPrice: 0n,
  minimumPrice: 0n,
  checkFee: 2n,
  validUntil: job.executeBy,
}
const jobHash = hasher.digest(jobType, job)
const offerHash = hasher.digest(offerType, offer)
const session = repeated('1a')
const receipt = {
  jobHash,
  worker,
  session,
  runtimeId: offer.runtimeId,
  outputHash: repeated('17'),
  outputSaltHash: repeated('1b'),
  streamRoot: zeroBytes32,
  engineFingerprint: zeroBytes32,
  price: 30n,
  inputUnits: 3,
  outputUnits: 0,
  startedAt: 0,
  finishedAt: 0,
  attempt: 1,
  finishReason: 0,
}
const receiptHash = hasher.digest(receiptType, receipt)

const terms = { payer: requester, gateway, token, checkFee: 2n, epoch: 1, gatewayFeeBps: 500, burnBps: 100 }
const items = [1, 2, 3].map((n) => ({
  receiptHash: repeated(`2${n}`),
  jobHash: repeated(`3${n}`),
  price: 7n,
  auditFee: 1n,
}))
const own = { receiptHash, jobHash, price: 30n, auditFee: 5n }
const posted = buildBatch([
  { ...terms, payer: owner, cumulative: 100n, auditClass: 0, items },
  {
    ...terms,
    cumulative: 150n,
    auditClass: 10_000,
    items: [own, ...items.map((each) => ({ ...each, jobHash: each.receiptHash }))],
  },
])
const leaf = posted.leaves[3] as RuleFacts['leaf']
const outputSalt = repeated('43')
const outputRoot = repeated('44')
const tag = tagOf(auditor, outputSalt, outputRoot)
const atRisk = [1n, 2n]
const batchId = repeated('41')
const built = buildSummary({
  batchId,
  auditor,
  round: 0,
  fingerprint: zeroBytes32,
  leafCount: 7,
  results: [
    { index: 3, receiptHash, outcome: outcomes.match, tag, distance: 0 },
    { index: 5, receiptHash: repeated('22'), outcome: outcomes.notServed, tag: zeroBytes32, distance: 0 },
  ],
})
const order = {
  receiptHash,
  requester,
  module,
  random,
  auditorsHash: hashList([auditor, owner]),
  chequesHash: zeroBytes32,
  seatsBlock: 9,
  expires: nowSeconds,
}
const orderHash = hasher.digest(orderType, order)

/** Facts for which every rule holds. */
export const honestFacts: RuleFacts = {
  job,
  offer,
  assignment: { jobHash, worker, session, offerHash, answerBy: nowSeconds, attempt: 1 },
  receipt,
  calibration: {
    modelId: job.modelId,
    owner,
    runtimeId: offer.runtimeId,
    referenceRuntimeId: repeated('18'),
    tolerance: 10_000_000_000,
    samples: 1,
  },
  otherReceipt: { ...receipt, attempt: 2, price: 1n },
  leaf,
  leaves: posted.leaves,
  leafPath: posted.tree.path(3),
  groups: posted.groups,
  atRisk,
  group: posted.groups[1] as RuleFacts['group'],
  cheque: {
    module,
    payer: requester,
    gateway,
    worker,
    token,
    cumulative: 150n,
    epoch: 1,
    gatewayFeeBps: 500,
    burnBps: 100,
    auditClass: 10_000,
    postingMode: 1,
  },
  orderCheque: {
    ...{ module, payer: requester, gateway, worker: auditor, token, cumulative: 5n, epoch: 1 },
    ...{ gatewayFeeBps: 0, burnBps: 0, auditClass: 10_000, postingMode: 0 },
  },
  batch: {
    batchId,
    module,
    worker,
    root: posted.tree.root,
    groupsHash: hashGroups(posted.groups, atRisk),
    count: 7,
    postedAt: job.settleBy,
    postingMode: 1,
  },
  summary: built.summary,
  bitmap: built.bitmap,
  outcomeLeaf: built.leaves[0] as RuleFacts['outcomeLeaf'],
  outcomePath: built.tree?.path(0) ?? [],
  duty: {
    batchId,
    round: 0,
    accounts: [owner, auditor],
    leafCount: 7,
    isDrawn: (index) => hasBit(Uint8Array.of(0b0010_1000), index),
    drawnCount: 2,
  },
  challenger: requester,
  challenged: { index: 3, receiptHash, outcome: outcomes.mismatch, tag: zeroBytes32, distance: 0, ordinal: 1 },
  contrary: { outcome: outcomes.mismatch, ordinal: 1 },
  order,
  orderVerdict: {
    orderHash,
    receiptHash,
    auditor,
    tag,
    fingerprint: zeroBytes32,
    checkedAt: 0,
    outcome: outcomes.match,
    distance: 0,
  },
  orderedAccounts: [auditor, owner],
  jobHash,
  offerHash,
  receiptHash,
  orderHash,
  module,
  gateway,
  worker,
  session,
  modelId: job.modelId,
  modelOwner: owner,
  runtimeIds,
  inputHash: job.inputHash,
  paramsHash: job.paramsHash,
  requestHash: job.requestHash,
  outputHash: receipt.outputHash,
  outputSaltHash: receipt.outputSaltHash,
  outputSalt,
  outputRoot,
  units: { inputUnits: 3, outputUnits: 0 },
  price: 30n,
  // The group adds up to 30 + 3 · 7 prices and 5 + 3 audit fees.
  spent: 91n,
  leastPrice: 30n,
  jobLifetime: 660,
  settleMargin: 600,
  nowSeconds,
}
