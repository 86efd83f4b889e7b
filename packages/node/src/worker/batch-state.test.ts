import { toContractStruct } from '@opengradient/chain'
import { type Address, buildBatch, groupType } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { type BatchEvent, type BatchState, clocksOf, foldBatch, nextStep } from './batch-state.ts'
import { OwnBatches } from './own-batches.ts'
import { addressOf, pendingReceipt, termsOf } from './pending-receipts.fixture.ts'

const parameters = { window: 20, grace: 10, redrawTime: 10, settleDelay: 90 }
const [first, second] = [addressOf('first'), addressOf('second')]
const batchId = pendingReceipt('batch').jobHash
const { chequeKey: _key, postingMode: _mode, ...terms } = termsOf()
const built = buildBatch([{ ...terms, cumulative: 1n, items: [pendingReceipt('a')] }])

let logIndex = 0
const event = (name: string, blockNumber: number, timestamp: number, args: object): BatchEvent =>
  ({ name, blockNumber, timestamp, logIndex: logIndex++, transaction: batchId, args: { batchId, ...args } }) as never
const posted = event('BatchPosted', 10, 100, {
  worker: addressOf('worker'),
  sequence: 3n,
  root: built.tree.root,
  groups: built.groups.map((group) => toContractStruct(groupType, group)),
  atRisk: [5n],
})
const sealed = event('BatchSealed', 12, 102, { round: 0, seed: batchId, accounts: [first, second] })
const summary = (auditor: Address, timestamp: number, round = 0): BatchEvent =>
  event('SummaryPosted', 13, timestamp, { round, auditor })
const claimed = event('GroupClaimed', 20, 121, { group: 0n })
const released = event('PayReleased', 30, 211, {})

const stateOf = (...events: BatchEvent[]): BatchState => foldBatch([posted, ...events]) as BatchState
const step = (state: BatchState, timestamp: number, held: readonly Address[] = [], number = 100) =>
  nextStep(state, parameters, { number, timestamp }, () => new Set(held))

describe('clocksOf', () => {
  it('ends with the window when all summaries came a quarter of it before', () => {
    const complete = stateOf(sealed, summary(first, 110), summary(second, 115))
    expect(clocksOf(complete, parameters)).toEqual({
      windowEnd: 120,
      isComplete: true,
      caseEnd: 120,
      claimFrom: 120,
      free: 210,
    })
    const late = stateOf(sealed, summary(first, 110), summary(second, 116))
    expect(clocksOf(late, parameters)).toMatchObject({ isComplete: false, caseEnd: 130, claimFrom: 150 })
  })
})

describe('nextStep', () => {
  it('seals once the block after the batch has a successor, and only within the window', () => {
    expect(step(stateOf(), 101, [], 11)).toBeUndefined()
    expect(step(stateOf(), 101, [], 12)).toEqual({ type: 'seal', round: 0 })
    expect(step(stateOf(), 120)).toBeUndefined()
  })

  it('posts a held summary from half of the window on', () => {
    const state = stateOf(sealed, summary(first, 105))
    expect(step(state, 109, [first, second])).toBeUndefined()
    expect(step(state, 110, [first, second])).toEqual({ type: 'summary', round: 0, auditor: second })
    expect(step(state, 110, [first])).toBeUndefined()
  })

  it('redraws a missing summary after the time for cases, and seals the redraw', () => {
    const state = stateOf(sealed, summary(first, 105))
    expect(step(state, 130)).toBeUndefined()
    expect(step(state, 131)).toEqual({ type: 'redraw', round: 1 })
    expect(step(state, 132)).toBeUndefined()
    const redrawn = stateOf(sealed, summary(first, 105), event('RedrawBegun', 20, 131, { round: 1 }))
    expect(step(redrawn, 132, [], 22)).toEqual({ type: 'seal', round: 1 })
  })

  it('claims after the window, or after all redraws, and releases when the pay is free', () => {
    const complete = stateOf(sealed, summary(first, 105), summary(second, 106))
    expect(step(complete, 120)).toBeUndefined()
    expect(step(complete, 121)).toEqual({ type: 'claim', from: 0, to: 1 })
    expect(step(stateOf(sealed), 150)).toBeUndefined()
    expect(step(stateOf(sealed), 151)).toEqual({ type: 'claim', from: 0, to: 1 })
    const done = stateOf(sealed, claimed)
    expect(step(done, 210)).toBeUndefined()
    expect(step(done, 211)).toEqual({ type: 'release' })
    expect(step(stateOf(sealed, claimed, released), 300)).toBeUndefined()
    // Another account released before the last claim.
    expect(step(stateOf(sealed, released, claimed), 300)).toEqual({ type: 'release' })
  })

  it('waits for a case on the leaf list, and ends it when the pay is free', () => {
    const held = stateOf(sealed, event('ListHeld', 14, 108, { held: true }))
    expect(step(held, 160)).toBeUndefined()
    expect(step(held, 211)).toEqual({ type: 'expireList' })
    const voided = stateOf(sealed, event('BatchVoided', 15, 109, {}))
    expect(step(voided, 112)).toEqual({ type: 'claim', from: 0, to: 1 })
  })
})

describe('OwnBatches', () => {
  const events = [posted, sealed, claimed] as never

  it('drops the events of replaced blocks, and the batch with its own', () => {
    const batches = new OwnBatches(addressOf('worker'))
    const { posted: news } = batches.apply(events, { number: 20 })
    expect(news).toMatchObject([{ batchId, sequence: 3 }])
    expect(batches.rewind(20)).toEqual([])
    expect(batches.get(batchId)?.claimed.size).toBe(0)
    expect(batches.rewind(11)).toEqual([])
    expect(batches.get(batchId)?.rounds[0]?.seed).toBeUndefined()
    expect(batches.rewind(10)).toMatchObject([{ batchId }])
    expect(batches.all()).toEqual([])
  })

  it('applies events once that are delivered again, and none of batches of others', () => {
    const batches = new OwnBatches(addressOf('worker'))
    batches.apply(events, { number: 20 })
    const before = batches.get(batchId)
    // The delivery may have failed behind this point: the batch is reported again.
    expect(batches.apply(events, { number: 20 }).posted).toEqual([before])
    expect(batches.get(batchId)).toEqual(before)
    expect(new OwnBatches(addressOf('other')).apply(events, { number: 20 }).posted).toEqual([])
  })

  it('forgets a released batch once no reorganisation reaches it', () => {
    const batches = new OwnBatches(addressOf('worker'))
    batches.apply(events, { number: 20 })
    expect(batches.open()).toHaveLength(1)
    batches.release(batchId)
    expect(batches.open()).toEqual([])
    expect(batches.all()).toHaveLength(1)
    batches.apply([], { number: 200 })
    expect(batches.all()).toEqual([])
  })
})
