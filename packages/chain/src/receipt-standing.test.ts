import type { Hex } from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { leavesOf } from './batch.ts'
import { batchTree, isIncluded } from './batch-tree.ts'
import { type Sender, settlementAbi } from './index.ts'
import { ReceiptNetwork } from './receipt-network.fixture.ts'
import { testParameters } from './testing/index.ts'

let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start()
})
afterAll(() => net[Symbol.asyncDispose]())

const standing = (receiptHash: Hex, worker = net.worker) => net.reader.standing(receiptHash, worker.address)

describe('standing of a receipt', () => {
  it('is signed, then settled, then final, and the worker claims its share', async () => {
    const { reader, worker, opg } = net
    const [answer, ...others] = [await net.createAnswer(), await net.createAnswer(), await net.createAnswer()]
    expect(await standing(answer.receiptHash)).toEqual({
      state: 'signed',
      closed: false,
      inclusion: undefined,
      challenge: undefined,
    })
    await net.postBatch([answer, ...others].map(({ item }) => item))
    const settled = await standing(answer.receiptHash)
    expect(settled).toMatchObject({ state: 'settled', closed: false, challenge: undefined })
    const { open, cap } = await reader.liability(worker.address, opg)
    expect(open).toBe(3n * answer.item.price)
    expect(cap).toBe((((await reader.node(worker.address))?.stake ?? 0n) * BigInt(testParameters.capBps)) / 10_000n)
    const { inclusion } = settled
    if (inclusion === undefined) throw new Error('The receipt is in no batch.')
    expect(isIncluded(inclusion.root, inclusion.proof)).toBe(true)
    expect(batchTree(inclusion.batch).root).toBe(inclusion.root)
    expect(leavesOf(inclusion.batch)).toHaveLength(3)
    expect(await reader.isClaimable(inclusion.batchId)).toBe(false)
    expect(await reader.findReceipt(answer.receiptHash, net.signers.gateway.address)).toBeUndefined()

    await net.chain.pass(61)
    expect(await standing(answer.receiptHash)).toMatchObject({ state: 'final', closed: true })
    expect(await reader.isClaimable(inclusion.batchId)).toBe(true)
    const before = (await reader.balance(worker.address)).opg
    const claim = {
      address: net.settlement,
      abi: settlementAbi,
      functionName: 'claim',
      args: [inclusion.batchId, inclusion.batch.groups],
    } as const
    await worker.execute(claim)
    const total = inclusion.batch.groups.reduce((sum, group) => sum + group.total, 0n)
    // 5 % go to the gateway and 2 % are burnt.
    expect((await reader.balance(worker.address)).opg - before).toBe((total * 9_300n) / 10_000n)
    expect(await standing(answer.receiptHash)).toMatchObject({ state: 'final' })
    await expect(worker.execute(claim)).rejects.toMatchObject({ errorName: 'AlreadyClaimed' })
  })

  it('is challenged, then confirmed when the challenge is dismissed', async () => {
    const answer = await net.createAnswer()
    await net.postBatch([answer.item])
    const challenger = net.auditors[0] as Sender
    const challengeId = await net.openChallenge(challenger, answer)
    expect(await standing(answer.receiptHash)).toMatchObject({
      state: 'challenged',
      closed: false,
      challenge: { challengeId, accuser: challenger.address, status: 'open' },
    })
    expect(await net.reader.jury(challengeId)).toBeUndefined()
    await net.decide(challengeId, false)
    expect(await net.reader.jury(challengeId)).toMatchObject({
      referee: net.network.deployment.referees[0],
      jurors: { length: 3 },
    })
    expect(await standing(answer.receiptHash)).toMatchObject({ state: 'confirmed', challenge: { status: 'dismissed' } })
    await net.chain.pass(61)
    expect(await standing(answer.receiptHash)).toMatchObject({ state: 'confirmed', closed: true })
  })

  it('is voided when the challenge is upheld, and the worker is suspended for a limited time', async () => {
    const { reader, worker } = net
    const answer = await net.createAnswer()
    await net.postBatch([answer.item])
    await net.decide(await net.openChallenge(net.auditors[1] as Sender, answer), true)
    expect(await standing(answer.receiptHash)).toMatchObject({ state: 'voided', challenge: { status: 'upheld' } })
    const { timestamp } = await reader.head()
    expect(await reader.wasActive(worker.address, 'worker', timestamp)).toBe(false)
    await net.chain.pass(601)
    expect(await reader.wasActive(worker.address, 'worker', (await reader.head()).timestamp)).toBe(true)
    expect(await reader.wasActive(worker.address, 'worker', timestamp)).toBe(false)
  })

  it('stays voided when the worker posts the receipt again', async () => {
    const answer = await net.createAnswer()
    await net.postBatch([answer.item])
    await net.decide(await net.openChallenge(net.auditors[1] as Sender, answer), true)
    await net.postBatch([answer.item])
    await net.chain.pass(601)
    expect(await standing(answer.receiptHash)).toMatchObject({ state: 'voided', challenge: { status: 'upheld' } })
  })

  it("ignores a challenge of a copy in another worker's batch", async () => {
    const answer = await net.createAnswer()
    await net.postBatch([answer.item])
    const other = await net.network.account()
    await net.network.register(other, ['worker'])
    await net.postBatch([answer.item], other)
    await net.openChallenge(net.auditors[1] as Sender, answer, other.address)
    expect(await standing(answer.receiptHash, other)).toMatchObject({ state: 'challenged' })
    await net.chain.pass(61)
    expect(await standing(answer.receiptHash)).toMatchObject({ state: 'final', challenge: undefined })
  })
})
