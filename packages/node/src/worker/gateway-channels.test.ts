import type { Channel } from '@opengradient/p2p'
import { type JobResponse, jobResponseCodec, silentLogger } from '@opengradient/protocol'
import { describe, expect, it } from 'vitest'

import { GatewayChannels, maxChannels } from './gateway-channels.ts'
import { addressOf } from './pending-receipts.fixture.ts'

const gateway = addressOf('gateway')

/** A channel that records what is sent; it accepts a frame when `gate` resolves. */
function channelOf(gate: Promise<void> = Promise.resolve()) {
  const sent: JobResponse[] = []
  let isAborted = false
  const channel = {
    send: async (bytes: Uint8Array) => {
      await gate
      sent.push(jobResponseCodec.decode(bytes))
    },
    abort: () => {
      isAborted = true
    },
  } as unknown as Channel
  return { channel, sent, isAborted: () => isAborted }
}
const credit = (jobs: number): JobResponse => ({ type: 'credit', jobs })
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('sendCredit', () => {
  it('sends a change by a quarter, and each change from or to zero', async () => {
    const channels = new GatewayChannels(silentLogger)
    const { channel, sent } = channelOf()
    channels.add(gateway, channel)
    for (const jobs of [64, 63, 49, 48, 1, 0, 0, 1]) channels.sendCredit(jobs)
    await settled()
    expect(sent).toEqual([64, 48, 1, 0, 1].map(credit))
  })

  it('sends the same number again to a gateway that has used up its last one', async () => {
    const channels = new GatewayChannels(silentLogger)
    const { channel, sent } = channelOf()
    channels.add(gateway, channel)
    channels.sendCredit(4)
    // One job at a time: the worker accepts four again after each.
    for (let job = 0; job < 12; job++) {
      channels.countJob(gateway, channel)
      channels.sendCredit(4)
    }
    await settled()
    expect(sent).toHaveLength(13)
  })
})

describe('push', () => {
  it('uses the newest channel, in order, and survives one that fails', async () => {
    const channels = new GatewayChannels(silentLogger)
    const [older, newer] = [channelOf(), channelOf()]
    channels.add(gateway, older.channel)
    channels.add(gateway, newer.channel)
    channels.push(gateway, [credit(1), credit(2)])
    channels.push(gateway, {
      async *[Symbol.asyncIterator]() {
        yield* []
        throw new Error('not readable')
      },
    })
    channels.push(gateway, [credit(3)])
    await settled()
    expect(newer.sent).toEqual([1, 2, 3].map(credit))
    channels.remove(gateway, newer.channel)
    channels.push(gateway, [credit(4)])
    await settled()
    expect(older.sent).toEqual([credit(4)])
  })

  it('ends a channel whose gateway reads too slowly', () => {
    const channels = new GatewayChannels(silentLogger)
    const slow = channelOf(new Promise(() => undefined))
    channels.add(gateway, slow.channel)
    for (let i = 0; i < 1_024; i++) channels.push(gateway, [credit(1)])
    expect(slow.isAborted()).toBe(false)
    channels.push(gateway, [credit(1)])
    expect(slow.isAborted()).toBe(true)
  })

  it('refuses a ninth channel of a gateway', () => {
    const channels = new GatewayChannels(silentLogger)
    for (let i = 0; i < maxChannels; i++) expect(channels.add(gateway, channelOf().channel)).toBe(true)
    expect(channels.add(gateway, channelOf().channel)).toBe(false)
    expect(channels.add(addressOf('another'), channelOf().channel)).toBe(true)
  })
})
