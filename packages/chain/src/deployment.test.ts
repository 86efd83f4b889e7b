import type { Address } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deploymentSchema, devnetParameters, exitDelayOf, findDeployment, recommendedParameters } from './index.ts'
import { startAnvil, type TestChain } from './testing/index.ts'
import { deployTestNetwork, type TestNetwork } from './testing/test-network.ts'

let chain: TestChain
let network: TestNetwork
beforeAll(async () => {
  chain = await startAnvil()
  network = await deployTestNetwork(chain)
})
afterAll(() => chain[Symbol.asyncDispose]())

describe('findDeployment', () => {
  it('finds all contracts from the settlement module', async () => {
    const { settlement } = network.deployment.contracts
    const rpcUrls = [chain.rpcUrl, chain.rpcUrl.replace('127.0.0.1', 'localhost')]
    expect(await findDeployment({ rpcUrls, settlement })).toEqual({
      ...network.deployment,
      fromBlock: 0,
    })
  })

  it('rejects an account without code and every other contract of the network with NOT_FOUND', async () => {
    const { settlement: _, ...others } = network.deployment.contracts
    for (const settlement of [`0x${'12'.repeat(20)}` as Address, ...Object.values(others)]) {
      await expect(findDeployment({ rpcUrls: [chain.rpcUrl], settlement })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    }
  })

  it('rejects an unreachable endpoint with CHAIN', async () => {
    const { settlement } = network.deployment.contracts
    const find = findDeployment({ rpcUrls: ['http://127.0.0.1:1'], settlement })
    await expect(find).rejects.toMatchObject({ code: 'CHAIN' })
  })
})

describe('deploy', () => {
  it('sets the given parameters', async () => {
    const { batches, cases, models } = devnetParameters
    expect(await network.reader.parameters()).toEqual({ batches, cases, models, exitDelay: exitDelayOf(batches) })
    const { opg } = network.deployment.contracts
    expect(await network.reader.tokenTerms(opg)).toMatchObject({ opgRate: 10n ** 18n, leastPrice: 10n ** 14n })
    expect(await network.reader.tokenTerms(`0x${'12'.repeat(20)}`)).toBeUndefined()
  })

  it('accepts the recommended parameters', async () => {
    const recommended = await deployTestNetwork(chain, recommendedParameters)
    const { settlement } = recommended.deployment.contracts
    expect((await findDeployment({ rpcUrls: [chain.rpcUrl], settlement })).contracts).toEqual(
      recommended.deployment.contracts,
    )
  })
})

describe.each([
  { name: 'recommended', parameters: recommendedParameters },
  { name: 'devnet', parameters: devnetParameters },
])('$name parameters', ({ parameters: { batches, cases, models } }) => {
  it('have clocks of at least five seconds, and an exit delay behind job life, window and E', () => {
    const clocks = [batches.window, batches.grace, batches.redrawTime, cases.vote, cases.reveal, cases.appeal]
    for (const clock of [...clocks, models.commitAge, models.refundDelay]) expect(clock).toBeGreaterThanOrEqual(5)
    expect(exitDelayOf(batches)).toBeGreaterThan(batches.jobLifetime + batches.window + batches.settleDelay)
  })

  it('free the pay after both rungs of a case that was opened at the last moment', () => {
    const rungs = 2 * (cases.vote + cases.reveal) + cases.appeal
    expect(batches.settleDelay).toBeGreaterThan(batches.grace + 2 * batches.redrawTime + rungs)
  })
})

describe('devnetParameters', () => {
  it('have an exit delay of at most 200 seconds', () => {
    expect(exitDelayOf(devnetParameters.batches)).toBeLessThanOrEqual(200)
  })
})

describe('deploymentSchema', () => {
  it('accepts a document, and rejects one without a contract or with an unknown field', () => {
    expect(deploymentSchema.parse(JSON.parse(JSON.stringify(network.deployment)))).toEqual(network.deployment)
    const { lastJury: _, ...contracts } = network.deployment.contracts
    expect(deploymentSchema.safeParse({ ...network.deployment, contracts }).success).toBe(false)
    expect(deploymentSchema.safeParse({ ...network.deployment, referees: [] }).success).toBe(false)
  })
})
