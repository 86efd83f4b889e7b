import type { AuditAnswer } from '@opengradient/api'
import { deposit } from '@opengradient/chain'
import type { Hex } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { GatewayNetwork, infer } from './gateway-network.fixture.ts'
import { serveOrders } from './orders/scripted-order-auditor.fixture.ts'

let network: GatewayNetwork
beforeAll(async () => {
  network = await GatewayNetwork.start()
  for (const auditor of network.net.auditors) await serveOrders(network.net, auditor, { isContrary: true })
  const { account } = network.net.gateway
  await deposit(account, { token: network.net.deployment.contracts.opg, balance: 1_000n * 10n ** 18n })
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

/** Has an ordered auditor find another answer for a sponsored job that no drawn auditor checks. @returns its receipt */
async function disputed(url: string): Promise<Hex> {
  const { answer } = await infer(url, network.model.name, { audit: 0 })
  const receiptHash = answer?.receiptHash as Hex
  const response = await fetch(`${url}/og/v1/audits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-og-timeout': '20' },
    body: JSON.stringify({ receiptHash, auditors: 1 }),
  })
  expect(((await response.json()) as AuditAnswer).verdicts).toHaveLength(1)
  return receiptHash
}

const stateOf = async (url: string, receiptHash: Hex) =>
  (await fetch(`${url}/og/v1/receipts/${receiptHash}`)).json() as Promise<{ settlement: unknown; challenge: unknown }>

it('opens a case as payer on an answer that an ordered auditor disputes, within the bonds of an hour', async () => {
  const { net } = network
  const gateway = await network.startGateway({
    gateway: { cases: { enabled: true, hourlyBonds: String(30n * 10n ** 18n) } },
  })
  const receiptHash = await disputed(gateway.url)
  const opened = await net.until('the case', async () => (await stateOf(gateway.url, receiptHash)).challenge)
  expect(opened).toMatchObject({ subject: 'leaf', openers: [net.gateway.account.address] })

  // A second bond of 20 OPG is above the limit.
  const second = await disputed(gateway.url)
  await net.until('the batch', async () => (await stateOf(gateway.url, second)).settlement)
  await net.until('no pending case', async () => (await gateway.components.outbox.pending('payer-case')).length === 0)
  expect((await stateOf(gateway.url, second)).challenge).toBeNull()
  await gateway.stop()
}, 240_000)

it('opens none by default', async () => {
  const gateway = await network.startGateway()
  const receiptHash = await disputed(gateway.url)
  await network.net.until('the batch', async () => (await stateOf(gateway.url, receiptHash)).settlement)
  expect(network.net.events.filter(({ name }) => name === 'CaseOpened')).toHaveLength(1)
  await gateway.stop()
}, 240_000)
