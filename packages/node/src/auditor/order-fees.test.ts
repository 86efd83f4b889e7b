import { type ChainReader, collectOrderCheque } from '@opengradient/chain'
import type { Address, OrderResponse } from '@opengradient/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { AuditorNetwork, type TestAuditor } from './auditor-network.fixture.ts'
import { answersTo, makeOrder, type TestOrder } from './order.fixture.ts'
import { ScriptedMethod } from './scripted-method.fixture.ts'

const fee = 10n ** 15n
let net: AuditorNetwork
let account: Address
let before: bigint

beforeEach(async () => {
  net = await AuditorNetwork.start(1)
  account = net.auditors[0]!.account.address
  before = await balance()
}, 120_000)
afterEach(() => net[Symbol.asyncDispose]())

const token = (): Address => net.reader.deployment.contracts.opg
const balance = (): ReturnType<ChainReader['freeBalance']> => net.reader.freeBalance(account, token())
const reservation = () =>
  net.reader.reservation({ payer: net.gateway.address, worker: account, token: token(), module: 'orders' })

/** Starts the auditor. @param from see `auditor.collectFrom` */
async function start(from: bigint, records?: TestAuditor['records']): Promise<TestAuditor> {
  const config = { auditor: { orderFee: String(fee), collectFrom: String(from) } }
  const auditor = await net.startAuditor(account, { method: new ScriptedMethod(), config, ...(records && { records }) })
  await net.chain.pass(1)
  return auditor
}

const order = (cumulative: bigint, epoch = 1): Promise<TestOrder> => makeOrder(net, { cheque: { cumulative, epoch } })
const last = async (sent: TestOrder): Promise<OrderResponse | undefined> => (await answersTo(net, sent)).at(-1)
const refusal = (code: string) => ({ type: 'error', error: { code } })
const isCollected = async (sum: bigint): Promise<boolean> => (await balance()) - before === sum

it('collects the cheque of an order once, by exactly its fee', async () => {
  await net.reserveForOrders(account, 10n * fee)
  await start(fee)
  const first = await order(fee)
  expect(await last(first)).toMatchObject({ type: 'verdict' })
  await net.until('the collection', () => isCollected(fee))
  expect(await reservation()).toMatchObject({ amount: 9n * fee, leaving: 0n })
  expect(await collectOrderCheque(net.gateway, first.cheque)).toEqual({ status: 'unchanged' })
  // The cheque pays no second order; the next one does.
  expect(await last(await order(fee))).toMatchObject(refusal('BAD_CHEQUE'))
  expect(await last(await order(2n * fee))).toMatchObject({ type: 'verdict' })
  await net.until('the second collection', () => isCollected(2n * fee))
}, 240_000)

it('keeps cheques over a restart, and collects the largest one then', async () => {
  await net.reserveForOrders(account, 10n * fee)
  const earlier = await start(100n * fee)
  const orders = [await order(fee), await order(2n * fee)]
  for (const each of orders) expect(await last(each)).toMatchObject({ type: 'verdict' })
  expect(await isCollected(0n)).toBe(true)
  // Nothing is written when it ends.
  await earlier.stop()
  const later = await start(100n * fee, earlier.records)
  // A repetition costs nothing; an order with a used cheque is refused.
  expect(await last(orders[1]!)).toMatchObject({ type: 'verdict' })
  expect(await last(await order(2n * fee))).toMatchObject(refusal('BAD_CHEQUE'))
  await later.stop()
  await start(fee, earlier.records)
  await net.until('the collection', () => isCollected(2n * fee))
  expect(await reservation()).toMatchObject({ amount: 8n * fee })
}, 240_000)

it('collects before a payer that withdraws just after the answer has its money', async () => {
  await net.reserveForOrders(account, 10n * fee)
  const earlier = await start(100n * fee)
  expect(await last(await order(fee))).toMatchObject({ type: 'verdict' })
  await net.withdrawFromOrders(account)
  await net.until('the collection', () => isCollected(fee))
  expect(await reservation()).toMatchObject({ amount: 0n, leaving: 9n * fee })
  // Money that leaves covers no further order.
  expect(await last(await order(2n * fee))).toMatchObject(refusal('INSUFFICIENT_FUNDS'))
  // The auditor was away when the payer began to withdraw.
  await net.reserveForOrders(account, 2n * fee)
  expect(await last(await order(2n * fee))).toMatchObject({ type: 'verdict' })
  await earlier.stop()
  await net.withdrawFromOrders(account)
  await start(100n * fee, earlier.records)
  await net.until('the second collection', () => isCollected(2n * fee))
}, 240_000)

it('counts all cheques of a payer against one reservation', async () => {
  await net.reserveForOrders(account, 2n * fee)
  await start(100n * fee)
  expect(await last(await order(fee, 1))).toMatchObject({ type: 'verdict' })
  expect(await last(await order(fee, 2))).toMatchObject({ type: 'verdict' })
  expect(await last(await order(fee, 3))).toMatchObject(refusal('INSUFFICIENT_FUNDS'))
  expect(await last(await order(2n * fee, 2))).toMatchObject(refusal('INSUFFICIENT_FUNDS'))
}, 240_000)
