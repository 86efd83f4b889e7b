import type { ReceiptDetails } from '@opengradient/api/v2'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ScriptedAuditor } from '../worker/scripted-auditor.fixture.ts'
import { GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'

let network: GatewayNetwork
let gateway: TestGateway

beforeAll(async () => {
  network = await GatewayNetwork.start()
  gateway = await network.startGateway()
}, 60_000)
afterAll(() => network[Symbol.asyncDispose]())

const receiptOf = async (hash: string): Promise<ReceiptDetails> => {
  const response = await fetch(`${gateway.url}/og/v1/receipts/${hash}`)
  return response.json() as Promise<ReceiptDetails>
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
    2,
  )
  expect(final.guarantee).toMatch(/^final; 2 of 2 drawn found the same bits; drawn by the chain/)
}, 120_000)
