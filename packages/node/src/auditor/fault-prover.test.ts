import type { ChainReader } from '@opengradient/chain'
import { freshKey } from '@opengradient/chain/testing'
import {
  type Address,
  type Hex,
  receiptType,
  signStruct,
  silentLogger,
  systemClock,
  systemRandom,
  toHex,
} from '@opengradient/protocol'
import { memoryRecords, type Outbox, openOutbox } from '@opengradient/store'
import { type PostedRun, ReceiptNetwork } from '@opengradient/verifier/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { FaultProver } from './fault-prover.ts'
import type { ListedBatch } from './listed-batch.ts'

let net: ReceiptNetwork
beforeAll(async () => {
  net = await ReceiptNetwork.start(1)
})
afterAll(() => net[Symbol.asyncDispose]())

const randomAddress = (): Address => toHex(systemRandom.bytes(20)) as Address

function listedOf(posted: readonly PostedRun[]): ListedBatch {
  const { batchId, worker, groups, atRisk, postedAt } = (posted[0] as PostedRun).place.batch
  return { batchId, worker, groups, atRisk, postedAt, leaves: posted.map(({ place }) => place.leaf) }
}

it('proves the receipt of an order against the leaf of the same run, also after a restart, and nothing against an honest one', async () => {
  const records = memoryRecords()
  const { reader, hasher } = net
  const stakeOf = async (): Promise<bigint> => (await reader.pledge(net.worker.address, 'worker')).amount
  const stake = await stakeOf()
  const start = async () => {
    const outbox = await openOutbox({ records, clock: systemClock })
    const { signal } = new AbortController()
    const parameters = await reader.parameters()
    const logger = silentLogger
    return {
      outbox,
      prover: new FaultProver({
        clock: systemClock,
        outbox,
        hasher,
        reader,
        writer: net.gateway,
        parameters,
        logger,
        signal,
      }),
    }
  }
  const { outbox, prover } = await start()
  prover.start()
  const [honest, shown] = [await net.run(), await net.run()]
  const { receipt, assignment, job } = shown.evidence
  const { value, signature } = signStruct(net.worker.signer, hasher, receiptType, {
    ...receipt.value,
    outputHash: freshKey(),
  })
  const receiptHash: Hex = hasher.digest(receiptType, value)
  const evidence = { ...shown.evidence, receipt: { value, signature } }
  const posted = await net.post([honest, { ...shown, evidence, receiptHash }])
  const listed = listedOf(posted)

  await prover.checkRun({ ...honest.evidence, at: undefined })
  await prover.checkEvidence(listed, posted[0]!.place.leaf, honest.evidence)
  await outbox.idle()
  expect(await stakeOf()).toBe(stake)

  // The process ends between the finding and its proof.
  const stopped = await start().then(async (other) => {
    await outbox.close()
    return other
  })
  await stopped.prover.checkRun({ receipt, assignment, job, at: undefined })
  await stopped.prover.checkEvidence(listed, posted[1]!.place.leaf, evidence)
  await stopped.outbox.close()
  expect(await stakeOf()).toBe(stake)
  const again = await start()
  again.prover.start()
  await again.outbox.idle()
  expect(await stakeOf()).toBe(stake / 2n)
  expect(await reader.receiptState(posted[1]!.place)).toMatchObject({ status: 'void', voided: 'fault' })
  await again.outbox.close()
}, 120_000)

it('proves two receipts outside of batches once per epoch, and only where the worker has a stake to lose', async () => {
  const least = (await net.reader.parameters()).batches.workerStake
  const queued: string[] = []
  const stakes = new Map<Address, { amount: bigint; leaving: bigint }>()
  let now = 0
  const prover = new FaultProver({
    ...{ hasher: net.hasher, writer: net.gateway, logger: silentLogger, signal: new AbortController().signal },
    parameters: await net.reader.parameters(),
    clock: { ...systemClock, now: () => now },
    outbox: { enqueue: async ({ key }: { key: string }) => void queued.push(key) } as unknown as Outbox,
    reader: {
      pledge: async (account: Address) => ({ readyAt: 0, ...(stakes.get(account) ?? { amount: 0n, leaving: 0n }) }),
    } as unknown as ChainReader,
  })
  const { receipt, assignment, job } = (await net.run()).evidence
  const contradict = async (worker: Address): Promise<number> => {
    const before = queued.length
    const jobHash = freshKey()
    for (const outputHash of [freshKey(), freshKey()]) {
      const value = { ...receipt.value, worker, jobHash, outputHash }
      await prover.checkRun({
        receipt: { value, signature: `${outputHash}${outputHash.slice(2)}1b` },
        assignment,
        job,
        at: undefined,
      })
    }
    return queued.length - before
  }
  const [invented, staked, leaving] = [randomAddress(), randomAddress(), randomAddress()]
  stakes.set(staked, { amount: least, leaving: 0n }).set(leaving, { amount: 0n, leaving: least })
  for (let times = 0; times < 3; times++) expect(await contradict(invented)).toBe(0)
  expect(await contradict(staked)).toBe(1)
  expect(await contradict(leaving)).toBe(1)
  expect(await contradict(staked)).toBe(0)
  now += 86_400_000
  expect(await contradict(staked)).toBe(1)
})
