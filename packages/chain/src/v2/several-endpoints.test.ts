import { zeroBytes32 } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { startAnvil, type TestChain } from '../testing/index.ts'
import { createReader, type Deployment, registerNode } from './index.ts'
import { deployTestNetworkV2, type TestAccount } from './testing/test-network.ts'

let chain: TestChain
let other: TestChain
let deployment: Deployment
let node: TestAccount
beforeAll(async () => {
  chain = await startAnvil()
  other = await startAnvil()
  const network = await deployTestNetworkV2(chain)
  deployment = network.deployment
  node = await network.account()
  await registerNode(node, { peerKey: `0x${'ab'.repeat(32)}`, peerProof: '0x01', roles: ['worker'], url: '' })
})
afterAll(async () => {
  await chain[Symbol.asyncDispose]()
  await other[Symbol.asyncDispose]()
})

const unreachable = 'http://127.0.0.1:1'
/** The same server under another name. */
const otherOrigin = (url: string): string => url.replace('127.0.0.1', 'localhost')

describe('a reader with several endpoints', () => {
  it('returns the value that the quorum of the endpoints returns', async () => {
    const reader = createReader({ rpcUrls: [chain.rpcUrl, unreachable, otherOrigin(chain.rpcUrl)], deployment })
    expect(await reader.node(node.address)).toMatchObject({ roles: ['worker'] })
    expect(await reader.batch(zeroBytes32)).toBeUndefined()
    await expect(reader.signer(node.address, 1_000_000)).rejects.toMatchObject({ errorName: 'FutureBlock' })
  })

  it('rejects with CHAIN when too few endpoints respond', async () => {
    const reader = createReader({ rpcUrls: [chain.rpcUrl, unreachable], deployment, quorum: 2 })
    await expect(reader.node(node.address)).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('rejects with CHAIN when the quorum needs more endpoints than there are origins', async () => {
    const reader = createReader({ rpcUrls: [chain.rpcUrl, `${chain.rpcUrl}/key`], deployment, quorum: 2 })
    await expect(reader.node(node.address)).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('follows the endpoint that is behind, and rejects reads of which it has no contract', async () => {
    const reader = createReader({ rpcUrls: [chain.rpcUrl, other.rpcUrl], deployment, quorum: 2 })
    // Another deployment on the same chain id: its registry does not have the node.
    const { number } = await createReader({ rpcUrls: [other.rpcUrl], deployment }).head()
    expect((await reader.head()).number).toBe(number)
    await expect(reader.node(node.address)).rejects.toMatchObject({ code: 'CHAIN' })
  })
})
