/** Every kind of objective fault, proven on a chain, with an honest statement that proves nothing. */
import {
  type Address,
  type Assignment,
  assignmentType,
  type BatchGroup,
  type BatchItem,
  buildBatch,
  groupType,
  type Hex,
  hashLeaf,
  type Job,
  jobType,
  type Leaf,
  merkleTree,
  type Receipt,
  receiptType,
  signStruct,
} from '@opengradient/protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { abis } from './abis.ts'
import { toContractStruct } from './contract-struct.ts'
import { type FaultProof, type PostedBatch, proveFault, reserve } from './index.ts'
import { leafPrice, SettlementNetwork, type TestBatch } from './settlement-network.fixture.ts'
import { freshKey } from './testing/index.ts'
import type { TestAccount } from './testing/test-network.ts'

let net: SettlementNetwork
let startBlock: number
beforeAll(async () => {
  net = await SettlementNetwork.start(2)
  startBlock = (await net.reader.head()).number
})
afterAll(() => net[Symbol.asyncDispose]())

/** A worker with the whole stake, for which the gateway has reserved money. */
async function newWorker(): Promise<TestAccount> {
  const worker = await net.network.node(['worker'])
  await reserve(net.gateway, { worker: worker.address, token: net.contracts.opg, amount: 100n * leafPrice })
  return worker
}

const zeroJob = jobType.unpack(new Uint8Array(jobType.size))
const zeroReceipt = receiptType.unpack(new Uint8Array(receiptType.size))
const zeroAssignment = assignmentType.unpack(new Uint8Array(assignmentType.size))

/** A job of class 0 that the gateway pays and signs. */
async function jobOf(change: Partial<Job> = {}): Promise<Job> {
  const { timestamp } = await net.reader.head()
  const { settlement, opg } = net.contracts
  const parties = { payer: net.gateway.address, gateway: net.gateway.address, token: opg, module: settlement }
  const times = { executeBy: timestamp + 30, settleBy: timestamp + 60 }
  return { ...zeroJob, ...parties, ...times, maxPrice: leafPrice, nonce: freshKey(), ...change }
}

const receiptOf = (worker: Address, job: Job, change: Partial<Receipt> = {}): Receipt => ({
  ...{ ...zeroReceipt, worker, jobHash: net.hasher.digest(jobType, job), price: leafPrice, attempt: 1 },
  outputHash: freshKey(),
  ...change,
})

const signed = (worker: TestAccount, receipt: Receipt) => signStruct(worker.signer, net.hasher, receiptType, receipt)
const itemOf = ({ jobHash, price, ...receipt }: Receipt): BatchItem => ({
  receiptHash: net.hasher.digest(receiptType, { ...receipt, jobHash, price }),
  ...{ jobHash, price, auditFee: 0n },
})

/** Posts leaves as a worker's batch of class 0. @param lie changes them behind the groups' sums */
async function post(
  worker: TestAccount,
  items: readonly BatchItem[],
  lie: (leaves: readonly Leaf[]) => readonly Leaf[] = (leaves) => leaves,
): Promise<TestBatch> {
  const { opg, settlement } = net.contracts
  const gateway = net.gateway.address
  const parties = { payer: gateway, gateway, token: opg, epoch: 0, gatewayFeeBps: 0, burnBps: 0, auditClass: 0 }
  const spent = await net.reader.spent({ ...parties, worker: worker.address })
  const cumulative = items.reduce((sum, { price }) => sum + price, spent)
  const { signature } = net.cheque({ ...parties, cumulative, module: settlement, worker: worker.address })
  const group: BatchGroup = { ...parties, cumulative, checkFee: 0n, items }
  const built = buildBatch([group])
  const leaves = lie(built.leaves)
  const tree = merkleTree(leaves.map(hashLeaf))
  const { nextSequence: sequence } = await net.reader.workerAccount(worker.address, opg)
  const groups = built.groups.map((each) => toContractStruct(groupType, each))
  await worker.sender.execute({
    ...{ address: settlement, abi: abis.settlement, functionName: 'postBatch' },
    args: [worker.address, BigInt(sequence), tree.root, leaves.map(hashLeaf), groups, [signature], [], []],
  })
  const [batchId] = await net.batchesOf(worker.address).then((found) => found.slice(-1) as [Hex])
  const batch = (await net.reader.postedBatch(batchId)) as PostedBatch
  return { batch, leaves: leaves.map((leaf, place) => ({ batch, leaf, path: tree.path(place) })) }
}

const stakeOf = async ({ address }: TestAccount): Promise<bigint> => (await net.reader.pledge(address, 'worker')).amount

/** Expects that a proof takes half of the worker's stake once. */
async function expectFault(worker: TestAccount, proof: FaultProof): Promise<void> {
  const stake = await stakeOf(worker)
  expect((await proveFault(net.gateway, proof)).status).toBe('sent')
  expect(await stakeOf(worker)).toBe(stake / 2n)
  expect(await proveFault(net.gateway, proof)).toEqual({ status: 'unchanged' })
}

/** Expects that a proof is none. */
async function expectHonest(worker: TestAccount, proof: FaultProof): Promise<void> {
  const stake = await stakeOf(worker)
  await expect(proveFault(net.gateway, proof)).rejects.toMatchObject({ errorName: 'NoFault' })
  expect(await stakeOf(worker)).toBe(stake)
}

describe('receipts', () => {
  it('of one run with two outputs take stake; those of another session or attempt do not', async () => {
    const worker = await newWorker()
    const a = receiptOf(worker.address, await jobOf())
    const pair = (b: Receipt): FaultProof => ({
      ...{ kind: 'equivocation', receipts: [signed(worker, a), signed(worker, b)], signedBlock: startBlock },
    })
    // A worker that lost power runs the job again in a new session, or under a new attempt.
    await expectHonest(worker, pair({ ...a, outputHash: freshKey(), session: freshKey() }))
    await expectHonest(worker, pair({ ...a, outputHash: freshKey(), attempt: 2 }))
    await expectHonest(worker, pair(a))
    await expectFault(worker, pair({ ...a, outputHash: freshKey() }))
  })

  it('in a batch take stake beside another signed one of the same run', async () => {
    const worker = await newWorker()
    const receipt = receiptOf(worker.address, await jobOf())
    const { leaves } = await post(worker, [itemOf(receipt)])
    const against = (other: Receipt): FaultProof => ({
      ...{ kind: 'leafEquivocation', leaf: leaves[0]!, receipt, other: signed(worker, other), signedBlock: startBlock },
    })
    await expectHonest(worker, against({ ...receipt, outputHash: freshKey(), session: freshKey() }))
    await expectFault(worker, against({ ...receipt, price: receipt.price - 1n }))
    expect(await net.reader.receiptState(leaves[0]!)).toMatchObject({ status: 'void', voided: 'fault' })
  })
})

describe('leaves', () => {
  it('take stake where they contradict their receipt', async () => {
    const worker = await newWorker()
    const [honest, lied] = [receiptOf(worker.address, await jobOf()), receiptOf(worker.address, await jobOf())]
    const { leaves } = await post(worker, [itemOf(honest), { ...itemOf(lied), price: lied.price - 1n }])
    await expectHonest(worker, { kind: 'falseReceipt', leaf: leaves[0]!, receipt: honest })
    await expectFault(worker, { kind: 'falseReceipt', leaf: leaves[1]!, receipt: lied })
  })

  it('take stake where their class is below that of the job', async () => {
    const worker = await newWorker()
    const [job, audited] = [await jobOf(), await jobOf({ auditClass: 100 })]
    const items = [job, audited].map((each) => itemOf(receiptOf(worker.address, each)))
    const { leaves } = await post(worker, items)
    await expectHonest(worker, { kind: 'falseLeaf', leaf: leaves[0]!, job })
    await expectFault(worker, { kind: 'falseLeaf', leaf: leaves[1]!, job: audited })
  })

  it('take stake where sums do not follow, and where the last one is not the total', async () => {
    const [worker, other] = [await newWorker(), await newWorker()]
    const items = await Promise.all(
      Array.from({ length: 3 }, async () => itemOf(receiptOf(worker.address, await jobOf()))),
    )
    const honest = await post(worker, items)
    const [first, second, third] = honest.leaves
    await expectHonest(worker, { kind: 'falseTotal', leaves: [first!, second!] })
    await expectHonest(worker, { kind: 'falseSum', leaf: third! })
    const raise = (at: number) => (leaves: readonly Leaf[]) =>
      leaves.map((leaf, i) => (i === at ? { ...leaf, runningPrice: leaf.runningPrice + 1n } : leaf))
    const { leaves } = await post(other, items, raise(1))
    await expectFault(other, { kind: 'falseTotal', leaves: [leaves[0]!, leaves[1]!] })
    const last = await newWorker()
    const { leaves: totals } = await post(last, items, raise(2))
    await expectFault(last, { kind: 'falseSum', leaf: totals[2]! })
  })

  it('of one job under two receipts are no fault: the later one is void, and the worker keeps its stake', async () => {
    const worker = await newWorker()
    const job = await jobOf()
    // Restored from a backup, the worker has no memory of its first receipt.
    const [before, after] = [1, 2].map((attempt) => receiptOf(worker.address, job, { attempt, session: freshKey() }))
    const { leaves: firsts } = await post(worker, [itemOf(before!)])
    await net.mine(1)
    const { leaves: seconds } = await post(worker, [itemOf(after!)])
    const stake = await stakeOf(worker)
    const proof: FaultProof = { kind: 'doubleJob', leaves: [firsts[0]!, seconds[0]!] }
    expect((await proveFault(net.gateway, proof)).status).toBe('sent')
    expect(await stakeOf(worker)).toBe(stake)
    expect(await net.reader.receiptState(firsts[0]!)).toMatchObject({ status: 'none' })
    expect(await net.reader.receiptState(seconds[0]!)).toMatchObject({ status: 'void', voided: 'expired' })
  })
})

it('a gateway pays the second of two attempts that came in time', async () => {
  const [first, second] = [await newWorker(), await newWorker()]
  const job = await jobOf()
  const answerBy = (await net.reader.head()).timestamp + 30
  const attempt = async (worker: TestAccount, number: number) => {
    const receipt = receiptOf(worker.address, job, { attempt: number, session: freshKey() })
    const assignment: Assignment = {
      ...{ ...zeroAssignment, jobHash: receipt.jobHash, worker: worker.address, attempt: number, answerBy },
      session: receipt.session,
    }
    const { signature } = signStruct(net.gateway.signer, net.hasher, assignmentType, assignment)
    const { leaves } = await post(worker, [itemOf(receipt)])
    return { leaf: leaves[0]!, receipt, assignment, signature, signedBlock: startBlock }
  }
  const [one, two] = [await attempt(first, 1), await attempt(second, 2)]
  const pledged = (await net.reader.pledge(net.gateway.address, 'gateway')).amount
  const swapped: FaultProof = { kind: 'secondAttempt', first: two, second: one, job }
  await expect(proveFault(net.gateway, swapped)).rejects.toMatchObject({ errorName: 'NoFault' })
  const proof: FaultProof = { kind: 'secondAttempt', first: one, second: two, job }
  expect((await proveFault(net.gateway, proof)).status).toBe('sent')
  expect(await proveFault(net.gateway, proof)).toEqual({ status: 'unchanged' })
  expect((await net.reader.pledge(net.gateway.address, 'gateway')).amount).toBe(pledged - leafPrice)
})
