import type { Address } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  beginRedraw,
  claimGroups,
  expireLeaf,
  giveUpGroup,
  postBatch,
  postSummary,
  releasePay,
  sealBatch,
  voidUnsealed,
} from './index.ts'
import { readFrom } from './read-from.ts'
import { leafPrice, SettlementNetwork } from './settlement-network.fixture.ts'

let net: SettlementNetwork
beforeAll(async () => {
  net = await SettlementNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

/** All OPG in the Escrow by its places. */
async function escrowMoney(): Promise<{ sum: bigint; total: bigint }> {
  const { opg, settlement, cases } = net.contracts
  const { reader, worker, gateway, auditors } = net
  const accounts = [worker, gateway, ...auditors].map(({ address }) => address)
  const free = await Promise.all([...accounts, settlement, cases].map((account) => reader.freeBalance(account, opg)))
  const purposes = ['worker', 'gateway', 'bond', 'seat'] as const
  const pledged = await Promise.all(
    accounts.flatMap((account: Address) => purposes.map((purpose) => reader.pledge(account, purpose))),
  )
  const reserved = await reader.reservation({ payer: gateway.address, worker: worker.address, token: opg })
  const burnt = await readFrom(reader.clients, 'escrow', 'burntOf', [opg])
  const bound = [...pledged, reserved].reduce((sum, { amount, leaving }) => sum + amount + leaving, 0n)
  const total = await readFrom(reader.clients, 'escrow', 'totalOf', [opg])
  return { sum: free.reduce((sum, amount) => sum + amount, bound + burnt), total }
}

describe('a batch', () => {
  it('is posted, drawn, audited, claimed and released, and no money is lost', async () => {
    const { reader, worker, gateway, contracts } = net
    const before = await reader.freeBalance(worker.address, contracts.opg)
    const { batch, leaves } = await net.post({ leaves: 3 })
    expect(batch).toMatchObject({ worker: worker.address, count: 3, audited: true, postingMode: 0 })

    expect(await reader.draw(batch.batchId)).toBeUndefined()
    await net.mine(2)
    const expected = await reader.draw(batch.batchId)
    expect(expected?.isSealed).toBe(false)
    const drawn = await net.seal(batch)
    expect(drawn).toHaveLength(2)
    const sealed = await reader.draw(batch.batchId)
    expect(sealed).toEqual({ ...expected, isSealed: true })
    expect(sealed?.auditors.map(({ account }) => account)).toEqual(drawn.map(({ address }) => address))

    await net.audit(drawn, leaves)
    expect(await reader.summaries(batch.batchId)).toHaveLength(2)
    const progress = await reader.progress(batch.batchId)
    expect(progress).toMatchObject({ complete: true, claimFrom: progress?.windowEnd })
    await expect(claimGroups(worker, { batch })).rejects.toMatchObject({ code: 'REVERTED', errorName: 'TooEarly' })

    await net.passTo((progress?.claimFrom ?? 0) + 1)
    await claimGroups(gateway, { batch })
    const inclusion = await reader.findLeaf({ leaf: leaves[1]!.leaf, worker: worker.address })
    expect(inclusion?.path).toEqual(leaves[1]?.path)
    expect(await reader.receiptState(inclusion!)).toMatchObject({
      ...{ isPosted: true, isWindowOver: true, voided: undefined, case: 'none', status: 'none' },
      group: { claimed: true, settled: false },
    })
    const { locked } = await reader.workerAccount(worker.address, contracts.opg)
    expect(locked).toBe((3n * leafPrice * 9_400n) / 10_000n)
    await expect(releasePay(worker, batch)).rejects.toMatchObject({ errorName: 'TooEarly' })

    await net.passTo((progress?.free ?? 0) + 1)
    await releasePay(gateway, batch)
    expect((await reader.freeBalance(worker.address, contracts.opg)) - before).toBe(locked)
    expect(await reader.workerAccount(worker.address, contracts.opg)).toMatchObject({ locked: 0n, liability: 0n })
    const { sum, total } = await escrowMoney()
    expect(sum).toBe(total)
  })

  it('leaves the chain unchanged when a write is repeated', async () => {
    const { worker, gateway, reader } = net
    const { group, cheque } = await net.group()
    const { nextSequence } = await reader.workerAccount(worker.address, net.contracts.opg)
    const request = {
      ...{ worker: worker.address, sequence: nextSequence, groups: [group], cheques: [cheque] },
      mode: 'listed' as const,
    }
    const first = await postBatch(worker, request)
    expect(first.result.status).toBe('sent')
    expect(await postBatch(worker, request)).toMatchObject({ batchId: first.batchId, result: { status: 'unchanged' } })
    const other = await net.group()
    await expect(
      postBatch(worker, { ...request, groups: [other.group], cheques: [other.cheque] }),
    ).rejects.toMatchObject({ code: 'REVERTED', errorName: 'WrongSequence' })

    const batch = (await reader.postedBatch(first.batchId))!
    const leaves = first.batch.leaves.map((leaf) => ({ batch, leaf, path: first.batch.tree.path(leaf.index) }))
    const drawn = await net.seal(batch)
    expect(await sealBatch(worker, batch)).toEqual({ status: 'unchanged' })
    await net.audit(drawn, leaves)
    const summary = net.summarize(drawn[0]!, leaves)
    await expect(postSummary(gateway, summary)).rejects.toMatchObject({ errorName: 'SummaryExists' })
    const [posted] = await reader.summaries(batch.batchId)
    expect(await postSummary(gateway, { ...posted!, signature: summary.signature })).toEqual({ status: 'unchanged' })

    const { windowEnd, free } = (await reader.progress(batch.batchId))!
    await net.passTo(windowEnd + 1)
    expect((await claimGroups(worker, { batch })).status).toBe('sent')
    expect(await claimGroups(worker, { batch })).toEqual({ status: 'unchanged' })
    await expect(giveUpGroup(worker, batch, 0)).rejects.toMatchObject({ errorName: 'AlreadyClaimed' })
    expect(await expireLeaf(worker, batch, leaves[0]!.leaf)).toEqual({ status: 'unchanged' })
    await net.passTo(free + 1)
    expect((await releasePay(worker, batch)).status).toBe('sent')
    expect(await releasePay(worker, batch)).toEqual({ status: 'unchanged' })
  })

  it('is redrawn once for a missing summary, and pays without it', async () => {
    const { worker, gateway, reader } = net
    const { batch, leaves } = await net.post({ mode: 'totals' })
    expect(batch.digests).toEqual([])
    const [present] = await net.seal(batch)
    await postSummary(gateway, net.summarize(present!, leaves))
    const { caseEnd } = (await reader.progress(batch.batchId))!
    await net.passTo(caseEnd + 1)
    expect((await beginRedraw(gateway, { batchId: batch.batchId, round: 1 })).status).toBe('sent')
    expect(await beginRedraw(gateway, { batchId: batch.batchId, round: 1 })).toEqual({ status: 'unchanged' })
    await net.mine(2)
    await sealBatch(gateway, batch)
    const redraw = await reader.draw(batch.batchId, 1)
    const { auditors } = await reader.round(batch.batchId, 0)
    expect(redraw?.auditors).toHaveLength(1)
    expect(auditors.map(({ account }) => account)).not.toContain(redraw?.auditors[0]?.account)
    expect(auditors.filter(({ sliced }) => sliced)).toHaveLength(1)
    // The slice changed a seat after the first draw, which still follows from the events before it.
    expect((await reader.draw(batch.batchId))?.isSealed).toBe(true)
    await net.passTo((await reader.progress(batch.batchId))!.claimFrom + 1)
    expect((await claimGroups(worker, { batch })).status).toBe('sent')
    const inTotals = { leaf: leaves[0]!.leaf, worker: worker.address, batchId: batch.batchId }
    expect(await reader.findLeaf(inTotals)).toBeUndefined()
    expect(await reader.findLeaf({ ...inTotals, path: leaves[0]!.path })).toMatchObject({ leaf: leaves[0]!.leaf })
    expect(await reader.findLeaf({ ...inTotals, path: [] })).toBeUndefined()
  })

  it('is void when its draw was not sealed in time', async () => {
    const { gateway, worker, reader } = net
    const { batch, leaves } = await net.post()
    await expect(voidUnsealed(gateway, batch)).rejects.toMatchObject({ errorName: 'BatchIsVoid' })
    await net.passTo((await reader.progress(batch.batchId))!.windowEnd + 1)
    await expect(claimGroups(worker, { batch })).rejects.toMatchObject({ errorName: 'NotSealed' })
    expect((await voidUnsealed(gateway, batch)).status).toBe('sent')
    expect(await voidUnsealed(gateway, batch)).toEqual({ status: 'unchanged' })
    expect((await claimGroups(worker, { batch })).status).toBe('sent')
    expect(await reader.receiptState(leaves[0]!)).toMatchObject({ status: 'void', voided: 'batch' })
  })

  it('goes back to its payer when the worker gives it up', async () => {
    const { worker, reader } = net
    const { batch } = await net.post({ auditClass: 0 })
    await expect(sealBatch(worker, batch)).rejects.toMatchObject({ errorName: 'NotAudited' })
    await expect(giveUpGroup(worker, batch, 0)).rejects.toMatchObject({ errorName: 'TooEarly' })
    await net.passTo((await reader.progress(batch.batchId))!.claimFrom + 1)
    expect((await giveUpGroup(worker, batch, 0)).status).toBe('sent')
    expect(await giveUpGroup(worker, batch, 0)).toEqual({ status: 'unchanged' })
    expect(await reader.groupState(batch.batchId, 0)).toMatchObject({ givenUp: true, removedPrice: 2n * leafPrice })
  })
})
