import { expect, it } from 'vitest'
import { batchIdOf, type Group, hashGroups, hashLeaf } from './batch.ts'
import { fieldSalt, hashParams, hashRequest, hashSalt, hashTensors, tensorsRoot } from './commitments.ts'
import { coverageOf, noCoverage } from './coverage.ts'
import { createLeafDraw, drawAuditors, rateOf } from './draw.ts'
import { describeGuarantee, satisfies } from './guarantee.ts'
import { createHasher } from './hasher.ts'
import type { Hex } from './hex.ts'
import { modelIdOf } from './manifest.ts'
import { merkleRoot } from './merkle-tree.ts'
import { assignmentType } from './objects/assignment.ts'
import { jobType } from './objects/job.ts'
import { offerType } from './objects/offer.ts'
import { receiptType } from './objects/receipt.ts'
import { summaryType } from './objects/summary.ts'
import { tagOf } from './outcomes.ts'
import { boundUntil, drawBlockHash, places, sampleReceiptFile } from './receipt-file.fixture.ts'
import { decodeReceiptFile, encodeReceiptFile, type Inclusion } from './receipt-file.ts'
import type { ReceiptFacts } from './receipt-state.ts'
import { assignmentRules } from './rules/assignment-rules.ts'
import { batchRules } from './rules/batch-rules.ts'
import { jobRules } from './rules/job-rules.ts'
import { offerRules } from './rules/offer-rules.ts'
import { receiptRules } from './rules/receipt-rules.ts'
import { assertRules } from './rules/rule.ts'
import { assertSignature, signatureRules } from './rules/signature-rules.ts'
import { outcomeRules, summaryRules } from './rules/summary-rules.ts'
import { runtimeIdsOf } from './runtime.ts'
import { vectorText } from './vectors.fixture.ts'

const text = vectorText('receipt')
const file = decodeReceiptFile(text)
const hasher = createHasher(file.domain)
const { job, offer, assignment, receipt, salt } = file
const inclusion = file.inclusion as Inclusion
const { leaf, groups, atRisk } = inclusion
const group = groups[leaf.group] as Group
const module = job.value.module
const hashes = {
  jobHash: hasher.digest(jobType, job.value),
  offerHash: hasher.digest(offerType, offer.value),
  receiptHash: hasher.digest(receiptType, receipt.value),
}
const parties = [job.value.requester, job.value.payer, job.value.gateway, receipt.value.worker]

it('receipt.json is the file of its script, in canonical form', () => {
  expect(encodeReceiptFile(sampleReceiptFile(file.manifest))).toBe(text)
})

it('receipt.json meets the rules of job, offer, assignment, receipt and batch', () => {
  const facts = {
    ...hashes,
    job: job.value,
    offer: offer.value,
    assignment: assignment.value,
    receipt: receipt.value,
    module,
    gateway: job.value.gateway,
    worker: assignment.value.worker,
    session: assignment.value.session,
    modelId: modelIdOf(file.manifest),
    runtimeIds: runtimeIdsOf(file.manifest),
    inputHash: hashTensors('input', fieldSalt(salt, 'input'), file.inputs),
    paramsHash: hashParams(fieldSalt(salt, 'params'), file.params),
    requestHash: hashRequest(fieldSalt(salt, 'request'), file.request),
    outputHash: hashTensors('output', fieldSalt(salt, 'output'), file.outputs),
    outputSaltHash: hashSalt(fieldSalt(salt, 'output')),
    units: { inputUnits: 1, outputUnits: 0 },
    price: receipt.value.price,
    nowSeconds: 1_800_000_000,
    jobLifetime: 700,
    settleMargin: 600,
    leastPrice: 1n,
    otherReceipt: receipt.value,
    leaf,
    leafPath: inclusion.path,
    groups,
    atRisk,
    group,
    batch: {
      batchId: inclusion.batchId,
      module,
      worker: receipt.value.worker,
      root: rootOf(inclusion),
      groupsHash: hashGroups(groups, atRisk),
      count: 1,
      postedAt: 1_800_000_010,
      postingMode: 0,
    },
  }
  for (const rules of [jobRules, offerRules, assignmentRules, receiptRules, batchRules]) {
    assertRules(Object.values(rules) as never, facts as never)
  }
  const context = { hasher, signerOf: () => undefined }
  assertSignature(signatureRules.job, facts, hashes.jobHash, job.signature, context)
  assertSignature(signatureRules.offer, facts, hashes.offerHash, offer.signature, context)
  const assignmentHash = hasher.digest(assignmentType, assignment.value)
  assertSignature(signatureRules.assignment, facts, assignmentHash, assignment.signature, context)
  assertSignature(signatureRules.receipt, facts, hashes.receiptHash, receipt.signature, context)
  const { chainId } = file.domain
  expect(batchIdOf(chainId, module, receipt.value.worker, inclusion.sequence, rootOf(inclusion))).toBe(
    inclusion.batchId,
  )
})

it('receipt.json holds the draw, and a match of each drawn auditor', () => {
  const draw = { blockHash: drawBlockHash, batchId: inclusion.batchId, round: 0, places, k: 2, boundUntil }
  const { seed, drawn } = drawAuditors({ ...draw, excluded: [receipt.value.worker] })
  const accounts = drawn.map(({ account }) => account)
  expect(file.draw).toEqual([{ round: 0, seed, accounts }])
  expect(accounts).toHaveLength(2)
  for (const { summary, bitmap, leaf: outcomeLeaf, path } of file.summaries) {
    const { auditor } = summary.value
    const isGiven = createLeafDraw(seed, auditor)
    const rate = rateOf({ auditClass: group.auditClass, price: leaf.price, drawn: 2, atRisk: atRisk[0] as bigint })
    const facts = {
      ...hashes,
      summary: summary.value,
      bitmap,
      outcomeLeaf,
      outcomePath: path,
      outputSalt: fieldSalt(salt, 'output'),
      outputRoot: tensorsRoot('output', file.outputs),
      leaf,
      duty: {
        batchId: inclusion.batchId,
        round: 0,
        accounts,
        leafCount: 1,
        isDrawn: (index: number) => isGiven(index, rate),
        drawnCount: 1,
      },
    }
    assertRules([...Object.values(summaryRules), ...Object.values(outcomeRules)] as never, facts as never)
    const digest = hasher.digest(summaryType, summary.value)
    assertSignature(signatureRules.summary, facts, digest, summary.signature, { hasher, signerOf: () => undefined })
    expect(outcomeLeaf.tag).toBe(tagOf(auditor, fieldSalt(salt, 'output'), tensorsRoot('output', file.outputs)))
  }
  const results = file.summaries.map(({ summary, leaf: { outcome, distance } }) => ({
    auditor: summary.value.auditor,
    outcome,
    distance,
  }))
  const coverage = coverageOf(accounts, parties, results)
  expect(coverage).toEqual({ ...noCoverage, drawn: 2, match: 2 })
  const facts: ReceiptFacts = {
    isAuthentic: true,
    isRelayed: false,
    auditClass: group.auditClass,
    isPosted: true,
    voided: undefined,
    draw: { coverage, producer: undefined },
    order: undefined,
    case: 'none',
    isWindowOver: true,
    areRoundsOver: false,
    isFixed: false,
    ownReplay: 'none',
    tolerance: undefined,
    hasFewJurors: false,
    hasFewOutputs: false,
  }
  expect(satisfies({ kind: 'final', auditors: 2 }, facts)).toBe(true)
  expect(describeGuarantee(facts)).toBe('final; 2 of 2 drawn found the same bits; drawn by the chain')
})

function rootOf(each: Inclusion): Hex {
  return merkleRoot(hashLeaf(each.leaf), each.path)
}
