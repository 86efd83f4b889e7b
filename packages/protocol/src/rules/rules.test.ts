import { readFile } from 'node:fs/promises'

import { expect, it } from 'vitest'

import { createHasher } from '../eip712.ts'
import { type Hex, zeroAddress, zeroBytes32 } from '../hex.ts'
import { limits } from '../limits.ts'
import { jobType } from '../objects/job.ts'
import { offerType } from '../objects/offer.ts'
import { OgError } from '../og-error.ts'
import { createSigner } from '../signature.ts'
import { assignmentRules } from './assignment-rules.ts'
import { jobRules } from './job-rules.ts'
import { offerRules } from './offer-rules.ts'
import { receiptRules } from './receipt-rules.ts'
import { assertRules, type Rule, type RuleFacts } from './rule.ts'
import { assertSignature, signatureRules } from './signature-rules.ts'

const rules = [jobRules, offerRules, assignmentRules, receiptRules].flatMap((each): Rule[] => Object.values(each))
const signatures = Object.values(signatureRules)

const bytes = (byte: string, length = 32): Hex => `0x${byte.repeat(length)}`
const hasher = createHasher({
  chainId: 1,
  verifyingContract: bytes('0a', 20),
})
const nowSeconds = 1_000_000

/** Facts for which every rule holds. */
function honestFacts(): RuleFacts {
  const job = {
    requester: bytes('01', 20),
    gateway: bytes('02', 20),
    payer: bytes('01', 20),
    refundTo: bytes('01', 20),
    token: bytes('03', 20),
    modelId: bytes('11'),
    runtimeId: bytes('12'),
    inputHash: bytes('13'),
    paramsHash: bytes('14'),
    requestHash: bytes('15'),
    offerHash: zeroBytes32,
    maxPrice: 100n,
    maxInputUnits: 5,
    maxOutputUnits: 0,
    auditBps: 0,
    visibility: 0,
    executeBy: nowSeconds + 60,
    settleBy: nowSeconds + 600,
    payment: zeroBytes32,
    nonce: bytes('16'),
  }
  const worker = bytes('04', 20)
  const offer = {
    worker,
    token: job.token,
    modelId: job.modelId,
    inputUnitPrice: 10n,
    outputUnitPrice: 0n,
    minimumPrice: 0n,
    gatewayFeeBps: 0,
    burnBps: 0,
    validUntil: job.executeBy,
  }
  const jobHash = hasher.digest(jobType, job)
  const offerHash = hasher.digest(offerType, offer)
  return {
    job: { ...job, offerHash: zeroBytes32 },
    offer,
    assignment: { jobHash, worker, attempt: 1, offerHash },
    receipt: {
      jobHash,
      worker,
      attempt: 1,
      outputHash: bytes('17'),
      streamRoot: zeroBytes32,
      inputUnits: 3,
      outputUnits: 0,
      price: 30n,
      finishReason: 0,
      engineFingerprint: zeroBytes32,
      startedAt: (job.executeBy + 1) * 1000,
      finishedAt: (job.executeBy + 1) * 1000,
    },
    jobHash,
    offerHash,
    gateway: job.gateway,
    worker,
    modelId: job.modelId,
    runtimeIds: [bytes('18'), job.runtimeId],
    inputHash: job.inputHash,
    paramsHash: job.paramsHash,
    requestHash: job.requestHash,
    outputHash: bytes('17'),
    units: { inputUnits: 3, outputUnits: 0 },
    price: 30n,
    nowSeconds,
  }
}

const { job, offer, assignment, receipt } = honestFacts()
const other = bytes('ff')

/** By rule, a change of the facts that violates it and no rule before it, and the code that follows. */
const violations: Record<string, readonly [change: Partial<RuleFacts>, code: string]> = {
  'job.gateway': [{ gateway: zeroAddress }, 'BAD_JOB'],
  'job.modelId': [{ modelId: other }, 'BAD_JOB'],
  'job.runtimeId': [{ runtimeIds: [] }, 'BAD_JOB'],
  'job.inputHash': [{ inputHash: other }, 'BAD_JOB'],
  'job.paramsHash': [{ paramsHash: other }, 'BAD_JOB'],
  'job.requestHash': [{ requestHash: other }, 'BAD_JOB'],
  'job.payer': [{ job: { ...job, payer: zeroAddress } }, 'BAD_JOB'],
  'job.executeBy': [{ nowSeconds: job.executeBy + 0.001 }, 'EXPIRED'],
  'job.settleBy.order': [{ job: { ...job, settleBy: job.executeBy - 1 } }, 'BAD_JOB'],
  'job.settleBy.lifetime': [{ job: { ...job, settleBy: nowSeconds + limits.jobLifetimeSeconds + 1 } }, 'BAD_JOB'],
  'job.settleBy.margin': [
    { job: { ...job, executeBy: nowSeconds, settleBy: nowSeconds + limits.settlementMarginSeconds - 1 } },
    'BAD_JOB',
  ],
  'job.offerHash': [{ job: { ...job, offerHash: other } }, 'BAD_JOB'],
  'job.maxUnits': [{ units: { inputUnits: 6, outputUnits: 0 } }, 'BAD_JOB'],
  'job.maxPrice': [{ price: 101n }, 'BAD_JOB'],
  'offer.worker': [{ offer: { ...offer, worker: zeroAddress } }, 'BAD_JOB'],
  'offer.modelId': [{ offer: { ...offer, modelId: other } }, 'BAD_JOB'],
  'offer.token': [{ offer: { ...offer, token: zeroAddress } }, 'BAD_JOB'],
  'offer.validUntil': [{ offer: { ...offer, validUntil: job.executeBy - 1 } }, 'EXPIRED'],
  'assignment.worker': [{ assignment: { ...assignment, worker: zeroAddress } }, 'BAD_JOB'],
  'assignment.jobHash': [{ assignment: { ...assignment, jobHash: other } }, 'BAD_JOB'],
  'assignment.offerHash': [{ assignment: { ...assignment, offerHash: other } }, 'BAD_JOB'],
  'receipt.jobHash': [{ receipt: { ...receipt, jobHash: other } }, 'BAD_RECEIPT'],
  'receipt.worker': [{ receipt: { ...receipt, worker: zeroAddress } }, 'BAD_RECEIPT'],
  'receipt.attempt': [{ receipt: { ...receipt, attempt: 2 } }, 'BAD_RECEIPT'],
  'receipt.outputHash': [{ outputHash: other }, 'BAD_RECEIPT'],
  'receipt.units.counted': [{ receipt: { ...receipt, inputUnits: 2, price: 20n } }, 'BAD_RECEIPT'],
  'receipt.units.allowed': [{ job: { ...job, maxInputUnits: 2 } }, 'BAD_RECEIPT'],
  'receipt.price.offer': [{ receipt: { ...receipt, price: 31n } }, 'BAD_RECEIPT'],
  'receipt.price.max': [{ job: { ...job, maxPrice: 29n } }, 'BAD_RECEIPT'],
  'receipt.finishedAt': [{ receipt: { ...receipt, finishedAt: receipt.startedAt - 1 } }, 'BAD_RECEIPT'],
  'receipt.startedAt': [
    { receipt: { ...receipt, startedAt: receipt.startedAt + 1, finishedAt: receipt.startedAt + 1 } },
    'BAD_RECEIPT',
  ],
}

it('accepts facts at the edge of every bound', () => {
  expect(() => assertRules(rules, honestFacts())).not.toThrow()
  const margin = { ...job, executeBy: nowSeconds, settleBy: nowSeconds + limits.settlementMarginSeconds }
  expect(jobRules.settlementMargin.holds({ job: margin, nowSeconds })).toBe(true)
  const lifetime = { ...job, settleBy: nowSeconds + limits.jobLifetimeSeconds }
  expect(jobRules.lifetime.holds({ job: lifetime, nowSeconds })).toBe(true)
  expect(jobRules.offerHash.holds({ job: { ...job, offerHash: other }, offerHash: other })).toBe(true)
  expect(jobRules.payer.holds({ job: { ...job, payer: job.gateway } })).toBe(true)
})

it('has a violation in this test for every rule', () => {
  expect(Object.keys(violations)).toEqual(rules.map(({ id }) => id))
})

it.each(rules.map((rule) => [rule.id, rule] as const))('rejects a violation of %s', (id, rule) => {
  const [change, code] = violations[id] as readonly [Partial<RuleFacts>, string]
  const facts = { ...honestFacts(), ...change }
  expect(rule.holds(facts)).toBe(false)
  expect(() => assertRules([rule], facts)).toThrow(expect.objectContaining({ name: 'OgError', code }))
  // The field exists, and the declared facts are all that the rule reads.
  const [object, field] = rule.field.split('.') as ['job', 'gateway']
  expect(facts[object]).toHaveProperty(field)
  const declared = new Proxy(facts, {
    get(target, name) {
      expect(rule.facts).toContain(name)
      return target[name as keyof RuleFacts]
    },
  })
  expect(rule.holds(declared)).toBe(false)
  expect(rule.message(declared)).toMatch(/^[A-Z][^\n]*\.$/)
})

it('throws for the first violated rule and evaluates none behind it', () => {
  const facts = { ...honestFacts(), gateway: zeroAddress, modelId: other }
  expect(() => assertRules([jobRules.gateway, jobRules.modelId], facts)).toThrow(/^Job gateway/)
  const unread = Object.defineProperty({ ...facts }, 'modelId', {
    get: () => {
      throw new Error('read')
    },
  })
  expect(() => assertRules([jobRules.gateway, jobRules.modelId], unread)).toThrow(OgError)
})

it.each(signatures.map((rule) => [rule.id, rule] as const))(
  'rejects another signer with BAD_SIGNATURE: %s',
  (_, rule) => {
    const signer = createSigner(bytes('42'))
    const digest = bytes('21')
    const facts = honestFacts()
    const own = {
      ...facts,
      job: { ...facts.job, requester: signer.address, gateway: signer.address },
      offer: { ...facts.offer, worker: signer.address },
      receipt: { ...facts.receipt, worker: signer.address },
    }
    expect(() => assertSignature(rule, own, digest, signer.sign(digest))).not.toThrow()
    expect(() => assertSignature(rule, facts, digest, signer.sign(digest))).toThrow(
      expect.objectContaining({ code: 'BAD_SIGNATURE' }),
    )
  },
)

it('covers every fault of the contract that can be detected before a batch is posted', async () => {
  const source = await readFile(
    new URL('../../../../contracts/src/interfaces/ISettlement.sol', import.meta.url),
    'utf8',
  )
  const names = /enum BodyFault \{([^}]*)\}/.exec(source)?.[1]?.match(/\w+/g)
  const covered = [...rules, ...signatures].flatMap(({ fault }) => fault ?? [])
  // Facts of the batch: the leaf's digest, the group's payer, gateway and token, and the time of posting.
  const ofBatch = ['ReceiptHash', 'Group', 'SettledLate']
  expect(new Set(['None', ...ofBatch, ...covered])).toEqual(new Set(names))
})
