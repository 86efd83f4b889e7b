import { type DemandedOutcome, demandOutcome, showOutcome } from '@opengradient/chain'
import {
  type Address,
  type Hex,
  hashLeaf,
  hashOutcomeLeaf,
  merkleTree,
  randomBytes32,
  systemRandom,
} from '@opengradient/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { ScriptedAuditor } from '../worker/scripted-auditor.fixture.ts'
import type { TestPeer } from '../worker/worker-network.fixture.ts'
import { GatewayNetwork, infer, type StartGatewayInit, type TestGateway } from './gateway-network.fixture.ts'

const loss = 100n * 10n ** 18n
let network: GatewayNetwork
let lazy: ScriptedAuditor
let honest: ScriptedAuditor

beforeEach(async () => {
  network = await GatewayNetwork.start()
  const [a, b] = network.net.auditors as [TestPeer, TestPeer]
  lazy = await ScriptedAuditor.connect(network.net, a)
  honest = await ScriptedAuditor.connect(network.net, b)
}, 240_000)
afterEach(async () => {
  await lazy[Symbol.asyncDispose]()
  await honest[Symbol.asyncDispose]()
  await network[Symbol.asyncDispose]()
})

const stakeOf = async ({ peer }: ScriptedAuditor): Promise<bigint> =>
  (await network.net.reader.seatsOfAccount(peer.account.address))[0]?.stake ?? 0n

/** Moves the chain's time to the end of the first round, when outcomes that did not come are demanded. */
async function endRound(batchId: Hex): Promise<void> {
  const { net } = network
  const [{ windowEnd }, { timestamp }] = [(await net.reader.progress(batchId))!, await net.reader.head()]
  await net.pass(windowEnd + (await net.reader.parameters()).batches.grace + 1 - timestamp)
}

const passAnswerTime = async (share: number): Promise<void> =>
  network.net.pass(Math.ceil((await network.net.reader.demandTerms()).answerTime * share) + 1)

const eventOf = (name: string) => network.net.events.find((event) => event.name === name)

/** An answer of the model, in a batch of which both auditors have the evidence. */
async function answered(
  init: StartGatewayInit = {},
): Promise<{ gateway: TestGateway; batchId: Hex; receiptHash: Hex }> {
  const { net } = network
  const gateway = await network.startGateway(init)
  const { answer } = await infer(gateway.url, network.model.name)
  const batchId = await net.until('the evidence', () => {
    const [list] = honest.leaves
    return list !== undefined && lazy.has(list.batchId) && honest.has(list.batchId) ? list.batchId : undefined
  })
  return { gateway, batchId, receiptHash: answer?.receiptHash as Hex }
}

interface ReceiptJson {
  readonly coverage: { readonly match: number; readonly hidden: number }
  readonly verdicts: readonly { readonly auditor: Address; readonly demand?: { readonly status: string } }[]
}

const receiptOf = async (gateway: TestGateway, receiptHash: Hex): Promise<ReceiptJson> => {
  const response = await fetch(`${gateway.url}/og/v1/receipts/${receiptHash}`)
  return (await response.json()) as ReceiptJson
}

describe('an auditor that posts a random root of outcomes and delivers none', () => {
  it('loses a hundred OPG and its fees, and the gateway that pays the receipt has its deposit back', async () => {
    const { net } = network
    const { gateway, batchId, receiptHash } = await answered()
    const [lazyStake, honestStake] = [await stakeOf(lazy), await stakeOf(honest)]
    await honest.audit(batchId)
    await lazy.audit(batchId, { isHidden: true, outcomesRoot: randomBytes32(systemRandom) })
    await endRound(batchId)
    const demanded = await net.until('the demand', () => eventOf('OutcomeDemanded'))
    expect(demanded.args).toMatchObject({
      ...{ batchId, auditor: lazy.peer.account.address, demander: net.gateway.account.address },
    })
    await passAnswerTime(1)
    const settled = await net.until('the settlement', () => eventOf('OutcomeNotShown'))
    expect(settled.args).toMatchObject({ batchId, auditor: lazy.peer.account.address })
    expect(await stakeOf(lazy)).toBeLessThanOrEqual(lazyStake - loss)
    expect(await stakeOf(honest)).toBe(honestStake)
    const verdicts = async () => (await receiptOf(gateway, receiptHash)).verdicts
    await net.until('the settled demand', async () =>
      (await verdicts()).some(({ auditor, demand }) => {
        return auditor === lazy.peer.account.address && demand?.status === 'settled'
      }),
    )
    expect((await verdicts()).filter(({ demand }) => demand !== undefined)).toHaveLength(1)
    const { demands } = net.deployment.contracts
    expect(await net.reader.freeBalance(demands, net.opg)).toBe(0n)
  }, 240_000)

  it('is not asked by a gateway whose deposits of a day are used up', async () => {
    const { net } = network
    const { gateway, batchId, receiptHash } = await answered({ gateway: { demands: { dailyDeposits: '1' } } })
    await honest.audit(batchId)
    await lazy.audit(batchId, { isHidden: true, outcomesRoot: randomBytes32(systemRandom) })
    const auditor = lazy.peer.account.address
    const posted = await net.until('the summary', () =>
      net.events.find(({ name, args }) => name === 'SummaryPosted' && 'auditor' in args && args.auditor === auditor),
    )
    await net.until('the gateway', async () => (await receiptOf(gateway, receiptHash)).coverage.hidden === 1)
    await endRound(batchId)
    const key = `demand-outcome/${batchId}/${auditor}/${posted.blockNumber}`
    await net.until('the decision', () => gateway.components.outbox.state(key) === 'done')
    expect(eventOf('OutcomeDemanded')).toBeUndefined()
  }, 240_000)
})

describe('an outcome that its auditor shows on demand only', () => {
  const show = async (
    auditor: ScriptedAuditor,
    batchId: Hex,
    message: Awaited<ReturnType<ScriptedAuditor['audit']>>,
  ) => {
    const { net } = network
    const leaf = auditor.leaves[0]!.leaves[0]!
    await endRound(batchId)
    await net.until('the demand', () => eventOf('OutcomeDemanded'))
    const path = merkleTree(message.outcomes.map(hashOutcomeLeaf)).path(0)
    const outcome = message.outcomes[0]!
    const shown: DemandedOutcome = { auditor: auditor.peer.account.address, leaf, outcome, path }
    return showOutcome(auditor.peer.account, batchId, shown)
  }

  it('counts as a replay in the receipt', async () => {
    const { net } = network
    const { gateway, batchId, receiptHash } = await answered()
    await honest.audit(batchId)
    const stake = await stakeOf(lazy)
    await show(lazy, batchId, await lazy.audit(batchId, { isHidden: true }))
    await net.until('the outcome', async () => {
      const { coverage } = await receiptOf(gateway, receiptHash)
      return coverage.match === 2 && coverage.hidden === 0
    })
    expect(await stakeOf(lazy)).toBe(stake)
  }, 240_000)

  it('is proven false where its tag is of another output', async () => {
    const { net } = network
    const { batchId } = await answered()
    await honest.audit(batchId)
    const stake = await stakeOf(lazy)
    await show(lazy, batchId, await lazy.audit(batchId, { isHidden: true, root: randomBytes32(systemRandom) }))
    await net.until('the penalty', async () => (await stakeOf(lazy)) === stake - loss)
    const proven = await net.until('the event', () => eventOf('FalseMatchProven'))
    expect(proven).toMatchObject({ args: { batchId, auditor: lazy.peer.account.address } })
  }, 240_000)
})

describe('an honest auditor that is offline', () => {
  it('loses nothing: the worker shows the outcome that it has in the second half of the time', async () => {
    const { net } = network
    const { gateway, batchId } = await answered()
    // It would show the outcome, too, or settle the demand.
    await gateway.stop()
    const [list] = honest.leaves
    const stake = await stakeOf(honest)
    const { summary, bitmap } = await honest.audit(batchId)
    await net.until('the posted summary', () => eventOf('SummaryPosted'))
    const batch = (await net.reader.postedBatch(batchId))!
    const leaf = list!.leaves[0]!
    const path = merkleTree(list!.leaves.map(hashLeaf)).path(0)
    await demandOutcome(lazy.peer.account, { batch, leaf, path }, { summary: summary.value, bitmap })
    await passAnswerTime(0.5)
    const shown = await net.until('the answer', () => eventOf('OutcomeShown'))
    expect(shown.args).toMatchObject({ batchId, auditor: honest.peer.account.address })
    const { answerTime } = await net.reader.demandTerms()
    expect(shown.timestamp).toBeGreaterThanOrEqual(eventOf('OutcomeDemanded')!.timestamp + Math.floor(answerTime / 2))
    expect(await stakeOf(honest)).toBe(stake)
  }, 240_000)
})
