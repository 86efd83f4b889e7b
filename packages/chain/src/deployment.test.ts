import type { Address } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { deploymentSchema } from './deployment.ts'
import { findDeployment } from './find-deployment.ts'
import { createReader } from './index.ts'
import { deployTestNetwork, startAnvil, type TestChain, type TestNetwork, testParameters } from './testing/index.ts'

let chain: TestChain
let network: TestNetwork

beforeAll(async () => {
  chain = await startAnvil()
  network = await deployTestNetwork(chain)
})
afterAll(() => chain[Symbol.asyncDispose]())

describe('findDeployment', () => {
  it('finds the contracts and the referees from the settlement contract', async () => {
    const { settlement } = network.deployment.contracts
    const found = await findDeployment({ rpcUrls: [chain.rpcUrl], settlement })
    expect(found).toEqual(network.deployment)
    expect(found.referees).toEqual([found.contracts.quorumReferee])
  })

  it('rejects an account without code and another contract with NOT_FOUND', async () => {
    const find = (settlement: Address) => findDeployment({ rpcUrls: [chain.rpcUrl], settlement })
    await expect(find(`0x${'12'.repeat(20)}`)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const { opg } = network.deployment.contracts
    await expect(find(opg)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const rpcUrls = [chain.rpcUrl, chain.rpcUrl.replace('127.0.0.1', 'localhost')]
    const two = { rpcUrls, settlement: opg, quorum: 2 }
    await expect(findDeployment(two)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('rejects an unreachable endpoint with CHAIN', async () => {
    const { settlement } = network.deployment.contracts
    await expect(findDeployment({ rpcUrls: ['http://127.0.0.1:1'], settlement })).rejects.toMatchObject({
      code: 'CHAIN',
    })
  })
})

describe('deploy', () => {
  it('sets the given parameters', async () => {
    const reader = createReader({ rpcUrls: [chain.rpcUrl], deployment: network.deployment })
    expect(await reader.challengeWindowSeconds()).toBe(60)
    expect(await reader.challengeBond()).toBe(testParameters.challengeBond)
    expect(await reader.epochSeconds()).toBe(60)
    expect(await reader.chainId()).toBe(chain.chainId)
  })
})

describe('deploymentSchema', () => {
  it('accepts a document with referees', () => {
    expect(deploymentSchema.parse(JSON.parse(JSON.stringify(network.deployment)))).toEqual(network.deployment)
  })

  it('takes contracts.quorumReferee as the only referee of a document without referees', () => {
    const { referees, ...document } = network.deployment
    expect(deploymentSchema.parse(document).referees).toEqual(referees)
  })

  it('rejects an empty list of referees', () => {
    expect(deploymentSchema.safeParse({ ...network.deployment, referees: [] }).success).toBe(false)
  })
})
