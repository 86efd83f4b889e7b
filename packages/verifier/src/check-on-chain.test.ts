import { batchTree, buildBatch, type ChainReader, type OnChainStanding, type RegisteredNode } from '@opengradient/chain'
import { type Clock, type Hex, OgError, type ReceiptFile } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import type { CheckName } from './check.ts'
import { fixtureKeys, makeFixture } from './testing/make-fixture.ts'
import { type VerifyReceiptFileOptions, verifyReceiptFile } from './verify-receipt.ts'

const { file, receiptHash, keys } = makeFixture()
const settlement = file.domain.verifyingContract
const seconds = Math.floor(file.receipt.value.finishedAt / 1000)

/** Roles of each account with the times of activity. */
type Registry = Record<Hex, readonly { role: string; from: number; to: number }[]>

interface World {
  chainId: number
  head: number
  registry: Registry
  registeredAt: Record<Hex, number>
  model: { modelId: Hex; deprecated: boolean } | undefined
  standing(): Promise<OnChainStanding>
}

const always = (role: string) => [{ role, from: 0, to: Number.MAX_SAFE_INTEGER }]

function world(change: Partial<World> = {}, of: ReceiptFile = file): { world: World; reader: ChainReader } {
  const state: World = {
    chainId: of.domain.chainId,
    head: seconds + 100,
    registry: {
      [keys.worker.address]: always('worker'),
      [keys.gateway.address]: always('gateway'),
      ...Object.fromEntries(of.verdicts.map(({ value }) => [value.auditor, always('auditor')])),
    },
    registeredAt: {},
    model: { modelId: of.job.value.modelId, deprecated: false },
    standing: () => Promise.resolve(standing('signed')),
    ...change,
  }
  const reader: Partial<ChainReader> = {
    deployment: {
      chainId: of.domain.chainId,
      fromBlock: 0,
      contracts: { opg: '0x', nodeRegistry: '0x', modelRegistry: '0x', settlement, quorumReferee: '0x' },
      referees: ['0x'],
    },
    chainId: () => Promise.resolve(state.chainId),
    head: () => Promise.resolve({ number: 1, timestamp: state.head }),
    wasActive: (account, role, at) =>
      Promise.resolve(
        (state.registry[account] ?? []).some((held) => held.role === role && held.from <= at && at < held.to),
      ),
    node: (account) =>
      Promise.resolve(
        state.registeredAt[account] === undefined
          ? undefined
          : ({ account, registeredAt: state.registeredAt[account] } as RegisteredNode),
      ),
    modelByName: (name, version) =>
      Promise.resolve(
        state.model && { name, version: version ?? '', owner: keys.requester.address, registeredAt: 1, ...state.model },
      ),
    standing: () => state.standing(),
  }
  return { world: state, reader: reader as ChainReader }
}

/** The state of the receipt in a batch with another receipt. */
function standing(state: OnChainStanding['state'], leaf: object = {}, closed = state === 'final'): OnChainStanding {
  if (state === 'signed') return { state, closed, inclusion: undefined, challenge: undefined }
  const { payer, gateway, token } = file.job.value
  const { gatewayFeeBps, burnBps } = file.offer.value
  const item = { receiptHash, price: file.receipt.value.price, payer, gateway, token, gatewayFeeBps, burnBps, ...leaf }
  const batch = buildBatch([item, { ...item, receiptHash: `0x${'01'.repeat(32)}` }])
  const tree = batchTree(batch)
  return {
    state,
    closed,
    inclusion: {
      batchId: `0x${'ba'.repeat(32)}`,
      worker: keys.worker.address,
      root: tree.root,
      transaction: `0x${'cc'.repeat(32)}`,
      batch,
      proof: tree.prove(tree.find(receiptHash) as number),
    },
    challenge: undefined,
  }
}

async function verify(change: Partial<World> = {}, options: VerifyReceiptFileOptions = {}, of = file) {
  const { reader } = world(change, of)
  const report = await verifyReceiptFile(of, { reader, settlement, ...options })
  const outcome = (name: CheckName) => report.checks.find((check) => check.name === name)
  return { report, outcome, failed: report.checks.filter(({ ok }) => ok === false).map(({ name }) => name) }
}

describe('with a chain', () => {
  it('passes all checks; a receipt in no batch yet is pending, not failed', async () => {
    const { report, outcome } = await verify()
    expect(report).toMatchObject({ ok: true, couldNotCheck: false })
    expect(report.checks.map(({ name }) => name).slice(-8)).toEqual([
      'chain',
      'settlement contract',
      'worker registration',
      'gateway registration',
      'auditor registration',
      'model registration',
      'inclusion',
      'finality',
    ])
    expect(outcome('inclusion')).toMatchObject({ ok: null, detail: 'pending: in no batch yet' })
    expect(report.guarantee).toBe('replayed by 2 of 2 auditors, bit for bit')
  })

  it('reports a final receipt as final', async () => {
    const { report, outcome } = await verify({ standing: () => Promise.resolve(standing('final')) })
    expect(report.ok).toBe(true)
    expect(outcome('inclusion')).toMatchObject({ ok: true })
    expect(outcome('finality')).toMatchObject({ ok: true })
    expect(report.guarantee).toContain('final: the challenge window closed and no challenge stands')
    expect(report.stillTrusted).toContain(
      'that an honest auditor checked the receipt while the challenge window was open',
    )
  })

  it('reports settled as pending, challenged as undecided and voided as failed', async () => {
    const of = async (state: OnChainStanding['state'], closed?: boolean) =>
      verify({ standing: () => Promise.resolve(standing(state, {}, closed)) })
    expect((await of('settled')).report.ok).toBe(true)
    expect((await of('settled')).outcome('finality')).toMatchObject({ ok: null })
    expect((await of('challenged')).outcome('finality')).toMatchObject({ ok: null })
    expect((await of('voided')).failed).toEqual(['finality'])
    expect((await of('confirmed')).outcome('finality')).toMatchObject({ ok: null })
    expect((await of('confirmed', true)).outcome('finality')).toMatchObject({ ok: true })
  })

  it('ignores verdicts of mismatch after a dismissed challenge', async () => {
    const disputed = makeFixture({ keys, verdicts: [(v) => ({ ...v, outcome: 2 }), (v) => ({ ...v, outcome: 2 })] })
    const before = await verify({}, {}, disputed.file)
    expect(before.failed).toEqual(['verdicts'])
    const confirmed = { ...standing('signed'), state: 'confirmed' as const, closed: true }
    expect((await verify({ standing: () => Promise.resolve(confirmed) }, {}, disputed.file)).failed).toEqual([])
  })

  it.each([
    ['another chain', { chainId: 1 }, ['chain']],
    [
      'an unregistered worker',
      { registry: { [keys.gateway.address]: always('gateway') } },
      ['worker registration', 'auditor registration'],
    ],
    ['an unregistered model', { model: undefined }, ['model registration']],
    [
      'a name that refers to another model',
      { model: { modelId: `0x${'11'.repeat(32)}`, deprecated: false } },
      ['model registration'],
    ],
  ] as [string, Partial<World>, CheckName[]][])('fails with %s', async (_, change, names) => {
    expect((await verify(change)).failed).toEqual(names)
  })

  it('passes with a deprecated model and reports it', async () => {
    const { outcome } = await verify({ model: { modelId: file.job.value.modelId, deprecated: true } })
    expect(outcome('model registration')?.ok).toBe(true)
    expect(outcome('model registration')?.detail).toContain('deprecated')
  })

  it.each([
    ['price', { price: 2_000n }],
    ['payer', { payer: keys.worker.address }],
    ['gateway', { gateway: keys.worker.address }],
    ['token', { token: keys.worker.address }],
    ['gateway share', { gatewayFeeBps: 0 }],
    ['burn share', { burnBps: 0 }],
  ])('fails with a batch that has another %s', async (_, leaf) => {
    expect((await verify({ standing: () => Promise.resolve(standing('settled', leaf)) })).failed).toEqual(['inclusion'])
  })

  it('fails with a proof for another root', async () => {
    const honest = standing('settled')
    const forged = {
      ...honest,
      inclusion: { ...(honest.inclusion as object), root: `0x${'77'.repeat(32)}` },
    } as OnChainStanding
    expect((await verify({ standing: () => Promise.resolve(forged) })).failed).toEqual(['inclusion'])
  })

  it('is undecided without a pinned settlement address', async () => {
    const { reader } = world()
    const report = await verifyReceiptFile(file, { reader })
    expect(report).toMatchObject({ ok: false, couldNotCheck: true })
    expect(report.checks.find(({ name }) => name === 'settlement contract')).toMatchObject({ ok: null })
  })
})

describe("registration at the receipt's time", () => {
  const worker = keys.worker.address
  const held = (from: number, to: number) => ({
    registry: { ...world().world.registry, [worker]: [{ role: 'worker', from, to }] },
  })

  it('passes if the worker retired or was suspended later', async () => {
    expect((await verify(held(0, seconds + 1))).failed).toEqual([])
  })

  it('fails if the worker retired or was suspended before', async () => {
    expect((await verify(held(0, seconds))).failed).toEqual(['worker registration'])
  })

  it('passes if the worker registered within the clock skew after the receipt', async () => {
    const late = seconds + 10
    expect((await verify({ ...held(late, 2 ** 40), registeredAt: { [worker]: late } })).failed).toEqual([])
  })

  it('fails if the worker registered beyond the clock skew', async () => {
    const late = seconds + 16
    expect((await verify({ ...held(late, 2 ** 40), registeredAt: { [worker]: late } })).failed).toEqual([
      'worker registration',
    ])
  })

  it('fails if the worker was suspended at the time and active soon after', async () => {
    const again = { ...held(seconds + 5, 2 ** 40), registeredAt: { [worker]: 1 } }
    expect((await verify(again)).failed).toEqual(['worker registration'])
  })

  it("limits the receipt's time by the job's deadline and the chain's clock", async () => {
    const postdated = makeFixture({ keys, receipt: (r) => ({ ...r, finishedAt: r.finishedAt + 10_000_000 }) })
    const { executeBy } = postdated.file.job.value
    const change = {
      head: executeBy + 20_000,
      registry: {
        ...world({}, postdated.file).world.registry,
        [worker]: [{ role: 'worker', from: executeBy + 1, to: 2 ** 40 }],
      },
    }
    expect((await verify(change, {}, postdated.file)).failed).toEqual(['worker registration'])
    const behind = {
      head: seconds - 5,
      registry: { ...world().world.registry, [worker]: [{ role: 'worker', from: seconds - 4, to: 2 ** 40 }] },
    }
    expect((await verify(behind)).failed).toEqual(['worker registration'])
  })
})

describe('without an answer of the chain', () => {
  const unreachable = () => Promise.reject(new OgError('CHAIN', 'standing: HTTP request failed.'))

  it('the checks that query the standing are undecided', async () => {
    const { report, outcome } = await verify({ standing: unreachable })
    expect(report).toMatchObject({ ok: false, couldNotCheck: true })
    expect(outcome('inclusion')).toMatchObject({ ok: null })
    expect(outcome('worker registration')).toMatchObject({ ok: true })
  })

  it('all checks on chain are undecided if the chain id cannot be read', async () => {
    const { reader } = world()
    const report = await verifyReceiptFile(file, { reader: { ...reader, chainId: unreachable }, settlement })
    expect(report).toMatchObject({ ok: false, couldNotCheck: true })
    expect(report.guarantee).toContain('registration on chain not checked')
    expect(report.checks.filter(({ ok }) => ok === false)).toEqual([])
  })
})

describe('require and waitSeconds', () => {
  /** A clock that advances only during `sleep`. */
  function fakeClock(): Clock & { slept: number } {
    return {
      slept: 0,
      now() {
        return this.slept
      },
      sleep(ms, signal) {
        signal?.throwIfAborted()
        this.slept += ms
        return Promise.resolve()
      },
    }
  }
  const sequence = (...states: OnChainStanding['state'][]) => {
    let asked = 0
    return () => Promise.resolve(standing(states[Math.min(asked++, states.length - 1)] ?? 'signed'))
  }
  const final = { kind: 'final' } as const

  it('wait until the guarantee is reached', async () => {
    const clock = fakeClock()
    const change = { standing: sequence('signed', 'settled', 'settled', 'final') }
    const { report, outcome } = await verify(change, { require: final, waitSeconds: 10, clock })
    expect(report.ok).toBe(true)
    expect(outcome('inclusion')).toMatchObject({ ok: true })
    expect(clock.slept).toBe(750)
  })

  it('end undecided, not failed, when the time is over', async () => {
    const clock = fakeClock()
    const { report, outcome } = await verify(
      { standing: sequence('settled') },
      { require: final, waitSeconds: 2, clock },
    )
    expect(report).toMatchObject({ ok: false, couldNotCheck: true })
    expect(outcome('finality')).toMatchObject({ ok: null })
    expect(clock.slept).toBe(2_000)
  })

  it('do not wait for a void receipt', async () => {
    const clock = fakeClock()
    const { failed } = await verify(
      { standing: sequence('challenged', 'voided') },
      { require: final, waitSeconds: 10, clock },
    )
    expect(failed).toEqual(['finality'])
    expect(clock.slept).toBe(250)
  })

  it('continue after a temporary failure of an endpoint', async () => {
    let asked = 0
    const flaky = () =>
      ++asked === 2
        ? Promise.reject(new OgError('CHAIN', 'gone'))
        : Promise.resolve(standing(asked > 3 ? 'final' : 'settled'))
    expect((await verify({ standing: flaky }, { require: final, waitSeconds: 10, clock: fakeClock() })).report.ok).toBe(
      true,
    )
  })

  it('stop with the reason of the signal', async () => {
    const controller = new AbortController()
    const clock = fakeClock()
    clock.sleep = () => {
      controller.abort(new Error('enough'))
      return Promise.reject(controller.signal.reason as Error)
    }
    const waiting = verify(
      { standing: sequence('settled') },
      { require: final, waitSeconds: 10, clock, signal: controller.signal },
    )
    await expect(waiting).rejects.toThrow('enough')
  })

  it('count the verdicts of registered auditors', async () => {
    const { report } = await verify({}, { require: { kind: 'replayed', auditors: 2 } })
    expect(report).toMatchObject({ ok: true, couldNotCheck: false })
  })

  it('do not reach replayed:1 without verdicts', async () => {
    const bare = makeFixture({ keys: { ...keys, auditors: fixtureKeys(0).auditors } })
    const { report } = await verify({}, { require: { kind: 'replayed', auditors: 1 } }, bare.file)
    expect(report).toMatchObject({ ok: false, couldNotCheck: true })
  })
})
