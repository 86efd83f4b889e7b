import { type Job, jobType, zeroAddress, zeroBytes32 } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  burnExpiredCanary,
  claimGroups,
  excuseSummary,
  openCanary,
  openPartyCase,
  openUnchecked,
  plantCanary,
  postSummary,
  proveSecondSummary,
  proveWithoutCase,
  shareCanary,
  type WriteResult,
} from './index.ts'
import { leafPrice, SettlementNetwork } from './settlement-network.fixture.ts'
import { freshKey } from './testing/index.ts'

const opgUnit = 10n ** 18n
let net: SettlementNetwork
beforeAll(async () => {
  net = await SettlementNetwork.start(5)
})
afterAll(() => net[Symbol.asyncDispose]())

/** Expects that a write is sent once and leaves the chain unchanged when it is repeated. */
async function expectOnce(run: () => Promise<WriteResult>): Promise<void> {
  expect((await run()).status).toBe('sent')
  expect(await run()).toEqual({ status: 'unchanged' })
}

/** A job whose fields are zero: the contract ignores it for payers and drawn auditors. */
const noJob = jobType.unpack(new Uint8Array(jobType.size)) satisfies Job

describe('a leaf', () => {
  it('is challenged by its payer once, with a bond', async () => {
    const { reader, gateway, contracts } = net
    const { leaves } = await net.post()
    const before = await reader.freeBalance(gateway.address, contracts.opg)
    const { caseId } = await openPartyCase(gateway, leaves[0]!, { job: noJob })
    expect((await openPartyCase(gateway, leaves[0]!, { job: noJob })).result).toEqual({ status: 'unchanged' })
    expect(await reader.case(caseId)).toMatchObject({ bond: 20n * opgUnit, openers: [{ kind: 'bond' }] })
    expect(await reader.freeBalance(gateway.address, contracts.opg)).toBe(before - 20n * opgUnit)
    const stranger = net.auditors[0]!
    await expect(openPartyCase(stranger, leaves[1]!, { job: noJob })).rejects.toMatchObject({ errorName: 'NotParty' })
  })

  it('is refunded once when no auditor checked it', async () => {
    const { reader, gateway, worker } = net
    const { batch, leaves } = await net.post()
    for (const auditor of await net.seal(batch)) {
      await postSummary(gateway, net.summarize(auditor, leaves, 'notChecked'))
    }
    await net.passTo((await reader.progress(batch.batchId))!.claimFrom + 1)
    await expect(claimGroups(worker, { batch })).rejects.toMatchObject({ errorName: 'LeafNotChecked' })
    await expectOnce(() => openUnchecked(worker, { batch, leaves: [leaves[0]!] }))
    expect((await openUnchecked(worker, { batch, leaves })).status).toBe('sent')
    await expectOnce(() => claimGroups(worker, { batch }))
    expect(await reader.receiptState(leaves[0]!)).toMatchObject({ status: 'void', voided: 'unchecked', case: 'none' })
    expect(await reader.groupState(batch.batchId, 0)).toMatchObject({ removedPrice: 2n * leafPrice, pay: 0n })
  })
})

describe('an auditor', () => {
  it('loses a slice once for two summaries of one round', async () => {
    const { reader, gateway } = net
    const { batch, leaves } = await net.post()
    const [auditor] = await net.seal(batch)
    const [a, b] = [net.summarize(auditor!, leaves), net.summarize(auditor!, leaves)]
    const stake = (await reader.seatsOfAccount(auditor!.address))[0]!.stake
    await expectOnce(() => proveSecondSummary(gateway, a, b))
    expect((await reader.seatsOfAccount(auditor!.address))[0]!.stake).toBe(stake - 10n * opgUnit)
    await expect(proveSecondSummary(gateway, a, a)).rejects.toMatchObject({ errorName: 'NoFault' })
  })

  it('loses a slice once for contrary outcomes without a case, which a leaf that is not void does not excuse', async () => {
    const { reader, gateway } = net
    const { batch, leaves } = await net.post({ leaves: 1 })
    const [auditor] = await net.seal(batch)
    const { summary, built, ...rest } = net.summarize(auditor!, leaves, 'mismatch')
    await postSummary(gateway, { summary, ...rest })
    await net.mine(2)
    const outcome = { summary, outcome: built.leaves[0]!, path: built.tree?.path(0) ?? [] }
    await expect(excuseSummary(gateway, leaves[0]!.leaf, outcome)).rejects.toMatchObject({ errorName: 'NotParty' })
    await expectOnce(() => excuseSummary(auditor!, leaves[0]!.leaf, outcome))
    await expect(proveWithoutCase(gateway, summary)).rejects.toMatchObject({ errorName: 'TooEarly' })
    await net.passTo((await reader.progress(batch.batchId))!.free + 1)
    const stake = (await reader.seatsOfAccount(auditor!.address))[0]!.stake
    await expectOnce(() => proveWithoutCase(gateway, summary))
    expect((await reader.seatsOfAccount(auditor!.address))[0]!.stake).toBe(stake - 10n * opgUnit)
  })

  it('loses a slice for a summary beside its posted one, which needs no signature', async () => {
    const { reader, gateway } = net
    const { batch, leaves } = await net.post()
    const [auditor] = await net.seal(batch)
    const [{ summary, ...rest }, second] = [net.summarize(auditor!, leaves), net.summarize(auditor!, leaves)]
    await expect(proveSecondSummary(gateway, { summary }, second)).rejects.toMatchObject({
      errorName: 'InvalidSummary',
    })
    await postSummary(gateway, { summary, ...rest })
    const stake = (await reader.seatsOfAccount(auditor!.address))[0]!.stake
    await expectOnce(() => proveSecondSummary(gateway, { summary }, second))
    expect((await reader.seatsOfAccount(auditor!.address))[0]!.stake).toBe(stake - 10n * opgUnit)
  })
})

describe('a canary', () => {
  it('is planted and opened once, and becomes the case of its leaf', async () => {
    const { group, cheque } = await net.group({ leaves: 1 })
    const { receiptHash } = group.items[0]!
    const canary = { receiptHash, random: zeroBytes32, salt: freshKey() }
    const planter = net.gateway
    await expectOnce(() => plantCanary(planter, canary, 20n * opgUnit))
    await net.mine(1)
    const { leaves } = await net.postGroups([group], [cheque])
    await expectOnce(() => openCanary(planter, canary, leaves[0]!))
    const state = await net.reader.receiptState(leaves[0]!)
    expect(state?.leafCase?.openers).toMatchObject([{ kind: 'canary', bond: 20n * opgUnit, account: planter.address }])
    expect(await shareCanary(planter, state?.leafCase?.caseId ?? zeroBytes32)).toEqual({ status: 'unchanged' })
    expect(await burnExpiredCanary(planter, zeroAddress, zeroBytes32)).toEqual({ status: 'unchanged' })
  })
})
