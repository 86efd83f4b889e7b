import { type ChainReader, devnetParameters } from '@opengradient/chain'
import {
  type Assessment,
  createSigner,
  drawAuditors,
  fieldSalt,
  type Hex,
  hashList,
  OgError,
  orderCommit,
  orderType,
  orderVerdictType,
  outcomes,
  parseRequirement,
  type ReceiptFile,
  randomBytes32,
  type Signer,
  signStruct,
  systemRandom,
  tagOf,
  tensorOf,
  tensorsRoot,
} from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import type { CheckName } from './check.ts'
import { FakeChain, type FakeChainInit, module } from './fake-chain.fixture.ts'
import { type VerifyReceiptFileOptions, verifyReceiptFile } from './verify-receipt.ts'

const bytes32 = (): Hex => randomBytes32(systemRandom)
const account = (): Signer => createSigner(bytes32())
const outsider = account()
const requirements = ['signed', 'settled', 'replayed:1', 'replayed:2', 'final', 'final:2']
const final = { isWindowOver: true, areRoundsOver: true }

/** Assessments of one file for every requirement. */
async function assessAll(
  chain: FakeChain,
  file: ReceiptFile = chain.file(),
  options: VerifyReceiptFileOptions = {},
): Promise<Record<string, Assessment>> {
  const entries: [string, Assessment][] = []
  for (const text of requirements) {
    const report = await chain.verify({ ...options, require: parseRequirement(text) }, file)
    expect(report.ok).toBe(report.assessment === 'met')
    entries.push([text, report.assessment])
  }
  return Object.fromEntries(entries)
}

const all = (assessment: Assessment) => Object.fromEntries(requirements.map((text) => [text, assessment]))

describe('an honest receipt', () => {
  it('meets replayed:2 in its window, and final:2 after it', async () => {
    expect(await assessAll(new FakeChain())).toEqual({
      ...all('met'),
      ...{ final: 'unmet', 'final:2': 'unmet' },
    })
    expect(await assessAll(new FakeChain({ state: final }))).toEqual(all('met'))
  })

  it('meets settled alone below the confirmation depth', async () => {
    const report = await new FakeChain({ headAfter: 1 }).verify({ confirmations: 5, require: { kind: 'settled' } })
    expect(report.checks.find(({ name }) => name === 'draw')).toMatchObject({ ok: null })
    const early = new FakeChain({ headAfter: 1, state: { isPosted: false } })
    expect(await early.verify({ confirmations: 5, require: { kind: 'settled' } })).toMatchObject({
      assessment: 'unmet',
    })
  })
})

describe('a forged receipt meets nothing', () => {
  const cases: [string, CheckName, FakeChainInit][] = [
    ['a price over the offer', 'price', { receipt: (r) => ({ ...r, price: r.price + 1n }) }],
    ['a price over the limit', 'price', { job: (j) => ({ ...j, maxPrice: 1n }) }],
    ['another output salt', 'output', { receipt: (r) => ({ ...r, outputSaltHash: r.outputHash }) }],
    ['an unknown finish reason', 'output', { receipt: (r) => ({ ...r, finishReason: 9 }) }],
    ['an output of another name', 'output', { outputs: [tensorOf('z', 'FP32', [1, 2], new Float32Array(2))] }],
    ['an output of another shape', 'output', { outputs: [tensorOf('sum', 'FP32', [2], new Float32Array(2))] }],
    ['an input of another shape', 'input', { inputs: [tensorOf('x', 'FP32', [2], new Float32Array(2))] }],
    ['no input', 'input', { inputs: [] }],
    ['more units than counted', 'input', { receipt: (r) => ({ ...r, inputUnits: 2, price: 2n * r.price }) }],
    ['another session', 'assignment', { receipt: (r) => ({ ...r, session: bytes32() }) }],
    ['another attempt', 'assignment', { receipt: (r) => ({ ...r, attempt: 2 }) }],
    ['an assignment of attempt 0', 'assignment', { assignment: (a) => ({ ...a, attempt: 0 }) }],
    ['a class that is none', 'assignment', { job: (j) => ({ ...j, auditClass: 50 }) }],
    ['hidden evidence in an audited class', 'assignment', { job: (j) => ({ ...j, visibility: 2 }) }],
    ['a gateway that pays for a foreign job', 'assignment', { job: (j) => ({ ...j, requester: outsider.address }) }],
    ['another offer', 'price', { job: (j) => ({ ...j, offerHash: bytes32() }) }],
    ['another runtime', 'runtime', { receipt: (r) => ({ ...r, runtimeId: bytes32() }) }],
    ['foreign runtimes', 'runtime', { job: (j) => ({ ...j, runtimes: bytes32() }) }],
    ['an offer that had ended', 'times', { offer: (o) => ({ ...o, validUntil: 1 }) }],
    ['an answer due after settlement', 'times', { assignment: (a) => ({ ...a, answerBy: 9_999_999_999 }) }],
    ['a receipt of another worker', 'receipt signature', { receipt: (r) => ({ ...r, worker: outsider.address }) }],
    ['an assignment of a outsider', 'assignment signature', { job: (j) => ({ ...j, gateway: outsider.address }) }],
    ['another module', 'settlement contract', { module: outsider.address }],
    ['a worker without the role', 'worker registration', { roles: {} }],
  ]
  it.each(cases)('%s', async (_, name, init) => {
    const chain = new FakeChain({ state: final, ...init })
    const report = await chain.verify()
    expect(report.checks.filter(({ ok }) => ok === false).map((check) => check.name)).toContain(name)
    expect(report.guarantee).toMatch(/^none: .* does not hold$/)
    expect(await assessAll(chain)).toEqual(all('void'))
  })

  it('whose batch was posted after settleBy, as a backdated one must be', async () => {
    const chain = new FakeChain({ state: final, job: (j) => ({ ...j, executeBy: 1, settleBy: 50 }) })
    const report = await chain.verify()
    expect(report.checks.find(({ name }) => name === 'inclusion')?.detail).toContain('is after the job')
    expect(await assessAll(chain)).toEqual(all('void'))
  })

  it('whose job lives longer than the module allows', async () => {
    const chain = new FakeChain({ state: final, job: (j) => ({ ...j, settleBy: j.settleBy + 1_000_000 }) })
    expect(await assessAll(chain)).toEqual(all('void'))
  })

  it('that a key signed which the account does not have at the block of the batch', async () => {
    const [worker, hot] = [account(), account()]
    const chain = new FakeChain({ state: final, worker })
    const receipt = { ...chain.run.evidence.receipt, signature: hot.sign(chain.run.receiptHash) }
    expect(await assessAll(chain, chain.file({ receipt }))).toEqual(all('void'))
    const reader = { ...chain.reader, signer: async (of: Hex) => (of === worker.address ? hot.address : of) }
    expect(await assessAll(chain, chain.file({ receipt }), { reader })).toEqual(all('met'))
    const offline = await chain.verify({ reader: undefined as never }, chain.file({ receipt }))
    expect(offline).toMatchObject({ ok: false, couldNotCheck: true })
  })
})

describe('the registration of a receipt in no batch', () => {
  const none = { inclusion: null, draw: [], summaries: [] }
  const chain = new FakeChain()
  const amount = devnetParameters.batches.workerStake - 1n
  it.each<[string, Partial<ChainReader>]>([
    ['worker registration', { roles: async () => ['gateway'] }],
    ['gateway registration', { roles: async () => ['worker'] }],
    ['worker registration', { pledge: async () => ({ amount, leaving: 10n ** 24n, readyAt: 1 }) }],
    ['worker registration', { workerAccount: async () => ({ suspendedUntil: 9_999_999_999 }) as never }],
    ['model registration', { modelByName: async () => undefined }],
    ['model registration', { modelByName: async () => ({ modelId: bytes32() }) as never }],
  ])('fails the check %s without role, stake or model, or while suspended', async (name, change) => {
    const options = { reader: { ...chain.reader, ...change }, require: parseRequirement('signed') }
    const report = await chain.verify(options, chain.file(none))
    expect(report.checks.find((check) => check.name === name)).toMatchObject({ ok: false })
    expect(report).toMatchObject({ ok: false, assessment: 'void' })
  })

  it('leaves all undecided where the chain does not answer', async () => {
    const error = new OgError('CHAIN', 'No endpoint responded.')
    for (const change of [{ head: () => Promise.reject(error) }, { summaries: () => Promise.reject(error) }]) {
      const reader = { ...chain.reader, ...change }
      const report = await chain.verify({ reader, require: parseRequirement('signed') })
      expect(report).toMatchObject({ ok: false, couldNotCheck: true, assessment: 'unmet' })
      expect(report.checks.filter(({ ok }) => ok === false)).toEqual([])
    }
  })

  it('fails the check chain on another chain, and the check draw where the contract stored another', async () => {
    const { deployment } = chain.reader
    const foreign = { ...chain.reader, deployment: { ...deployment, chainId: 1 } }
    expect((await chain.verify({ reader: foreign })).checks).toContainEqual(
      expect.objectContaining({ name: 'chain', ok: false }),
    )
    const error = new OgError('CHECK_FAILED', 'The draw that the contract stored is not the draw of the block.')
    const lying = { ...chain.reader, draw: () => Promise.reject(error) }
    expect(await chain.verify({ reader: lying, require: parseRequirement('signed') })).toMatchObject({
      assessment: 'void',
    })
  })

  it('leaves the settlement contract undecided without a pinned address', async () => {
    const report = await verifyReceiptFile(chain.file(), { reader: chain.reader, require: parseRequirement('signed') })
    expect(report).toMatchObject({ ok: false, couldNotCheck: true, assessment: 'unmet' })
    const { contracts } = chain.reader.deployment
    const deployment = { ...chain.reader.deployment, contracts: { ...contracts, escrow: module } }
    const other = await chain.verify({ reader: { ...chain.reader, deployment } })
    expect(other.checks.find(({ name }) => name === 'settlement contract')).toMatchObject({ ok: false })
  })
})

describe('a receipt in no batch', () => {
  const none = { inclusion: null, draw: [], summaries: [] }

  it('meets signed until its deadline, and nothing afterwards', async () => {
    const chain = new FakeChain()
    expect(await assessAll(chain, chain.file(none))).toEqual({ ...all('unmet'), signed: 'met' })
    const late = new FakeChain({ headAfter: 1_000 })
    const report = await late.verify({ require: { kind: 'signed' } }, late.file(none))
    expect(report).toMatchObject({ ok: false, assessment: 'unmet', couldNotCheck: true })
    expect(await assessAll(late, late.file(none))).toEqual(all('unmet'))
  })

  it('meets nothing where it names a batch that the chain does not have', async () => {
    const [chain, other] = [new FakeChain(), new FakeChain()]
    const report = await other.verify({ require: { kind: 'signed' }, settlement: module }, chain.file())
    expect(report.ok).toBe(false)
  })
})

describe('a receipt that the chain voided or disputes meets nothing', () => {
  it.each(['expired', 'superseded', 'batch', 'fault', 'unchecked'] as const)('%s', async (voided) => {
    expect(await assessAll(new FakeChain({ state: { ...final, voided } }))).toEqual(all('void'))
  })

  it.each(['wrong', 'notServed', 'undecided'] as const)('ruled %s', async (ruling) => {
    expect(await assessAll(new FakeChain({ state: { ...final, case: ruling } }))).toEqual(all('void'))
  })

  it('a batch whose draw was never sealed', async () => {
    expect(await assessAll(new FakeChain({ headAfter: 100, progress: { isSealed: false } }))).toEqual(all('void'))
  })

  it('an open case', async () => {
    const chain = new FakeChain({ state: { ...final, case: 'open' } })
    expect(await assessAll(chain)).toEqual(all('disputed'))
    expect(await chain.verify()).toMatchObject({ ok: false, couldNotCheck: true, state: 'disputed' })
  })

  it('a mismatch beside a match, until a ruling finds it right', async () => {
    const results = ['match', 'mismatch'] as const
    expect(await assessAll(new FakeChain({ results }))).toEqual(all('disputed'))
    const cases = [{ status: 'voting', outcome: 'none', openers: [] }] as never
    expect(await assessAll(new FakeChain({ state: final, results, cases }))).toEqual(all('disputed'))
    const ruled = await assessAll(new FakeChain({ state: { ...final, case: 'right' }, results }))
    expect(ruled).toEqual({ ...all('met'), 'replayed:2': 'unmet', 'final:2': 'unmet' })
  })

  it('a posted mismatch whose outcome the file leaves out', async () => {
    const chain = new FakeChain({ results: ['match', 'mismatch'] })
    const hidden = chain.file({ summaries: chain.summaries.slice(0, 1) })
    expect(await assessAll(chain, hidden)).toEqual(all('disputed'))
  })
})

describe('a receipt that may be contradicted meets nothing', () => {
  it('a posted summary with a mismatch of either leaf', async () => {
    const chain = new FakeChain()
    const [first, second] = chain.draw.auditors.map((drawn) => drawn.account) as [Hex, Hex]
    const mixed = chain.summarize(second, 'match', 'mismatch')
    const match = chain.summarize(first, 'match')
    const posted = [match, mixed].map(({ summary, bitmap }) => ({ summary: summary.value, bitmap }))
    const reader = { ...chain.reader, summaries: async () => posted }
    expect(await assessAll(chain, chain.file({ summaries: [match] }), { reader })).toEqual(all('unmet'))
    const shown = await assessAll(chain, chain.file({ summaries: [match, mixed] }), { reader })
    expect(shown).toEqual({ ...all('met'), final: 'unmet', 'final:2': 'unmet' })
  })

  it('a second summary of an auditor whose posted one differs', async () => {
    const chain = new FakeChain({ results: ['match', 'match'] })
    const second = chain.draw.auditors[1]?.account as Hex
    const contrary = chain.summarize(second, 'mismatch')
    const posted = [{ summary: contrary.summary.value, bitmap: contrary.bitmap }]
    const reader = { ...chain.reader, summaries: async () => posted }
    expect(await assessAll(chain, chain.file(), { reader })).toEqual(all('disputed'))
  })
})

describe('replayed and final', () => {
  const some = { signed: 'met', settled: 'met' }

  it('need an auditor that looked', async () => {
    for (const result of ['notChecked', 'notServed', 'inconclusive', undefined] as const) {
      const results = [result, result]
      expect(await assessAll(new FakeChain({ results }))).toEqual({ ...all('unmet'), ...some })
      const over = new FakeChain({ results, state: final })
      expect(await assessAll(over)).toEqual(all('void'))
      expect((await over.verify()).guarantee).toContain('no drawn auditor looked')
    }
  })

  it('count no account that was not drawn, and no party', async () => {
    const seated = [account(), account(), account(), account()]
    const chain = new FakeChain({ seated })
    const undrawn = seated.find(({ address }) => !chain.draw.auditors.some((drawn) => drawn.account === address))
    const summaries = [chain.summarize((undrawn as Signer).address, 'match')]
    const report = await chain.verify({ require: parseRequirement('replayed:1') }, chain.file({ summaries }))
    expect(report.checks.find(({ name }) => name === 'verdicts')).toMatchObject({ ok: false })

    // The client of the job holds seats: it is drawn, and counts nothing.
    const self = new FakeChain({
      seated: [seated[0] as Signer],
      job: (j) => ({ ...j, client: (seated[0] as Signer).address }),
    })
    expect(await assessAll(self)).toEqual({ ...all('unmet'), ...some })
  })

  it('count no drawn account that a party signs for', async () => {
    const seated = [account()]
    const gateway = account()
    const chain = new FakeChain({ seated, gateway })
    const reader = { ...chain.reader, signer: async (of: Hex) => (of === seated[0]?.address ? gateway.address : of) }
    const result = await assessAll(chain, chain.file(), { reader })
    expect(result).toEqual({ ...all('unmet'), ...some })
  })

  it('count accounts that a party names as its signing key', async () => {
    const seated = [account(), account()]
    const worker = account()
    const named = new FakeChain({ seated, worker })
    const reader = {
      ...named.reader,
      signer: async (of: Hex) => (of === worker.address ? (seated[0] as Signer).address : of),
    }
    expect(await assessAll(named, named.file(), { reader })).toMatchObject({ 'replayed:2': 'met' })
  })

  it('count what a party found, where it contradicts', async () => {
    // A requester that colludes with the worker names an honest seat in its job, so that its result is left out.
    const seated = [account(), account()] as const
    const honest = seated[0].address
    const job: FakeChainInit['job'] = (j) => ({ ...j, client: honest })
    const of = (outcome: 'match' | 'mismatch') => {
      const chain = new FakeChain({ seated, job, results: [] })
      const summaries = chain.draw.auditors.map((drawn) =>
        chain.summarize(drawn.account, drawn.account === honest ? outcome : 'match'),
      )
      expect(summaries).toHaveLength(2)
      const posted = summaries.map(({ summary, bitmap }) => ({ summary: summary.value, bitmap }))
      return assessAll(chain, chain.file({ summaries }), { reader: { ...chain.reader, summaries: async () => posted } })
    }
    expect(await of('mismatch')).toMatchObject({ 'replayed:1': 'disputed', 'replayed:2': 'disputed' })
    expect(await of('match')).toMatchObject({ 'replayed:1': 'met', 'replayed:2': 'unmet' })
  })

  it('count a result within a tolerance that the reader knows only', async () => {
    const results = ['within', 'within'] as const
    const chain = new FakeChain({ results })
    expect((await assessAll(chain))['replayed:1']).toBe('met')
    const { stillTrusted } = await chain.verify()
    expect(stillTrusted).toContainEqual(expect.stringContaining('the model does not amplify rounding'))
    const exact = { ...new FakeChain().file().manifest, determinism: 'exact', tolerance: 0 } as const
    expect((await assessAll(new FakeChain({ results, manifest: exact })))['replayed:1']).toBe('unmet')
    const lax = { ...exact, determinism: 'tolerant', tolerance: 0.5 } as const
    expect((await assessAll(new FakeChain({ results, manifest: lax })))['replayed:1']).toBe('unmet')
  })
})

describe('a redraw', () => {
  it('adds the outcomes of accounts that were not drawn before', async () => {
    const progress = { round: 1 }
    const chain = new FakeChain({ results: ['match', undefined], progress })
    const { batchId } = chain.place.batch
    const earlier = chain.draw.auditors.map((drawn) => drawn.account)
    const { seed, drawn } = drawAuditors({
      ...{ blockHash: bytes32(), batchId, round: 1, places: chain.places, k: 1, boundUntil: 0 },
      excluded: [chain.worker.address, ...earlier],
    })
    const redraw = { ...chain.draw, round: 1, seed, auditors: drawn, block: 103 }
    const added = chain.summarize(drawn[0]?.account as Hex, 'match', 'match', 1)
    const posted = [...chain.summaries, added].map(({ summary, bitmap }) => ({ summary: summary.value, bitmap }))
    const reader = {
      ...chain.reader,
      draw: async (_: Hex, round = 0) => (round === 0 ? chain.draw : redraw),
      summaries: async () => posted,
    }
    const accounts = drawn.map((seat) => seat.account)
    const { draw, summaries } = chain.file()
    const file = chain.file({ draw: [...draw, { round: 1, seed, accounts }], summaries: [...summaries, added] })
    const report = await chain.verify({ reader, require: parseRequirement('replayed:2') }, file)
    expect(report.checks.filter(({ ok }) => ok === false)).toEqual([])
    expect(report).toMatchObject({ ok: true, assessment: 'met', state: 'settled' })
    expect(report.guarantee).toContain('2 of 3 drawn found the same bits; 1 of 3 drawn have not answered')

    // A summary of one round counts for no other.
    const mislabelled = chain.summarize(drawn[0]?.account as Hex, 'match', 'match', 0)
    const other = await chain.verify({ reader }, chain.file({ ...file, summaries: [...summaries, mislabelled] }))
    expect(other.checks.find(({ name }) => name === 'verdicts')).toMatchObject({ ok: false })
  })
})

describe("a requester's draw", () => {
  const random = bytes32()
  const client = account()

  /** The file of a receipt in no batch with an order of two auditors and their verdicts. */
  async function withOrder(outcome: keyof typeof outcomes = 'match', signer = client, change: object = {}) {
    const chain = new FakeChain({ job: (j) => ({ ...j, client: client.address, orderCommit: orderCommit(random) }) })
    const { receiptHash, hasher, salt, outputs } = chain.run
    const query = { random, receiptHash, seatsBlock: 90, count: 2, excluded: chain.parties }
    const auditors = (await chain.reader.orderDraw(query)).map((drawn) => drawn.account)
    const order = signStruct(signer, hasher, orderType, {
      ...{ receiptHash, requester: signer.address, module, random, seatsBlock: 90, expires: 1 },
      ...{ auditorsHash: hashList(auditors), chequesHash: bytes32(), ...change },
    })
    const verdicts = auditors.map((auditor) => {
      const root = tensorsRoot('output', outcome === 'match' ? outputs : [])
      const own = chain.seated.find(({ address }) => address === auditor) as Signer
      const { value, signature } = signStruct(own, hasher, orderVerdictType, {
        ...{ orderHash: order.digest, receiptHash, auditor, tag: tagOf(auditor, fieldSalt(salt, 'output'), root) },
        ...{ fingerprint: bytes32(), checkedAt: 1, outcome: outcomes[outcome], distance: 0 },
      })
      return { value, signature }
    })
    const none = { inclusion: null, draw: [], summaries: [] }
    const { value, signature } = order
    return { chain, file: chain.file({ ...none, order: { order: { value, signature }, auditors, verdicts } }) }
  }

  it('meets replayed:N for the holder of the key only', async () => {
    const { chain, file } = await withOrder()
    const own = await assessAll(chain, file, { ownAccounts: [client.address] })
    expect(own).toMatchObject({ signed: 'met', 'replayed:1': 'met', 'replayed:2': 'met', final: 'unmet' })
    const foreign = await assessAll(chain, file, { ownAccounts: [outsider.address] })
    expect(foreign).toEqual({ ...all('unmet'), signed: 'met' })
  })

  it('disputes the receipt by a mismatch, for the holder of the key', async () => {
    const { chain, file } = await withOrder('mismatch')
    expect(await assessAll(chain, file, { ownAccounts: [client.address] })).toEqual(all('disputed'))
    expect((await assessAll(chain, file)).signed).toBe('met')
  })

  it.each<[string, object, Signer?]>([
    ['another value than the job commits to', { random: bytes32() }],
    ['another receipt', { receiptHash: bytes32() }],
    ['another module', { module: outsider.address }],
    ['other auditors', { auditorsHash: bytes32() }],
    ['a key that the job does not name', {}, outsider],
  ])('is rejected with %s', async (_, change, signer) => {
    const { chain, file } = await withOrder('match', signer, change)
    const report = await chain.verify({ ownAccounts: [client.address, outsider.address] }, file)
    expect(report.checks.find(({ name }) => name === 'verdicts')).toMatchObject({ ok: false })
    expect(report.assessment).toBe('void')
  })

  it('is rejected with auditors of the requester’s choice', async () => {
    const { chain, file } = await withOrder()
    const order = file.order as NonNullable<ReceiptFile['order']>
    const auditors = order.auditors.toReversed()
    const report = await chain.verify({ ownAccounts: [client.address] }, { ...file, order: { ...order, auditors } })
    expect(report.checks.find(({ name }) => name === 'verdicts')).toMatchObject({ ok: false })
  })
})
