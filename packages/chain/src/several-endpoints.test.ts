import { type Role, zeroBytes32 } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type ChainReader, createReader } from './index.ts'
import { SettlementNetwork } from './settlement-network.fixture.ts'
import { startTamperingEndpoint, type TamperingEndpoint } from './tampering-endpoint.fixture.ts'
import { startAnvil, type TestChain } from './testing/index.ts'

let net: SettlementNetwork
let other: TestChain
let rpcUrl: string
beforeAll(async () => {
  net = await SettlementNetwork.start(0)
  other = await startAnvil()
  rpcUrl = net.chain.rpcUrl
})
afterAll(async () => {
  await net[Symbol.asyncDispose]()
  await other[Symbol.asyncDispose]()
})

const unreachable = 'http://127.0.0.1:1'
/** The same server under another name. */
const otherOrigin = (url: string): string => url.replace('127.0.0.1', 'localhost')

const readerOf = (rpcUrls: readonly string[], quorum?: number): ChainReader =>
  createReader({ rpcUrls, deployment: net.network.deployment, ...(quorum !== undefined && { quorum }) })

/** An endpoint that returns zero wherever a contract returns one word. */
const denyingEndpoint = (): Promise<TamperingEndpoint> =>
  startTamperingEndpoint(rpcUrl, (method, result) =>
    method === 'eth_call' && String(result).length === zeroBytes32.length ? zeroBytes32 : result,
  )

/** Reads the roles of the worker: none according to a denying endpoint. */
const readRoles = (rpcUrls: readonly string[], quorum?: number): Promise<Role[]> =>
  readerOf(rpcUrls, quorum).roles(net.worker.address)

describe('a reader with several endpoints', () => {
  it('returns the value and the revert on which most endpoints agree', async () => {
    await using wrong = await denyingEndpoint()
    const rpcUrls = [wrong.url, rpcUrl, otherOrigin(rpcUrl)]
    expect(await readRoles(rpcUrls)).toEqual(['worker'])
    expect(await readRoles([wrong.url])).toEqual([])
    const reader = readerOf(rpcUrls)
    expect(await reader.batch(zeroBytes32)).toBeUndefined()
    await expect(reader.signer(net.worker.address, 1_000_000)).rejects.toMatchObject({ errorName: 'FutureBlock' })
  })

  it('rejects with RPC_DISAGREE when fewer than the quorum agree', async () => {
    await using wrong = await denyingEndpoint()
    const disagreement = { code: 'RPC_DISAGREE' }
    await expect(readRoles([wrong.url, rpcUrl])).rejects.toMatchObject(disagreement)
    await expect(readRoles([wrong.url, rpcUrl, otherOrigin(rpcUrl)], 3)).rejects.toMatchObject(disagreement)
  })

  it('does not count an unreachable endpoint, and rejects with CHAIN when too few respond', async () => {
    expect(await readRoles([unreachable, rpcUrl, otherOrigin(rpcUrl)])).toEqual(['worker'])
    await expect(readRoles([rpcUrl, unreachable])).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('rejects with CHAIN when the quorum needs more endpoints than there are origins', async () => {
    await expect(readRoles([rpcUrl, `${rpcUrl}/key`], 2)).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('follows the endpoint that is behind, and rejects reads of which it has no contract', async () => {
    const rpcUrls = [rpcUrl, other.rpcUrl]
    const { number } = await readerOf([other.rpcUrl]).head()
    expect((await readerOf(rpcUrls).head()).number).toBe(number)
    await expect(readRoles(rpcUrls)).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('returns the true head when one of three endpoints reports an early or a late time', async () => {
    const { timestamp } = await net.reader.head()
    for (const reported of ['0x1', '0xffffffff']) {
      await using wrong = await startTamperingEndpoint(rpcUrl, (method, result) =>
        method === 'eth_getBlockByNumber' ? { ...(result as object), timestamp: reported } : result,
      )
      expect(await readerOf([wrong.url, rpcUrl, otherOrigin(rpcUrl)]).head()).toMatchObject({ timestamp })
    }
  })

  it('rejects with RPC_DISAGREE when the event differs from the stored batch', async () => {
    const { batch } = await net.post({ auditClass: 0 })
    const { root, batchId } = batch
    await using wrong = await startTamperingEndpoint(rpcUrl, (method, result) =>
      method === 'eth_getLogs'
        ? (result as { data: string }[]).map((log) => ({
            ...log,
            data: log.data.replace(root.slice(2), '77'.repeat(32)),
          }))
        : result,
    )
    await expect(readerOf([wrong.url]).postedBatch(batchId)).rejects.toMatchObject({ code: 'RPC_DISAGREE' })
    expect(await readerOf([rpcUrl]).postedBatch(batchId)).toEqual(batch)
  })
})
