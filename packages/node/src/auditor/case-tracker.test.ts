import type { ChainEvent } from '@opengradient/chain'
import { type Address, type Hex, toHex } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { CaseTracker, nextStep } from './case-tracker.ts'

const juror: Address = `0x${'a'.repeat(40)}`
const idOf = (number: number): Hex => toHex(new Uint8Array(32).map((_, i) => (number >> (8 * (31 - i))) & 0xff))

/** Events of cases in the order in which the chain has them. */
class Events {
  readonly #tracker: CaseTracker
  #logIndex = 0

  constructor(tracker: CaseTracker) {
    this.#tracker = tracker
  }

  apply(contract: string, name: string, number: number, args: object = {}, blockNumber = 1): void {
    const place = { blockNumber, logIndex: this.#logIndex++, timestamp: 1, transaction: idOf(number) }
    this.#tracker.apply({ contract, name, args: { caseId: idOf(number), ...args }, ...place } as unknown as ChainEvent)
  }

  open(number: number): void {
    this.apply('cases', 'CaseJoined', number, { account: juror })
    this.apply('firstJury', 'QuestionAsked', number, { drawBlock: 2n, voteEnd: 1_800n, until: 2_400n })
    this.apply('cases', 'RungAsked', number, { rung: 0, until: 2_400n })
    this.apply('challenges', 'CaseOpened', number, { batchId: idOf(1), hold: `0x${'00'.repeat(10_000)}` })
  }

  close(number: number, blockNumber = 2): void {
    this.apply('cases', 'CaseClosed', number, { outcome: 1, rung: 0 }, blockNumber)
  }
}

describe('CaseTracker', () => {
  it('keeps an open case with its votes while 2,000 others are opened and closed', () => {
    const tracker = new CaseTracker()
    const events = new Events(tracker)
    events.open(0)
    events.apply('firstJury', 'JuryDrawn', 0, { accounts: [juror], seats: [1n] })
    events.apply('firstJury', 'VoteCommitted', 0, { juror, slots: 1n })
    for (let i = 1; i <= 2_000; i++) {
      events.open(i)
      if (i % 2 === 0) events.close(i)
    }
    const tracked = tracker.get(idOf(0))
    expect(tracked?.juries[0]).toMatchObject({ accounts: [juror], committed: 1, revealed: 0 })
    expect(tracked && nextStep(tracked, { number: 900, timestamp: 2_400 })).toBe('advance')
    for (let i = 1; i <= 2_000; i += 2) expect(tracker.get(idOf(i))?.phase).toBe('voting')
  })

  it('forgets the oldest of 1,025 closed cases', () => {
    const tracker = new CaseTracker()
    const events = new Events(tracker)
    events.open(5_000)
    for (let i = 0; i <= 1_024; i++) {
      events.open(i)
      events.close(i)
    }
    expect(tracker.get(idOf(0))).toBeUndefined()
    expect(tracker.get(idOf(1))?.phase).toBe('closed')
    expect(tracker.get(idOf(5_000))?.phase).toBe('voting')
  })

  it('tracks no further case at its limit of open ones, until one is closed', () => {
    const tracker = new CaseTracker({ maxOpen: 2 })
    const events = new Events(tracker)
    for (const number of [0, 1, 2]) events.open(number)
    expect([0, 1, 2].map((number) => tracker.get(idOf(number))?.phase)).toEqual(['voting', 'voting', undefined])
    events.close(0)
    events.open(3)
    expect(tracker.get(idOf(3))?.phase).toBe('voting')
  })

  it('ignores a vote after the case was forgotten', () => {
    const tracker = new CaseTracker()
    const events = new Events(tracker)
    events.open(0)
    events.close(0)
    tracker.forget(idOf(0))
    events.apply('firstJury', 'VoteRevealed', 0, { juror, slots: 1n })
    expect([...tracker.all()]).toEqual([])
  })

  it('opens a case again whose end is in a replaced block', () => {
    const tracker = new CaseTracker()
    const events = new Events(tracker)
    events.open(0)
    events.close(0, 9)
    tracker.rewind(9)
    expect(tracker.get(idOf(0))).toMatchObject({ phase: 'voting', batchId: idOf(1) })
  })
})
