import { hashLeaf } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimGroups, demandOutcome, postSummary, settleDemand, showOutcome, type WriteResult } from './index.ts'
import { SettlementNetwork, type TestSummary } from './settlement-network.fixture.ts'
import type { TestAccount } from './testing/test-network.ts'

const opgUnit = 10n ** 18n
let net: SettlementNetwork
beforeAll(async () => {
  net = await SettlementNetwork.start(5)
})
afterAll(() => net[Symbol.asyncDispose]())

async function expectOnce(run: () => Promise<WriteResult>): Promise<void> {
  expect((await run()).status).toBe('sent')
  expect(await run()).toEqual({ status: 'unchanged' })
}

const freeOf = (account: TestAccount): Promise<bigint> => net.reader.freeBalance(account.address, net.contracts.opg)
const stakeOf = async (account: TestAccount): Promise<bigint> =>
  (await net.reader.seatsOfAccount(account.address)).reduce((sum, { stake }) => sum + stake, 0n)

/** A batch whose first drawn auditor posts a root of no outcomes, and whose second one is honest. */
async function audited() {
  const { batch, leaves } = await net.post()
  const [liar, honest] = (await net.seal(batch)) as [TestAccount, TestAccount]
  const summary = net.summarize(honest, leaves)
  const random = net.falsify(liar, net.summarize(liar, leaves))
  for (const each of [random, summary]) await postSummary(net.gateway, each)
  return { batch, leaves, liar, honest, summary, random }
}

const outcomeOf = ({ built }: TestSummary, at: number) => ({
  outcome: built.leaves[at]!,
  path: built.tree?.path(at) ?? [],
})

describe('an auditor that posts a random root of outcomes', () => {
  it('loses a hundred OPG and its fees for one demand without an answer, and the deposit returns', async () => {
    const { reader, gateway, worker } = net
    const { batch, leaves, liar, honest, summary, random } = await audited()
    const { deposit, answerTime } = await reader.demandTerms()
    const [money, stake, paid] = [await freeOf(gateway), await stakeOf(liar), await freeOf(liar)]
    await expectOnce(() => demandOutcome(gateway, leaves[1]!, random))
    expect(await freeOf(gateway)).toBe(money - deposit)
    const leafHash = hashLeaf(leaves[1]!.leaf)
    const demand = await reader.demand(batch.batchId, liar.address, leafHash)
    expect(demand).toMatchObject({ demander: gateway.address, status: 'open' })
    const guess = { auditor: liar.address, leaf: leaves[1]!.leaf, ...outcomeOf(net.summarize(liar, leaves), 1) }
    await expect(showOutcome(liar, batch.batchId, guess)).rejects.toMatchObject({ errorName: 'InvalidOutcome' })
    await expect(settleDemand(worker, leaves[1]!, random)).rejects.toMatchObject({ errorName: 'TooEarly' })
    await net.passTo(demand!.until + 1)
    expect(demand!.until).toBeGreaterThan(batch.postedAt + answerTime)
    await expectOnce(() => settleDemand(worker, leaves[1]!, random))
    expect(await reader.demand(batch.batchId, liar.address, leafHash)).toMatchObject({ status: 'settled' })
    expect(await freeOf(gateway)).toBe(money)
    expect(await stakeOf(liar)).toBe(stake - 100n * opgUnit)
    const before = await freeOf(honest)
    const drawn = await reader.summaries(batch.batchId)
    await claimGroups(worker, { batch, summaries: drawn })
    expect(await freeOf(liar)).toBe(paid)
    expect(await freeOf(honest)).toBe(before + batch.groups[0]!.auditTotal)
    expect(drawn.map((each) => each.summary.auditor)).toContain(summary.summary.auditor)
  })
})

describe('an honest auditor', () => {
  it('is paid the deposit for its answer, and loses nothing when the worker answers while it is offline', async () => {
    const { reader, gateway, worker } = net
    const { batch, leaves, honest, summary } = await audited()
    const { deposit, answerTime } = await reader.demandTerms()
    const [stake, paid, workers] = [await stakeOf(honest), await freeOf(honest), await freeOf(worker)]
    await demandOutcome(gateway, leaves[0]!, summary)
    await demandOutcome(gateway, leaves[1]!, summary)
    const auditor = honest.address
    const { batchId } = batch
    await expectOnce(() => showOutcome(honest, batchId, { auditor, leaf: leaves[0]!.leaf, ...outcomeOf(summary, 0) }))
    expect(await freeOf(honest)).toBe(paid + deposit)
    await net.passTo((await reader.head()).timestamp + answerTime)
    await expectOnce(() => showOutcome(worker, batchId, { auditor, leaf: leaves[1]!.leaf, ...outcomeOf(summary, 1) }))
    expect(await freeOf(worker)).toBe(workers + deposit)
    await net.passTo((await reader.progress(batchId))!.free + 1)
    for (const leaf of leaves) {
      await expect(settleDemand(gateway, leaf, summary)).rejects.toMatchObject({ errorName: 'AlreadyShown' })
    }
    expect(await stakeOf(honest)).toBe(stake)
  })

  it('is asked for no leaf that it did not check, and for none of an unknown summary', async () => {
    const { gateway } = net
    const { batch, leaves } = await net.post()
    const [auditor] = (await net.seal(batch)) as [TestAccount]
    const summary = net.summarize(auditor, leaves, 'inconclusive')
    await expect(demandOutcome(gateway, leaves[0]!, summary)).rejects.toMatchObject({ errorName: 'InvalidSummary' })
    await postSummary(gateway, summary)
    await expect(demandOutcome(gateway, leaves[0]!, summary)).rejects.toMatchObject({ errorName: 'NotChecked' })
  })
})
