import { drawOrder, leastSeatStake, type Seat } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SettlementNetwork } from './settlement-network.fixture.ts'
import { freshKey } from './testing/index.ts'

let net: SettlementNetwork
beforeAll(async () => {
  net = await SettlementNetwork.start(3)
})
afterAll(() => net[Symbol.asyncDispose]())

it('draws accounts with seats before the block, and never an excluded one', async () => {
  const { number: seatsBlock } = await net.reader.head()
  const query = { random: freshKey(), receiptHash: freshKey(), seatsBlock, excluded: [] }
  const all = await net.reader.orderDraw({ ...query, count: 3 })
  expect(new Set(all.map(({ account }) => account))).toEqual(new Set(net.auditors.map(({ address }) => address)))
  expect(await net.reader.orderDraw({ ...query, count: 2 })).toEqual(all.slice(0, 2))
  const [first, ...others] = all.map(({ account }) => account)
  const without = await net.reader.orderDraw({ ...query, count: 3, excluded: [first as (typeof others)[0]] })
  expect(without.map(({ account }) => account).sort()).toEqual(others.sort())
  const places: Seat[] = net.auditors.map(({ address }, place) => ({
    ...{ seat: place + 1, account: address, signer: address, stake: leastSeatStake, until: 0 },
  }))
  expect(drawOrder({ ...query, places, count: 3, boundUntil: 0 })).toEqual(all)
})

it('draws no account before seats were taken', async () => {
  const query = { random: freshKey(), receiptHash: freshKey(), seatsBlock: 1, excluded: [], count: 3 }
  expect(await net.reader.orderDraw(query)).toEqual([])
})
