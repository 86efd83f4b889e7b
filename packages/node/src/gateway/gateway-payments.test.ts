import type { AuditAnswer, Quote, ReceiptDetails } from '@opengradient/api'
import { postBatch } from '@opengradient/chain'
import type { TestAccount } from '@opengradient/chain/testing'
import {
  chequeType,
  type Hex,
  postingModes,
  randomBytes32,
  signStruct,
  systemRandom,
  zeroBytes32,
} from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type ChangedTerms, fundedClient, signClientJob } from './client-signed-job.fixture.ts'
import { GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'
import { serveOrders } from './orders/scripted-order-auditor.fixture.ts'

let network: GatewayNetwork
let gateway: TestGateway

beforeAll(async () => {
  network = await GatewayNetwork.start({ auditors: 3 })
  gateway = await network.startGateway()
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

const get = async <T>(path: string): Promise<T> => (await fetch(`${gateway.url}${path}`)).json() as Promise<T>
const quote = (more = ''): Promise<Quote> => get(`/og/v1/quote?model=${encodeURIComponent(network.model.name)}${more}`)
const orderAudits = async (body: object): Promise<{ status: number; json: AuditAnswer }> => {
  const response = await fetch(`${gateway.url}/og/v1/audits`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-og-timeout': '20' },
    body: JSON.stringify(body),
  })
  return { status: response.status, json: (await response.json()) as AuditAnswer }
}
const errorOf = (json: unknown) => (json as { opengradient: { code: string } }).opengradient.code

describe('a job that a client signs', () => {
  const account = () => fundedClient(network)
  const sign = (...[client, more]: [TestAccount, ChangedTerms?]) => signClientJob(network, gateway.url, client, more)

  it('is run and paid by its payer once', async () => {
    const client = await account()
    const signed = await sign(client)
    const { status, answer, json } = await infer(gateway.url, network.model.name, signed)
    expect(json).toBeUndefined()
    expect(status).toBe(200)
    expect(answer?.signed.job.value.payer).toBe(client.address)
    const again = await infer(gateway.url, network.model.name, signed)
    expect(errorOf(again.json)).toBe('DUPLICATE')
    // The next cheque has to cover the first job too.
    const price = answer?.signed.receipt.value.price as bigint
    expect(BigInt((await quote(`&payer=${client.address}`)).cheque.cumulative)).toBeGreaterThanOrEqual(price)
  }, 240_000)

  it.each<[string, string, ChangedTerms]>([
    ['BAD_CHEQUE', 'a cheque with other shares', { cheque: { gatewayFeeBps: 0 } }],
    ['BAD_CHEQUE', 'a cheque in another module', { cheque: { module: `0x${'01'.repeat(20)}` } }],
    ['BAD_JOB', 'a deadline beyond the longest job life', { job: { settleBy: 4_000_000_000 } }],
    ['BAD_JOB', 'another input', { job: { inputHash: zeroBytes32 } }],
    [
      'BAD_SIGNATURE',
      'another requester',
      { job: { requester: `0x${'01'.repeat(20)}`, payer: `0x${'01'.repeat(20)}` } },
    ],
  ])(
    'is rejected with %s for %s',
    async (code, _, more) => {
      const { json } = await infer(gateway.url, network.model.name, await sign(await account(), more))
      expect(errorOf(json)).toBe(code)
    },
    60_000,
  )

  it('is rejected where the gateway would pay', async () => {
    const payer = gateway.components.account
    const { json } = await infer(gateway.url, network.model.name, await sign(await account(), { job: { payer } }))
    expect(errorOf(json)).toMatch(/^(BAD_JOB|NOT_AUTHORISED)$/)
  }, 240_000)
})

describe('the gateway as payer', () => {
  it('signs cheques for exactly the amount that the module draws', async () => {
    const { net } = network
    const hashes: Hex[] = []
    for (let i = 0; i < 3; i++) {
      const { answer } = await infer(gateway.url, network.model.name)
      hashes.push(answer?.receiptHash as Hex)
    }
    await net.until('all receipts in batches', async () => {
      const found = await Promise.all(hashes.map((hash) => get<ReceiptDetails>(`/og/v1/receipts/${hash}`)))
      return found.every(({ settlement }) => settlement !== null)
    })
    const { cheque, class: auditClass } = await quote()
    const worker = net.worker.account.address
    const parties = { payer: gateway.components.account, gateway: gateway.components.account, worker }
    const spent = await net.reader.spent({ ...parties, token: cheque.token, epoch: cheque.epoch, auditClass })
    expect(spent).toBe(BigInt(cheque.cumulative))
  }, 240_000)
})

describe('POST /og/v1/audits', () => {
  it('orders audits by the draw that the gateway committed to', async () => {
    const orders = await Promise.all(network.net.auditors.map((auditor) => serveOrders(network.net, auditor)))
    const { answer } = await infer(gateway.url, network.model.name)
    const receiptHash = answer?.receiptHash as Hex
    const { status, json } = await orderAudits({ receiptHash, auditors: 2 })
    expect(status).toBe(200)
    expect(json.auditors).toHaveLength(2)
    expect(json.verdicts).toHaveLength(2)
    expect(orders.flat()).toHaveLength(2)
    const details = await get<ReceiptDetails>(`/og/v1/receipts/${receiptHash}`)
    expect(details.order?.verdicts).toHaveLength(2)
    expect(details.guarantee).toContain('drawn by the requester')
    expect(details.state).toBe('replayed')
    // Its repetition places no second order.
    expect((await orderAudits({ receiptHash, auditors: 2 })).json).toEqual(json)
    expect(orders.flat()).toHaveLength(2)
  }, 240_000)

  it('rejects an order for a draw of another party', async () => {
    const orderCommit = randomBytes32(systemRandom)
    const { answer } = await infer(gateway.url, network.model.name, { orderCommit })
    const { json } = await orderAudits({ receiptHash: answer?.receiptHash, auditors: 1 })
    expect(errorOf(json)).toBe('NOT_AUTHORISED')
    expect(errorOf((await orderAudits({ receiptHash: zeroBytes32, auditors: 1 })).json)).toBe('NOT_FOUND')
    expect(errorOf((await orderAudits({ receiptHash: 7 })).json)).toBe('BAD_INPUT')
  }, 240_000)
})

// The last one: its worker posts beside its own process.
describe('a worker that draws a cheque of class 0 by leaves that do not exist', () => {
  it('gets no sponsored job any more', async () => {
    const { net } = network
    const { answer, json } = await infer(gateway.url, network.model.name, { audit: 0 })
    expect(json).toBeUndefined()
    expect(answer?.signed.job.value.auditClass).toBe(0)
    await net.until('the receipt in a batch', async () => {
      const details = await get<ReceiptDetails>(`/og/v1/receipts/${answer?.receiptHash}`)
      return details.settlement !== null
    })
    const { cheque } = await quote('&audit=0')
    const { account } = gateway.components
    const worker = net.worker.account
    const { token, epoch, gatewayFeeBps, burnBps } = cheque
    const price = 10n ** 15n
    const parties = { payer: account, gateway: account, token, epoch, gatewayFeeBps, burnBps, auditClass: 0 }
    // The cheque of a run in flight.
    const cumulative = BigInt(cheque.cumulative) + price
    const terms = { ...parties, cumulative, module: cheque.module, worker: worker.address }
    const { signature } = signStruct(gateway.components.signer, net.hasher, chequeType, {
      ...{ ...terms, postingMode: postingModes.listed },
    })
    const invented = { receiptHash: randomBytes32(systemRandom), jobHash: randomBytes32(systemRandom) }
    const { nextSequence: sequence } = await net.reader.workerAccount(worker.address, token)
    await postBatch(worker, {
      ...{ worker: worker.address, sequence, cheques: [signature], mode: 'listed' },
      groups: [{ ...parties, cumulative, checkFee: 0n, items: [{ ...invented, price, auditFee: 0n }] }],
    })
    await net.until('NO_WORKER', async () => {
      const { status, json } = await infer(gateway.url, network.model.name, { audit: 0 })
      return status !== 200 && errorOf(json) === 'NO_WORKER'
    })
  }, 240_000)
})
