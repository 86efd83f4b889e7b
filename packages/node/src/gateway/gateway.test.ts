import { parseEventStream, type ReceiptDetails } from '@opengradient/api'
import { systemClock } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ScriptedAuditor } from '../worker/scripted-auditor.fixture.ts'
import { GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'

let network: GatewayNetwork
let gateway: TestGateway

beforeAll(async () => {
  network = await GatewayNetwork.start()
  gateway = await network.startGateway()
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

const receiptOf = async (hash: string): Promise<ReceiptDetails> => {
  const response = await fetch(`${gateway.url}/og/v1/receipts/${hash}`)
  return response.json() as Promise<ReceiptDetails>
}

/** Audits every batch whose evidence both auditors have, until the signal aborts. */
async function auditAll(auditors: readonly ScriptedAuditor[], signal: AbortSignal): Promise<void> {
  const audited = new Set<string>()
  while (!signal.aborted) {
    const batchIds = auditors[0]?.leaves.map(({ batchId }) => batchId) ?? []
    for (const batchId of batchIds) {
      if (audited.has(batchId) || !auditors.every((auditor) => auditor.has(batchId))) continue
      audited.add(batchId)
      for (const auditor of auditors) await auditor.audit(batchId)
    }
    await network.net.pass(0)
    await systemClock.sleep(20)
  }
}

it('takes a sponsored request from the answer to final', async () => {
  const { net } = network
  await using first = await ScriptedAuditor.connect(net, net.auditors[0] as never)
  await using second = await ScriptedAuditor.connect(net, net.auditors[1] as never)
  const { status, answer, json } = await infer(gateway.url, network.model.name)
  expect(json).toBeUndefined()
  expect(status).toBe(200)
  const receiptHash = answer?.receiptHash as string
  expect((await receiptOf(receiptHash)).state).toBe('signed')
  const settled = await net.until('the batch', async () => {
    const found = await receiptOf(receiptHash)
    return found.settlement !== null && found.state === 'settled' && found.draw !== null ? found : undefined
  })
  expect(settled).toMatchObject({ class: 10_000, coverage: { drawn: 2, missing: 2 } })
  const batchId = settled.settlement?.batchId as `0x${string}`
  await net.until('the evidence', () => first.has(batchId) && second.has(batchId))
  await first.audit(batchId)
  await second.audit(batchId)
  const replayed = await net.until('both summaries', async () => {
    const found = await receiptOf(receiptHash)
    return found.state === 'replayed' && found.verdicts.every(({ posted }) => posted) ? found : undefined
  })
  expect(replayed.verdicts).toMatchObject([{ outcome: 'match' }, { outcome: 'match' }])
  const final = await net.until(
    'the end of the window',
    async () => {
      const found = await receiptOf(receiptHash)
      return found.state === 'final' ? found : undefined
    },
    20,
  )
  expect(final.guarantee).toMatch(/^final; 2 of 2 drawn found the same bits; drawn by the chain/)
}, 120_000)

it('holds the answer until both drawn auditors have found it, and ends the wait when it cannot be found', async () => {
  const { net } = network
  await using first = await ScriptedAuditor.connect(net, net.auditors[0] as never)
  await using second = await ScriptedAuditor.connect(net, net.auditors[1] as never)
  const ending = new AbortController()
  const auditing = auditAll([first, second], ending.signal)
  const { status, answer } = await infer(
    gateway.url,
    network.model.name,
    {},
    { 'x-og-require': 'replayed:2', 'x-og-timeout': '180' },
  )
  expect(status).toBe(200)
  expect(await receiptOf(answer?.receiptHash as string)).toMatchObject({ state: 'replayed', coverage: { match: 2 } })
  const unmet = await infer(gateway.url, network.model.name, {}, { 'x-og-require': 'replayed:3', 'x-og-timeout': '2' })
  expect(unmet.status).toBe(504)
  expect(unmet.headers.get('x-og-receipt')).toMatch(/^0x/)
  ending.abort()
  await auditing
}, 240_000)

it('streams the changes of a receipt', async () => {
  const abort = new AbortController()
  const response = await fetch(`${gateway.url}/og/v1/events`, { signal: abort.signal })
  const states: string[] = []
  let receiptHash: string | undefined
  const reading = (async () => {
    for await (const { event, data } of parseEventStream(response.body as never, 1 << 20)) {
      const change = JSON.parse(data)
      if (event === 'receipt' && (receiptHash ?? change.receiptHash) === change.receiptHash) states.push(change.state)
    }
  })().catch(() => undefined)
  const { answer } = await infer(gateway.url, network.model.name)
  receiptHash = answer?.receiptHash as string
  await network.net.until('the change', () => states.includes('settled'))
  expect(states[0]).toBe('signed')
  abort.abort()
  await reading
}, 240_000)

it('lists receipts, newest first, and those of a job', async () => {
  const { answer } = await infer(gateway.url, network.model.name)
  const list = await (await fetch(`${gateway.url}/og/v1/receipts?limit=2`)).json()
  expect(list.receipts).toHaveLength(2)
  expect(list.receipts[0].receiptHash).toBe(answer?.receiptHash)
  const { jobHash } = list.receipts[0]
  const job = await (await fetch(`${gateway.url}/og/v1/jobs/${jobHash}`)).json()
  expect(job.receipts).toMatchObject([{ receiptHash: answer?.receiptHash }])
  expect((await fetch(`${gateway.url}/og/v1/receipts/0x${'00'.repeat(32)}`)).status).toBe(404)
}, 240_000)

it('serves an OpenAPI document with the routes of quotes and orders', async () => {
  const { paths } = await (await fetch(`${gateway.url}/og/v1/openapi.json`)).json()
  expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/og/v1/quote', '/og/v1/audits']))
})
