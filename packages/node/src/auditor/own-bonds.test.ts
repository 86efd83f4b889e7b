import { type ChainEvent, caseOutcomes, type OpenerKind, openerKinds } from '@opengradient/chain'
import type { Address, Hex } from '@opengradient/protocol'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { OwnBonds } from './own-bonds.ts'

const account: Address = `0x${'a'.repeat(40)}`
const other: Address = `0x${'b'.repeat(40)}`
const day = 86_400

type Outcome = (typeof caseOutcomes)[number]
let logIndex = 0
function event(id: number, name: string, args: object = {}, block = 1, timestamp = block): ChainEvent {
  const caseId: Hex = `0x${id.toString(16).padStart(64, '0')}`
  const place = { blockNumber: block, logIndex: logIndex++, timestamp, transaction: caseId }
  return { contract: 'cases', name, args: { caseId, account, ...args }, ...place } as unknown as ChainEvent
}
const joined = (id: number, kind: OpenerKind, bond = 0n, by = account) =>
  event(id, 'CaseJoined', { kind: openerKinds.indexOf(kind), bond, account: by })
const appealed = (id: number, bond: bigint, forWorker = false) => event(id, 'CaseAppealed', { bond, forWorker })
const returned = (id: number, amount: bigint) => event(id, 'BondReturned', { amount })
const taken = (id: number, amount: bigint) => event(id, 'SliceSettled', { taken: amount })
const closed = (id: number, outcome: Outcome, block = 1, timestamp = block) =>
  event(id, 'CaseClosed', { outcome: caseOutcomes.indexOf(outcome), account: undefined }, block, timestamp)

const bondsOf = (lostRulings = 3) => new OwnBonds({ account, dailyLoss: 500n, lostRulings })
/** The room after these events. */
function roomAfter(...events: ChainEvent[]): bigint {
  const bonds = bondsOf()
  bonds.apply(events, { number: 1, timestamp: 1 })
  return bonds.room()
}

describe('room', () => {
  it.each<[string, readonly ChainEvent[], bigint]>([
    ['all without cases', [], 500n],
    ['all where only other accounts have bonds', [joined(1, 'drawnBond', 20n, other), closed(1, 'right')], 500n],
    ['all where a slice is locked', [joined(1, 'slice')], 500n],
    ['what open bonds do not need', [joined(1, 'drawnBond', 20n), joined(2, 'slice'), appealed(2, 40n)], 440n],
    ['all again once bonds are returned', [joined(1, 'drawnBond', 20n), returned(1, 20n), closed(1, 'wrong')], 500n],
    ['what a lost bond and its appeal left', [joined(1, 'drawnBond', 20n), appealed(1, 40n), closed(1, 'right')], 440n],
    ['what a lost slice left', [joined(1, 'slice'), taken(1, 10n), closed(1, 'right')], 490n],
    [
      'all where a slice paid fees and the rest was returned',
      [joined(1, 'serviceSlice'), taken(1, 10n), returned(1, 10n), closed(1, 'right')],
      500n,
    ],
    ['all beside the deposit of a canary', [joined(1, 'canary', 90n), closed(1, 'right')], 500n],
    ['nothing where open bonds exceed it', [joined(1, 'drawnBond', 501n)], 0n],
  ])('is %s', (_, events, expected) => {
    expect(roomAfter(...events)).toBe(expected)
  })

  it.each<[string, (id: number) => readonly ChainEvent[]]>([
    ['mismatches', (id) => [joined(id, 'slice'), taken(id, 10n), closed(id, 'right')]],
    ['mismatches with a bond', (id) => [joined(id, 'drawnBond', 20n), closed(id, 'right')]],
    ['appeals for a challenger', (id) => [appealed(id, 40n), closed(id, 'right')]],
    ['appeals for a worker', (id) => [appealed(id, 40n, true), closed(id, 'wrong')]],
  ])('is nothing after three rulings against %s', (_, lost) => {
    expect(roomAfter(...lost(1), ...lost(2))).toBeGreaterThan(0n)
    expect(roomAfter(...lost(1), ...lost(2), ...lost(3))).toBe(0n)
  })

  it.each<[string, (id: number) => readonly ChainEvent[]]>([
    ['cases that were won', (id) => [joined(id, 'drawnBond', 20n), returned(id, 20n), closed(id, 'wrong')]],
    ['undecided cases', (id) => [joined(id, 'slice'), closed(id, 'undecided')]],
    ['workers that served after all', (id) => [joined(id, 'serviceBond', 20n), returned(id, 18n), closed(id, 'right')]],
    ['appeals that were won', (id) => [appealed(id, 40n, true), returned(id, 40n), closed(id, 'right')]],
  ])('is not ended by %s', (_, won) => {
    expect(roomAfter(...[1, 2, 3, 4].flatMap(won))).toBeGreaterThan(400n)
  })

  it('is whole again a day after the rulings, and not before', () => {
    const bonds = bondsOf()
    const lost = [1, 2, 3].flatMap((id) => [joined(id, 'drawnBond', 20n), closed(id, 'right', 1, 100)])
    bonds.apply(lost, { number: 1, timestamp: 100 })
    bonds.apply([], { number: 2, timestamp: 99 + day })
    expect(bonds.room()).toBe(0n)
    bonds.apply([], { number: 3, timestamp: 100 + day })
    expect(bonds.room()).toBe(500n)
  })

  it('is the same where a role gets its events again, and follows replaced blocks', () => {
    const bonds = bondsOf(1)
    const opened = [joined(1, 'drawnBond', 20n)]
    const lost = [...opened, closed(1, 'right', 5)]
    for (const events of [opened, lost, lost]) bonds.apply(events, { number: 5, timestamp: 5 })
    expect(bonds.room()).toBe(0n)
    bonds.rewind(5)
    expect(bonds.room()).toBe(480n)
    bonds.rewind(1)
    expect(bonds.room()).toBe(500n)
  })

  it('is UNAVAILABLE after a restart until the chain is read', () => {
    const bonds = bondsOf()
    bonds.start(10)
    bonds.apply([], { number: 9, timestamp: 9 })
    expect(() => bonds.room()).toThrow(expect.objectContaining({ code: 'UNAVAILABLE' }))
    bonds.apply([joined(1, 'drawnBond', 20n)], { number: 10, timestamp: 10 })
    expect(bonds.room()).toBe(480n)
  })

  it('bounds what an auditor loses in a day whose cases are all ruled right, in any order', () => {
    const steps = fc.array(fc.record({ opens: fc.boolean(), bond: fc.bigInt(1n, 120n), wait: fc.nat(20_000) }), {
      maxLength: 120,
    })
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 200 }), (sequence, lostRulings) => {
        const bonds = new OwnBonds({ account, dailyLoss: 500n, lostRulings })
        const open: { id: number; bond: bigint }[] = []
        const losses: { at: number; bond: bigint }[] = []
        let now = 0
        for (const [id, { opens, bond, wait }] of sequence.entries()) {
          now += wait
          const head = { number: id, timestamp: now }
          bonds.apply([], head)
          const oldest = open[0]
          if (opens && bond <= bonds.room()) {
            open.push({ id, bond })
            bonds.apply([joined(id, 'drawnBond', bond)], head)
          } else if (!opens && oldest !== undefined) {
            open.shift()
            losses.push({ at: now, bond: oldest.bond })
            bonds.apply([closed(oldest.id, 'right', id, now)], head)
          }
          const ofDay = losses.filter(({ at }) => at > now - day)
          expect(ofDay.reduce((sum, each) => sum + each.bond, 0n)).toBeLessThanOrEqual(500n)
          if (ofDay.length >= lostRulings) expect(bonds.room()).toBe(0n)
        }
      }),
    )
  })
})
