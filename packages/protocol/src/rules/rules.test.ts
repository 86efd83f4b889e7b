import { readdirSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'
import { type Group, hashGroups, type Leaf } from '../batch.ts'
import { hashBitmap } from '../bitmap.ts'
import { zeroAddress, zeroBytes32 } from '../hex.ts'
import { receiptType } from '../objects/receipt.ts'
import { OgError } from '../og-error.ts'
import { outcomes } from '../outcomes.ts'
import { signUnderRoot } from '../root-signature.ts'
import { createSigner } from '../signature.ts'
import { assignmentRules } from './assignment-rules.ts'
import { batchRules } from './batch-rules.ts'
import { calibrationRules } from './calibration-rules.ts'
import { caseRules } from './case-rules.ts'
import { chequeRules, orderChequeRules } from './cheque-rules.ts'
import { chainStateErrors, contractErrorRules, contractFaultRules } from './contract-errors.ts'
import { evidenceRules } from './evidence-rules.ts'
import { jobRules } from './job-rules.ts'
import { leafListRules } from './leaf-list-rules.ts'
import { offerRules } from './offer-rules.ts'
import { orderRules, orderVerdictRules } from './order-rules.ts'
import { receiptRules } from './receipt-rules.ts'
import { assertRules, type Rule, type RuleFacts } from './rule.ts'
import { hasher, honestFacts as honest, nowSeconds, repeated } from './rule-facts.fixture.ts'
import { assertSignature, signatureRules } from './signature-rules.ts'
import { outcomeRules, summaryRules } from './summary-rules.ts'

const rules = [
  jobRules,
  offerRules,
  assignmentRules,
  receiptRules,
  calibrationRules,
  batchRules,
  leafListRules,
  chequeRules,
  orderChequeRules,
  summaryRules,
  outcomeRules,
  caseRules,
  orderRules,
  orderVerdictRules,
].flatMap((each): Rule[] => Object.values(each))
const signatures = Object.values(signatureRules)
const other = repeated('ff')

/** A change of one field of an object. */
const set = <Name extends keyof RuleFacts>(name: Name, change: Partial<RuleFacts[Name]>): Partial<RuleFacts> =>
  ({ [name]: { ...(honest[name] as object), ...change } }) as Partial<RuleFacts>

/** By rule, changes of the facts that violate it, and the code that follows. */
const violations: Record<string, readonly [code: string, ...changes: Partial<RuleFacts>[]]> = {
  'job.gateway': ['BAD_JOB', { gateway: zeroAddress }],
  'job.module': ['BAD_JOB', { module: zeroAddress }],
  'job.modelId': ['BAD_JOB', { modelId: other }],
  'job.runtimes': ['BAD_JOB', { runtimeIds: [] }, { runtimeIds: [other] }],
  'job.inputHash': ['BAD_JOB', { inputHash: other }],
  'job.paramsHash': ['BAD_JOB', { paramsHash: other }],
  'job.requestHash': ['BAD_JOB', { requestHash: other }],
  'job.payer': ['BAD_JOB', set('job', { payer: honest.job.gateway })],
  'job.auditClass': ['BAD_JOB', set('job', { auditClass: 1 }), set('job', { auditClass: 65_535 })],
  'job.visibility': ['BAD_JOB', set('job', { visibility: 3 })],
  'job.auditClass.visibility': ['BAD_JOB', set('job', { visibility: 2 }), set('job', { visibility: 1 })],
  'job.auditFee': ['BAD_JOB', set('job', { auditClass: 0 })],
  'job.executeBy': ['EXPIRED', { nowSeconds: honest.job.executeBy + 0.001 }],
  'job.settleBy.margin': ['BAD_JOB', { settleMargin: 601 }, set('job', { settleBy: 0 })],
  'job.settleBy.lifetime': ['BAD_JOB', { jobLifetime: 659 }],
  'job.settleBy.duration': ['BAD_JOB', { jobLifetime: 599 }],
  'job.offerHash': ['BAD_JOB', set('job', { offerHash: other })],
  'job.maxUnits': [
    'BAD_JOB',
    { units: { inputUnits: 6, outputUnits: 0 } },
    { units: { inputUnits: 1, outputUnits: 1 } },
  ],
  'job.maxPrice': ['BAD_JOB', { price: 101n }],
  'offer.worker': ['BAD_JOB', set('offer', { worker: zeroAddress })],
  'offer.module': ['BAD_JOB', set('offer', { module: zeroAddress })],
  'offer.modelId': ['BAD_JOB', set('offer', { modelId: other })],
  'offer.token': ['BAD_JOB', set('offer', { token: zeroAddress })],
  'offer.runtimeId': ['BAD_JOB', set('offer', { runtimeId: other })],
  'offer.validUntil': ['EXPIRED', set('offer', { validUntil: honest.job.executeBy - 1 })],
  'assignment.worker': ['BAD_JOB', set('assignment', { worker: zeroAddress })],
  'assignment.jobHash': ['BAD_JOB', set('assignment', { jobHash: other })],
  'assignment.offerHash': ['BAD_JOB', set('assignment', { offerHash: other })],
  'assignment.session': ['BAD_JOB', { session: other }],
  'assignment.attempt': ['BAD_JOB', set('assignment', { attempt: 0 })],
  'assignment.answerBy': ['EXPIRED', { nowSeconds: nowSeconds + 0.001 }],
  'assignment.answerBy.settleBy': ['BAD_JOB', set('assignment', { answerBy: honest.job.settleBy + 1 })],
  'receipt.jobHash': ['BAD_RECEIPT', set('receipt', { jobHash: other })],
  'receipt.worker': ['BAD_RECEIPT', set('receipt', { worker: zeroAddress })],
  'receipt.session': ['BAD_RECEIPT', set('receipt', { session: other })],
  'receipt.attempt': ['BAD_RECEIPT', set('receipt', { attempt: 2 })],
  'receipt.runtimeId': ['BAD_RECEIPT', set('receipt', { runtimeId: other })],
  'receipt.outputHash': ['BAD_RECEIPT', { outputHash: other }],
  'receipt.outputSaltHash': ['BAD_RECEIPT', { outputSaltHash: other }],
  'receipt.units.counted': ['BAD_RECEIPT', { units: { inputUnits: 2, outputUnits: 0 } }],
  'receipt.units.allowed': ['BAD_RECEIPT', set('job', { maxInputUnits: 2 })],
  'receipt.price.offer': ['BAD_RECEIPT', set('receipt', { price: 31n })],
  'receipt.price.max': ['BAD_RECEIPT', set('job', { maxPrice: 29n })],
  'receipt.equivocation': [
    'BAD_RECEIPT',
    set('otherReceipt', { attempt: 1 }),
    set('otherReceipt', { attempt: 1, price: 30n, outputHash: other }),
  ],
  'receipt.finishReason': ['BAD_RECEIPT', set('receipt', { finishReason: 3 })],
  'calibration.modelId': ['BAD_JOB', set('calibration', { modelId: other })],
  'calibration.owner': ['BAD_JOB', { modelOwner: zeroAddress }],
  'calibration.runtimeId': ['BAD_JOB', set('calibration', { runtimeId: other })],
  'calibration.samples': ['BAD_JOB', set('calibration', { samples: 0 })],
  'calibration.tolerance': ['BAD_JOB', set('calibration', { tolerance: 10_000_000_001 })],
  'batch.worker': ['BAD_BATCH', set('batch', { worker: zeroAddress })],
  'batch.module': ['BAD_BATCH', set('batch', { module: zeroAddress })],
  'batch.postedAt': ['BAD_BATCH', set('batch', { postedAt: honest.job.settleBy + 1 })],
  'batch.root': ['BAD_BATCH', { leafPath: [] }, set('leaf', { price: 31n }), set('batch', { root: other })],
  'leaf.receiptHash': ['BAD_BATCH', { receiptHash: other }],
  'leaf.jobHash': ['BAD_BATCH', set('leaf', { jobHash: other })],
  'leaf.price': ['BAD_BATCH', set('leaf', { price: 29n })],
  'leaf.price.least': ['BAD_BATCH', { leastPrice: 31n }],
  'leaf.auditFee': ['BAD_BATCH', set('leaf', { auditFee: 6n })],
  'leaf.index': ['BAD_BATCH', set('leaf', { index: 2 }), set('leaf', { index: 7 }), set('leaf', { group: 2 })],
  'leaf.running': [
    'BAD_BATCH',
    set('leaf', { runningPrice: 31n }),
    set('leaf', { runningPrice: 29n }),
    set('leaf', { runningAudit: 6n }),
    set('leaf', { index: 6 }),
    set('leaf', { index: 4, runningPrice: 52n }),
    set('leaf', { group: 2 }),
  ],
  'group.payer': ['BAD_BATCH', set('group', { payer: zeroAddress })],
  'group.gateway': ['BAD_BATCH', set('group', { gateway: zeroAddress })],
  'group.token': ['BAD_BATCH', set('group', { token: zeroAddress })],
  'group.auditClass': ['BAD_BATCH', set('group', { auditClass: 1_000 })],
  'group.checkFee': ['BAD_BATCH', set('group', { checkFee: 3n })],
  'batch.groupsHash': ['BAD_BATCH', { atRisk: [1n, 3n] }, { groups: honest.groups.slice(1) }],
  'leaves.count': [
    'BAD_BATCH',
    { leaves: [] },
    { groups: [] },
    { leaves: honest.leaves.slice(1) },
    set('batch', { count: 8 }),
  ],
  'leaves.root': ['BAD_BATCH', set('batch', { root: other }), { leaves: honest.leaves.toReversed() }],
  'leaves.totals': [
    'BAD_BATCH',
    { leaves: honest.leaves.slice(1) },
    { leaves: honest.leaves.slice(0, -1) },
    { leaves: [...honest.leaves, honest.leaf] },
    ...(['index', 'group', 'runningPrice', 'runningAudit'] as const).map((name) => ({
      leaves: honest.leaves.with(1, { ...(honest.leaves[1] as Leaf), [name]: name.startsWith('r') ? 1_000n : 6 }),
    })),
    { groups: honest.groups.with(0, { ...(honest.groups[0] as Group), priceTotal: 22n }) },
  ],
  'leaves.jobs': ['BAD_BATCH', { leaves: honest.leaves.map((leaf) => ({ ...leaf, jobHash: other })) }],
  'cheque.module': ['BAD_CHEQUE', { module: zeroAddress }],
  'cheque.worker': ['BAD_CHEQUE', { worker: zeroAddress }],
  'cheque.payer': ['BAD_CHEQUE', set('cheque', { payer: zeroAddress })],
  'cheque.gateway': ['BAD_CHEQUE', set('cheque', { gateway: zeroAddress })],
  'cheque.token': ['BAD_CHEQUE', set('cheque', { token: zeroAddress })],
  'cheque.epoch': ['BAD_CHEQUE', set('cheque', { epoch: 2 })],
  'cheque.gatewayFeeBps': ['BAD_CHEQUE', set('cheque', { gatewayFeeBps: 501 })],
  'cheque.burnBps': ['BAD_CHEQUE', set('cheque', { burnBps: 101 })],
  'cheque.auditClass': ['BAD_CHEQUE', set('cheque', { auditClass: 0 })],
  'cheque.cumulative': ['BAD_CHEQUE', set('cheque', { cumulative: 151n })],
  'cheque.shares': ['BAD_CHEQUE', set('cheque', { gatewayFeeBps: 9_901 })],
  'cheque.postingMode': ['BAD_CHEQUE', set('cheque', { postingMode: 0 })],
  'cheque.covers': ['BAD_CHEQUE', { spent: 92n }, set('cheque', { cumulative: 149n })],
  'orderCheque.form': [
    'BAD_CHEQUE',
    set('orderCheque', { auditClass: 1_000 }),
    set('orderCheque', { gatewayFeeBps: 1 }),
    set('orderCheque', { burnBps: 1 }),
    set('orderCheque', { postingMode: 1 }),
    set('orderCheque', { payer: honest.orderCheque.worker }),
  ],
  'summary.batchId': ['BAD_SUMMARY', set('summary', { batchId: other })],
  'summary.round': ['BAD_SUMMARY', set('summary', { round: 1 })],
  'summary.auditor': ['BAD_SUMMARY', set('duty', { accounts: [] })],
  'summary.bitmapHash': [
    'BAD_SUMMARY',
    { bitmap: Uint8Array.of(0) },
    { bitmap: new Uint8Array() },
    { bitmap: Uint8Array.of(0x88), summary: { ...honest.summary, bitmapHash: hashBitmap(Uint8Array.of(0x88)) } },
  ],
  'summary.bitmap.drawn': ['BAD_SUMMARY', { bitmap: Uint8Array.of(0x09) }],
  'summary.counts': [
    'BAD_SUMMARY',
    set('summary', { counts: zeroBytes32 }),
    set('summary', { counts: `${honest.summary.counts.slice(0, -1)}1` as typeof zeroBytes32 }),
    set('duty', { drawnCount: 3 }),
    { bitmap: Uint8Array.of(0x28) },
  ],
  'outcome.root': ['BAD_SUMMARY', { outcomePath: [] }, set('outcomeLeaf', { outcome: 2 })],
  'outcome.index': ['BAD_SUMMARY', set('outcomeLeaf', { index: 5 })],
  'outcome.receiptHash': ['BAD_SUMMARY', { receiptHash: other }],
  'outcome.drawn': ['BAD_SUMMARY', set('outcomeLeaf', { index: 4 })],
  'outcome.form': ['BAD_SUMMARY', set('outcomeLeaf', { tag: zeroBytes32 }), set('outcomeLeaf', { outcome: 9 })],
  'outcome.bit': ['BAD_SUMMARY', set('outcomeLeaf', { outcome: outcomes.notServed }), { bitmap: Uint8Array.of(0) }],
  'outcome.tag': [
    'BAD_SUMMARY',
    { outputRoot: other },
    { outputSalt: other },
    set('outcomeLeaf', { outcome: outcomes.mismatch }),
  ],
  'outcome.ordinal': ['BAD_SUMMARY', set('outcomeLeaf', { ordinal: 1 }), set('outcomeLeaf', { outcome: 9 })],
  'case.account': ['BAD_JOB', { challenger: repeated('77', 20) }, { challenger: zeroAddress }],
  'case.visibility': ['BAD_JOB', set('job', { visibility: 1 }), set('job', { visibility: 2 })],
  'case.outcome': [
    'BAD_SUMMARY',
    set('challenged', { outcome: outcomes.within }),
    set('challenged', { outcome: outcomes.inconclusive }),
    set('challenged', { outcome: outcomes.notChecked }),
  ],
  'case.ordinal': [
    'BAD_SUMMARY',
    set('challenged', { ordinal: 0 }),
    set('challenged', { outcome: outcomes.failed }),
    set('contrary', { ordinal: 2 }),
  ],
  'order.receiptHash': ['BAD_ORDER', { receiptHash: other }],
  'order.requester': ['BAD_ORDER', set('order', { requester: honest.gateway })],
  'order.module': ['BAD_ORDER', set('order', { module: zeroAddress })],
  'order.random': ['BAD_ORDER', set('order', { random: other }), set('job', { orderCommit: zeroBytes32 })],
  'order.auditorsHash': [
    'BAD_ORDER',
    { orderedAccounts: [] },
    { orderedAccounts: honest.orderedAccounts.toReversed() },
  ],
  'order.expires': ['EXPIRED', { nowSeconds: nowSeconds + 0.001 }],
  'orderVerdict.orderHash': ['BAD_ORDER', { orderHash: other }],
  'orderVerdict.receiptHash': ['BAD_ORDER', { receiptHash: other }],
  'orderVerdict.auditor': ['BAD_ORDER', { orderedAccounts: [] }],
  'orderVerdict.tag': [
    'BAD_ORDER',
    { outputRoot: other },
    set('orderVerdict', { outcome: outcomes.within, distance: 5 }),
  ],
  'orderVerdict.form': ['BAD_ORDER', set('orderVerdict', { tag: zeroBytes32 })],
}

describe('rules', () => {
  it('hold for facts at the edge of every bound', () => {
    expect(() => assertRules(rules, honest)).not.toThrow()
    const { job } = honest
    expect(jobRules.offerHash.holds({ job: { ...job, offerHash: other }, offerHash: other })).toBe(true)
    expect(jobRules.payer.holds({ job: { ...job, requester: job.gateway, payer: job.gateway } })).toBe(true)
    expect(jobRules.payer.holds({ job: { ...job, payer: other } })).toBe(true)
    expect(orderRules.requester.holds({ ...honest, job: { ...job, requester: other, client: job.requester } })).toBe(
      true,
    )
    expect(batchRules.auditClass.holds({ ...honest, job: { ...job, auditClass: 0 } })).toBe(true)
    const notServed = { ...honest.challenged, outcome: outcomes.notServed }
    expect(caseRules.ordinal.holds({ ...honest, challenged: notServed })).toBe(true)
    expect(caseRules.account.holds({ ...honest, challenger: honest.summary.auditor })).toBe(true)
    const groupsHash = hashGroups(honest.groups, honest.atRisk)
    expect(batchRules.groupsHash.holds({ ...honest, batch: { ...honest.batch, groupsHash } })).toBe(true)
  })

  it('have a violation in this test and an identifier of their own each', () => {
    expect(Object.keys(violations)).toEqual(rules.map(({ id }) => id))
    expect(new Set([...rules, ...signatures].map(({ id }) => id)).size).toBe(rules.length + signatures.length)
  })

  const cases = rules.flatMap((rule) => {
    const [code, ...changes] = violations[rule.id] as (typeof violations)[string]
    return changes.map((change, i) => [`${rule.id} (${i})`, rule, code, change] as const)
  })
  it.each(cases)('reject a violation of %s', (_, rule, code, change) => {
    const facts = { ...honest, ...change }
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

  it('of evidence are among those of job and receipt', () => {
    expect(rules).toEqual(expect.arrayContaining([...evidenceRules]))
    assertRules(evidenceRules, honest)
    for (const name of ['inputHash', 'paramsHash', 'outputSaltHash'] as const) {
      expect(() => assertRules(evidenceRules, { ...honest, [name]: other })).toThrow(OgError)
    }
  })

  it('throw for the first violation and read no fact behind it', () => {
    const unread = Object.defineProperty({ ...honest, gateway: zeroAddress }, 'modelId', {
      get: () => {
        throw new Error('read')
      },
    })
    expect(() => assertRules([jobRules.gateway, jobRules.modelId], unread)).toThrow(OgError)
  })
})

describe('signature rules', () => {
  const account = createSigner(repeated('42'))
  const hot = createSigner(repeated('43'))
  const digest = repeated('21')
  const own: RuleFacts = {
    ...honest,
    job: { ...honest.job, requester: account.address, gateway: account.address },
    offer: { ...honest.offer, worker: account.address },
    receipt: { ...honest.receipt, worker: account.address },
    cheque: { ...honest.cheque, payer: account.address },
    summary: { ...honest.summary, auditor: account.address },
    order: { ...honest.order, requester: account.address },
    orderVerdict: { ...honest.orderVerdict, auditor: account.address },
    calibration: { ...honest.calibration, owner: account.address },
  }
  const registered = { hasher, signerOf: () => hot.address }
  const unregistered = { hasher, signerOf: () => undefined }
  const badSignature = expect.objectContaining({ code: 'BAD_SIGNATURE' })

  it.each(signatures.map((rule) => [rule.id, rule] as const))(
    '%s accepts the account and, unless it is isOwnOnly, its signing key',
    (_, rule) => {
      expect(() => assertSignature(rule, own, digest, account.sign(digest), registered)).not.toThrow()
      expect(() => assertSignature(rule, own, digest, account.sign(digest), unregistered)).not.toThrow()
      const byKey = expect(() => assertSignature(rule, own, digest, hot.sign(digest), registered))
      if (rule.isOwnOnly) byKey.toThrow(badSignature)
      else byKey.not.toThrow()
      expect(() => assertSignature(rule, own, digest, hot.sign(digest), unregistered)).toThrow(badSignature)
      expect(() => assertSignature(rule, honest, digest, account.sign(digest), registered)).toThrow(badSignature)
    },
  )

  it('of a cheque, and of nothing else, is the account’s own', () => {
    expect(signatures.filter(({ isOwnOnly }) => isOwnOnly).map(({ id }) => id)).toEqual(['cheque.signature'])
    const former = { ...unregistered, formerSignersOf: () => [hot.address] }
    expect(() => assertSignature(signatureRules.receipt, own, digest, hot.sign(digest), former)).not.toThrow()
    expect(() => assertSignature(signatureRules.cheque, own, digest, hot.sign(digest), former)).toThrow(badSignature)
  })

  it('accept a receipt under a root of the signing key', () => {
    const signed = signUnderRoot(hot, account.address, hasher, receiptType, [own.receipt, honest.receipt])
    const [first, second] = signed.map((each) => [each.digest, each.signature] as const)
    expect(() => assertSignature(signatureRules.receipt, own, ...(first as [never, never]), registered)).not.toThrow()
    expect(() => assertSignature(signatureRules.receipt, own, ...(first as [never, never]), unregistered)).toThrow(
      badSignature,
    )
    // The second receipt names another worker than the root.
    expect(() => assertSignature(signatureRules.receipt, honest, ...(second as [never, never]), registered)).toThrow(
      badSignature,
    )
  })
})

describe('errors of the contracts', () => {
  const folder = new URL('../../../../contracts/src/interfaces/', import.meta.url)
  const settlement = [
    'Batches',
    'Rounds',
    'Claims',
    'Faults',
    'Rulings',
    'Cases',
    'Challenges',
    'Canaries',
    'Orders',
    'Demands',
    'Jury',
  ].map((name) => `I${name}.sol`)
  const declared = readdirSync(folder)
    .filter((file) => settlement.includes(file))
    .flatMap((file) =>
      Array.from(readFileSync(new URL(file, folder), 'utf8').matchAll(/\berror (\w+)\(/g), ([, name]) => name),
    )

  it('are read from the interface of each contract of a module', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(settlement))
  })

  it('are each detected by a rule or follow from the state of the chain', () => {
    expect(new Set([...Object.keys(contractErrorRules), ...chainStateErrors])).toEqual(new Set(declared))
  })

  it('include each fault that is proven without a jury', () => {
    const source = readFileSync(new URL('IFaults.sol', folder), 'utf8').replace(/\/\/[^\n]*/g, '')
    const faults = /enum Fault \{([^}]*)\}/.exec(source)?.[1]?.match(/\w+/g)
    expect(Object.keys(contractFaultRules)).toEqual(faults)
  })

  it('name rules that exist', () => {
    const ids = [...rules, ...signatures].map(({ id }) => id)
    const named = [...Object.values(contractErrorRules), ...Object.values(contractFaultRules)].flat()
    expect(ids).toEqual(expect.arrayContaining([...new Set(named)]))
  })
})
