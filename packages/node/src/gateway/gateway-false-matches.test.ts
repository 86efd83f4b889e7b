import { type Hex, randomBytes32, systemRandom } from '@opengradient/protocol'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { ScriptedAuditor } from '../worker/scripted-auditor.fixture.ts'
import type { TestPeer } from '../worker/worker-network.fixture.ts'
import { GatewayNetwork, infer, type TestGateway } from './gateway-network.fixture.ts'

const penalty = 100n * 10n ** 18n
let network: GatewayNetwork
let gateway: TestGateway

beforeAll(async () => {
  network = await GatewayNetwork.start()
  gateway = await network.startGateway()
}, 240_000)
afterAll(() => network[Symbol.asyncDispose]())

it('proves a match whose tag is of another output; the auditor that ran the model keeps its stake', async () => {
  const { net } = network
  const [lazyPeer, honestPeer] = net.auditors as [TestPeer, TestPeer]
  await using lazy = await ScriptedAuditor.connect(net, lazyPeer)
  await using honest = await ScriptedAuditor.connect(net, honestPeer)
  const stakeOf = async ({ account }: TestPeer): Promise<bigint> =>
    (await net.reader.seatsOfAccount(account.address))[0]?.stake ?? 0n
  const [lazyStake, honestStake] = [await stakeOf(lazyPeer), await stakeOf(honestPeer)]
  const { answer } = await infer(gateway.url, network.model.name)
  const batchId = await net.until('the evidence', () => {
    const [list] = honest.leaves
    return list !== undefined && lazy.has(list.batchId) && honest.has(list.batchId) ? list.batchId : undefined
  })
  await honest.audit(batchId)
  await lazy.audit(batchId, { root: randomBytes32(systemRandom) })
  await net.until('the penalty', async () => (await stakeOf(lazyPeer)) === lazyStake - penalty)
  expect(await stakeOf(honestPeer)).toBe(honestStake)
  const proven = await net.until('the event', () => net.events.find(({ name }) => name === 'FalseMatchProven'))
  expect(proven).toMatchObject({ args: { batchId, auditor: lazyPeer.account.address, taken: penalty } })
  // The lie is no verdict: its summary is on chain, and no outcome with a fitting tag is known.
  const response = await fetch(`${gateway.url}/og/v1/receipts/${answer?.receiptHash as Hex}`)
  expect(await response.json()).toMatchObject({ coverage: { drawn: 2, match: 1, hidden: 1, missing: 0 } })
}, 240_000)
