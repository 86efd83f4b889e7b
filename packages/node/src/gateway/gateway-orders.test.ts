import type { Address, Hex } from '@opengradient/protocol'
import { memoryRecords } from '@opengradient/store'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'
import { startAuditor } from './orders/affine-auditor.fixture.ts'

const fee = 10n ** 14n
let network: GatewayNetwork
let gateway: TestGateway
const records = memoryRecords()

beforeAll(async () => {
  network = await GatewayNetwork.start({ auditors: 1 })
  gateway = await startGateway()
  // A seat is drawn from the block after its own on.
  for (let blocks = 0; blocks < 2; blocks++) await network.net.pass(1)
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

/** Its jobs are in no draw: the auditor earns by orders alone. */
const startGateway = () => network.startGateway({ gateway: { auditClass: 0 } })
const auditor = (): Address => network.net.auditors[0]!.account.address
const balance = (): Promise<bigint> => network.net.reader.freeBalance(auditor(), network.net.opg)
const reservation = () => {
  const { reader, opg: token } = network.net
  return reader.reservation({ payer: gateway.components.account, worker: auditor(), token, module: 'orders' })
}
const start = (collectFrom: bigint) =>
  startAuditor(network, network.net.auditors[0]!, {
    records,
    auditor: { orderFee: String(fee), collectFrom: String(collectFrom) },
  })

/** Orders an audit of a new answer. @returns the number of verdicts */
async function orderAudit(): Promise<number> {
  const { answer } = await infer(gateway.url, network.model.name)
  const response = await fetch(`${gateway.url}/og/v1/audits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-og-timeout': '20' },
    body: JSON.stringify({ receiptHash: answer?.receiptHash as Hex, auditors: 1 }),
  })
  const json = (await response.json()) as { readonly verdicts?: readonly unknown[] }
  if (json.verdicts === undefined) throw new Error(JSON.stringify(json))
  return json.verdicts?.length ?? 0
}

it('a gateway’s order pays its auditor, over ends of both processes, one fee for each verdict', async () => {
  const { net } = network
  const before = await balance()
  const isPaid = async (fees: bigint): Promise<boolean> => (await balance()) - before === fees * fee
  expect(await reservation()).toMatchObject({ amount: 0n })
  let running = await start(100n * fee)
  expect(await orderAudit()).toBe(1)
  expect((await reservation()).amount).toBeGreaterThanOrEqual(fee)
  expect(await isPaid(0n)).toBe(true)
  await running.stop()
  // No auditor answers: its fee is left for the next order.
  expect(await orderAudit()).toBe(0)
  running = await start(fee)
  await net.until('the first fee', () => isPaid(1n))
  await gateway.stop()
  gateway = await startGateway()
  expect(await orderAudit()).toBe(1)
  await net.until('the second fee', () => isPaid(2n))
  expect(await orderAudit()).toBe(1)
  await net.until('the third fee', () => isPaid(3n))
  await running.stop()
}, 240_000)
