import { type Address, zeroBytes32 } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createReader, modelRegistryAbi, nodeRegistryAbi } from './index.ts'
import { ReceiptNetwork } from './receipt-network.fixture.ts'
import { freshKey } from './testing/index.ts'

let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

const unknownAccount: Address = `0x${'12'.repeat(20)}`

describe('reads of NodeRegistry', () => {
  it('return a node, its roles and when it was active', async () => {
    const { reader, worker, signers, auditors } = net
    const node = await reader.node(worker.address)
    expect(node).toMatchObject({ account: worker.address, roles: ['worker'], url: 'http://127.0.0.1:1', retiredAt: 0 })
    const registeredAt = node?.registeredAt ?? 0
    expect(await reader.wasActive(worker.address, 'worker', registeredAt)).toBe(true)
    expect(await reader.wasActive(worker.address, 'worker', registeredAt - 1)).toBe(false)
    expect(await reader.wasActive(worker.address, 'auditor', registeredAt)).toBe(false)
    expect((await reader.nodes()).map(({ account }) => account)).toContain(signers.gateway.address)
    expect((await reader.activeAuditors()).sort()).toEqual(auditors.map(({ address }) => address).sort())
  })

  it('return undefined for an unknown account', async () => {
    expect(await net.reader.node(unknownAccount)).toBeUndefined()
  })

  it('return that a retired node was active before it retired', async () => {
    const { reader, network, chain } = net
    const node = await network.account()
    await network.register(node, ['worker', 'auditor'])
    const { timestamp } = await reader.head()
    await chain.pass(5)
    const { nodeRegistry } = network.deployment.contracts
    await node.execute({ address: nodeRegistry, abi: nodeRegistryAbi, functionName: 'retire', args: [] })
    const { retiredAt = 0 } = (await reader.node(node.address)) ?? {}
    expect(retiredAt).toBeGreaterThan(timestamp)
    expect(await reader.wasActive(node.address, 'worker', timestamp)).toBe(true)
    expect(await reader.wasActive(node.address, 'worker', retiredAt)).toBe(false)
    expect(await reader.activeAuditors()).not.toContain(node.address)
  })
})

describe('reads of ModelRegistry', () => {
  it('return a model by id, by version and by name, and undefined for an unknown one', async () => {
    const { reader, worker, chain } = net
    const { deployment } = net.network
    const call = { address: deployment.contracts.modelRegistry, abi: modelRegistryAbi } as const
    const [first, second] = [freshKey(), freshKey()]
    await worker.execute({ ...call, functionName: 'register', args: ['own/model', '1.0.0', first, zeroBytes32] })
    await worker.execute({ ...call, functionName: 'register', args: ['own/model', '2.0.0', second, zeroBytes32] })
    await worker.execute({ ...call, functionName: 'deprecate', args: ['own/model', '1.0.0', 'old'] })
    expect(await reader.model(first)).toEqual({
      name: 'own/model',
      version: '1.0.0',
      modelId: first,
      owner: worker.address,
      registeredAt: expect.any(Number),
      deprecated: true,
    })
    expect(await reader.modelByName('own/model', '1.0.0')).toMatchObject({ modelId: first })
    expect(await reader.modelByName('own/model')).toMatchObject({ modelId: second, deprecated: false })
    expect((await reader.models()).map(({ version }) => version)).toEqual(['1.0.0', '2.0.0'])
    const two = createReader({ rpcUrls: [chain.rpcUrl, chain.rpcUrl.replace('127.0.0.1', 'localhost')], deployment })
    for (const from of [reader, two]) {
      expect(await from.modelByName('own/none')).toBeUndefined()
      expect(await from.modelByName('own/model', '3.0.0')).toBeUndefined()
      expect(await from.model(freshKey())).toBeUndefined()
    }
  })
})

describe('reads of Settlement', () => {
  it("return a payer's allocation to a gateway", async () => {
    const { reader, worker, opg } = net
    const gateway = net.signers.gateway.address
    expect(await reader.allocation(gateway, gateway, opg)).toBe(10n ** 20n)
    expect(await reader.allocation(worker.address, gateway, opg)).toBe(0n)
  })
})
