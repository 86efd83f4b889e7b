import type { ChainEvent } from '@opengradient/chain'
import { silentLogger } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { RoleDelivery } from './role-delivery.ts'

const event = (blockNumber: number): ChainEvent => ({ blockNumber }) as ChainEvent
const head = { number: 9, timestamp: 1 }

/** A role that records what it got, and fails while `fails` is set. */
class StubRole {
  fails = false
  readonly got: (readonly number[] | string)[] = []

  async onBlocks(events: readonly ChainEvent[]): Promise<void> {
    if (this.fails) throw new Error('blocks')
    this.got.push(events.map(({ blockNumber }) => blockNumber))
  }

  async onRewind(fromBlock: number): Promise<void> {
    if (this.fails) throw new Error('rewind')
    this.got.push(`rewind ${fromBlock}`)
  }
}

describe('RoleDelivery', () => {
  it('repeats events that a role failed to handle before the next ones', async () => {
    const role = new StubRole()
    const delivery = new RoleDelivery(role, silentLogger)
    role.fails = true
    await delivery.deliver([event(1)], head)
    role.fails = false
    await delivery.deliver([event(2)], head)
    await delivery.deliver([], head)
    expect(role.got).toEqual([[1, 2], []])
  })

  it('drops waiting events of replaced blocks, and repeats a failed rewind before the next events', async () => {
    const role = new StubRole()
    const delivery = new RoleDelivery(role, silentLogger)
    role.fails = true
    await delivery.deliver([event(1), event(2), event(3)], head)
    await delivery.rewind(3)
    await delivery.rewind(2)
    role.fails = false
    await delivery.deliver([event(2)], head)
    await delivery.deliver([event(3)], head)
    expect(role.got).toEqual(['rewind 2', [1, 2], [3]])
  })

  it('stops following beyond its bound', async () => {
    const role = new StubRole()
    role.fails = true
    const delivery = new RoleDelivery(role, silentLogger, 1)
    await delivery.deliver([event(1)], head)
    await expect(delivery.deliver([event(2)], head)).rejects.toThrow('blocks')
  })
})
