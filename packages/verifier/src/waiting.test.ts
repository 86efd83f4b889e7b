import type { Clock } from '@opengradient/protocol'
import { OgError } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { FakeChain } from './fake-chain.fixture.ts'

const none = { inclusion: null, draw: [], summaries: [] }

/** A clock that moves by the waits only. */
function steppedClock(): Clock {
  let now = 0
  return {
    now: () => now,
    async sleep(ms) {
      now += ms
    },
  }
}

describe('waiting for a guarantee', () => {
  it('ends when a source knows enough', async () => {
    const chain = new FakeChain()
    let asked = 0
    const report = await chain.verify(
      {
        ...{ require: { kind: 'replayed', auditors: 2 }, waitSeconds: 60, clock: steppedClock() },
        refresh: async (known) => (++asked < 4 ? known : chain.file()),
      },
      chain.file(none),
    )
    expect(report).toMatchObject({ ok: true, assessment: 'met' })
    expect(report.receiptFile?.summaries).toHaveLength(2)
    expect(asked).toBe(4)
  })

  it('ends at once for a void receipt, and after the time for others', async () => {
    const voided = new FakeChain({ state: { voided: 'fault' } })
    const options = { require: { kind: 'final', auditors: 1 }, waitSeconds: 60 } as const
    const clock = steppedClock()
    expect(await voided.verify({ ...options, clock })).toMatchObject({ assessment: 'void' })
    expect(clock.now()).toBe(0)
    expect(await new FakeChain().verify({ ...options, clock })).toMatchObject({ assessment: 'unmet' })
    expect(clock.now()).toBe(60_000)
  })

  it('keeps the file where a source fails or invents a place', async () => {
    const [chain, other] = [new FakeChain(), new FakeChain()]
    const file = chain.file(none)
    const inventions = [
      async () => other.file(),
      () => Promise.reject(new OgError('UNAVAILABLE', 'The gateway cannot be reached.')),
    ]
    for (const refresh of inventions) {
      const report = await chain.verify({ refresh, require: { kind: 'signed' } }, file)
      expect(report).toMatchObject({ ok: true, assessment: 'met', receiptFile: { inclusion: null } })
    }
  })

  it('does not replace the forged place, draw or order of a file by those of a source', async () => {
    const chain = new FakeChain()
    const honest = chain.file()
    const { inclusion } = honest
    if (inclusion === null) throw new Error('The file has no place.')
    const forged = [
      { inclusion: { ...inclusion, leaf: { ...inclusion.leaf, price: inclusion.leaf.price + 1n } } },
      { inclusion: { ...inclusion, atRisk: [] } },
      { draw: [...honest.draw, ...honest.draw] },
      { inclusion: null },
    ]
    const refresh = async () => honest
    for (const changed of forged) {
      const report = await chain.verify({ refresh }, { ...honest, ...changed })
      expect(report).toMatchObject({ ok: false })
    }
    expect(await chain.verify({ refresh }, honest)).toMatchObject({ ok: true })
  })

  it('keeps the place where a source adds a draw or a summary that does not hold', async () => {
    const [chain, other] = [new FakeChain(), new FakeChain()]
    const draw = [{ round: 0, seed: other.draw.seed, accounts: [] }]
    for (const spoilt of [chain.file({ summaries: other.summaries }), chain.file({ draw })]) {
      const options = { refresh: async () => spoilt, require: { kind: 'settled' } } as const
      const report = await chain.verify(options, chain.file(none))
      expect(report).toMatchObject({ ok: true, assessment: 'met', receiptFile: { summaries: [] } })
      expect(report.guarantee).toContain('2 of 2 drawn report a check, no outcome shown')
      expect(report.receiptFile?.inclusion).toEqual(spoilt.inclusion)
    }
  })

  it('rejects with the reason of its signal', async () => {
    const chain = new FakeChain()
    const signal = AbortSignal.abort(new Error('stopped'))
    await expect(chain.verify({ signal })).rejects.toThrow('stopped')
  })
})
