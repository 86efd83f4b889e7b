import type { Quote, ReceiptDetails } from '@opengradient/api'
import { type Executor, type Hex, outcomes } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { LocalModel } from '../registry/local-model.ts'
import { ScriptedAuditor } from '../worker/scripted-auditor.fixture.ts'
import { fundedClient, signClientJob } from './client-signed-job.fixture.ts'
import { GatewayNetwork, infer, type StartGatewayInit, type TestGateway } from './gateway-network.fixture.ts'
import { serveOrders } from './orders/scripted-order-auditor.fixture.ts'

/** Without auditors the worker would soon refuse audited jobs. */
const unaudited: StartGatewayInit = { gateway: { auditClass: 0 } }

let network: GatewayNetwork
let gateway: TestGateway
/** Runs of the engine, and what they wait for. */
let runs = 0
let gate: Promise<void> | undefined

beforeAll(async () => {
  network = await GatewayNetwork.start({}, (executor) => counted(executor))
  gateway = await network.startGateway(unaudited)
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

function counted(executor: Executor<LocalModel>): Executor<LocalModel> {
  return {
    ...executor,
    execute(request) {
      runs++
      const before = gate
      if (before === undefined) return executor.execute(request)
      const execution = before.then(() => executor.execute(request))
      return { result: execution.then(({ result }) => result), [Symbol.asyncIterator]: () => (async function* () {})() }
    },
  } as Executor<LocalModel>
}

const restart = async (init: StartGatewayInit = unaudited): Promise<void> => {
  await gateway.stop()
  gateway = await network.startGateway(init)
}
const get = async <T>(path: string): Promise<T> => (await fetch(`${gateway.url}${path}`)).json() as Promise<T>
const ask = (idempotencyKey: string) => infer(gateway.url, network.model.name, { idempotencyKey })

/** Replaces the newest blocks by empty ones. */
const reorganise = async (depth: number): Promise<void> => {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'anvil_reorg', params: [depth, []] })
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(network.net.chain.rpcUrl, { method: 'POST', headers, body })
  expect(await response.json()).not.toHaveProperty('error')
}

it('answers a repeated key with the same receipt after a restart', async () => {
  const before = runs
  const first = await ask('answered')
  await restart()
  const second = await ask('answered')
  expect(second.answer?.receiptHash).toBe(first.answer?.receiptHash)
  expect(second.answer?.outputs).toEqual(first.answer?.outputs)
  expect(runs).toBe(before + 1)
}, 240_000)

it('has one receipt for a key whose gateway ended while the worker ran', async () => {
  let open = (): void => undefined
  gate = new Promise((resolve) => {
    open = resolve
  })
  const before = runs
  const interrupted = ask('interrupted').catch(() => undefined)
  await network.net.until('the run', () => runs > before)
  await restart()
  gate = undefined
  open()
  expect((await interrupted)?.status).not.toBe(200)
  const { answer } = await ask('interrupted')
  const { receipts } = await get<{ receipts: { jobHash: Hex }[] }>('/og/v1/receipts')
  expect(receipts.filter(({ jobHash }) => jobHash === answer?.signed.receipt.value.jobHash)).toHaveLength(1)
}, 240_000)

it('signs cheques for the drawn amount after restarts, and knows the states of its receipts', async () => {
  const { net } = network
  await restart({})
  await using first = await ScriptedAuditor.connect(net, net.auditors[0] as never)
  await using second = await ScriptedAuditor.connect(net, net.auditors[1] as never)
  const { answer } = await infer(gateway.url, network.model.name)
  const path = `/og/v1/receipts/${answer?.receiptHash}`
  const settled = await net.until('the batch', async () => {
    const found = await get<ReceiptDetails>(path)
    return found.draw !== null ? found : undefined
  })
  const batchId = settled.settlement?.batchId as Hex
  // The batch may hold a receipt of class 0 too, which has no evidence.
  const receiptHash = answer?.receiptHash as Hex
  await net.until('the evidence', () => [first, second].every((each) => each.evidence.has(receiptHash)))
  await net.until('the leaves', () => [first, second].every((each) => each.leavesOf(batchId) !== undefined))
  await first.audit(batchId)
  await second.audit(batchId)
  await net.until('both outcomes', async () => (await get<ReceiptDetails>(path)).coverage?.match === 2)
  await restart({})
  const restarted = await net.until('the events', async () => {
    const found = await get<ReceiptDetails>(path)
    return found.coverage?.match === 2 ? found : undefined
  })
  expect(restarted.verdicts).toMatchObject([{ posted: true }, { posted: true }])
  const { cheque, class: auditClass } = await get<Quote>(`/og/v1/quote?model=${encodeURIComponent(network.model.name)}`)
  const account = gateway.components.account
  const parties = { payer: account, gateway: account, worker: net.worker.account.address, token: cheque.token }
  expect(await net.reader.spent({ ...parties, epoch: cheque.epoch, auditClass })).toBe(BigInt(cheque.cumulative))
}, 240_000)

it('follows the chain when a reorganisation removes the batch of a receipt', async () => {
  const { net } = network
  await restart()
  const { answer } = await infer(gateway.url, network.model.name)
  const path = `/og/v1/receipts/${answer?.receiptHash}`
  await net.until('the batch', async () => (await get<ReceiptDetails>(path)).settlement !== null)
  const { settlement } = await get<ReceiptDetails>(path)
  const { number } = await net.reader.head()
  await reorganise(number - (settlement?.batch.postedBlock ?? number) + 1)
  await net.until('the batch again', async () => {
    const found = await get<ReceiptDetails>(path)
    return found.settlement !== null && found.settlement.batch.postedBlock > number ? found : undefined
  })
}, 240_000)

it('counts the open amounts of other payers in quotes after a restart', async () => {
  const client = await fundedClient(network)
  const signed = await signClientJob(network, gateway.url, client)
  const { answer } = await infer(gateway.url, network.model.name, signed)
  await restart()
  const { cheque } = await get<Quote>(
    `/og/v1/quote?model=${encodeURIComponent(network.model.name)}&payer=${client.address}`,
  )
  expect(BigInt(cheque.cumulative)).toBeGreaterThanOrEqual(answer?.signed.receipt.value.price as bigint)
}, 240_000)

it('orders audits of a receipt after a restart', async () => {
  const orders = await Promise.all(network.net.auditors.map((auditor) => serveOrders(network.net, auditor)))
  const { answer } = await infer(gateway.url, network.model.name)
  await restart()
  const response = await fetch(`${gateway.url}/og/v1/audits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-og-timeout': '20' },
    body: JSON.stringify({ receiptHash: answer?.receiptHash, auditors: 1 }),
  })
  expect(await response.json()).toMatchObject({ verdicts: [{ value: { outcome: outcomes.match } }] })
  expect(orders.flat()).toHaveLength(1)
}, 240_000)

it('deletes receipts when nothing about them changes any more, and none before', async () => {
  const { net } = network
  await restart({ gateway: { auditClass: 0, receiptSeconds: 0 } })
  const { answer } = await infer(gateway.url, network.model.name, { idempotencyKey: 'pruned' })
  const path = `/og/v1/receipts/${answer?.receiptHash}`
  const { window, grace, redrawTime, settleDelay } = gateway.components.parameters.batches
  const life = window + grace + 2 * redrawTime + settleDelay
  await net.pass(life)
  await net.pass(0)
  expect((await fetch(`${gateway.url}${path}`)).status).toBe(200)
  // The time to settleBy, and a margin.
  await net.until('the deletion', async () => (await fetch(`${gateway.url}${path}`)).status === 404, 30)
  await net.until(
    'an empty store',
    async () => {
      const keys: string[] = []
      for await (const [key] of network.records.entries({ gte: '', lt: '~' })) keys.push(key)
      return !keys.some((key) => /^(own-receipt|receipt-order|run-contents|payer-open)/.test(key))
    },
    30,
  )
  const { receipts } = await get<{ receipts: object[] }>('/og/v1/receipts')
  expect(receipts).toEqual([])
}, 240_000)
