import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createReader } from './index.ts'
import { ReceiptNetwork } from './receipt-network.fixture.ts'

let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

const unreachable = 'http://127.0.0.1:1'

/** An endpoint that forwards to anvil and replaces results. */
async function proxy(change: (method: string, result: unknown) => unknown): Promise<{ url: string } & AsyncDisposable> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts).toString()
      const { method } = JSON.parse(body) as { method: string }
      fetch(net.chain.rpcUrl, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
        .then((answer) => answer.json())
        .then((answer) => {
          const { result, ...rest } = answer as { result: unknown }
          response.setHeader('content-type', 'application/json')
          response.end(JSON.stringify({ ...rest, ...(result !== undefined && { result: change(method, result) }) }))
        })
        .catch(() => response.destroy())
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const honestProxy = () => proxy((_, result) => result)

/** An endpoint that returns false wherever a contract returns true. */
const denyingProxy = () =>
  proxy((method, result) =>
    method === 'eth_call' && result === `0x${'1'.padStart(64, '0')}` ? `0x${'0'.repeat(64)}` : result,
  )

/** Reads a value that is true from the given endpoints. */
const readTrue = async (rpcUrls: string[], quorum?: number): Promise<boolean> => {
  const { deployment } = net.network
  const reader = createReader({ rpcUrls, deployment, ...(quorum !== undefined && { quorum }) })
  return reader.wasActive(net.signers.gateway.address, 'gateway', (await net.reader.head()).timestamp)
}

describe('a reader with several endpoints', () => {
  it('returns the value of the majority', async () => {
    await using wrong = await denyingProxy()
    await using honest = await honestProxy()
    expect(await readTrue([wrong.url, net.chain.rpcUrl, honest.url])).toBe(true)
    expect(await readTrue([wrong.url])).toBe(false)
  })

  it('rejects with RPC_DISAGREE when fewer than the quorum agree', async () => {
    await using wrong = await denyingProxy()
    await using honest = await honestProxy()
    const disagreement = { code: 'RPC_DISAGREE' }
    await expect(readTrue([wrong.url, net.chain.rpcUrl])).rejects.toMatchObject(disagreement)
    await expect(readTrue([wrong.url, net.chain.rpcUrl, honest.url], 3)).rejects.toMatchObject(disagreement)
  })

  it('does not count an unreachable endpoint, and rejects with CHAIN when too few respond', async () => {
    await using honest = await honestProxy()
    expect(await readTrue([unreachable, net.chain.rpcUrl, honest.url])).toBe(true)
    await expect(readTrue([unreachable, net.chain.rpcUrl])).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('returns the true head when one of three endpoints reports an early or a late time', async () => {
    const reporting = (timestamp: string) =>
      proxy((method, result) => (method === 'eth_getBlockByNumber' ? { ...(result as object), timestamp } : result))
    await using behind = await reporting('0x1')
    await using ahead = await reporting('0xffffffff')
    await using honest = await honestProxy()
    const { timestamp } = await net.reader.head()
    for (const wrong of [behind, ahead]) {
      const rpcUrls = [wrong.url, net.chain.rpcUrl, honest.url]
      expect(await createReader({ rpcUrls, deployment: net.network.deployment }).head()).toMatchObject({ timestamp })
    }
  })

  it('rejects with RPC_DISAGREE when the events differ from the stored batch', async () => {
    const answer = await net.createAnswer()
    await net.postBatch([answer.item])
    const root = (await net.reader.findReceipt(answer.receiptHash, net.worker.address))?.root.slice(2) as string
    await using wrong = await proxy((method, result) =>
      method === 'eth_getLogs'
        ? (result as { data: string }[]).map((log) => ({ ...log, data: log.data.replace(root, '77'.repeat(32)) }))
        : result,
    )
    const reader = createReader({ rpcUrls: [wrong.url], deployment: net.network.deployment })
    await expect(reader.standing(answer.receiptHash, net.worker.address)).rejects.toMatchObject({
      code: 'RPC_DISAGREE',
    })
  })
})
