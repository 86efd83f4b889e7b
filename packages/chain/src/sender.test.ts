import { type Address, createSigner, type Hex, zeroAddress } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type ChainReader, createReader, createSender, nodeRegistryAbi, opgAbi, type Sender } from './index.ts'
import { deployTestNetwork, freshKey, startAnvil, type TestChain, type TestNetwork } from './testing/index.ts'

let chain: TestChain
let network: TestNetwork
let reader: ChainReader
let account: Sender

beforeAll(async () => {
  chain = await startAnvil()
  network = await deployTestNetwork(chain)
  reader = createReader({ rpcUrls: [chain.rpcUrl], deployment: network.deployment })
  account = await network.account()
})
afterAll(() => chain[Symbol.asyncDispose]())

const transferTo = (to: Address, amount = 1n) =>
  ({ address: network.deployment.contracts.opg, abi: opgAbi, functionName: 'transfer', args: [to, amount] }) as const
const freshAddress = (): Address => createSigner(freshKey()).address

describe('createSender', () => {
  it('sends 20 concurrent calls, each once', async () => {
    const target = freshAddress()
    await Promise.all(Array.from({ length: 20 }, () => account.execute(transferTo(target))))
    expect((await reader.balance(target)).opg).toBe(20n)
  })

  it('rejects a reverting call with the name of the custom error and sends the calls after it', async () => {
    const target = freshAddress()
    const results = await Promise.allSettled([target, zeroAddress, target].map((to) => account.execute(transferTo(to))))
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(results[1]).toMatchObject({ reason: { code: 'REVERTED', details: { revert: 'ERC20InvalidReceiver' } } })
    const { nodeRegistry } = network.deployment.contracts
    await expect(
      account.execute({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'retire', args: [] }),
    ).rejects.toMatchObject({ errorName: 'NotRegistered' })
  })

  it('rejects an account without ether with INSUFFICIENT_FUNDS', async () => {
    const poor = createSender({ chainId: chain.chainId, privateKey: freshKey(), rpcUrl: chain.rpcUrl })
    await expect(poor.execute(transferTo(freshAddress(), 0n))).rejects.toMatchObject({ code: 'INSUFFICIENT_FUNDS' })
  })

  it('rejects an unreachable endpoint with CHAIN', async () => {
    const cut = createSender({ chainId: chain.chainId, privateKey: freshKey(), rpcUrl: 'http://127.0.0.1:1' })
    await expect(cut.execute(transferTo(freshAddress()))).rejects.toMatchObject({ code: 'CHAIN' })
  })

  it('rejects an aborted call with ABORTED', async () => {
    const call = transferTo(freshAddress())
    await expect(account.execute(call, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'ABORTED' })
  })

  it('reports the hash of the transaction before it is mined', async () => {
    const sent: Hex[] = []
    const { transactionHash } = await account.execute(transferTo(account.address), {
      onSent: (hash) => sent.push(hash),
    })
    expect(sent).toEqual([transactionHash])
  })
})
