import type { ChainEvent } from '@opengradient/chain'
import type { Address, Hex } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { type CanarySettlement, CanaryTracker, nextSettlement } from './canary-tracker.ts'

const planter: Address = `0x${'0a'.repeat(20)}`
const commitment: Hex = `0x${'0b'.repeat(32)}`
const caseId: Hex = `0x${'0c'.repeat(32)}`
const expires = 1_000

let logIndex = 0
const at = (blockNumber: number, contract: string, name: string, args: object): ChainEvent =>
  ({
    contract,
    name,
    args,
    blockNumber,
    timestamp: 0,
    transaction: '0x',
    logIndex: logIndex++,
  }) as unknown as ChainEvent
const planted = at(1, 'canaries', 'CanaryPlanted', { planter, commitment, deposit: 1n, expires: BigInt(expires) })
const opened = at(2, 'canaries', 'CanaryOpened', { planter, commitment, caseId })
const closed = (outcome: number, rung = 1): ChainEvent => at(3, 'cases', 'CaseClosed', { caseId, outcome, rung })
const [right, wrong] = [1, 2]

function trackerOf(...events: readonly ChainEvent[]): CanaryTracker {
  const tracker = new CanaryTracker()
  for (const event of events) tracker.apply(event)
  return tracker
}
const steps = (tracker: CanaryTracker, timestamp: number): (CanarySettlement | undefined)[] =>
  [...tracker.all()].map(([, canary]) => nextSettlement(canary, { timestamp }))

describe('a canary', () => {
  it('is burnt when its time to be opened is over', () => {
    expect(steps(trackerOf(planted), expires - 1)).toEqual([undefined])
    expect(steps(trackerOf(planted), expires)).toEqual(['burn'])
  })

  it('is not burnt once it is open', () => {
    expect(steps(trackerOf(planted, opened), expires)).toEqual([undefined])
  })

  it('is shared once the last rung ruled it wrong', () => {
    expect(steps(trackerOf(planted, opened, closed(wrong)), 0)).toEqual(['share'])
  })

  it('is settled by its case after any other ruling', () => {
    expect(steps(trackerOf(planted, opened, closed(right)), 0)).toEqual([])
    expect(steps(trackerOf(planted, opened, closed(wrong, 0)), 0)).toEqual([])
  })

  it('is settled once it was shared or burnt', () => {
    const shared = at(4, 'canaries', 'CanaryShared', { caseId, auditor: planter, amount: 1n })
    expect(steps(trackerOf(planted, opened, closed(wrong), shared), 0)).toEqual([])
    const burnt = at(4, 'canaries', 'CanaryBurnt', { planter, commitment, amount: 1n })
    expect(steps(trackerOf(planted, burnt), expires)).toEqual([])
  })

  it('counts repeated events once, and forgets those of replaced blocks', () => {
    const tracker = trackerOf(planted, opened, closed(wrong), planted, opened)
    expect(steps(tracker, expires)).toEqual(['share'])
    tracker.rewind(3)
    expect(steps(tracker, expires)).toEqual([undefined])
    tracker.rewind(2)
    expect(steps(tracker, expires)).toEqual(['burn'])
    tracker.rewind(1)
    expect(steps(tracker, expires)).toEqual([])
  })
})
